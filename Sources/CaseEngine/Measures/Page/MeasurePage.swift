public import Casework

/// Measures as one page for a browser: figures by family, each drawn and told how it can mislead.
///
/// No network and no scripts; the same report gives the same bytes. Rows of units with too few
/// handlers are left out as the table leaves them out, of drawings too.
public struct MeasurePage: Sendable {
  private let report: MeasureReport
  private let suppresses: Bool
  private let asOf: Instant?
  private let command: String?

  /// Shows a report; `command` is the command line that made it, which the page repeats.
  public init(
    _ report: MeasureReport, suppresses: Bool = true, asOf: Instant? = nil, command: String? = nil
  ) {
    self.report = report
    self.suppresses = suppresses
    self.asOf = asOf
    self.command = command
  }

  /// The page, UTF-8; well-formed as XML too.
  public var text: String {
    let families = MeasureFamily.allCases.filter { family in
      report.counts.contains { $0.definition.family == family }
    }
    var page = HTMLText()
    page.page(
      "Measures",
      contents: [("answer", "In short")] + families.map { ($0.rawValue, $0.words) }
        + [("method", "Method")]
    ) { page in
      writeAnswer(to: &page)
      for family in families {
        page.part(family.rawValue, family.words) { page in
          for count in report.counts where count.definition.family == family {
            part(of: count).write(to: &page)
          }
        }
      }
      writeMethod(to: &page)
    }
    return page.text
  }

  private func part(of count: MeasureCount) -> MeasurePart {
    MeasurePart(
      count: count, division: report.division,
      suppression: report.suppression(of: count, suppresses))
  }

  /// All figures on one table: what can't be told, and why, stands in its place.
  private func writeAnswer(to page: inout HTMLText) {
    page.part("answer", "In short") { page in
      page.paragraph(sentence, style: "answer")
      var table = HTMLTable(
        "Measures by family",
        [.words("measure"), .words("family")] + MeasureCount.headings.map { .number($0) }
          + [.words("note")])
      for count in report.counts {
        let isHidden = report.suppression(of: count, suppresses)?.hidesTotal ?? false
        table.append(
          [.init(count.definition.name), .init(count.definition.family.words)]
            + count.cells(of: isHidden ? nil : count.figure).map { .init($0) }
            + [.init(isHidden ? Suppression.totalWords : count.lackingWords ?? "")])
      }
      table.write(to: &page)
    }
  }

  private var sentence: String {
    let covered = report.counts.count(where: \.isCovered)
    let measures = ReportNumber.counted(report.counts.count, "measure", "measures")
    let told =
      covered == report.counts.count
      ? "" : "; the log has what \(covered) of them \(covered == 1 ? "needs" : "need")"
    guard let span = report.span else { return "\(measures) of a log without counted events." }
    return "\(measures)\(told). The events of the log occurred from "
      + "\(report.zone.date(at: span.lowerBound)) to \(report.zone.date(at: span.upperBound))."
  }

  private func writeMethod(to page: inout HTMLText) {
    page.part("method", "Method") { page in
      page.list([
        "Times are when things occurred, in days and months of the store's zone, "
          + "\(report.zone.rawValue).",
        "Cases that are open count as not done wherever they are in a share; they are told beside "
          + "it.",
        "Missing are those that belong to a measure and of which the log can't tell; covered is "
          + "the part of which it can.",
        "An activity is counted together with what comes of it; no measure says enough alone.",
      ])
      var terms = [
        ("looked until", report.end.description), ("log position", report.position.description),
      ]
      if let asOf { terms.append(("as of", asOf.description)) }
      if let basis = report.groupBasis { terms.append(("rows", basis.words)) }
      if !suppresses { terms.append(("small groups", "shown: access to them was recorded")) }
      page.terms(terms)
      if let command { page.element("pre", text: command) }
    }
  }
}

extension MeasureFamily {
  /// Its name as a heading.
  var words: String {
    switch self {
    case .legalCertainty: "Legal certainty"
    case .service: "Service"
    case .effectiveness: "Effectiveness"
    case .workSituation: "Work situation"
    }
  }
}

extension MeasureReport {
  /// What of a measure's rows may be shown; nil where rows are not about units.
  func suppression(of count: MeasureCount, _ suppresses: Bool) -> Suppression? {
    suppresses && division == .unit ? count.suppression : nil
  }
}
