import EventLog
import EventModel

/// `follow STORE CONSUMER COUNT [EVERY]`: consumes events as a named consumer.
///
/// Says `from POSITION`, its checkpoint, then `event POSITION ID` for each, and after every EVERY
/// events (1 if not said) notes a checkpoint and then says `checkpoint POSITION`. Ends after COUNT
/// events, or never if that is 0.
struct FollowTask: WorkerTask {
  static let usage = "STORE CONSUMER COUNT [EVERY]"

  let path: String
  let consumer: String
  let count: Int
  let every: Int

  init?(_ arguments: [String]) {
    guard 3...4 ~= arguments.count, let count = Int(arguments[2]) else { return nil }
    path = arguments[0]
    consumer = arguments[1]
    self.count = count
    every = arguments.count == 4 ? max(1, Int(arguments[3]) ?? 1) : 1
  }

  func run() async throws -> Int32 {
    let log = try Log(at: path)
    Output.line("from \(try log.checkpoint(of: consumer))")
    var seen = 0
    for try await envelope in try log.subscribe(as: consumer) {
      Output.line("event \(envelope.position) \(envelope.event.id)")
      seen += 1
      if seen % every == 0 {
        try log.checkpoint(envelope.position, of: consumer)
        Output.line("checkpoint \(envelope.position)")
      }
      if seen == count { break }
    }
    log.close()
    return 0
  }
}
