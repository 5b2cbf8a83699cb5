internal import ArgumentParser

/// `fribrev kpi`.
struct KPICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "Count cases, their durations, handovers and rework; and measures by definition.",
    discussion: """
      Without more words, or with `count`, figures of the log are counted: cases, durations, \
      handovers, rework; with --measure, measures by their definitions. `fribrev kpi count --help` \
      says how.

      Examples:
        fribrev kpi --store torsby.fribrev --by unit
        fribrev kpi --store torsby.fribrev --measure all --as-of 2016-12-31
      """,
    subcommands: [KPICountCommand.self, KPIListCommand.self, KPIShowCommand.self],
    defaultSubcommand: KPICountCommand.self)
}
