internal import Casework

/// One measure on a page: what it asks, its drawings, its rows, and how it can mislead.
struct MeasurePart {
  let count: MeasureCount
  let division: MeasureReport.Division?
  /// What of its rows may be shown; nil where all may.
  let suppression: Suppression?

  func write(to page: inout HTMLText) {
    let definition = count.definition
    page.element("h3", ["id": definition.id]) { page in
      page.say("\(definition.name) (")
      page.element("i", ["lang": "sv"], text: definition.swedish)
      page.say(")")
    }
    page.paragraph(definition.question)
    if let lacking = count.lackingWords {
      page.note("\(lacking).")
    } else {
      page.paragraph(figure)
      writeDrawings(to: &page)
      writeRows(to: &page)
    }
    page.note("How it can mislead: \(definition.caution)")
    if let effect = definition.effect {
      page.element("p", ["class": "note"]) { page in
        page.say("An activity: read it with what comes of it, ")
        page.element("a", ["href": "#\(effect)"], text: effect)
        page.say(".")
      }
    }
    page.opening("What is counted") { page in
      page.terms([
        ("population", definition.population), ("done", definition.completion),
        ("needs", definition.coverage), ("source", definition.source),
        ("edition", String(definition.version)),
      ])
    }
  }

  /// The figure in a sentence, with what must stand beside it.
  private var figure: String {
    guard !hidesTotal, let figure = count.figure else { return Suppression.totalWords + "." }
    guard let value = figure.value else { return "There is nothing to say it of." }
    var parts = ["\(count.unit.text(value)) of \(ReportNumber.grouped(figure.denominator))"]
    if let ninth = figure.ninth { parts.append("nine tenths within \(count.unit.text(ninth))") }
    parts.append("\(ReportNumber.grouped(figure.open)) open")
    parts.append("\(ReportNumber.grouped(figure.missing)) missing")
    return parts.joined(separator: ", ") + "."
  }

  private func writeDrawings(to page: inout HTMLText) {
    switch division {
    case .month: MeasureTrend(count)?.write(to: &page)
    case .unit, .part: RowBars(count, suppressing: suppression)?.write(to: &page)
    case nil: break
    }
    // A curve of everything could take away what its total hides.
    if !hidesTotal { MeasureCurve(count)?.write(to: &page) }
  }

  private func writeRows(to page: inout HTMLText) {
    guard let division, !count.rows.isEmpty else { return }
    var table = HTMLTable(
      "\(count.definition.name) by \(division.rawValue)",
      [.words(division.rawValue)] + MeasureCount.headings.map { .number($0) } + [.words("note")])
    for (place, row) in count.rows.enumerated() {
      let reason = suppression?.rows[place]
      table.append(
        [.init(row.name ?? "(none)")]
          + count.cells(of: reason == nil ? count.figure(of: row) : nil).map { .init($0) }
          + [.init(reason?.words ?? "")])
    }
    page.opening("The rows, \(count.rows.count)", style: "figures") { table.write(to: &$0) }
  }

  private var hidesTotal: Bool { suppression?.hidesTotal ?? false }
}
