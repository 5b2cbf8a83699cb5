internal import Casework

/// The rows of one unit, in order of time.
struct UnitSeries {
  /// The unit's name; nil for what has none.
  let unit: String?
  /// Its rows.
  let rows: ArraySlice<ReplayReport.Row>

  /// The rows of a report, unit by unit, in the order of their names.
  static func all(of report: ReplayReport) -> [UnitSeries] {
    var series: [UnitSeries] = []
    var rest = report.rows[...]
    while let unit = rest.first.map(\.unit) {
      let own = rest.prefix { $0.unit == unit }
      series.append(UnitSeries(unit: unit, rows: own))
      rest = rest.dropFirst(own.count)
    }
    return series
  }

  /// What it is called.
  var name: String { unit ?? "(no unit)" }

  /// How many cases were open as its last month ended.
  var openAtEnd: Int? { rows.last { $0.open != nil }?.open }

  /// The sum over all periods of a column.
  func total(_ column: Int) -> ReplayFigures {
    var total = ReplayFigures()
    for row in rows { total.add(row.values[column]) }
    return total
  }
}

/// A figure of the small drawings: how it is read off a row, and on what scale.
struct UnitMeasure: Sendable {
  /// What is drawn, as a heading.
  let title: String
  /// The same in a sentence.
  let words: String
  /// Whether it is a share of cases in time, in thousandths.
  let isShare: Bool
  /// The value; nil where there is none.
  let value: @Sendable (ReplayFigures) -> Int?
  /// Of how many.
  let population: @Sendable (ReplayFigures) -> Int

  /// The share of cases in time.
  static let share = UnitMeasure(
    title: "Cases in time, by month", words: "share of cases in time", isShare: true,
    value: { figures in
      let all = figures.caseTargetsMet + figures.caseTargetsMissed
      return all == 0 ? nil : ReportNumber.perMille(figures.caseTargetsMet, of: all)
    },
    population: { $0.caseTargetsMet + $0.caseTargetsMissed })

  /// What is counted where nothing has a target.
  static let counts: [UnitMeasure] = [
    count("Messages to handlers, by month", "messages to handlers", \.messages),
    count("Duties, by month", "duties", \.duties),
    count("Rewards, by month", "entries of rewards", \.rewards),
    count("Missing elements of documents, by month", "missing elements", \.documentsMissing),
    count("Flags, by month", "flags", \.flags),
    count("Advice, by month", "pieces of advice", \.advice),
  ]

  private static func count(
    _ title: String, _ words: String, _ path: any KeyPath<ReplayFigures, Int> & Sendable
  ) -> UnitMeasure {
    UnitMeasure(
      title: title, words: words, isShare: false,
      value: { $0[keyPath: path] }, population: { _ in .max })
  }

  /// A value as a text.
  func text(_ value: Int) -> String {
    isShare ? ReportNumber.percent(value, of: 1_000) : ReportNumber.grouped(value)
  }

  /// Fewer cases than this in a month make a share that says little: it is drawn grey.
  static let populationMin = 5
}
