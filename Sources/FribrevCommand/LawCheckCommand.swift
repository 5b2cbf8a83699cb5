internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog

/// `fribrev law check`.
struct LawCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge every act in the log by the law of its own day.",
    discussion: """
      Each act is judged by what was recorded before it; with --as-corrected by what had happened
      before it, whenever that was recorded. Breaches are listed; --all lists every verdict.
      Verdicts are kept beside the log and computed anew only where they can have changed.

      Example: fribrev law check --store torsby.fribrev --case K-17 --all
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(name: .customLong("case"), help: "This case only.")
  var caseID: String?

  @Option(help: "Only what had occurred by this day or time.")
  var asOf: PointArgument?

  @Option(help: "Only what was recorded by this day or time.")
  var knownAt: PointArgument?

  @Flag(help: "Judge with hindsight: late events and corrections count from when they happened.")
  var asCorrected = false

  @Flag(help: "List every verdict, not only breaches.")
  var all = false

  @Option(help: "How many verdicts the table lists; JSON and CSV list all.")
  var limit = 50

  @Flag(help: "Exit with code 1 where there is a breach.")
  var failOnBreach = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0") }
  }

  func run() async throws {
    let engine = try store.openEngine()
    defer { engine.close() }
    var check = LawCheck()
    check.caseID = caseID
    check.verdicts = all ? Set(Verdict.allCases) : [.violated]
    check.viewpoint.asOf = asOf?.end(in: engine.zone)
    check.viewpoint.knownAt = knownAt?.end(in: engine.zone)
    check.viewpoint.perspective = asCorrected ? .asCorrected : .asRecorded
    var report = LawReport(format: output.format, zone: engine.zone, limit: limit)
    let result = try await engine.check(check) { done, total in
      Terminal.progress("judged \(done) of \(total) cases")
    } _: { verdicts throws(EngineError) in
      report.append(verdicts, by: try engine.law())
    }
    Terminal.progress("")
    report.finish(result, perspective: check.viewpoint.perspective)
    let breaches = result.counts.total(.violated)
    if failOnBreach && breaches > 0 {
      throw CommandFailure(
        .finding, "\(Plural.words(breaches, "breach", "breaches")) of law",
        remedy: "each is listed above; `fribrev case` shows the case")
    }
  }
}
