internal import ArgumentParser
internal import EventLog
internal import EventModel

/// `fribrev log tail`.
struct LogTailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tail",
    abstract: "Show the last events, and with --follow those to come.",
    discussion: """
      Following, it shows what any process appends, once and in order, until it is interrupted.

      Example: fribrev log tail --store torsby.fribrev --follow --format json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  @Option(name: .customShort("n"), help: "How many of the last events to begin with.")
  var count = 10

  @Flag(help: "Go on with what is appended.")
  var follow = false

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let query = try filter.query()
    let snapshot = try log.snapshot()
    try UnfinishedImports.mention(in: snapshot)
    var listing = EventListing(output.format)
    for envelope in try snapshot.events(query, .backwards, limit: count).reversed() {
      listing.append(envelope)
    }
    listing.finish()
    guard follow else { return }
    for try await envelope in log.subscribe(after: snapshot.head, to: query) {
      listing.sayNow(envelope)
    }
  }
}
