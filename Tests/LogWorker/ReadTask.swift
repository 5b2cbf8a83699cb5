import EventLog
import EventModel

/// `read STORE [TIMES]`: reads everything, by position and by id, again and again.
///
/// Says `event POSITION REVISION STREAM ID` for each event in the first round, then `head POSITION`
/// after each round. TIMES is 1 if not said; 0 is for ever.
struct ReadTask: WorkerTask {
  static let usage = "STORE [TIMES]"

  let path: String
  let times: Int

  init?(_ arguments: [String]) {
    guard 1...2 ~= arguments.count else { return nil }
    path = arguments[0]
    times = arguments.count == 2 ? Int(arguments[1]) ?? 1 : 1
  }

  func run() async throws -> Int32 {
    let log = try Log(at: path)
    var round = 0
    while times == 0 || round < times {
      let snapshot = try log.snapshot()
      try snapshot.read { (envelope) throws(LogError) in
        let event = envelope.event
        guard try snapshot.event(event.id) == envelope else {
          throw .storeDamaged(lastGood: envelope.position, detail: "its id leads elsewhere")
        }
        if round == 0 {
          let place = "\(envelope.position) \(envelope.revision) \(event.stream)"
          Output.line("event \(place) \(event.id)")
        }
        return .next
      }
      Output.line("head \(snapshot.head)")
      round += 1
    }
    log.close()
    return 0
  }
}
