internal import Casework

/// The columns side by side, then breaches of law, which are the same under all.
struct ColumnsPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) {
    page.part("columns", "The columns side by side") { page in
      if report.hidesTotals {
        page.paragraph(AnswerPart.hidden)
      } else {
        totals("What was said in all", \.totals, hidesSilent: false).write(to: &page)
        if report.columns.contains(where: { !$0.shadow.isEmpty }) {
          totals("Computed in shadow: in no other figure", \.shadow, hidesSilent: true)
            .write(to: &page)
        }
      }
      page.element("h3", text: "Breaches of law (lagbrott)")
      writeBreaches(to: &page)
    }
  }

  private func totals(
    _ caption: String, _ figures: KeyPath<ReplayReport.Column, ReplayFigures>, hidesSilent: Bool
  ) -> HTMLTable {
    var table = HTMLTable(caption, [.words("What")] + columns.map { .column($0) })
    for line in FigureLine.all {
      let cells = report.columns.map { line.cell($0[keyPath: figures]) }
      let isSilent = cells.allSatisfy { $0 == "–" || $0 == "0" }
      if isSilent && (hidesSilent || line.isOptional) { continue }
      table.append([.init(line.name)] + cells.map { .init($0) })
    }
    return table
  }

  private func writeBreaches(to page: inout HTMLText) {
    guard let breaches = report.breaches else {
      page.paragraph("No law is attached to this store, so none was judged.")
      return
    }
    let result = report.result
    var sentence = "They are the same under every column by construction: the law does not know "
    sentence += "of bundles, and nobody’s acts are changed."
    if result.from != nil || result.through != nil {
      sentence += " They are counted over the log up to position \(result.head), not only in the "
      sentence += "period replayed."
    }
    page.paragraph(sentence)
    var table = HTMLTable(
      "What the law says of the log", [.words("Rule")] + columns.map { .column($0) })
    let all = ReportNumber.grouped(breaches.total(.violated))
    table.append(["All breaches"] + columns.map { _ in .init(all) })
    for article in breaches.articles where breaches[article, .violated] > 0 {
      let card = result.law.card(of: article)
      let count = ReportNumber.grouped(breaches[article, .violated])
      let name = card.map { "\(article): \($0.title)" } ?? article
      table.append([.init(name)] + columns.map { _ in .init(count) })
    }
    table.write(to: &page)
  }
}

/// A line of totals: what it is called and how it is read off the figures.
struct FigureLine: Sendable {
  let name: String
  /// Whether it is left out where no column has any.
  var isOptional = true
  let cell: @Sendable (ReplayFigures) -> String

  static let all: [FigureLine] = [
    FigureLine(name: "Targets of units met (enhetsmål)", isOptional: false) {
      ReportNumber.part($0.unitTargetsMet, $0.unitTargetsMissed)
    },
    FigureLine(name: "Targets of cases met (ärenden i tid)", isOptional: false) {
      ReportNumber.part($0.caseTargetsMet, $0.caseTargetsMissed)
    },
    FigureLine(name: "Targets that can’t be told") { ReportNumber.grouped($0.targetsUnknown) },
    FigureLine(name: "Rewards (belöningar)", isOptional: false) {
      ReportNumber.kronor(ore: $0.rewardOre)
    },
    FigureLine(name: "Points") { ReportNumber.grouped($0.rewardPoints) },
    FigureLine(name: "Duties (uppgifter)", isOptional: false) { ReportNumber.grouped($0.duties) },
    FigureLine(name: "Messages to handlers (meddelanden)", isOptional: false) {
      ReportNumber.grouped($0.messages)
    },
    FigureLine(name: "Elements of documents demanded and there (dokumentkrav)", isOptional: false) {
      ReportNumber.part($0.documentsThere, $0.documentsMissing)
    },
    FigureLine(name: "Advice (råd)") { ReportNumber.grouped($0.advice) },
    FigureLine(name: "Flags (varningar)") { ReportNumber.grouped($0.flags) },
    FigureLine(name: "Withheld as unlawful") { ReportNumber.grouped($0.conflicts) },
  ]
}
