import CaseEngine
import Casework
import EventLog
import Foundation
import SwedishLaw

/// Measures the law check beside a bare fold over the same records, and prints Markdown.
///
/// `EVENTS` sets the number of events; without it a million. Progress goes to standard error.
@main
struct LawBenchmark {
  static func main() async throws {
    let events = ProcessInfo.processInfo.environment["EVENTS"].flatMap { Int($0) } ?? 1_000_000
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "fribrev-law-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try await Engine.create(
      at: folder, zone: .stockholm, law: [SwedishLaw.sicknessBenefit()])
    defer { engine.close() }
    say("making \(events) events")
    let made = try await LawHistory(events: events).write(to: engine)
    var figures = Figures(events: made.events, cases: made.cases)
    for round in 1...3 {
      say("round \(round)")
      try await measure(engine, &figures)
    }
    print(figures.markdown)
  }

  private static func measure(_ engine: Engine, _ figures: inout Figures) async throws {
    figures.note("records in log order, decoded", try seconds { try readInOrder(engine) })
    figures.note(
      "**bare fold**: records case by case, one thread", try seconds { try fold(engine) })
    for threads in [1, 2] {
      var check = LawCheck()
      check.threads = threads
      check.usesTable = false
      let words = threads == 1 ? "one thread" : "two threads"
      figures.note(
        "law check, everything anew, \(words)",
        try await seconds { _ = try await engine.check(check) { _ in } })
    }
    // Taking the table under another version empties it.
    _ = try engine.log.viewTable(named: "verdicts", version: "emptied for the benchmark")
    let first = try await seconds { _ = try await engine.check(LawCheck()) { _ in } }
    figures.note("law check that fills the verdict table, two threads", first)
    figures.note(
      "law check from the verdict table, two threads",
      try await seconds { _ = try await engine.check(LawCheck()) { _ in } })
  }

  /// Every record decoded, in the order of the log.
  private static func readInOrder(_ engine: Engine) throws {
    var count = 0
    try engine.log.snapshot().read { (_) throws(LogError) in
      count += 1
      return .next
    }
    precondition(count > 0, "the log has events")
  }

  /// What the check does without asking any article: index, records, histories.
  private static func fold(_ engine: Engine) throws {
    let snapshot = try engine.log.snapshot()
    let index = try snapshot.streamIndex(of: .case)
    var count = 0
    for place in 0..<index.count {
      var history = CaseHistory(of: try index.name(of: place))
      for envelope in try snapshot.envelopes(at: index.positions(of: place)) {
        history.append(CaseEvent(envelope))
      }
      count += history.events.count
    }
    precondition(count > 0, "the cases have events")
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
