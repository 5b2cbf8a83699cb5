internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog
internal import Foundation

/// `fribrev replay`.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replay a history under a policy, and see what changes.",
    discussion: """
      The log says what happened, the law what may happen; a policy says how it would be steered, \
      measured and rewarded. Nobody's behaviour is assumed: these are verdicts on what happened. \
      Each --against is a further column; nothing at all (fribrev) is always one. The report is \
      kept in the store's derived folder, so that `fribrev explain FINDING --report last` knows \
      it, and with --report FILE where you say.

      A column is POLICY, POLICY/PRESET, POLICY=PARAMETERS.yaml, a bundle file (.yaml), \
      as-recorded or fribrev.

      Units with fewer than 4 handlers are not shown, nor what they could be computed from; \
      --unsuppressed shows them and records who looked and what for.

      Example: fribrev replay --store torsby.fribrev --policy production-targets --against fribrev
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var columns: ColumnOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var looking: LookingOptions

  @Option(help: "How many differences are listed in JSON, CSV and HTML; all are counted.")
  var limit = 200

  @Option(help: "How many cores to use; the answer does not depend on it.")
  var threads = 2

  @Option(help: "Write the report for a browser: one file, no network, no scripts needed.")
  var html: String?

  @Option(help: "Keep the report as JSON, for explain and report check.")
  var report: String?

  @Flag(help: "Verify the log first.")
  var verify = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0") }
    guard threads > 0 else { throw ValidationError("--threads takes a number from 1") }
    try columns.validate()
  }

  func run() async throws {
    let engine = try store.openEngine()
    defer { engine.close() }
    if verify { try await verifyFirst(engine.log) }
    var request = ReplayRequest(try columns.steering(policies: engine.catalogue.policies))
    request.from = period.from?.date
    request.through = period.to?.date
    request.threads = threads
    let result = try await engine.replay(request)
    try looking.record("replay " + columns.words, in: engine.log)
    let report = try await engine.report(
      of: result, limit: limit, suppresses: !looking.unsuppressed)
    Terminal.progress("")
    let kept = try KeptReport.keep(report, in: store.store, at: self.report)
    try write(report, verified: try engine.log.lastVerified(), kept: kept)
  }

  /// The arguments that decide what the report says, the store by its file name.
  private var asked: [String] {
    let name = URL(fileURLWithPath: store.store).lastPathComponent
    return ["--store \(name)"] + columns.arguments + period.arguments
  }

  private func verifyFirst(_ log: Log) async throws {
    let verification = try await log.verify { Terminal.progress("verified \($0) of \($1)") }
    guard verification.isWhole else {
      throw CommandFailure(
        .storeFault, "the log is not whole, and nothing was replayed",
        remedy: "`fribrev log verify` tells what is damaged")
    }
  }

  private func write(
    _ report: ReplayReport, verified: (position: Position, at: Instant)?, kept: String?
  ) throws {
    let words = verified.map { "last verified to position \($0.position), at \($0.at)" }
    if let html {
      let page = HTMLReport(report, command: (["fribrev replay"] + asked).joined(separator: " "))
      try TextFile.write(try page.text, to: html)
    }
    switch output.format {
    case .table:
      let table = ReplayTable(report: report, verified: words ?? "never verified", kept: kept)
      for line in table.lines { Terminal.say(line) }
    case .json: Terminal.say(JSONLine.text(try report.json()))
    case .csv: for line in ReplayCSV(report).lines { Terminal.say(line) }
    }
  }
}
