internal import ArgumentParser

/// `fribrev team`.
struct TeamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "What a team looks at: its cases, what waits, who is there, what steers.",
    discussion: """
      A case belongs to the team responsible; where no event makes one, to the unit of its latest \
      event that has one. --unit takes a unit and those below it. Views of cases are made from \
      cards kept beside the log and caught up when asked for; with --as-of they are made from the \
      events until then.

      Example: fribrev team worklist --store torsby.fribrev --unit team/torsby-2
      """,
    subcommands: [
      TeamCaseloadCommand.self, TeamWorklistCommand.self, TeamStalledCommand.self,
      TeamDriversCommand.self, TeamInboxCommand.self, TeamRotaCommand.self,
      TeamAbsencesCommand.self, TeamAwayCommand.self, TeamRisksCommand.self,
      TeamImposedCommand.self, TeamRegimeCommand.self, TeamMethodsCommand.self,
    ])
}
