internal import Casework

/// A drawing of one measure month by month: a line, a grey dot where few cases stand behind it.
struct MeasureTrend {
  private let count: MeasureCount
  private let points: [Point]
  private let axis: TimeAxis
  /// The value at the top, in tenths.
  private let scale: UInt128

  private struct Point {
    let period: CivilPeriod
    let tenths: UInt128
    let isFew: Bool
  }

  /// Draws the rows of months; nil where fewer than two have a figure.
  init?(_ count: MeasureCount) {
    let months = count.rows.compactMap { $0.name.flatMap { CivilPeriod($0) } }
    guard let first = months.first, let last = months.last else { return nil }
    points = count.rows.compactMap { row in
      guard let period = row.name.flatMap({ CivilPeriod($0) }),
        let figure = count.figure(of: row), let value = figure.value
      else { return nil }
      return Point(
        period: period, tenths: count.unit.tenths(of: value),
        isFew: figure.denominator < UnitMeasure.populationMin)
    }
    guard points.count > 1 else { return nil }
    self.count = count
    axis = TimeAxis(
      first: first.first, last: last.next.first.adding(days: -1), left: 64,
      width: Self.width - 72)
    scale = count.unit == .share ? 1_000 : max(1, points.map(\.tenths).max() ?? 1)
  }

  func write(to page: inout HTMLText) {
    page.element("figure", ["class": "wide drawing accent0", "tabindex": "0"]) { page in
      page.drawing(
        "\(count.definition.id)-trend", width: Self.width, height: Self.bottom + 18,
        title: "\(count.definition.name), month by month", description: description
      ) { page in
        for value in [0, scale / 2, scale] {
          let y = height(of: value)
          page.line(axis.left, y, axis.left + axis.width, y, style: "grid")
          page.label(axis.left - 4, y + 4, count.unit.text(tenths: value), style: "label end")
        }
        axis.draw(from: Self.top, to: Self.bottom, in: &page)
        draw(&page)
      }
    }
  }

  /// A line through months that follow each other, broken where one has no figure.
  private func draw(_ page: inout HTMLText) {
    for run in points.split(whenever: { $0.period.next != $1.period }) where run.count > 1 {
      let corners = run.map { "\(axis.middle(of: $0.period)),\(height(of: $0.tenths))" }
      page.empty(
        "polyline", ["points": corners.joined(separator: " "), "class": "trend accent0"])
    }
    for point in points {
      page.empty(
        "circle",
        [
          "cx": "\(axis.middle(of: point.period))", "cy": "\(height(of: point.tenths))",
          "r": "2.5", "class": point.isFew ? "dot few" : "dot accent0",
        ])
    }
  }

  private func height(of tenths: UInt128) -> Int {
    Self.bottom - Int(min(tenths, scale) * UInt128(Self.bottom - Self.top) / scale)
  }

  private var description: String {
    guard let first = points.first, let last = points.last,
      let least = points.map(\.tenths).min(), let most = points.map(\.tenths).max()
    else { return "No month has a figure." }
    let (unit, months) = (count.unit, ReportNumber.counted(points.count, "month", "months"))
    return "\(months) from \(first.period) to \(last.period), between "
      + "\(unit.text(tenths: least)) and \(unit.text(tenths: most)), "
      + "\(unit.text(tenths: last.tenths)) at the end."
  }

  private static let width = 640
  private static let top = 8
  private static let bottom = 148
}

extension Array {
  /// The runs of elements between which a condition never holds.
  fileprivate func split(whenever breaks: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    guard !isEmpty else { return [] }
    let starts = [0] + indices.dropFirst().filter { breaks(self[$0 - 1], self[$0]) }
    return zip(starts, starts.dropFirst() + [count]).map { self[$0..<$1] }
  }
}
