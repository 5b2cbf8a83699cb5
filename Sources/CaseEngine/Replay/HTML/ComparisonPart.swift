internal import Casework

/// What is compared: the period, what was replayed, the law, and who is steered by what from when.
struct ComparisonPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  private var result: ReplayResult { report.result }

  func write(to page: inout HTMLText) {
    page.part("comparison", "What is compared") { page in
      page.terms(terms)
      policies.write(to: &page)
      page.element("h3", text: "Who is steered by what, and when")
      if let period = ReportPeriod(of: result) {
        RegimeTimeline(result: result, columns: columns, period: period).write(to: &page)
      } else {
        page.note("The log has no events, so there is no time to draw.")
      }
      bindings.write(to: &page)
    }
  }

  private var terms: [(String, String)] {
    let number = ReportNumber.self
    let days = ReportPeriod(of: result).map { "\($0.first) to \($0.last)" } ?? "no events"
    return [
      ("Period", "\(days), zone \(result.zone.rawValue)"),
      (
        "Log",
        "\(number.counted(result.cases, "case", "cases")) (ärenden), "
          + "\(number.counted(result.events, "event", "events")) (händelser)"
      ),
      ("Units", units),
      ("Law (lag)", law),
      (
        "Level",
        "exact: verdicts on what happened; nobody’s behaviour is assumed to be another"
      ),
    ]
  }

  /// The units that are shown, in order of their names, and how many are not.
  private var units: String {
    var names: [String] = []
    for row in report.rows {
      guard let unit = row.unit, names.last != unit else { continue }
      names.append(unit)
    }
    let more = names.count - Self.namesMax
    let shown = names.prefix(Self.namesMax).joined(separator: ", ")
    let hidden = report.suppressed.count
    return [
      names.isEmpty ? "none was spoken of" : shown,
      more > 0 ? "and \(ReportNumber.grouped(more)) more" : "",
      hidden > 0 ? "(\(ReportNumber.grouped(hidden)) not shown)" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var law: String {
    let packs = result.law.attachments.map { attachment in
      "\(attachment.pack.id) version \(attachment.pack.version), "
        + "for acts from \(attachment.from.begun)"
    }
    return packs.isEmpty
      ? "none is attached to this store"
      : packs.listed + "; each act by the wording of its day, under every column"
  }

  private var policies: HTMLTable {
    var table = HTMLTable(
      "The columns and their policies (styrmedel)",
      [
        .words("Column"), .words("Policy"), .words("Version"), .words("What it is"),
        .words("Instrument"),
      ])
    for (column, own) in zip(columns, result.columns) {
      for outcome in own.outcomes {
        let manifest = outcome.manifest
        table.append([
          .column(column), .init(manifest.id), .init(manifest.version),
          .init("\(manifest.title) (\(manifest.swedish))"), .init(manifest.instrument.rawValue),
        ])
      }
      if own.outcomes.isEmpty {
        table.append([.column(column), "–", "–", "nothing steers; the law holds", "–"])
      }
    }
    return table
  }

  /// The drawing's text alternative, and what it has no room for.
  private var bindings: BindingTable { BindingTable(result: result, columns: columns) }

  private static let namesMax = 12
}

/// The first and the last day of what was replayed.
struct ReportPeriod {
  let first: CivilDate
  let last: CivilDate

  /// Nil for a log without events.
  init?(of result: ReplayResult) {
    guard let span = result.span else { return nil }
    let first = max(
      result.zone.date(at: span.lowerBound), result.from ?? CivilDate(dayNumber: .min))
    let end = min(
      result.zone.date(at: span.upperBound), result.through ?? CivilDate(dayNumber: .max))
    self.first = first
    last = max(first, end)
  }
}
