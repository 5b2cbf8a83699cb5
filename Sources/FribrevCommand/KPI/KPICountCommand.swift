internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog
internal import Foundation
internal import Interchange

/// `fribrev kpi`, without more words.
struct KPICountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count cases, their durations, handovers and rework; or measures by definition.",
    discussion: """
      Counted are recorded events of cases and of no case, not those made up by an import. A \
      case's events are taken in the order they occurred. Durations lie between a case's first \
      and last event, so "first-to-last span ≤ 30 days" is no rate of completion.

      By unit, a case belongs to the team responsible at its end; where no event says which, to \
      the unit of its latest event that has one. Rows of units with fewer than 4 handlers are not \
      shown, nor what they could be computed from; --unsuppressed shows them and records who \
      looked and what for.

      As JSON, one object with the figures' names (medianDurationSeconds, \
      closedWithin30DaysShare …), asOf and position; with --by the rows stand under "rows", each \
      with by and name. What can't be said is null, and so is what is suppressed.

      With --measure or --definition, measures are counted instead, each by its definition \
      (`fribrev kpi show`): every figure with how many it is of, how many are missing and open, \
      and what part is covered. An activity is counted with what comes of it. Where the log lacks \
      the events that a measure needs, they are named and no figure is given.

      Examples:
        fribrev kpi --store torsby.fribrev --by unit --as-of 2016-12-31
        fribrev kpi --store torsby.fribrev --measure all
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @OptionGroup var measures: MeasureOptions

  @Option(
    help: """
      A row for each unit, month (of a case's first event, or as a measure has it), activity, or \
      part of a measure (cause, outcome).
      """)
  var by: KPIDivision?

  @Option(help: "Only what had occurred by this day or time.")
  var asOf: PointArgument?

  @Flag(help: "Show the rows of small groups too, and record that you looked.")
  var unsuppressed = false

  @Option(help: "What for: kept with your name, beside the log.")
  var purpose: String?

  @Option(help: "Write the measures for a browser: one file, no network, no scripts needed.")
  var html: String?

  func validate() throws {
    let isSaid = purpose.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    if unsuppressed && !isSaid {
      throw ValidationError("--unsuppressed needs --purpose TEXT: say what for")
    }
    if purpose != nil && !unsuppressed {
      throw ValidationError("--purpose goes with --unsuppressed")
    }
    let known = measures.isAsked ? by?.measures != nil : by?.figures != nil
    if let by, !known {
      throw ValidationError(
        "there are no rows by \(by.rawValue) of "
          + (measures.isAsked ? "measures: take unit, month or part" : "a log: name a --measure"))
    }
    if !measures.isAsked && (measures.evidence || measures.curve) {
      throw ValidationError("--evidence and --curve go with --measure")
    }
    if !measures.isAsked && html != nil {
      throw ValidationError("--html goes with --measure: name one, or all")
    }
  }

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    let end = asOf?.end(in: try Genesis.zone(of: snapshot.event(at: .first)) ?? .utc)
    // Recorded before anything is shown.
    if unsuppressed { try log.recordAccess(access(asOf: end)) }
    if measures.isAsked { return try countMeasures(of: snapshot, asOf: end) }
    let kpi = try LogKPI.counting(snapshot, by: by?.figures, asOf: end)
    let imports = try ImportedSource.all(in: snapshot)
    UnfinishedImports.mention(imports)
    let report = KPIReport(
      kpi, by: by?.figures, asOf: end, flattened: Set(imports.compactMap(\.caseObject)).sorted(),
      isSuppressing: !unsuppressed)
    for line in report.lines(as: output.format) { Terminal.say(line) }
  }

  private func countMeasures(of snapshot: Snapshot, asOf end: Instant?) throws {
    let report = try MeasureReport.counting(
      snapshot, measures.measures(), by: by?.measures, asOf: end,
      withEvidence: measures.evidence)
    let table = MeasureTable(
      report: report, isSuppressing: !unsuppressed, showsEvidence: measures.evidence,
      showsCurve: measures.curve, asOf: end)
    if let html {
      let page = MeasurePage(
        report, suppresses: !unsuppressed, asOf: end,
        command: asked(asOf: end))
      try TextFile.write(page.text, to: html)
    }
    for line in table.lines(as: output.format) { Terminal.say(line) }
  }

  /// What was asked, the store by its file name.
  private func asked(asOf end: Instant?) -> String {
    let name = URL(fileURLWithPath: store.store).lastPathComponent
    let words =
      ["fribrev kpi --store \(name)"] + measures.ids.map { "--measure \($0)" }
      + measures.files.map { "--definition \(URL(fileURLWithPath: $0).lastPathComponent)" }
      + (by.map { ["--by \($0.rawValue)"] } ?? []) + (end.map { ["--as-of \($0)"] } ?? [])
    return words.joined(separator: " ")
  }

  private func access(asOf end: Instant?) -> AccessRecord {
    let words =
      ["kpi"] + measures.ids.map { "measure \($0)" } + (by.map { ["by \($0.rawValue)"] } ?? [])
      + (end.map { ["as of \($0)"] } ?? [])
    let name = ProcessInfo.processInfo.userName
    return AccessRecord(
      at: Log.Options.machineClock(), who: name.isEmpty ? "unknown" : name,
      what: words.joined(separator: " "), purpose: purpose ?? "")
  }
}
