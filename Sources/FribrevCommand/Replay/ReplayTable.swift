internal import CaseEngine
internal import Casework
internal import EventLog

/// A replay for a terminal: the answer, by whom and when, why, what it can't say, what to type.
struct ReplayTable {
  let report: ReplayReport
  /// How the store's last verification is told.
  let verified: String
  /// The file the report was kept in; nil where it was not.
  let kept: String?

  var lines: [String] {
    opening + [""] + totals + byUnit + differences + closing
  }

  private var opening: [String] {
    let result = report.result
    let days = result.span.map { span in
      let last = result.through ?? result.zone.date(at: span.upperBound)
      return "\(result.from ?? result.zone.date(at: span.lowerBound)) to \(last)"
    }
    let counts = [
      days ?? "no events", "\(Digits.grouped(result.cases)) cases",
      "\(Digits.grouped(result.events)) events", "zone \(result.zone.rawValue)", verified,
    ]
    return [
      counts.joined(separator: " · "), "law    \(law)",
      "level  exact: verdicts on what happened; nobody's behaviour is assumed",
    ]
  }

  private var law: String {
    let packs = report.result.law.attachments.map { "\($0.pack.id) \($0.pack.version)" }
    guard let breaches = report.breaches else { return "none attached to this store" }
    return packs.joined(separator: ", ") + "; "
      + Plural.words(breaches.total(.violated), "breach", "breaches")
      + ", the same in every column"
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)

  private func heading(_ column: Int) -> String {
    (column < Self.letters.count ? Self.letters[column] + " " : "") + report.columns[column].name
  }

  /// What was said in all, column by column.
  private var totals: [String] {
    guard !report.hidesTotals else {
      return ["totals are left out: a unit with fewer than 4 handlers could be computed from them"]
    }
    var listing = Listing(
      [""] + report.columns.indices.map(heading), numeric: Set(1...report.columns.count))
    for line in Self.totalLines {
      let cells = report.columns.map { line.cell($0.totals) }
      let isSilent = cells.allSatisfy { $0 == "–" || $0 == "0" }
      if isSilent && line.isOptional { continue }
      listing.append([line.name] + cells)
    }
    return listing.table + quarantined
  }

  private var quarantined: [String] {
    report.columns.flatMap { column in
      column.quarantined.map { "stopped in \(column.name): \($0.sentence)" }
    }
      + report.result.columns.flatMap { column in
        column.leftOut.map { "left out of \(column.name): \($0)" }
      }
  }

  private struct TotalLine: Sendable {
    let name: String
    var isOptional = true
    let cell: @Sendable (ReplayFigures) -> String
  }

  private static let totalLines: [TotalLine] = [
    TotalLine(name: "targets met", isOptional: false) {
      share($0.unitTargetsMet, $0.unitTargetsMissed)
    },
    TotalLine(name: "cases in time") { share($0.caseTargetsMet, $0.caseTargetsMissed) },
    TotalLine(name: "can't be told") { Digits.grouped($0.targetsUnknown) },
    TotalLine(name: "messages to handlers", isOptional: false) { Digits.grouped($0.messages) },
    TotalLine(name: "duties", isOptional: false) { Digits.grouped($0.duties) },
    TotalLine(name: "document elements there") {
      share($0.documentsThere, $0.documentsMissing)
    },
    TotalLine(name: "advice") { Digits.grouped($0.advice) },
    TotalLine(name: "flags") { Digits.grouped($0.flags) },
    TotalLine(name: "withheld as unlawful") { Digits.grouped($0.conflicts) },
    TotalLine(name: "rewards", isOptional: false) { Digits.kronor(ore: $0.rewardOre) },
    TotalLine(name: "points") { Digits.grouped(Int($0.rewardPoints)) },
  ]

  private static func share(_ part: Int, _ rest: Int) -> String {
    part + rest == 0 ? "–" : "\(Digits.grouped(part)) / \(Digits.grouped(part + rest))"
  }

