import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// A replay says what a plain reading of each case says, however the work is cut.
///
/// The failures guarded against: figures that depend on threads, on other columns or on what comes
/// later; events of an import that reaches back folded out of order; a policy that spoils another.
@Suite("Replay")
struct ReplayTests {
  static func bundle(_ name: String, _ bindings: Binding...) throws -> Bundle {
    try Bundle(name, bindings)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [false, true])
  func `what is said of cases is what a plain reading says`(
    seed: UInt64, isLate: Bool
  ) async throws {
    let history = ReplayedHistory(seed: seed, isLate: isLate)
    let store = try await history.store()
    let bundle = try Self.bundle("thirty", MonthlyShare.bound(30))
    let result = try await store.engine.replay(ReplayRequest([.bundle(bundle)]))
    #expect(try result.judged() == history.judged(within: 30))
    #expect(result.columns.map(\.name) == ["thirty", "fribrev"])
    #expect(result.cases == Set(history.events.map(\.stream.id)).count)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `shares by unit and month are sums of what is said of their cases`(
    seed: UInt64
  ) async throws {
    let store = try await ReplayedHistory(seed: seed).store()
    let bundle = try Self.bundle("thirty", MonthlyShare.bound(30))
    let result = try await store.engine.replay(ReplayRequest([.bundle(bundle)]))
    let outcome = result.columns[0].outcomes[0]
    #expect(outcome.periods.count > 10)
    for period in outcome.periods {
      let cases = outcome.partitions.joined().filter {
        $0.unit == period.unit && $0.finding.period == period.finding.period
      }
      let met = cases.count { $0.finding.verdict == .met }
      #expect(period.finding.amount == Int64(met))
      #expect((period.finding.verdict == .met) == (met * 5 >= cases.count * 4))
      let evidence = cases.reduce(0) { $0 + $1.finding.evidenceCount }
      #expect(period.finding.evidenceCount == evidence)
    }
  }

  @Test
  func `invariant 6: the digest is the same for any number of threads`() async throws {
    let store = try await ReplayedHistory(seed: 5, isLate: true).store()
    let columns = try Self.columns()
    var digests: Set<String> = []
    for threads in [1, 2, 3, 7, 64, 1_000] {
      var request = ReplayRequest(columns)
      request.threads = threads
      digests.insert(try await store.engine.replay(request).digest.description)
    }
    #expect(digests.count == 1)
  }

  static func columns() throws -> [Steering] {
    let flood = Binding("flood", to: .nation, from: CivilDate(2000, 1, 1))
    return [
      .bundle(try bundle("thirty", MonthlyShare.bound(30))),
      .bundle(
        try bundle("teams", MonthlyShare.bound(10, to: Scope(ofUnit: "team/sunne")), flood)),
      .bundle(.fribrev),
    ]
  }

  @Test
  func `a column's digest depends on no other column, and on all it is computed from`()
    async throws
  {
    let store = try await ReplayedHistory(seed: 6).store()
    let columns = try Self.columns()
    let all = try await store.engine.replay(ReplayRequest(columns))
    for (place, column) in columns.enumerated() {
      let alone = try await store.engine.replay(ReplayRequest([column]))
      #expect(alone.columns[0].digest == all.columns[place].digest)
    }
    var earlier = ReplayRequest([columns[0]])
    earlier.through = CivilDate(2016, 9, 30)
    let cut = try await store.engine.replay(earlier)
    #expect(cut.columns[0].digest != all.columns[0].digest)
    let more = try Self.bundle("thirty", MonthlyShare.bound(31))
    let other = try await store.engine.replay(ReplayRequest([.bundle(more)]))
    #expect(other.columns[0].digest != all.columns[0].digest)
  }

