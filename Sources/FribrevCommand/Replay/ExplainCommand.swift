internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import Foundation

/// `fribrev explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a replay says what it says of one decision.",
    discussion: """
      In three parts: the rule in words, with its parameters, their dates and sources; the cases \
      and events that made it so, with positions; the nearest thing that would have changed it. A \
      decision that was not made is explained too: which binding kept silent.

      Example: fribrev explain 'T30/K-17/due@4711' --report last --store torsby.fribrev
      """)

  @Argument(help: "A decision's name, as reports print it.")
  var finding: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "A report kept by replay; last is the last one over this store.")
  var report = "last"

  @Option(help: "The column, by its name or letter.")
  var column = "A"

  func run() async throws {
    try output.format.refusingCSV()
    guard let key = DecisionKey(finding) else {
      throw CommandFailure(
        .badInput, "\(finding) is no name of a decision",
        remedy: "copy it from a report: CLAUSE/CASE/@POSITION, CLAUSE/CASE/TIMER@POSITION or "
          + "CLAUSE/UNIT/PERIOD")
    }
    let engine = try store.openEngine()
    defer { engine.close() }
    let file = try KeptReport.read(report, of: store.store)
    if case .period = key.occasion, file.suppressed.contains(key.subject) {
      throw CommandFailure(
        .badInput, "\(key.subject) has fewer than 4 handlers, or hides a unit that has",
        remedy: "replay with --unsuppressed --purpose TEXT; that you looked is recorded")
    }
    let explanation = try await engine.explain(
      key, under: try steering(in: file), as: file.request)
    switch output.format {
    case .json: Terminal.say(JSONLine.text(ExplanationText(explanation).json))
    case .table, .csv:
      for line in ExplanationText(explanation).lines { Terminal.say(line) }
    }
  }

  private func steering(in file: ReportFile) throws(CommandFailure) -> Steering {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
    for (place, own) in file.columns.enumerated() {
      let letter = place < letters.count ? letters[place] : ""
      if own.steering.name == column || letter == column { return own.steering }
    }
    let names = file.columns.map(\.steering.name).joined(separator: ", ")
    throw CommandFailure(
      .badInput, "the report has no column \(column)", remedy: "it has \(names)")
  }
}
