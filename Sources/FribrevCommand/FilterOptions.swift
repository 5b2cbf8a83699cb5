internal import ArgumentParser
internal import EventLog
internal import EventModel

/// Which events to show.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only this stream: case/K-17, organisation/office …; may be repeated.")
  var stream: [String] = []

  @Option(help: "Only this type; may be repeated.")
  var type: [String] = []

  @Option(help: "Only this unit; may be repeated.")
  var unit: [String] = []

  @Option(help: "Only this actor; may be repeated.")
  var actor: [String] = []

  @Option(help: "Only this correlation.")
  var correlation: String?

  @Option(help: "Only what had occurred by this time.")
  var asOf: InstantArgument?

  @Option(help: "Only what was recorded by this time.")
  var knownAt: InstantArgument?

  func query() throws(CommandFailure) -> Query {
    var query = Query()
    for text in stream {
      query.streams.append(try Self.stream(text))
    }
    query.types = type
    query.units = unit
    query.actors = actor
    query.correlation = correlation
    let beginning = Instant(microseconds: .min)
    query.occurred = asOf.map { beginning...$0.instant }
    query.recorded = knownAt.map { beginning...$0.instant }
    return query
  }

  private static func stream(_ text: String) throws(CommandFailure) -> StreamName {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = StreamKind(parts[0]) else {
      let kinds = StreamKind.allCases.map(\.description).joined(separator: ", ")
      throw CommandFailure(
        .usage, "\"\(text)\" names no stream", remedy: "write KIND/ID; kinds are \(kinds)")
    }
    return StreamName(kind, parts[1])
  }
}
