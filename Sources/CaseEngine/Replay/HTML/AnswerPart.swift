internal import Casework

/// The sentence that answers: what each column came to, and what the law says of all.
struct AnswerPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) {
    page.element("section", ["id": "answer", "aria-labelledby": "answer-heading"]) { page in
      page.element("h2", ["id": "answer-heading", "class": "hidden"], text: "The answer")
      page.element("p", ["class": "answer"]) { page in
        guard report.result.cases > 0 else {
          page.say("The log holds no cases in this period, and nothing was said under any column. ")
          page.say(law.isEmpty ? "" : "The law was \(law).")
          return
        }
        guard !report.hidesTotals else {
          page.say(Self.hidden)
          return
        }
        writeSpeaking(to: &page)
        writeSilent(to: &page)
      }
      page.list(
        report.columns.flatMap { column in
          column.quarantined.map { "Stopped under \(column.name): \($0.sentence)." }
        })
    }
  }

  /// Why there are no totals.
  static let hidden =
    "Totals are left out: a unit with fewer than \(Suppression.groupMin) handlers could be "
    + "computed from them. "

  private func writeSpeaking(to page: inout HTMLText) {
    for (column, own) in zip(report.columns, columns) where !column.totals.isEmpty {
      page.say("Under ")
      own.write(to: &page)
      page.say(", \(Self.sentence(column.totals)). ")
    }
  }

  private func writeSilent(to page: inout HTMLText) {
    let silent = zip(report.columns, columns).filter { $0.0.totals.isEmpty }.map(\.1)
    for (place, own) in silent.enumerated() {
      page.say(place == 0 ? "Under " : " and ")
      own.write(to: &page)
    }
    if silent.isEmpty {
      page.say(law.isEmpty ? "No law is attached to this store." : "The law was \(law).")
    } else {
      let rest = law.isEmpty ? "; no law is attached to this store." : " but the law, \(which)."
      page.say(" nothing would have been asked of anybody\(rest)")
    }
  }

  private var which: String { "which was \(law)" }

  /// How often the law was breached; empty where the store has none.
  private var law: String {
    guard let breaches = report.breaches?.total(.violated) else { return "" }
    let end = report.columns.count == 2 ? " either way" : " in every column alike"
    return switch breaches {
    case 0: "not breached"
    case 1: "breached once\(end)"
    default: "breached \(ReportNumber.grouped(breaches)) times\(end)"
    }
  }

  /// What a column came to: the first thing with its verb, the others without.
  private static func sentence(_ figures: ReplayFigures) -> String {
    let said = things(figures)
    guard let first = said.first else { return "nothing would have been judged" }
    let opening = "\(first.thing) would have been \(first.done)"
    return ([opening] + said.dropFirst().map { "\($0.thing) \($0.done)" }).listed
  }

  private static func things(_ figures: ReplayFigures) -> [(thing: String, done: String)] {
    let number = ReportNumber.self
    var things: [(thing: String, done: String)] = []
    let units = (figures.unitTargetsMet, figures.unitTargetsMissed)
    let cases = (figures.caseTargetsMet, figures.caseTargetsMissed)
    var targets: [String] = []
    if units.0 + units.1 > 0 { targets.append("\(number.part(units.0, units.1)) targets of units") }
    if cases.0 + cases.1 > 0 { targets.append("\(number.part(cases.0, cases.1)) targets of cases") }
    if !targets.isEmpty { things.append((targets.listed, "met")) }
    let documents = figures.documentsThere + figures.documentsMissing
    let counts: [(Int, String, String, String)] = [
      (figures.targetsUnknown, "target", "targets", "left open for what the log does not say"),
      (figures.messages, "message", "messages", "sent to handlers"),
      (figures.duties, "duty", "duties", "laid on them"),
      (documents, "element of documents", "elements of documents", "demanded"),
      (figures.advice, "piece of advice", "pieces of advice", "given"),
      (figures.flags, "flag", "flags", "raised"),
      (figures.conflicts, "demand", "demands", "withheld as unlawful"),
    ]
    for (count, one, many, done) in counts where count != 0 {
      things.append((number.counted(count, one, many), done))
    }
    if figures.rewardOre != 0 {
      things.append((number.kronor(ore: figures.rewardOre), "paid in rewards"))
    }
    if figures.rewardPoints != 0 {
      things.append((number.grouped(figures.rewardPoints) + " points", "given in rewards"))
    }
    return things
  }
}
