public import Casework
internal import EventLog

extension MeasureReport {
  /// Tells each row of units how many handlers stand behind it.
  mutating func groupUnits(
    _ survey: MeasureSurvey, in snapshot: Snapshot
  ) throws(EngineError) {
    let groups = try UnitGroups(survey.handlers, upTo: end, zone: zone, in: snapshot)
    groupBasis = groups.basis
    for place in counts.indices {
      counts[place].rows = counts[place].rows.map { row in
        let number = row.name.flatMap { survey.units.firstIndex(of: $0) } ?? 0
        return MeasureCount.Row(
          name: row.name, tally: row.tally,
          handlers: groups.size(of: UInt32(number), named: row.name))
      }
    }
  }

  /// Orders by bytes, what has no name last.
  static func precedes(_ one: String?, _ other: String?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension MeasureCount {
  /// What of its rows may be shown (invariant 12).
  public var suppression: Suppression {
    Suppression(rows.map { ($0.handlers ?? 0, $0.name ?? "") })
  }
}
