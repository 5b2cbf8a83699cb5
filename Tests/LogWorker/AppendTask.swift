import EventLog
import EventModel
import Glibc

/// `append STORE SEED COUNT BATCH [CALLERS]`: appends the seed's events, some callers at once.
///
/// Makes the store if it is missing and says `open`. Each batch is one append; when it is
/// acknowledged it says `ack ID FIRST LAST`: the first event's id, the first and last position.
/// Callers take the batches in turn. The same arguments append the same events, so that a second
/// run, after a kill or not, is acknowledged with the positions of the first.
struct AppendTask: WorkerTask {
  static let usage = "STORE SEED COUNT BATCH [CALLERS]"

  let path: String
  let events: WorkerEvents
  let batches: Int
  let callers: Int

  init?(_ arguments: [String]) {
    guard 4...5 ~= arguments.count, let seed = UInt64(arguments[1]), let count = Int(arguments[2]),
      let size = Int(arguments[3]), size > 0, count >= 0
    else { return nil }
    path = arguments[0]
    events = WorkerEvents(seed: seed, batchSize: size)
    batches = (count + size - 1) / size
    callers = arguments.count == 5 ? Int(arguments[4]) ?? 1 : 1
  }

  func run() async throws -> Int32 {
    let log = try await Self.open(path)
    Output.line("open")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<callers {
        group.addTask {
          for batch in stride(from: caller, to: batches, by: callers) {
            let drafts = events.drafts(ofBatch: batch)
            let receipt = try await log.append(drafts)
            Output.line(
              "ack \(drafts[0].event.id) \(receipt.positions[0]) \(receipt.position)")
          }
        }
      }
      try await group.waitForAll()
    }
    log.close()
    return 0
  }

  /// Opens a store, or makes it; where another process is making it too, waits for its store.
  private static func open(_ path: String) async throws -> Log {
    if access(path, F_OK) == 0 { return try Log(at: path) }
    do {
      return try await Log.create(at: path, zone: .stockholm)
    } catch {
      guard access(path + "/format", F_OK) == 0 else { throw error }
      return try Log(at: path)
    }
  }
}