  @Test(arguments: [CivilDate(2016, 3, 31), CivilDate(2016, 7, 15)])
  func `invariant 7: what is said up to a day is said without knowing what comes later`(
    day: CivilDate
  ) async throws {
    let store = try await ReplayedHistory(seed: 7).store()
    let columns = try Self.columns()
    let whole = try await store.engine.replay(ReplayRequest(columns))
    var request = ReplayRequest(columns)
    request.through = day
    let part = try await store.engine.replay(request)
    let end = Zone.utc.start(of: day.adding(days: 1)).microseconds
    for (column, own) in part.columns.enumerated() {
      for (place, outcome) in own.outcomes.enumerated() {
        let all = whole.columns[column].outcomes[place]
        let expected = all.partitions.map {
          $0.filter { $0.isSaid(before: .init(microseconds: end)) }
        }
        #expect(outcome.partitions.map(Array.init) == expected)
        #expect(outcome.periods == all.periods.filter { $0.said <= end })
      }
    }
  }

  @Test
  func `a last day after the log's end leaves out nothing, not what was said at its last instant`()
    async throws
  {
    let store = try await TemporaryEngine(policies: [NewFirst.self], zone: .utc)
    let docket = try Docket(
      """
      2016-01-01 09:00 CaseOpened caseType=sickness-benefit @case=K-1
      2016-01-02 09:00 CaseOpened caseType=sickness-benefit @case=K-2
      """)
    _ = try await docket.play(in: store)
    let advising = try Bundle(
      "new", [Binding("new-first", to: .nation, from: CivilDate(2000, 1, 1))])
    var request = ReplayRequest([.bundle(advising)])
    request.through = CivilDate(2016, 12, 31)
    let result = try await store.engine.replay(request)
    let said = result.columns[0].outcomes[0].partitions.joined().map(\.said)
    #expect(Set(said) == [1_451_635_200_000_000, 1_451_721_600_000_000])
  }

  @Test
  func `a policy that floods is stopped, at the same place for any threads, and alone`()
    async throws
  {
    let store = try await ReplayedHistory(seed: 8).store()
    let columns = try Self.columns()
    let result = try await store.engine.replay(ReplayRequest(columns))
    let flood = try #require(result.columns[1].outcomes.first { $0.manifest.id == "flood" })
    #expect(flood.quarantine?.reason == .flood)
    let last = flood.partitions.joined().map(\.said).max()
    #expect(try #require(last) <= #require(flood.quarantine?.said))
    #expect(result.columns[1].outcomes.last?.quarantine == nil)
  }

  @Test
  func `what is said before the first day asked for is left out`() async throws {
    let store = try await ReplayedHistory(seed: 9).store()
    let columns = try Self.columns()
    let whole = try await store.engine.replay(ReplayRequest(columns))
    var request = ReplayRequest(columns)
    request.from = CivilDate(2016, 6, 1)
    let part = try await store.engine.replay(request)
    let start = Zone.utc.start(of: CivilDate(2016, 6, 1)).microseconds
    let expected = whole.columns[0].outcomes[0].partitions.map { $0.filtered { $0.said >= start } }
    #expect(part.columns[0].outcomes[0].partitions == expected)
    #expect(expected.reduce(0) { $0 + $1.count } > 20)
  }

  @Test
  func `an unknown policy, and one bound without its parameters, is refused by name`()
    async throws
  {
    let store = try await ReplayedHistory(seed: 9, count: 30).store()
    let unknown = try Self.bundle(
      "b", Binding("monthly-shares", to: .nation, from: CivilDate(2016, 1, 1)))
    await #expect(
      throws: EngineError.policyUnknown(
        "monthly-shares", nearest: "monthly-share", known: ["monthly-share", "flood"])
    ) {
      _ = try await store.engine.replay(ReplayRequest([.bundle(unknown)]))
    }
    let bare = try Self.bundle(
      "b", Binding("monthly-share", to: .nation, from: CivilDate(2016, 1, 1)))
    await #expect(
      throws: EngineError.parametersUnfit(policy: "monthly-share", .missing("days"))
    ) {
      _ = try await store.engine.replay(ReplayRequest([.bundle(bare)]))
    }
  }
}