  /// The first column unit by unit: targets, cases in time month by month, the worst month.
  private var byUnit: [String] {
    var listing = Listing(
      [
        "\(heading(0)) by unit", "targets met", "cases in time", "open at the end", "by month",
        "worst month",
      ], numeric: [1, 2, 3])
    var isSilent = true
    var start = report.rows.startIndex
    while start < report.rows.endIndex {
      let unit = report.rows[start].unit
      let end = report.rows[start...].firstIndex { $0.unit != unit } ?? report.rows.endIndex
      let line = UnitLine(report.rows[start..<end])
      start = end
      guard line.says else { continue }
      isSilent = false
      listing.append([
        unit ?? "(no unit)",
        Self.share(line.total.unitTargetsMet, line.total.unitTargetsMissed),
        Self.share(line.total.caseTargetsMet, line.total.caseTargetsMissed),
        line.open, line.sparkline, line.worst,
      ])
    }
    return (isSilent ? [] : [""] + listing.table) + suppressed
  }

  private var suppressed: [String] {
    guard !report.suppressed.isEmpty else { return [] }
    let units = Plural.words(report.suppressed.count, "unit is", "units are")
    return ["\(units) not shown: fewer than 4 handlers, or needed to hide one with fewer"]
  }

  /// What differs, by cause, largest first.
  private var differences: [String] {
    report.diffs.flatMap { diff -> [String] in
      guard !diff.counts.isEmpty, !report.hidesTotals else { return [] }
      var listing = Listing(
        ["\(diff.columns.a) against \(diff.columns.b)", "", "", "", "cause"], numeric: [3])
      for count in diff.counts.prefix(Self.causesMax) {
        listing.append([
          "\(count.policy) \(count.clause)", count.kind.description, count.status.rawValue,
          Digits.grouped(count.count), count.cause.sentence,
        ])
      }
      let more = diff.counts.count - Self.causesMax
      let rest = more > 0 ? ["… and \(more) more kinds"] : []
      return [""] + listing.table + rest
        + (diff.same > 0 ? ["\(Digits.grouped(diff.same)) decisions are the same"] : [])
    }
  }

  private static let causesMax = 12

  private var closing: [String] {
    let open = report.columns.reduce(0) { $0 + $1.openTimers }
    var lines = [""]
    if open > 0 { lines.append("open at the end, never judged: \(Digits.grouped(open)) timers") }
    let entry = report.diffs.lazy.flatMap(\.entries).first { $0.unit != nil }
    if let kept, let entry {
      lines.append("Why?  fribrev explain '\(entry.key)' --report \(kept)")
    }
    lines.append(
      "digest \(report.result.digest.description.prefix(16)) …  same inputs, same digest, on any "
        + "machine")
    return lines
  }
}

/// One unit of the first column, over its months.
private struct UnitLine {
  let total: ReplayFigures
  private let months: [(period: CivilPeriod, met: Int, missed: Int)]
  /// How many of its cases were open as the last month ended in which anything was said.
  let open: String

  init(_ rows: ArraySlice<ReplayReport.Row>) {
    open = rows.last { $0.open != nil }?.open.map { Digits.grouped($0) } ?? ""
    var total = ReplayFigures()
    var months: [(period: CivilPeriod, met: Int, missed: Int)] = []
    for row in rows {
      guard let figures = row.values.first else { continue }
      total.add(figures)
      if row.period.kind == .month, figures.caseTargetsMet + figures.caseTargetsMissed > 0 {
        months.append((row.period, figures.caseTargetsMet, figures.caseTargetsMissed))
      }
    }
    self.total = total
    self.months = months
  }

  var says: Bool {
    total.unitTargetsMet + total.unitTargetsMissed + total.caseTargetsMet
      + total.caseTargetsMissed > 0
  }

  /// A bar for each month from the first to the last, a blank where no case was judged.
  var sparkline: String {
    guard let first = months.first?.period, let last = months.last?.period else { return "" }
    var line = ""
    var period = first
    while period <= last, line.count < Self.monthsMax {
      let month = months.first { $0.period == period }
      line += month.map { Self.bar($0.met, of: $0.met + $0.missed) } ?? " "
      period = period.next
    }
    return line
  }

  var worst: String {
    let worst = months.min { one, other in
      one.met * (other.met + other.missed) < other.met * (one.met + one.missed)
    }
    return worst.map { "\($0.period)  \(100 * $0.met / ($0.met + $0.missed)) %" } ?? ""
  }

  private static func bar(_ part: Int, of whole: Int) -> String {
    bars[min(part * bars.count / max(whole, 1), bars.count - 1)]
  }

  private static let bars = Array("▁▂▃▄▅▆▇█").map(String.init)
  private static let monthsMax = 60
}
