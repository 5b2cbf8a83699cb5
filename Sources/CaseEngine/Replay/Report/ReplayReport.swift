public import Casework

/// A replay as people and programs read it: figures by column, unit and period, and what differs.
///
/// Nothing is left out here but what small groups hide: `suppressed` units have no rows of their
/// own, and their entries in diffs no unit.
public struct ReplayReport: Sendable {
  /// What was replayed.
  public let result: ReplayResult
  /// The columns with their totals, in order.
  public let columns: [Column]
  /// Rows by unit and period: units by name, those without one last, then by period.
  public let rows: [Row]
  /// What differs between the first column and each other one.
  public let diffs: [ReplayDiff]
  /// What the law says, the same under every column; nil where the store has none.
  public let breaches: VerdictCounts?
  /// Names of the units that are too small to be told of.
  public let suppressed: [String]
  /// Whether rows of small groups are shown, as somebody asked for who left an access record.
  public let isUnsuppressed: Bool
  /// By what the handlers of a unit are counted.
  public let groupBasis: LogKPI.GroupBasis
  /// Whether totals are left out, because a hidden row could be computed from them.
  public let hidesTotals: Bool

  /// One column.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    /// All that was said.
    public let totals: ReplayFigures
    /// What was computed in shadow: in no total, row or diff.
    public let shadow: ReplayFigures
    /// Policies that were stopped, and why.
    public let quarantined: [Quarantine]
    /// How many timers wait at the end: open, never judged.
    public let openTimers: Int
  }

  /// A unit in a period.
  public struct Row: Sendable {
    /// The unit's name; nil for what has none.
    public let unit: String?
    /// The month, or the period at whose end it was said.
    public let period: CivilPeriod
    /// The figures of each column.
    public let values: [ReplayFigures]
    /// How many of the unit's cases were open as the month ended, in every column the same.
    ///
    /// From the opening to the first decision or the closing. Nil for periods that are no month.
    public let open: Int?
  }
}

extension Engine {
  /// Sums a replay up, compares its first column with each other one, and judges by the law.
  ///
  /// `limit` bounds the entries listed of each diff; all are counted. The law's verdicts are read
  /// from the derived table and computed where they are missing. With `suppresses` false rows of
  /// small groups are shown: whoever asks for that leaves an access record.
  public func report(
    of result: ReplayResult, limit: Int = 200, suppresses: Bool = true
  ) async throws(EngineError) -> ReplayReport {
    let rows = ReplayRows(result)
    let groups = try ReplayGroups(result.history)
    let shown = ReplaySuppression(
      rows, result, groups, try OpenCases(in: result), isOn: suppresses)
    let columns = zip(result.columns, zip(rows.totals, rows.shadows)).map { column, figures in
      ReplayReport.Column(
        name: column.name, totals: figures.0, shadow: figures.1,
        quarantined: column.outcomes.compactMap(\.quarantine),
        openTimers: column.outcomes.reduce(0) { $0 + $1.openTimers })
    }
    var diffs: [ReplayDiff] = []
    for other in result.columns.indices.dropFirst() {
      diffs.append(
        try diff(of: result, 0, other, limit: limit, hiding: shown.hidden))
    }
    let breaches = try await breaches(in: result)
    return ReplayReport(
      result: result, columns: columns, rows: shown.rows, diffs: diffs, breaches: breaches,
      suppressed: shown.names, isUnsuppressed: !suppresses, groupBasis: groups.basis,
      hidesTotals: shown.hidesTotals)
  }

  /// The totals of a replay's columns; none where a small group could be computed from them.
  public func totals(of result: ReplayResult) throws(EngineError) -> [ReplayFigures] {
    let rows = ReplayRows(result)
    let shown = ReplaySuppression(rows, result, try ReplayGroups(result.history), nil, isOn: true)
    return shown.hidesTotals ? [] : rows.totals
  }

  private func diff(
    of result: ReplayResult, _ a: Int, _ b: Int, limit: Int, hiding hidden: Set<UInt32>
  ) throws(EngineError) -> ReplayDiff {
    var making = DiffMaking(result, a, b, limit: limit, hiding: hidden)
    return try making.diff()
  }

  /// What the law says of the replayed prefix; it does not know of bundles.
  private func breaches(in result: ReplayResult) async throws(EngineError) -> VerdictCounts? {
    guard !result.law.attachments.isEmpty else { return nil }
    return try await verdictCounts(upTo: result.asked)
  }
}

/// Which rows may be shown.
private struct ReplaySuppression {
  var rows: [ReplayReport.Row] = []
  /// Numbers of the units that are not told of.
  var hidden: Set<UInt32> = []
  var names: [String] = []
  var hidesTotals = false

  init(
    _ figures: ReplayRows, _ result: ReplayResult, _ groups: ReplayGroups, _ open: OpenCases?,
    isOn: Bool
  ) {
    let keys = figures.rows.keys.sorted()
    var units: [UInt32] = []
    for key in keys where units.last != key.unit { units.append(key.unit) }
    if isOn {
      let suppression = groups.suppression(of: units, named: result.units)
      hidesTotals = suppression.hidesTotal
      for (unit, reason) in zip(units, suppression.rows) where reason != nil {
        hidden.insert(unit)
        names.append(result.units[Int(unit)] ?? "")
      }
    }
    rows = keys.filter { !hidden.contains($0.unit) }.map { key in
      ReplayReport.Row(
        unit: result.units[Int(key.unit)], period: key.period, values: figures.rows[key] ?? [],
        open: key.period.kind == .month ? open?.counts[key] ?? 0 : nil)
    }
    rows.sort { one, other in
      let (left, right) = (one.unit ?? "\u{10FFFF}", other.unit ?? "\u{10FFFF}")
      if left.utf8.elementsEqual(right.utf8) { return one.period < other.period }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
