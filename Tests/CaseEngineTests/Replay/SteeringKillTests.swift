import CaseEngineTesting
import Casework
import EventLog
import Foundation
import FribrevCatalogue
import Testing

@testable import CaseEngine

/// Kills live steering with signal 9 at random moments, while another process appends.
///
/// The failures guarded against: what was told before a crash is told again or differently after
/// it, or something is never told. Who begins again behind the last position it acted on must end
/// with what a replay of the same prefix says (invariants 6 and 7).
@Suite(.serialized, .timeLimit(.minutes(15)))
struct SteeringKillTests {
  private static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"
  private static let policies = ["production-targets", "reward-structure"]

  /// What was acted on, as one who reads a worker's lines keeps it.
  private struct Kept {
    var said: [String] = []
    var reached = Position.none

    /// Takes what lies before the last position reached; what was said behind it is told again.
    mutating func take(_ lines: [Substring]) {
      guard let last = lines.lastIndex(where: { $0.hasPrefix("reached ") }),
        let number = UInt64(lines[last].dropFirst("reached ".count))
      else { return }
      reached = Position(number)
      said += lines[..<last].filter { !$0.hasPrefix("reached ") }.map(String.init)
    }
  }

  private static func replayed(
    _ store: TemporaryEngine, _ bundle: Casework.Bundle, until position: Position
  ) async throws -> [String] {
    var request = ReplayRequest([.bundle(bundle)])
    request.position = position
    var said: [String] = []
    for outcome in try await store.engine.replay(request).columns[0].outcomes {
      outcome.forEachFinding { said.append("said \(outcome.manifest.id) \($0)") }
    }
    return said.sorted()
  }

  @Test(arguments: isLong ? Array(1...40) : [1, 2])
  func `killed and begun again, it tells what a replay of the same prefix says`(
    seed: UInt64
  ) async throws {
    var dice = SeededGenerator(seed: seed)
    let events = ReplayedHistory(seed: seed, count: 900).events
    let policies = try Catalogue.house().policies
    let store = try await TemporaryEngine(policies: policies, zone: .utc)
    let bundle = try PolicyChoice.bundle(
      of: Self.policies.map { try PolicyChoice($0) }, policies: policies)
    var (kept, rest, kills) = (Kept(), events[...], 0)
    while !rest.isEmpty {
      let worker = try SteeringProcess(store.path, after: kept.reached, by: Self.policies)
      // Some die while they catch up, some while they wait, some while they tell.
      if Bool.random(using: &dice) {
        let head = try store.engine.log.snapshot().head
        #expect(try await worker.reaches(head))
      }
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        let batch = rest.prefix(Int.random(in: 1...20, using: &dice))
        rest = rest.dropFirst(batch.count)
        guard !batch.isEmpty else { break }
        _ = try await store.engine.log.append(batch.map { Draft($0) })
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...20, using: &dice)))
      }
      kills += worker.kill9() ? 1 : 0
      kept.take(worker.lines)
      guard kept.reached > .none else { continue }
      let expected = try await Self.replayed(store, bundle, until: kept.reached)
      #expect(kept.said.sorted() == expected, "seed \(seed), reached \(kept.reached)")
    }
    let head = try store.engine.log.snapshot().head
    let last = try SteeringProcess(store.path, after: kept.reached, by: Self.policies)
    #expect(try await last.reaches(head))
    kills += last.kill9() ? 1 : 0
    kept.take(last.lines)
    let all = try await Self.replayed(store, bundle, until: head)
    #expect(kept.said.sorted() == all && all.count > 100)
    #expect(kept.reached == head && kills > 5)
  }
}
