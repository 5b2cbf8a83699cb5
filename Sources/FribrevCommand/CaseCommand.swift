internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog

/// `fribrev case`.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Follow one case from its first event to its last.",
    discussion: """
      Who did what, when it became known, who demanded the step (law, policy, the computer system;
      empty where it was the handler's own judgement), and what the law says of it. Times are shown
      in the store's zone. Sealed fields are named, not opened.

      Example: fribrev case K-17 --store torsby.fribrev --known-at 2017-04-01
      """)

  @Argument(help: "The case.")
  var id: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "The case as it had happened by this day or time.")
  var asOf: PointArgument?

  @Option(help: "The case as it was recorded by this day or time.")
  var knownAt: PointArgument?

  func run() async throws {
    let engine = try store.openEngine()
    defer { engine.close() }
    try UnfinishedImports.mention(in: engine.log.snapshot())
    var viewpoint = Viewpoint()
    viewpoint.asOf = asOf?.end(in: engine.zone)
    viewpoint.knownAt = knownAt?.end(in: engine.zone)
    let view = try engine.view(of: id, from: viewpoint)
    let events = view.seen.sorted { ($0.occurred, $0.position) < ($1.occurred, $1.position) }
    guard output.format == .table else {
      var listing = EventListing(output.format)
      for event in events { listing.append(event.envelope) }
      listing.finish()
      return
    }
    let story = CaseStory(zone: engine.zone, law: try engine.law())
    for line in story.lines(for: view, events) { Terminal.say(line) }
  }
}
