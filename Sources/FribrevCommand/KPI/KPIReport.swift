internal import CaseEngine
internal import Casework

/// The figures of a log as lines, with what is suppressed left out.
struct KPIReport {
  let kpi: LogKPI
  let division: LogKPI.Division?
  let asOf: Instant?
  /// What cases are where a log has none of its own: the types of object whose lives are cases.
  let flattened: [String]
  /// Whether the total may not be shown.
  let hidesTotal: Bool
  /// The rows under the total.
  let rows: [KPIRow]

  init(
    _ kpi: LogKPI, by division: LogKPI.Division?, asOf: Instant?, flattened: [String],
    isSuppressing: Bool
  ) {
    self.kpi = kpi
    self.flattened = flattened
    self.division = division
    self.asOf = asOf
    let suppression = isSuppressing ? kpi.suppression : nil
    hidesTotal = suppression?.hidesTotal ?? false
    rows =
      kpi.rows.enumerated().map { place, row in
        KPIRow(row, by: division, suppressed: suppression?.rows[place])
      } + kpi.activities.map { KPIRow($0) }
  }

  /// The total as a row: not shown where it would tell of a row that is not.
  var total: KPIRow {
    KPIRow(total: kpi.total, isSuppressed: hidesTotal)
  }

  func lines(as format: OutputFormat) -> [String] {
    switch format {
    case .table: table
    case .json: [JSONLine.text(json)]
    case .csv: csv
    }
  }

  private var csv: [String] {
    var listing = Listing(["by", "name"] + KPIRow.keys + ["suppressed"])
    for row in [total] + rows {
      listing.append(
        [row.by, row.name ?? ""] + row.values.map { $0 ?? "" } + [String(row.note != nil)])
    }
    return listing.csv
  }

  private var json: JSONValue {
    var members = total.members
    members.append(.init("asOf", asOf.map { .string($0.description) } ?? .null))
    members.append(.init("position", .number(kpi.position.description)))
    if division != nil { members.append(.init("rows", .array(rows.map(\.json)))) }
    if !flattened.isEmpty {
      members.append(.init("flattened", .array(flattened.map { .string($0) })))
    }
    if let basis = basis { members.append(.init("basis", .string(basis))) }
    if let groups = groups { members.append(.init("groups", .string(groups))) }
    return .object(members)
  }

  /// By what a case belongs to a unit.
  var basis: String? {
    kpi.unitBasis.map { basis in
      switch (basis.byTeam, basis.byLastEvent) {
      case (0, _): "last event's unit"
      case (_, 0): "team responsible"
      case (let some, let others):
        "team responsible; last event's unit for \(others) of \(some + others) cases"
      }
    }
  }

  /// By what the handlers of a unit are counted.
  var groups: String? {
    kpi.groupBasis.map { basis in
      switch basis {
      case .members(let date): "members by the organisation on \(date)"
      case .actors: "distinct handlers of the unit in the whole log"
      }
    }
  }
}
