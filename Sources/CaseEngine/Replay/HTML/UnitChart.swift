internal import Casework

/// A small drawing of one unit: a line for each column over the months, on the scale of all units.
struct UnitChart {
  let series: UnitSeries
  let measure: UnitMeasure
  /// The columns that are steered: what nobody steers says nothing.
  let columns: [ReportColumn]
  let axis: TimeAxis
  /// The greatest value drawn.
  let scale: Int
  /// The most cases that were open in any unit as a month ended: the scale of the faint bars.
  let mostOpen: Int
  let targets: TargetShare
  /// What makes its ids unlike those of others.
  let id: String

  private struct Point {
    let period: CivilPeriod
    let value: Int
    let isGrey: Bool
  }

  func write(to page: inout HTMLText) {
    let lines = columns.map { points(of: $0.place) }
    let bottom = Self.bottom + (measure.isShare ? strips.count * Self.stripHeight : 0)
    page.drawing(
      id, width: Self.width, height: bottom + 16, title: "\(series.name): \(measure.words)",
      description: description(lines)
    ) { page in
      drawScale(to: &page)
      if mostOpen > 0 { drawOpen(to: &page) }
      axis.draw(from: Self.top, to: bottom, in: &page)
      for (column, points) in zip(columns, lines) {
        if measure.isShare { drawTargets(of: column, to: &page) }
        draw(points, column, to: &page)
      }
      if measure.isShare { drawStrips(to: &page) }
    }
  }

  /// An axis over months that leaves room for the scale.
  static func axis(from first: CivilDate, through last: CivilDate) -> TimeAxis {
    TimeAxis(first: first, last: last, left: 42, width: width - 50)
  }

  private func drawScale(to page: inout HTMLText) {
    for value in [0, scale / 2, scale] {
      let y = height(of: value)
      page.line(axis.left, y, axis.left + axis.width, y, style: "grid")
      page.label(axis.left - 4, y + 3, measure.text(value), style: "label end")
    }
  }

  /// Faint bars behind the lines, the highest of all units as high as the drawing.
  private func drawOpen(to page: inout HTMLText) {
    for row in series.rows {
      guard let open = row.open, open > 0 else { continue }
      let start = axis.x(of: row.period.first)
      let height = open * (Self.chartBottom - Self.top) / mostOpen
      page.box(
        start, Self.chartBottom - height,
        width: max(2, axis.x(of: row.period.next.first) - start - 1), height: height,
        style: "open")
    }
  }

  private func draw(_ points: [Point], _ column: ReportColumn, to page: inout HTMLText) {
    var runs: [[Point]] = []
    for point in points {
      if let last = runs.last?.last, last.period.next == point.period, !last.isGrey, !point.isGrey {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    for run in runs where run.count > 1 {
      let corners = run.map { "\(axis.middle(of: $0.period)),\(height(of: $0.value))" }
      page.empty(
        "polyline",
        ["points": corners.joined(separator: " "), "class": "trend \(column.style)"])
    }
    for point in points {
      page.empty(
        "circle",
        [
          "cx": "\(axis.middle(of: point.period))", "cy": "\(height(of: point.value))",
          "r": "2", "class": point.isGrey ? "dot few" : "dot \(column.style)",
        ])
    }
  }

  /// Thin lines where the target share is the same from month to month.
  private func drawTargets(of column: ReportColumn, to page: inout HTMLText) {
    var start: (x: Int, value: Int)?
    for month in months {
      let value = targets.target(of: column.place, for: series.unit, in: month)
      guard value != start?.value else { continue }
      end(start, at: month.first, column, to: &page)
      start = value.map { (axis.x(of: month.first), $0) }
    }
    end(start, at: axis.last.adding(days: 1), column, to: &page)
  }

  private func end(
    _ start: (x: Int, value: Int)?, at date: CivilDate, _ column: ReportColumn,
    to page: inout HTMLText
  ) {
    guard let start else { return }
    let y = height(of: start.value)
    page.line(start.x, y, axis.x(of: date), y, style: "goal \(column.style)")
  }

  /// Targets of the unit itself, met or missed, a strip for each column that has any.
  private func drawStrips(to page: inout HTMLText) {
    for (place, column) in strips.enumerated() {
      let y = Self.bottom + 2 + place * Self.stripHeight
      for row in series.rows {
        let figures = row.values[column.place]
        let (met, missed) = (figures.unitTargetsMet, figures.unitTargetsMissed)
        guard met + missed > 0 else { continue }
        let start = axis.x(of: row.period.first)
        let style = missed == 0 ? "met" : met == 0 ? "missed" : "partly"
        page.box(
          start, y, width: max(2, axis.x(of: row.period.next.first) - start - 1), height: 6,
          style: "strip \(style) \(column.style)")
      }
    }
  }

  private var strips: [ReportColumn] {
    columns.filter { column in
      let total = series.total(column.place)
      return total.unitTargetsMet + total.unitTargetsMissed > 0
    }
  }

  private func points(of column: Int) -> [Point] {
    series.rows.compactMap { row in
      guard row.period.kind == .month, let value = measure.value(row.values[column]) else {
        return nil
      }
      let isFew = measure.population(row.values[column]) < UnitMeasure.populationMin
      return Point(period: row.period, value: value, isGrey: isFew)
    }
  }

  private var months: [CivilPeriod] {
    series.rows.filter { $0.period.kind == .month }.map(\.period)
  }

  private func height(of value: Int) -> Int {
    Self.chartBottom - min(value, scale) * (Self.chartBottom - Self.top) / max(1, scale)
  }

  /// What the drawing shows, in a sentence a column.
  private func description(_ lines: [[Point]]) -> String {
    let sentences = zip(columns, lines).compactMap { column, points -> String? in
      guard let first = points.first, let last = points.last,
        let least = points.map(\.value).min(), let most = points.map(\.value).max(),
        most > 0 || measure.isShare
      else { return nil }
      let months = ReportNumber.counted(points.count, "month", "months")
      return "\(column.title): \(months) from \(first.period) to \(last.period), "
        + "between \(measure.text(least)) and \(measure.text(most)), "
        + "\(measure.text(last.value)) at the end."
    }
    let open = series.openAtEnd.map { " \(ReportNumber.grouped($0)) cases open at the end." } ?? ""
    return (sentences.isEmpty ? "Nothing was judged." : sentences.joined(separator: " ")) + open
  }

  private static let width = 320
  private static let top = 8
  private static let chartBottom = 108
  private static let bottom = 112
  private static let stripHeight = 9
}
