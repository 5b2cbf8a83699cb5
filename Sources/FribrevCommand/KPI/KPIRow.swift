internal import CaseEngine
internal import Casework

/// One row of figures: the total, a unit, a month or an activity.
struct KPIRow {
  /// What it is a row of.
  let by: String
  /// Its name; nil for the total and for cases without a unit.
  let name: String?
  /// Why its figures are not shown.
  let note: String?
  /// The figures as JSON and CSV print them, in the order of `keys`; nil where there is none.
  private(set) var values: [String?]
  /// The figures as the table prints them.
  private(set) var cells: [String]

  /// The names of the figures in JSON and CSV.
  static let keys = [
    "cases", "events", "activities", "resources", "variants", "medianDurationSeconds",
    "meanDurationSeconds", "p90DurationSeconds", "closedWithin30DaysShare", "handovers",
    "reworkEvents", "eventsWithResource", "medianSecondsSincePrevious", "meanSecondsSincePrevious",
  ]

  private init(
    by: String, name: String?, _ figures: [Figure], note: String? = nil
  ) {
    self.by = by
    self.name = name
    self.note = note
    values = figures.map { note == nil ? $0.value : nil }
    cells = figures.map { note == nil ? $0.cell : "" }
  }

  init(total: LogFigures, isSuppressed: Bool) {
    self.init(
      by: "total", name: nil, Self.figures(of: total),
      note: isSuppressed ? Suppression.totalWords : nil)
  }

  init(_ row: LogKPI.Row, by division: LogKPI.Division?, suppressed: Suppression.Reason??) {
    self.init(
      by: division?.rawValue ?? "", name: row.name, Self.figures(of: row.figures),
      note: (suppressed ?? nil)?.words)
  }

  init(_ row: LogKPI.ActivityRow) {
    let figures = row.figures
    let median = figures.waits.quantiles(tenths: [5])?[0]
    self.init(
      by: LogKPI.Division.activity.rawValue, name: row.name,
      [
        .count(figures.cases), .count(figures.events), .none, .count(figures.resources), .none,
        .none, .none, .none, .none, .none, .count(figures.reworkEvents),
        .count(figures.eventsWithResource), .seconds(median), .seconds(figures.waits.mean),
      ])
  }

  private static func figures(of figures: LogFigures) -> [Figure] {
    let quantiles = figures.durations.quantiles(tenths: [5, 9])
    return [
      .count(figures.cases), .count(figures.events), .count(figures.activities),
      .count(figures.resources), .count(figures.variants), .seconds(quantiles?[0]),
      .seconds(figures.durations.mean), .seconds(quantiles?[1]),
      .share(figures.closedWithin30DaysShare), .count(figures.handovers),
      .count(figures.reworkEvents), .count(figures.eventsWithResource), .none, .none,
    ]
  }

  /// The row as it stands among `rows`.
  var json: JSONValue {
    .object(
      [
        JSONValue.Member("by", .string(by)),
        JSONValue.Member("name", name.map { .string($0) } ?? .null),
      ] + members)
  }

  /// Its figures, and whether they are suppressed.
  var members: [JSONValue.Member] {
    zip(Self.keys, values).map { key, value in
      JSONValue.Member(key, value.map { .number($0) } ?? .null)
    } + [JSONValue.Member("suppressed", .bool(note != nil))]
  }
}
