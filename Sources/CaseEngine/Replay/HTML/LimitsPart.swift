internal import Casework

/// How the report can mislead: what it covers, what was not registered, what it can't say.
struct LimitsPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) {
    page.part("limits", "How it can mislead") { page in
      page.element("h3", text: "What the figures cover")
      coverage.write(to: &page)
      page.list(shown)
      page.element("h3", text: "What was not registered")
      page.list(unregistered)
      page.element("h3", text: "What an exact replay can’t say")
      page.list(Self.unsaid)
    }
  }

  /// Why some units are not shown; nothing of their figures.
  static func suppressed(in report: ReplayReport) -> String {
    let names = report.suppressed.map { $0.isEmpty ? "what has no unit" : $0 }
    let count = ReportNumber.counted(names.count, "unit is", "units are")
    return "\(count) not shown, for fewer than \(Suppression.groupMin) handlers stand behind it, "
      + "or it is needed to hide one of these: \(names.joined(separator: ", "))."
  }

  /// What to mind where small groups are shown.
  static let unsuppressed =
    "Units with fewer than \(Suppression.groupMin) handlers are shown too (--unsuppressed): who "
    + "asked for it and what for is recorded beside the log. What stands here can tell of single "
    + "persons: it is not to be passed on."

  private var coverage: HTMLTable {
    var table = HTMLTable(
      "Coverage by column",
      [
        .words("Column"), .number("Cases something was said of"), .number("Cases never judged"),
        .number("Targets that can’t be told"), .number("Open at the end, never judged"),
        .words("Stopped policies"),
      ])
    for (own, column) in zip(zip(report.columns, report.result.columns), columns) {
      let hides = report.hidesTotals
      let spoken = own.1.casesSpokenOf
      let never = max(0, report.result.cases - spoken)
      table.append([
        .column(column), .init(hides ? "not shown" : ReportNumber.grouped(spoken)),
        .init(hides ? "not shown" : ReportNumber.grouped(never)),
        .init(hides ? "not shown" : ReportNumber.grouped(own.0.totals.targetsUnknown)),
        .init(ReportNumber.counted(own.0.openTimers, "timer", "timers")),
        .init(
          own.0.quarantined.isEmpty ? "none" : own.0.quarantined.map(\.policy).listed),
      ])
    }
    return table
  }

  /// Which rows are shown, and by what that was decided.
  private var shown: [String] {
    var sentences: [String] = []
    if !report.suppressed.isEmpty { sentences.append(Self.suppressed(in: report)) }
    if report.isUnsuppressed { sentences.append(Self.unsuppressed) }
    switch report.groupBasis {
    case .members(let date):
      sentences.append(
        "The handlers of a unit are counted as its members on \(date), by the organisation the "
          + "log knows.")
    case .actors:
      sentences.append(
        "The log knows no members of units: the handlers of a unit are the distinct actors of its "
          + "events.")
    }
    if report.hidesTotals { sentences.append(AnswerPart.hidden) }
    sentences.append(
      "A case that is open when the log ends, and whose term has not run out, is neither met nor "
        + "missed: months near the end rest on the cases that went fast.")
    sentences.append(
      "A case counts for the unit responsible when it was judged, and not for those that had it "
        + "before.")
    return sentences
  }

  /// What the policies read and the log does not have.
  private var unregistered: [String] {
    let known = Set(report.result.history.types.compactMap(\.self))
    var sentences: [String] = []
    var asked: Set<String> = []
    for column in report.result.columns {
      for manifest in column.outcomes.map(\.manifest) {
        for read in manifest.reads where !known.contains(read.type) {
          let sentence =
            "\(manifest.id) reads \(read.type), and the log has no event of that type: what rests "
            + "on it was never said."
          if asked.insert(sentence).inserted { sentences.append(sentence) }
        }
      }
    }
    if report.rows.contains(where: { $0.unit == nil }) {
      sentences.append("Some cases have no unit: they are shown by themselves, as no unit’s.")
    }
    sentences.append(
      "Only what was registered is replayed. Work, waiting and talk that left no event are in no "
        + "figure, and a date that was entered late or wrongly is judged as it was entered.")
    return sentences
  }

  private static let unsaid = [
    "How people would have acted. Had they been steered otherwise, other things would have "
      + "happened; these are verdicts on what did happen.",
    "Whether a policy is good. It tells what would have been asked, counted and paid, not what "
      + "came of it for those whose cases these are.",
    "Whether figures were made to look well. Patterns consistent with gaming, as many decisions "
      + "just before a term ends, are not looked for here; the cases and events are there to ask.",
  ]
}

extension ReplayColumn {
  /// Of how many cases anything was said, in shadow or not.
  var casesSpokenOf: Int {
    var cases: Set<UInt32> = []
    for outcome in outcomes {
      for part in outcome.partitions {
        for spoken in part where spoken.finding.kind != .count {
          cases.insert(spoken.finding.subject)
        }
      }
    }
    return cases.count
  }
}
