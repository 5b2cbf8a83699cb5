import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// The figures of a whole log equal those of a plain count over the same events.
///
/// The failure guarded against: a case that misses events or has another's, where its events lie
/// apart, come late, or do not fit in memory at once; and rows that do not add up to the total.
@Suite struct LogKPITests {
  private static func engine(_ events: [Event], zone: Zone = .utc) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(zone: zone)
    if !events.isEmpty { _ = try await temporary.engine.log.append(events.map { Draft($0) }) }
    return temporary
  }

  private static func kpi(
    _ temporary: TemporaryEngine, by division: LogKPI.Division? = nil, asOf: Instant? = nil,
    stepsPerPass: Int = 8_000_000
  ) throws -> LogKPI {
    try LogKPI.counting(
      temporary.engine.log.snapshot(), by: division, asOf: asOf, stepsPerPass: stepsPerPass)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `figures equal a plain count, whole and as of any time`(seed: UInt64) async throws {
    var random = RandomEvents(seed: seed)
    let events = random.events(5_000, cases: 300)
    let temporary = try await Self.engine(events)
    #expect(try PlainFigures(Self.kpi(temporary).total) == PlainFigures(of: events))
    for _ in 0..<5 {
      let end = events[random.number(below: events.count)].occurred.instant
      let part = events.filter { $0.occurred.instant <= end }
      #expect(try PlainFigures(Self.kpi(temporary, asOf: end).total) == PlainFigures(of: part))
    }
  }

  @Test func `rows by unit equal a plain count of each, and add up`() async throws {
    var random = RandomEvents(seed: 11)
    let events = random.events(3_000, cases: 200)
    let temporary = try await Self.engine(events)
    let kpi = try Self.kpi(temporary, by: .unit)
    let expected = PlainFigures.byUnit(events)
    #expect(kpi.rows.map(\.name) == ["team/0", "team/1", "team/2", "team/3", nil])
    for row in kpi.rows {
      #expect(PlainFigures(row.figures) == PlainFigures(of: expected[row.name] ?? []))
      let handlers = Set(
        events.filter {
          $0.unit == row.name && [.case, .caseless].contains($0.stream.kind)
            && !$0.flags.contains(.synthesised)
        }.compactMap(\.actor))
      if row.name != nil { #expect(row.handlers == handlers.count) }
    }
    #expect(kpi.rows.map(\.figures.cases).reduce(0, +) == kpi.total.cases)
    #expect(kpi.rows.map(\.figures.events).reduce(0, +) == kpi.total.events)
    #expect(kpi.rows.map(\.figures.handovers).reduce(0, +) == kpi.total.handovers)
    #expect(kpi.rows.map(\.figures.reworkEvents).reduce(0, +) == kpi.total.reworkEvents)
    #expect(kpi.unitBasis == LogKPI.UnitBasis(byTeam: 0, byLastEvent: kpi.total.cases))
    #expect(kpi.groupBasis == .actors)
  }

  @Test(arguments: LogKPI.Division.allCases)
  func `passes over parts of the log give what one pass gives`(
    division: LogKPI.Division
  ) async throws {
    var random = RandomEvents(seed: 5)
    let temporary = try await Self.engine(random.events(2_000, cases: 90))
    let whole = try Self.kpi(temporary, by: division)
    for size in [1, 40, 333] {
      let parts = try Self.kpi(temporary, by: division, stepsPerPass: size)
      #expect(parts.total == whole.total)
      #expect(parts.rows.map(\.name) == whole.rows.map(\.name))
      #expect(parts.rows.map(\.figures) == whole.rows.map(\.figures))
      #expect(parts.activities.map(\.figures) == whole.activities.map(\.figures))
    }
  }

  @Test(arguments: LogKPI.Division.allCases)
  func `the order of appending decides nothing where times differ`(
    division: LogKPI.Division
  ) async throws {
    var random = RandomEvents(seed: 8)
    var events = random.events(900, cases: 60)
    for place in events.indices {
      let time = events[place].occurred.instant.microseconds + Int64(place)
      events[place].occurred = OffsetInstant(Instant(microseconds: time))
    }
    let one = try Self.kpi(try await Self.engine(events), by: division)
    let other = try Self.kpi(try await Self.engine(events.reversed()), by: division)
    #expect(PlainFigures(one.total) == PlainFigures(other.total))
    #expect(one.rows.map(\.name) == other.rows.map(\.name))
    #expect(
      one.rows.map { PlainFigures($0.figures) } == other.rows.map { PlainFigures($0.figures) })
    #expect(one.activities.map(\.name) == other.activities.map(\.name))
    #expect(one.activities.map(\.figures.waits.mean) == other.activities.map(\.figures.waits.mean))
    #expect(one.suppression == other.suppression)
  }

  @Test func `a case of another unit and month changes no other row`() async throws {
    var random = RandomEvents(seed: 21)
    let events = random.events(1_000, cases: 70)
    var stranger = Event(
      id: .version7(milliseconds: 1, random: (1, 1)), stream: StreamName(.case, "K-new"),
      type: "T-new", occurred: OffsetInstant(Instant(microseconds: 1_600_000_000_000_000)))
    stranger.unit = "team/new"
    stranger.actor = "H-new"
    for division in LogKPI.Division.allCases {
      let before = try Self.kpi(try await Self.engine(events), by: division)
      let after = try Self.kpi(try await Self.engine(events + [stranger]), by: division)
      let names = Set(before.rows.map(\.name))
      let kept = after.rows.filter { names.contains($0.name) }
      #expect(kept.map(\.figures) == before.rows.map(\.figures))
      #expect(kept.map(\.handlers) == before.rows.map(\.handlers))
      #expect(
        after.activities.filter { $0.name != "T-new" }.map(\.figures)
          == before.activities.map(\.figures))
      #expect(after.total.cases == before.total.cases + 1)
    }
  }

  @Test func `a log without counted events, and one before its first, have counts alone`()
    async throws
  {
    var random = RandomEvents(seed: 3)
    let empty = try await Self.engine([])
    let full = try await Self.engine(random.events(50, cases: 4))
    for division in LogKPI.Division.allCases + [nil] {
      for kpi in [
        try Self.kpi(empty, by: division), try Self.kpi(full, by: division, asOf: .epoch),
      ] {
        #expect(kpi.total.events == 0 && kpi.total.cases == 0)
        #expect(kpi.total.durations.mean == nil && kpi.total.closedWithin30DaysShare == nil)
        #expect(kpi.rows.isEmpty && kpi.activities.isEmpty)
        #expect(kpi.suppression?.hidesTotal != true)
      }
    }
  }

  private static let docket = """
    2019-01-01 HandlerJoined handler=H-01 unit=team/north from=2019-01-01
    2019-01-01 HandlerJoined handler=H-02 unit=team/south from=2019-01-01
    2019-01-01 HandlerJoined handler=H-03 unit=team/south from=2019-01-01
    2019-01-01 HandlerJoined handler=H-04 unit=team/south from=2019-01-01
    2019-01-01 HandlerJoined handler=H-05 unit=team/south from=2019-02-07
    2019-02-04 09:30 CaseOpened caseType=sickness-benefit @by=H-01 @unit=team/north
    2019-02-04 10:00 CaseRegisteredOn handler=H-01 team=team/north @by=H-01 @unit=team/north
    2019-02-06 CaseMovedTeam toUnit=team/south @by=H-01 @unit=team/north
    2019-02-12 WorkTaken handler=H-01 @by=H-01 @unit=office/x
    2019-02-13 CaseOpened caseType=sickness-benefit @by=H-01 @unit=office/x @case=K-2
    """

  @Test func `the team responsible at the end has the case, whoever acted last`() async throws {
    let temporary = try await TemporaryEngine(at: .epoch)
    _ = try await Docket(Self.docket).play(in: temporary)
    let kpi = try Self.kpi(temporary, by: .unit)
    #expect(kpi.rows.map(\.name) == ["office/x", "team/south"])
    #expect(kpi.rows.map(\.figures.events) == [1, 4])
    #expect(kpi.unitBasis == LogKPI.UnitBasis(byTeam: 1, byLastEvent: 1))
    let before = try Self.kpi(
      temporary, by: .unit, asOf: Zone.stockholm.start(of: CivilDate(2019, 2, 5)))
    #expect(before.rows.map(\.name) == ["team/north"])
  }

  @Test func `a unit's handlers are its members on the last day counted, where any are known`()
    async throws
  {
    let temporary = try await TemporaryEngine(at: .epoch)
    _ = try await Docket(Self.docket).play(in: temporary)
    let kpi = try Self.kpi(temporary, by: .unit)
    #expect(kpi.groupBasis == .members(on: CivilDate(2019, 2, 13)))
    #expect(kpi.rows.map(\.handlers) == [0, 4])
    #expect(kpi.suppression?.rows == [.tooFew, .coversAnother])
    let before = try Self.kpi(
      temporary, by: .unit, asOf: Zone.stockholm.start(of: CivilDate(2019, 2, 7)).previous)
    #expect(before.groupBasis == .members(on: CivilDate(2019, 2, 6)))
    #expect(before.rows.map(\.handlers) == [3])
    #expect(before.suppression?.hidesTotal == true)
  }
}

extension Instant {
  fileprivate var previous: Instant { Instant(microseconds: microseconds - 1) }
}
