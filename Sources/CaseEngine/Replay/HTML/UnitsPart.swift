internal import Casework

/// Unit by unit, in order of their names: small drawings on one scale, never a league table.
struct UnitsPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) {
    page.part("units", "By unit") { page in
      let series = UnitSeries.all(of: report)
      guard !series.isEmpty else {
        page.paragraph("Nothing was said of any unit that is shown.")
        return
      }
      let measures = self.measures
      page.paragraph(opening(measures))
      writeLegend(isShare: measures.contains(where: \.isShare), to: &page)
      for (number, measure) in measures.enumerated() {
        page.element("h3", text: measure.title)
        write(measure, number, series.prefix(Self.unitsMax), to: &page)
      }
      if series.count > Self.unitsMax {
        let more = ReportNumber.grouped(series.count - Self.unitsMax)
        page.note("\(more) more units are in the JSON and CSV of this replay only.")
      }
      if !report.suppressed.isEmpty { page.note(LimitsPart.suppressed(in: report)) }
      if report.isUnsuppressed { page.note(LimitsPart.unsuppressed) }
    }
  }

  /// The share in time where anything has a target; else what is counted most.
  private var measures: [UnitMeasure] {
    let figures = report.rows.flatMap(\.values)
    let hasTargets = figures.contains { figures in
      figures.caseTargetsMet + figures.caseTargetsMissed + figures.unitTargetsMet
        + figures.unitTargetsMissed > 0
    }
    if hasTargets { return [.share] }
    let present = UnitMeasure.counts.filter { measure in
      figures.contains { (measure.value($0) ?? 0) > 0 }
    }
    return Array(present.prefix(Self.measuresMax))
  }

  private func opening(_ measures: [UnitMeasure]) -> String {
    guard measures.contains(where: \.isShare) else {
      return measures.isEmpty
        ? "No unit has a target, a message or a duty."
        : "No policy sets a target here; drawn is what would have been said by month."
    }
    return "Each drawing has the same scale, from none to all. The units stand in the order of "
      + "their names: what they are given to do differs, so they are not ranked."
  }

  private func writeLegend(isShare: Bool, to page: inout HTMLText) {
    page.element("ul", ["class": "legend"]) { page in
      for column in columns where !column.isFree {
        page.element("li") { column.write(to: &$0) }
      }
      guard isShare else { return }
      let few = UnitMeasure.populationMin
      page.element("li", text: "thin dashed line: the share asked for")
      page.element("li", text: "grey: a month with fewer than \(few) cases judged")
      page.element("li", text: "strip: targets of the unit, filled met, hollow missed")
      page.element("li", text: "faint bars: cases open as the month ended, on one scale")
    }
  }

  private func write(
    _ measure: UnitMeasure, _ number: Int, _ series: ArraySlice<UnitSeries>,
    to page: inout HTMLText
  ) {
    let periods = report.rows.map(\.period)
    guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max() else {
      return
    }
    let axis = UnitChart.axis(from: first, through: last)
    let greatest = report.rows.flatMap(\.values).compactMap(measure.value).max() ?? 0
    let scale = measure.isShare ? 1_000 : max(2, greatest + greatest % 2)
    let targets = TargetShare(of: report.result)
    let mostOpen = report.rows.compactMap(\.open).max() ?? 0
    page.element("div", ["class": "multiples"]) { page in
      for (place, own) in series.enumerated() {
        page.element("figure") { page in
          page.element("figcaption") { page in
            page.element("strong") { $0.name(own.name) }
            writeTotals(of: own, measure, to: &page)
            if let open = own.openAtEnd {
              page.element("span", ["class": "total"], text: "\(ReportNumber.grouped(open)) open")
            }
          }
          UnitChart(
            series: own, measure: measure, columns: columns.filter { !$0.isFree }, axis: axis,
            scale: scale, mostOpen: measure.isShare ? mostOpen : 0, targets: targets,
            id: "unit-\(number)-\(place)"
          ).write(to: &page)
          page.opening("Figures", style: "figures") { page in
            table(own, measure).write(to: &page)
          }
        }
      }
    }
  }

  /// What a unit comes to under each column that says anything of it.
  private func writeTotals(
    of series: UnitSeries, _ measure: UnitMeasure, to page: inout HTMLText
  ) {
    for column in columns {
      let total = series.total(column.place)
      guard !total.isEmpty else { continue }
      page.element("span", ["class": "total"]) { page in
        page.element("span", ["class": "column \(column.style)"]) { page in
          page.element("span", ["class": "letter"], text: column.letter)
        }
        page.say(" \(Self.words(total, measure))")
      }
    }
  }

  private static func words(_ total: ReplayFigures, _ measure: UnitMeasure) -> String {
    guard measure.isShare else {
      return "\(ReportNumber.grouped(measure.value(total) ?? 0)) \(measure.words)"
    }
    var words: [String] = []
    if total.unitTargetsMet + total.unitTargetsMissed > 0 {
      words.append(ReportNumber.part(total.unitTargetsMet, total.unitTargetsMissed) + " targets")
    }
    if total.caseTargetsMet + total.caseTargetsMissed > 0 {
      words.append(
        ReportNumber.part(total.caseTargetsMet, total.caseTargetsMissed) + " cases in time")
    }
    return words.isEmpty ? "no targets" : words.joined(separator: " · ")
  }

  private func table(_ series: UnitSeries, _ measure: UnitMeasure) -> HTMLTable {
    let spoken = columns.filter { !series.total($0.place).isEmpty }
    var heads: [HTMLTable.Head] = [.words("Period")] + spoken.map { .column($0) }
    heads.append(.number("Open as it ended"))
    if measure.isShare { heads += spoken.map { .number("Targets of the unit, \($0.letter)") } }
    var table = HTMLTable("\(series.name): \(measure.words)", heads)
    for row in series.rows {
      var cells: [HTMLTable.Cell] = [.init(row.period.description)]
      for column in spoken {
        let figures = row.values[column.place]
        let part = ReportNumber.part(figures.caseTargetsMet, figures.caseTargetsMissed)
        let count = ReportNumber.grouped(measure.value(figures) ?? 0)
        cells.append(.init(measure.isShare ? part : count))
      }
      cells.append(.init(row.open.map { ReportNumber.grouped($0) } ?? "–"))
      if measure.isShare {
        cells += spoken.map { column in
          let figures = row.values[column.place]
          return .init(ReportNumber.part(figures.unitTargetsMet, figures.unitTargetsMissed))
        }
      }
      table.append(cells)
    }
    return table
  }

  private static let unitsMax = 200
  private static let measuresMax = 3
}
