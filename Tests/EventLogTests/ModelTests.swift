import EventLog
import EventModel
import Foundation
import Testing

/// Random histories, told to a store and to a model of one, must come to the same: receipts,
/// refusals, reads, facts, roots (DESIGN §3.1–3.5, §5.4, §5.5).
///
/// The generators use every field of an event, names that differ only in their normal form, and
/// queries nobody registered before; the model shares no code with the log. A failing history
/// prints the seed that repeats it.
@Suite struct ModelTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["FRIBREV_LONG"] == "1"

  @Test(.timeLimit(.minutes(isLong ? 600 : 3)))
  func `random histories come to what the model says`() async throws {
    if let seed = Self.environment["FRIBREV_SEED"].flatMap({ UInt64($0) }) {
      try await Self.live(seed)
      return
    }
    let end = ContinuousClock.now + .seconds(Self.isLong ? 4 * 3_600 : 15)
    var seed = UInt64.random(in: 0...1 << 40)
    for _ in 0..<1_000_000 where ContinuousClock.now < end {
      guard try await Self.live(seed) else { return }
      seed += 1
    }
  }

  /// True if store and model agreed to the end.
  @discardableResult
  private static func live(_ seed: UInt64) async throws -> Bool {
    do {
      var history = try await History(seed: seed)
      try await history.run(steps: 40)
      return true
    } catch {
      Issue.record("FRIBREV_SEED=\(seed) repeats it: \(error)")
      return false
    }
  }
}
