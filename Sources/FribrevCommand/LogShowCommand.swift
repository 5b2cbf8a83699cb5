internal import ArgumentParser
internal import EventLog
internal import EventModel

/// `fribrev log show`.
struct LogShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show stored events, all or those that match.",
    discussion: """
      As JSON, one event a line with everything the log holds of it; sealed fields stay sealed.

      Example: fribrev log show --store torsby.fribrev --type DecisionMade --known-at \
      2017-06-01T00:00:00Z
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "The first position to show.")
  var from: UInt64?

  @Flag(help: "Newest first.")
  var reverse = false

  @Option(help: "How many events at most.")
  var limit: Int = .max

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    try UnfinishedImports.mention(in: snapshot)
    var listing = EventListing(output.format)
    var left = limit
    let start = try from.map { (number) throws(CommandFailure) in
      try PositionArgument.position(number)
    }
    if left > 0 {
      try snapshot.read(
        try filter.query(), from: start, reverse ? .backwards : .forwards
      ) { (envelope) throws(LogError) in
        listing.append(envelope)
        left -= 1
        return left > 0 ? .next : .stop
      }
    }
    listing.finish()
  }
}

/// Positions given on the command line.
enum PositionArgument {
  static func position(_ number: UInt64) throws(CommandFailure) -> Position {
    guard number > 0, let position = Position(rawValue: number) else {
      throw CommandFailure(
        .usage, "\(number) is no position", remedy: "positions begin at 1 and end at the head")
    }
    return position
  }
}
