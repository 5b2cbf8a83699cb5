internal import Casework

/// What was said by unit and period, column by column.
struct ReplayRows {
  /// A unit in a period: a month, or the period whose end it was said at.
  struct Key: Hashable, Comparable {
    let unit: UInt32
    let period: CivilPeriod

    static func < (left: Key, right: Key) -> Bool {
      (left.unit, left.period) < (right.unit, right.period)
    }
  }

  /// The figures by row, one for each column.
  private(set) var rows: [Key: [ReplayFigures]] = [:]
  /// The totals of each column.
  private(set) var totals: [ReplayFigures]
  /// What was only computed, in shadow, by column: in no total and no row.
  private(set) var shadows: [ReplayFigures]

  init(_ result: ReplayResult) {
    let columns = result.columns.count
    totals = Array(repeating: ReplayFigures(), count: columns)
    shadows = totals
    for (column, own) in result.columns.enumerated() {
      for outcome in own.outcomes { add(outcome, column: column, zone: result.zone) }
    }
  }

  private mutating func add(_ outcome: PolicyOutcome, column: Int, zone: Zone) {
    var amounts: [NameHash: ParameterUnit] = [:]
    for clause in outcome.manifest.clauses { amounts[NameHash(clause.id)] = clause.amounts }
    var months = MonthCache(zone: zone)
    var total = ReplayFigures()
    var shadow = ReplayFigures()
    let none = Array(repeating: ReplayFigures(), count: totals.count)
    outcome.forEachFinding { spoken in
      let finding = spoken.finding
      let unit = amounts[finding.clause]
      total.count(finding, amounts: unit)
      let period = finding.position == 0 ? finding.period : months.month(of: spoken.said)
      rows[Key(unit: spoken.unit, period: period), default: none][column]
        .count(finding, amounts: unit)
    }
    outcome.forEachFinding(inShadow: true) { spoken in
      shadow.count(spoken.finding, amounts: amounts[spoken.finding.clause])
    }
    totals[column].add(total)
    shadows[column].add(shadow)
  }
}

/// The month of an instant, looked up only where the last one's does not hold.
private struct MonthCache {
  private let zone: Zone
  private var range: Range<Int64> = 0..<0
  private var period = CivilPeriod.none

  init(zone: Zone) {
    self.zone = zone
  }

  mutating func month(of microseconds: Int64) -> CivilPeriod {
    if range.contains(microseconds) { return period }
    let instant = Instant(microseconds: microseconds)
    period = CivilPeriod(.month, of: zone.date(at: instant))
    let start = zone.start(of: period.first).microseconds
    range = start..<max(start, zone.start(of: period.next.first).microseconds)
    return period
  }
}
