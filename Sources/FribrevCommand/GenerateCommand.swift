internal import ArgumentParser

/// `fribrev generate`.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make up a history whose truth is known.",
    discussion: """
      Example: fribrev generate office --seed 17 --years 2 --offices 3 --store torsby.fribrev
      """,
    subcommands: [GenerateOfficeCommand.self, GenerateParametersCommand.self])
}
