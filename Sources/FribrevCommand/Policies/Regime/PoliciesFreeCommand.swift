internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies free`.
struct PoliciesFreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "free",
    abstract: "Record a freedom charter (fribrev): nothing from above steers a scope but the law.",
    discussion: """
      Example: fribrev policies free --scope office/torsby --from 2016-09-01 \
      --through 2018-12-31 --level agency --by N-01 --store torsby.fribrev
      """)

  @OptionGroup var regime: RegimeOptions

  @Option(help: "The first day.")
  var from: DayArgument

  @Option(help: "The last day; else until it is ended.")
  var through: DayArgument?

  @Option(help: "The document that grants it.")
  var document: String?

  func run() async throws {
    let engine = try regime.openEngine()
    defer { engine.close() }
    var command = regime.command(
      .freedomCharterGranted, of: "freedom-charter", in: engine, words: "\(from.date)")
    command[.from] = from.date
    command[.through] = through?.date
    command[.document] = document
    command[.decidedBy] = regime.by
    try await engine.record(command)
  }
}

/// `fribrev policies unfree`.
struct PoliciesUnfreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unfree",
    abstract: "Record that a freedom charter ends.",
    discussion: """
      Example: fribrev policies unfree --scope office/torsby --through 2018-12-31 \
      --level agency --by N-01 --store torsby.fribrev
      """)

  @OptionGroup var regime: RegimeOptions

  @Option(help: "The last day of freedom.")
  var through: DayArgument

  func run() async throws {
    let engine = try regime.openEngine()
    defer { engine.close() }
    var command = regime.command(
      .freedomCharterEnded, of: "freedom-charter", in: engine, words: "\(through.date)")
    command[.through] = through.date
    command[.decidedBy] = regime.by
    try await engine.record(command)
  }
}
