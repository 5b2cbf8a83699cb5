import CaseEngine
import Casework
import EventLog
import EventModel
import Foundation
import FribrevCatalogue
import Measuring

/// Measures team views and measures over a store, and prints Markdown.
///
///     view-benchmark STORE
///
/// Cards are made once, from nothing; all else is the median of three rounds, files warm in the
/// page cache. How soon an append of another process is seen is the median of seven.
@main
struct ViewBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    switch arguments.count {
    case 2: try await measure(arguments[1])
    case 3 where arguments[2] == "append": try await append(to: arguments[1])
    default:
      FileHandle.standardError.write(Data("usage: view-benchmark STORE\n".utf8))
      exit(2)
    }
  }

  private static func measure(_ path: String) async throws {
    let engine = try Engine(at: path, catalogue: try Catalogue.house())
    defer { engine.close() }
    let memory = PrivateMemory()
    var table = ViewFigures(events: Int(try engine.log.snapshot().head.rawValue))
    let first = try await table.once("cards of all cases, from nothing", memory) {
      try await engine.board()
    }
    let unit = first.loads.compactMap(\.unit).first
    let middle = Instant(microseconds: first.end.microseconds - 180 * 86_400_000_000)
    try await table.thrice("cards read again, nothing new", memory) { _ = try await engine.board() }
    try await table.thrice("a unit's board and worklist", memory) {
      _ = try await engine.board(of: unit).worklist()
    }
    let board = try await engine.board(of: unit)
    await table.thrice("loads of all units", memory) { _ = first.loads }
    try await table.thrice("what the policies in force advise", memory) {
      _ = try await engine.advice(for: board)
    }
    _ = try await engine.risks(on: board)
    try await table.thrice("risks, from the verdict table", memory) {
      _ = try await engine.risks(on: board)
    }
    try await table.thrice("methods", memory) { _ = try engine.methods(on: first) }
    try await table.thrice("a board as of half a year before", memory) {
      _ = try await engine.board(of: unit, from: .of(middle))
    }
    let shelf = try MeasureShelf()
    try await table.thrice("one measure by unit", memory) {
      _ = try MeasureReport.counting(
        engine.log.snapshot(), try shelf.measures(["lead-time"]), by: .unit)
    }
    try await table.thrice("all \(shelf.files.count) measures", memory) {
      _ = try MeasureReport.counting(engine.log.snapshot(), shelf.files)
    }
    table.note(
      "an append of another process, until its card is here", try await seconds(of: path, engine))
    print(table.markdown)
  }

  /// From just before another process appends until the changed row has come, the median of seven.
  private static func seconds(of path: String, _ engine: Engine) async throws -> Double {
    var waits: [Double] = []
    var feed = engine.changes(of: CaseBoard.self, after: try engine.log.snapshot().head)
      .makeAsyncIterator()
    for _ in 0..<7 {
      let child = Process()
      child.executableURL = URL(filePath: CommandLine.arguments[0])
      child.arguments = [path, "append"]
      let pipe = Pipe()
      child.standardOutput = pipe
      child.terminationHandler = { if $0.terminationStatus != 0 { exit(1) } }
      try child.run()
      _ = try await feed.next()
      let seen = Date().timeIntervalSince1970
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      if let begun = Double(text.filter { !$0.isNewline }) { waits.append(seen - begun) }
    }
    return waits.sorted()[waits.count / 2]
  }

  /// Appends one event to a case of its own, and prints when it began to.
  private static func append(to path: String) async throws {
    let engine = try Engine(at: path, catalogue: try Catalogue.house())
    defer { engine.close() }
    let now = Log.Options.machineClock()
    let random = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
    var command = Command(
      .version7(milliseconds: UInt64(now.microseconds / 1_000), random: random), .caseOpened,
      in: StreamName(.case, "bench-\(UUID().uuidString)"),
      by: Agent("P-bench", role: "party"),
      at: OffsetInstant(now, offsetMinutes: engine.zone.offsetMinutes(at: now)))
    command[.caseType] = "sickness-benefit"
    let begun = Date().timeIntervalSince1970
    if case .refused(let refusal) = try await engine.submit(command) {
      FileHandle.standardError.write(Data("a case must open to be waited for: \(refusal)\n".utf8))
      exit(1)
    }
    print(begun)
  }
}
