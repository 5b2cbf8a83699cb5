internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog
internal import Foundation
internal import Interchange

/// `fribrev kpi`.
struct KPICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "Count cases, their durations, handovers and rework.",
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

      Example: fribrev kpi --store torsby.fribrev --by unit --as-of 2016-12-31
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "A row for each unit, activity or month (of a case's first event).")
  var by: LogKPI.Division?

  @Option(help: "Only what had occurred by this day or time.")
  var asOf: PointArgument?

  @Flag(help: "Show the rows of small groups too, and record that you looked.")
  var unsuppressed = false

  @Option(help: "What for: kept with your name, beside the log.")
  var purpose: String?

  func validate() throws {
    let isSaid = purpose.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    if unsuppressed && !isSaid {
      throw ValidationError("--unsuppressed needs --purpose TEXT: say what for")
    }
    if purpose != nil && !unsuppressed {
      throw ValidationError("--purpose goes with --unsuppressed")
    }
  }

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    let end = asOf?.end(in: try Genesis.zone(of: snapshot.event(at: .first)) ?? .utc)
    let kpi = try LogKPI.counting(snapshot, by: by, asOf: end)
    // Recorded before anything is shown.
    if unsuppressed { try log.recordAccess(access(asOf: end)) }
    let imports = try ImportedSource.all(in: snapshot)
    UnfinishedImports.mention(imports)
    let report = KPIReport(
      kpi, by: by, asOf: end, flattened: Set(imports.compactMap(\.caseObject)).sorted(),
      isSuppressing: !unsuppressed)
    for line in report.lines(as: output.format) { Terminal.say(line) }
  }

  private func access(asOf end: Instant?) -> AccessRecord {
    let words =
      ["kpi"] + (by.map { ["by \($0.rawValue)"] } ?? []) + (end.map { ["as of \($0)"] } ?? [])
    let name = ProcessInfo.processInfo.userName
    return AccessRecord(
      at: Log.Options.machineClock(), who: name.isEmpty ? "unknown" : name,
      what: words.joined(separator: " "), purpose: purpose ?? "")
  }
}
