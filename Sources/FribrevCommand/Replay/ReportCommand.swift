internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Work with kept reports.",
    subcommands: [ReportCheckCommand.self])
}

/// `fribrev report check`.
struct ReportCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compute a report again, and say which input differs.",
    discussion: """
      A report holds what it was computed from: the log's root, the law packs, the bundles with \
      their parameters, the versions of policies. The log may have grown since.

      Example: fribrev report check report.json --store torsby.fribrev
      """)

  @Argument(help: "A report kept by replay; last is the last one over this store.")
  var file: String

  @OptionGroup var store: StoreOptions

  func run() async throws {
    let engine = try store.openEngine()
    defer { engine.close() }
    let kept = try KeptReport.read(file, of: store.store)
    let check = try await engine.check(kept)
    if check.holds {
      Terminal.say("the report holds: digest \(kept.digest)")
      return
    }
    for sentence in check.differingInputs { Terminal.say(sentence) }
    for name in check.differingColumns { Terminal.say("column \(name) says something else") }
    throw CommandFailure(
      .finding, "the report is not what this store and this program give",
      remedy: check.differingInputs.isEmpty
        ? "nothing it was computed from differs: the report was altered, or made by another "
          + "version of this program" : "each difference stands above")
  }
}
