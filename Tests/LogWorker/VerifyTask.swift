import EventLog

/// `verify STORE`: re-derives everything from the records.
///
/// Says `fault POSITION SENTENCE` for each fault, then `root SIZE:ROOT`; the exit code is 1 if
/// there was a fault.
struct VerifyTask: WorkerTask {
  static let usage = "STORE"

  let path: String

  init?(_ arguments: [String]) {
    guard arguments.count == 1 else { return nil }
    path = arguments[0]
  }

  func run() async throws -> Int32 {
    let log = try Log(at: path)
    let result = try await log.verify()
    for fault in result.faults {
      Output.line("fault \(fault.position) \(fault.sentence)")
    }
    Output.line("root \(NotedRoot(size: result.size, root: result.root))")
    log.close()
    return result.isWhole ? 0 : 1
  }
}
