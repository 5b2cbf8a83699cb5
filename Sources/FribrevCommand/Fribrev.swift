public import ArgumentParser
public import CaseEngine
internal import Foundation

/// The whole command line.
public struct Fribrev: AsyncParsableCommand {
  /// Name, summary and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "fribrev",
    abstract: "A case log that can be trusted, and what stands on it.",
    discussion: """
      Example:
        fribrev init torsby.fribrev --law sweden/sickness-benefit
        fribrev log append case.jsonl --store torsby.fribrev
        fribrev case K-17 --store torsby.fribrev
        fribrev law check --store torsby.fribrev

      Exit codes: 0 ok, 1 a finding you asked to fail on, 2 usage, 3 bad input, 4 store fault, \
      5 refused by law.
      """,
    subcommands: [
      InitCommand.self, ImportCommand.self, ExportCommand.self, LogCommand.self, CaseCommand.self,
      KPICommand.self, TeamCommand.self, LawCommand.self, GenerateCommand.self, ReplayCommand.self,
      SweepCommand.self,
      ExplainCommand.self, ReportCommand.self, PoliciesCommand.self,
    ])

  /// For the parser.
  public init() {}

  /// Parses the arguments of the process, runs the command with what a catalogue knows, and exits
  /// with its code.
  public static func run(with catalogue: Catalogue) async {
    await CommandCatalogue.$current.withValue(catalogue) { await run() }
  }

  private static func run() async {
    // A file that may grow no more is an error of the write, with a name, and no signal.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(for: error)
    }
  }

  private static func leave(for error: any Error) -> Never {
    let failure = (error as? CommandFailure) ?? CommandFailure(any: error)
    if let failure {
      Terminal.complain(failure.text)
      Foundation.exit(failure.code.rawValue)
    }
    // The parser's own: help and version are no errors, everything else is usage.
    guard exitCode(for: error) == .success else {
      Terminal.complain(fullMessage(for: error))
      Foundation.exit(FailureCode.usage.rawValue)
    }
    exit(withError: error)
  }
}
