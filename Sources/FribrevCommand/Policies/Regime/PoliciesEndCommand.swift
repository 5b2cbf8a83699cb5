internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies end`.
struct PoliciesEndCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Record that a policy steers a scope no more.",
    discussion: """
      Example: fribrev policies end production-targets --scope nation --through 2019-12-31 \
      --level agency --by N-01 --store torsby.fribrev
      """)

  @Argument(help: "The policy's id.")
  var policy: String

  @OptionGroup var regime: RegimeOptions

  @Option(help: "The last day.")
  var through: DayArgument

  func run() async throws {
    let engine = try regime.openEngine()
    defer { engine.close() }
    var command = regime.command(
      .policyEnded, of: policy, in: engine, words: "\(through.date)")
    command[.policy] = policy
    command[.through] = through.date
    try await engine.record(command)
  }
}

/// `fribrev policies waive`.
struct PoliciesWaiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Record that some clauses of a policy don't speak in a scope for a time.",
    discussion: """
      Example: fribrev policies waive production-targets --clause T30-late --scope team/sunne \
      --from 2019-06-01 --through 2019-08-31 --level office --by N-01 --store torsby.fribrev
      """)

  @Argument(help: "The policy's id.")
  var policy: String

  @OptionGroup var regime: RegimeOptions

  @Option(help: "A clause that doesn't speak; repeat.")
  var clause: [String]

  @Option(help: "The first day.")
  var from: DayArgument

  @Option(help: "The last day; else for good.")
  var through: DayArgument?

  func run() async throws {
    let engine = try regime.openEngine()
    defer { engine.close() }
    let manifest = try engine.catalogue.policy(called: policy).manifest
    let known = manifest.clauses.map(\.id)
    for name in clause where !known.contains(name) {
      throw CommandFailure(
        .badInput, "\(policy) has no clause \(name)",
        remedy: NearestWord.of(name, among: known).map { "did you mean \($0)?" }
          ?? "it has \(known.joined(separator: ", "))")
    }
    var command = regime.command(
      .clauseWaived, of: policy, in: engine,
      words: "\(clause.joined(separator: " ")) \(from.date)")
    command[.policy] = policy
    command[.clauses] = clause
    command[.from] = from.date
    command[.through] = through?.date
    try await engine.record(command)
  }
}
