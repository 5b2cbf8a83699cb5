internal import Casework
internal import EventLog

/// How many cases of each unit were open as each month ended, by what was known then.
///
/// A case is open from its opening to its first decision or its closing, whatever steers, and
/// belongs to the unit it is told under just then: the same for every column. One scan of the
/// facts; 8 bytes a case.
struct OpenCases: ReplayTaker {
  /// By unit's number and month.
  private(set) var counts: [ReplayRows.Key: Int] = [:]

  private struct Place {
    var unit: UInt32 = 0
    var isTeam = false
    var stage = Stage.unseen
  }

  private enum Stage { case unseen, open, over }

  private let ground: MeasureGround
  private let zone: Zone
  private let last: Int64
  private var places: [Place] = []
  /// By unit's number: how many are open now.
  private var open: [Int]
  private var month = CivilPeriod.none
  private var monthEnd = Int64.min

  /// Counts what a replay saw; the last month ends with it.
  init(in result: ReplayResult) throws(EngineError) {
    let history = result.history
    ground = MeasureGround(
      types: history.types, units: history.units, zone: history.zone, calendar: history.calendar)
    zone = history.zone
    last =
      result.through.map { history.zone.start(of: $0.adding(days: 1)).microseconds } ?? .max
    open = Array(repeating: 0, count: history.units.count)
    do throws(LogError) {
      try history.order.forEachBlock(&self)
    } catch {
      throw EngineError(error)
    }
    if month != .none { endMonth() }
  }

  mutating func take(_ facts: Span<Fact>, from first: Position) {
    for index in facts.indices { take(facts[index]) }
  }

  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>) {
    for index in facts.indices { take(facts[index]) }
  }

  private mutating func take(_ fact: Fact) {
    guard fact.kind == StreamKind.case.rawValue, fact.logTime < last else { return }
    if fact.logTime >= monthEnd { advance(to: Instant(microseconds: fact.logTime)) }
    let number = Int(fact.stream)
    if number >= places.count {
      places.append(contentsOf: repeatElement(Place(), count: number + 1 - places.count))
    }
    let unit = unit(toldBy: fact, at: number)
    if places[number].stage == .open {
      open[Int(places[number].unit)] -= 1
      open[Int(unit)] += 1
    }
    places[number].unit = unit
    switch (ground.type(of: fact), places[number].stage) {
    case (.caseOpened, .unseen):
      places[number].stage = .open
      open[Int(unit)] += 1
    case (.decisionMade, .open), (.caseClosed, .open):
      places[number].stage = .over
      open[Int(unit)] -= 1
    case (.decisionMade, .unseen), (.caseClosed, .unseen): places[number].stage = .over
    default: break
    }
  }

  private mutating func unit(toldBy fact: Fact, at number: Int) -> UInt32 {
    if let team = ground.team(madeResponsibleBy: fact) {
      places[number].isTeam = true
      return team
    }
    return places[number].isTeam || fact.unit == 0 ? places[number].unit : fact.unit
  }

  /// Notes what was open as the months ended that lie before an instant.
  private mutating func advance(to instant: Instant) {
    let next = CivilPeriod(.month, of: zone.date(at: instant))
    if month == .none { month = next }
    while month < next { endMonth() }
    monthEnd = zone.start(of: month.next.first).microseconds
  }

  private mutating func endMonth() {
    for unit in open.indices where open[unit] > 0 {
      counts[ReplayRows.Key(unit: UInt32(unit), period: month)] = open[unit]
    }
    month = month.next
  }
}
