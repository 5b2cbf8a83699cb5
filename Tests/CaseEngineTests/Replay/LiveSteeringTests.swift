import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// Live steering tells what a replay of the same prefix says, however it was interrupted.
@Suite("Live steering", .timeLimit(.minutes(15)))
struct LiveSteeringTests {
  /// What is told until a position is reached, and what was withdrawn.
  private struct Told {
    var findings: [LiveFinding] = []
    var refolds = 0

    mutating func read(
      _ steps: inout LiveSteering.Iterator, until position: Position
    ) async throws {
      while let step = try await steps.next() {
        switch step {
        case .said(let finding): findings.append(finding)
        case .refolded(let withdrawn):
          refolds += 1
          findings.removeAll { withdrawn.contains($0) }
        case .reached(let reached): if reached >= position { return }
        }
      }
    }

    var said: Set<SpokenFinding> { Set(findings.map(\.spoken)) }
  }

  private static func replayed(
    _ store: TemporaryEngine, _ steering: Steering
  ) async throws -> Set<SpokenFinding> {
    let result = try await store.engine.replay(ReplayRequest([steering]))
    var said: Set<SpokenFinding> = []
    for outcome in result.columns[0].outcomes {
      outcome.forEachFinding { said.insert($0) }
    }
    return said
  }

  private static func bundle(_ days: Int64) throws -> Bundle {
    try Bundle(
      "live",
      [MonthlyShare.bound(days), Binding("flood", to: .nation, from: CivilDate(2000, 1, 1))])
  }

  private static func append(_ events: some Sequence<Event>, to store: TemporaryEngine) async throws
    -> Position
  {
    _ = try await store.engine.log.append(events.map { Draft($0) })
    return try store.engine.log.snapshot().head
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `what is told equals the replay of the same prefix, after each append`(
    seed: UInt64
  ) async throws {
    let events = ReplayedHistory(seed: seed, count: 360, cases: 30).events
    let store = try await TemporaryEngine(policies: [MonthlyShare.self, Flood.self], zone: .utc)
    var end = try await Self.append(events[..<120], to: store)
    let bundle = try Self.bundle(10)
    var steps = store.engine.steer(by: bundle).makeAsyncIterator()
    var told = Told()
    try await told.read(&steps, until: end)
    for start in stride(from: 120, to: 360, by: 60) {
      #expect(try await told.said == Self.replayed(store, .bundle(bundle)))
      end = try await Self.append(events[start..<start + 60], to: store)
      try await told.read(&steps, until: end)
    }
    #expect(try await told.said == Self.replayed(store, .bundle(bundle)))
    #expect(told.said.count > 30 && told.refolds == 0)
  }

  @Test
  func `begun again behind a position, it tells the rest and nothing twice`() async throws {
    let events = ReplayedHistory(seed: 4, count: 300, cases: 30).events
    let store = try await TemporaryEngine(policies: [MonthlyShare.self, Flood.self], zone: .utc)
    let middle = try await Self.append(events[..<180], to: store)
    let bundle = try Self.bundle(10)
    var before = Told()
    var steps = store.engine.steer(by: bundle).makeAsyncIterator()
    try await before.read(&steps, until: middle)
    let end = try await Self.append(events[180...], to: store)
    var after = Told()
    var again = store.engine.steer(by: bundle, after: middle).makeAsyncIterator()
    try await after.read(&again, until: end)
    #expect(before.said.isDisjoint(with: after.said))
    #expect(try await before.said.union(after.said) == Self.replayed(store, .bundle(bundle)))
  }

  @Test
  func `swapped at a position, it tells what a replay of both bundles in turn says`() async throws {
    let events = ReplayedHistory(seed: 5, count: 300, cases: 30).events
    let store = try await TemporaryEngine(policies: [MonthlyShare.self, Flood.self], zone: .utc)
    let middle = try await Self.append(events[..<150], to: store)
    let (first, second) = (try Self.bundle(10), try Self.bundle(25))
    let live = store.engine.steer(by: first)
    var steps = live.makeAsyncIterator()
    var told = Told()
    try await told.read(&steps, until: middle)
    #expect(try live.swap(to: second) == middle)
    let end = try await Self.append(events[150...], to: store)
    try await told.read(&steps, until: end)
    let turns = Steering.turns([
      BundleTurn(after: .none, first), BundleTurn(after: middle, second),
    ])
    #expect(try await told.said == Self.replayed(store, turns))
    #expect(try await told.said != Self.replayed(store, .bundle(first)))
  }

  @Test
  func `an import that reaches back is folded again, and it says so`() async throws {
    let events = ReplayedHistory(seed: 6, count: 300, cases: 30).events
    let store = try await TemporaryEngine(policies: [MonthlyShare.self, Flood.self], zone: .utc)
    let late = events.enumerated().filter { $0.offset % 7 == 3 }.map(\.element)
    let rest = events.enumerated().filter { $0.offset % 7 != 3 }.map(\.element)
    let middle = try await Self.append(rest, to: store)
    let bundle = try Self.bundle(10)
    var steps = store.engine.steer(by: bundle).makeAsyncIterator()
    var told = Told()
    try await told.read(&steps, until: middle)
    let end = try await Self.append(late, to: store)
    try await told.read(&steps, until: end)
    #expect(told.refolds > 0)
    #expect(try await told.said == Self.replayed(store, .bundle(bundle)))
  }
}
