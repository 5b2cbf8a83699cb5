internal import ArgumentParser
internal import EventLog
internal import EventModel

/// `fribrev case`.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Follow one case from its first event to its last.",
    discussion: """
      Times are shown in the store's zone. An event recorded on a later day than it occurred says
      when it became known. Sealed fields are named, not opened.

      Example: fribrev case K-17 --store torsby.fribrev --known-at 2017-04-01T00:00:00+02:00
      """)

  @Argument(help: "The case.")
  var id: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "The case as it had happened by this time.")
  var asOf: InstantArgument?

  @Option(help: "The case as it was recorded by this time.")
  var knownAt: InstantArgument?

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    var query = Query()
    query.streams = [StreamName(.case, id)]
    let beginning = Instant(microseconds: .min)
    query.occurred = asOf.map { beginning...$0.instant }
    query.recorded = knownAt.map { beginning...$0.instant }
    guard try snapshot.last(of: StreamName(.case, id)) != nil else {
      throw CommandFailure(
        .badInput, "there is no case \(id)", remedy: "`fribrev log show` lists what there is")
    }
    let zone = try Genesis.zone(of: snapshot.event(at: .first)) ?? .utc
    var events = try snapshot.events(query)
    events.sort {
      ($0.event.occurred.instant, $0.position) < ($1.event.occurred.instant, $1.position)
    }
    guard output.format == .table else {
      var listing = EventListing(output.format)
      for envelope in events { listing.append(envelope) }
      listing.finish()
      return
    }
    Terminal.say("case \(id) · \(events.count) events · zone \(zone.rawValue)")
    for line in CaseStory(zone: zone).lines(for: events) {
      Terminal.say(line)
    }
  }
}
