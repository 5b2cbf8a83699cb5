internal import Casework

/// What changes between the first column and each other one: by cause, the largest first.
struct ChangesPart {
  let report: ReplayReport
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) throws(EngineError) {
    try page.part("changes", "What changes, and why") { (page) throws(EngineError) in
      guard !report.diffs.isEmpty else {
        page.paragraph("There is one column, so there is nothing to compare it with.")
        return
      }
      page.paragraph(
        "A decision is the same one under two columns where clause, case or unit, and trigger are "
          + "the same. Each row opens to decisions; what the law says differs nowhere.")
      for (place, diff) in report.diffs.enumerated() {
        try write(diff, against: columns[place + 1], to: &page)
      }
    }
  }

  private func write(
    _ diff: ReplayDiff, against other: ReportColumn, to page: inout HTMLText
  ) throws(EngineError) {
    page.element("h3") { page in
      columns[0].write(to: &page)
      page.say(" against ")
      other.write(to: &page)
    }
    guard !report.hidesTotals else {
      page.paragraph(AnswerPart.hidden + "So are the counts and the list of what differs.")
      return
    }
    let same = ReportNumber.counted(diff.same, "decision is", "decisions are")
    page.paragraph(
      (diff.same == 0 ? "No decision is" : same) + " the same."
        + (diff.counts.isEmpty ? " Nothing differs." : ""))
    let causes = Self.causes(of: diff)
    let greatest = causes.first?.count ?? 1
    for cause in causes {
      page.element("h4", ["class": "cause"]) { page in
        page.say(ReportNumber.grouped(cause.count) + " · ")
        page.name(cause.sentence)
      }
      // The heading says it in words, so the bar is for the eye alone.
      page.element(
        "svg", ["class": "measure", "viewBox": "0 0 1000 4", "aria-hidden": "true"]
      ) { page in
        let length = ReportNumber.perMille(cause.count, of: greatest)
        page.box(0, 0, width: max(2, length), height: 4, style: "bar steers \(columns[0].style)")
      }
      for count in diff.counts where count.cause.sentence == cause.sentence {
        try write(count, of: diff, against: other, to: &page)
      }
    }
    guard diff.isTruncated else { return }
    let listed = ReportNumber.grouped(diff.entries.count)
    page.note(
      "All are counted, the first \(listed) listed: targets of units before single cases, then by "
        + "time. A replay with a greater --limit lists more.")
  }

  private func write(
    _ count: ReplayDiff.Count, of diff: ReplayDiff, against other: ReportColumn,
    to page: inout HTMLText
  ) throws(EngineError) {
    let entries = diff.entries.filter { $0.isOf(count) }
    let status =
      switch count.status {
      case .changed: "under both, not the same"
      case .onlyA: "only under \(columns[0].letter)"
      case .onlyB: "only under \(other.letter)"
      }
    let summary =
      "\(ReportNumber.grouped(count.count)) × \(count.policy) \(count.clause), "
      + "\(count.kind.description), \(status)"
    guard !entries.isEmpty else {
      page.paragraph(summary + "; none of them is among those listed", style: "unlisted")
      return
    }
    try page.opening(summary, style: "change") { (page) throws(EngineError) in
      let left = count.count - entries.count
      let listed = ReportNumber.grouped(entries.count)
      let hasDiverged = count.cause == .earlierDivergence
      var table = HTMLTable(
        left > 0 ? "The first \(listed) of \(ReportNumber.grouped(count.count))" : "All \(listed)",
        [
          .words("Case (ärende)"), .words("Unit (enhet)"), .words("Period"),
          .column(columns[0], isNumber: false), .column(other, isNumber: false),
          .words("Evidence: positions"),
        ] + (hasDiverged ? [.words("Columns differ from position")] : [])
          + [.words("FINDING, for fribrev explain")])
      for entry in entries {
        let manifest = report.result.manifest(of: entry.policy)
        let divergence = entry.divergence.map { ReportNumber.grouped($0.rawValue) } ?? "–"
        table.append(
          [
            .init(entry.caseID ?? "–"), .init(entry.unit ?? "–"),
            .init(entry.period.description), .init(said(entry.a, manifest)),
            .init(said(entry.b, manifest)), .init(try evidence(of: entry)),
          ] + (hasDiverged ? [.init(divergence)] : []) + [.code(entry.key.description)])
      }
      table.write(to: &page)
    }
  }

  /// What one side says: its verdict, an amount, when it was due.
  private func said(_ spoken: SpokenFinding?, _ manifest: Manifest?) -> String {
    guard let finding = spoken?.finding else { return "–" }
    var words = [finding.verdict == .none ? "said" : finding.verdict.description]
    if let unit = manifest?.clause(finding.clause)?.amounts {
      let isMoney = unit == .ore
      words.append(
        isMoney
          ? ReportNumber.kronor(ore: finding.amount)
          : "\(ReportNumber.grouped(finding.amount)) \(unit.rawValue)")
    }
    if finding.due != Finding.noDue {
      let date = report.result.zone.date(at: Instant(microseconds: finding.due))
      words.append("due \(date)")
    }
    return words.joined(separator: ", ")
  }

  /// The events it rests on; of many, how many and between which.
  private func evidence(of entry: ReplayDiff.Entry) throws(EngineError) -> String {
    guard let evidence = (entry.a ?? entry.b)?.finding.evidence, evidence.count > 0 else {
      return "none"
    }
    if let id = entry.caseID, let trail = try report.result.history.trail(of: evidence, in: id) {
      let shown = trail.prefix(Self.positionsMax).map { ReportNumber.grouped($0.rawValue) }
      return shown.joined(separator: ", ") + (trail.count > shown.count ? ", …" : "")
    }
    let ends = "\(ReportNumber.grouped(evidence.first)) … \(ReportNumber.grouped(evidence.last))"
    return "\(ReportNumber.counted(Int(evidence.count), "event", "events")): \(ends)"
  }

  /// The causes with what they come to, the largest first.
  private static func causes(of diff: ReplayDiff) -> [(sentence: String, count: Int)] {
    var causes: [(sentence: String, count: Int)] = []
    for count in diff.counts {
      let sentence = count.cause.sentence
      if let place = causes.firstIndex(where: { $0.sentence == sentence }) {
        causes[place].count += count.count
      } else {
        causes.append((sentence, count.count))
      }
    }
    return causes.sorted { one, other in
      one.count != other.count ? one.count > other.count : one.sentence < other.sentence
    }
  }

  private static let positionsMax = 12
}

extension ReplayDiff.Entry {
  /// Whether it is one of those counted.
  fileprivate func isOf(_ count: ReplayDiff.Count) -> Bool {
    policy == count.policy && key.clause == count.clause && status == count.status
      && (a ?? b)?.finding.kind == count.kind && cause == count.cause
  }
}

extension ReplayResult {
  /// The manifest of a policy, from the first column that has it.
  func manifest(of policy: String) -> Manifest? {
    for column in columns {
      if let outcome = column.outcomes.first(where: { $0.manifest.id == policy }) {
        return outcome.manifest
      }
    }
    return nil
  }
}
