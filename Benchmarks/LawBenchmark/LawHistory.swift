import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import LawScenarios

/// Many cases grown from the law's scenarios, some thirty events each, in the order recorded.
struct LawHistory {
  private var drafts: [(recorded: Instant, draft: Draft)] = []
  private var cases = 0

  /// Patterns that cases repeat, each in many copies with ids of their own.
  private static let patterns = 1_000
  /// Scenarios mixed into one case.
  private static let scenariosPerCase = 10

  init(events: Int) throws {
    var random = RandomHistory(seed: 7)
    let scenarios = Scenario.all
    let patterns = try (0..<Self.patterns).map { number in
      let docket = try random.history(
        from: scenarios[number % scenarios.count], mixing: Self.scenariosPerCase)
      return try docket.events().filter { $0.stream.kind == .case }.map(\.envelope)
    }
    while drafts.count < events {
      add(patterns[cases % patterns.count])
      cases += 1
    }
    drafts.sort { $0.recorded < $1.recorded }
  }

  /// One more case with the events of a pattern; positions pointed at stay those of the pattern.
  private mutating func add(_ pattern: [Envelope]) {
    for (number, envelope) in pattern.enumerated() {
      var event = envelope.event
      event.stream = StreamName(.case, "K-\(cases)")
      event.id = .version7(
        milliseconds: UInt64(cases), random: (UInt64(number), UInt64(drafts.count)))
      event.command = nil
      event.causation = nil
      drafts.append((envelope.recorded, Draft(event)))
    }
  }

  /// Appends everything, ten thousand events or the events of ten days at a time.
  func write(to engine: Engine) async throws -> (events: Int, cases: Int) {
    let tenDays: Int64 = 864_000_000_000
    var batch: [Draft] = []
    var period = Int64.min
    for (recorded, draft) in drafts {
      if batch.count == 10_000 || (recorded.microseconds / tenDays != period && !batch.isEmpty) {
        _ = try await engine.log.append(
          batch, recorded: Instant(microseconds: max(0, (period + 1) * tenDays - 1)))
        batch = []
      }
      period = recorded.microseconds / tenDays
      batch.append(draft)
    }
    _ = try await engine.log.append(
      batch, recorded: Instant(microseconds: max(0, (period + 1) * tenDays - 1)))
    return (drafts.count, cases)
  }
}
