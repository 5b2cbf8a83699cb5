internal import ArgumentParser
internal import EventLog
internal import EventModel
internal import Foundation

/// `fribrev log append`.
struct LogAppendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Append the events of a JSON Lines file, all or none.",
    discussion: """
      One event a line, with the keys id, stream, type and occurred, and as far as they apply
      schema, received, actor, role, unit, onBehalfOf, channel, causation, correlation, command,
      imposedBy, legalBasis, flags, tags, payload, sealed. Unknown keys are errors. The same file
      appended again changes nothing.

      Example: fribrev log append case.jsonl --store torsby.fribrev
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @OptionGroup var store: StoreOptions

  @Option(help: "The time of recording, in place of the clock: 2017-03-06T08:14:00+01:00.")
  var at: InstantArgument?

  func run() async throws {
    let drafts = try DraftFile(named: file).drafts()
    let log = try store.open()
    defer { log.close() }
    let receipt = try await log.append(drafts, recorded: at?.instant)
    let head = try log.snapshot().head
    let root = try log.root(at: head.rawValue)
    let what = receipt.isRepetition ? "stored already" : "appended"
    let count = receipt.positions.count
    Terminal.say("\(what): \(count) \(count == 1 ? "event" : "events"), \(Self.range(receipt))")
    Terminal.say("root \(NotedRoot(size: head.rawValue, root: root))")
  }

  private static func range(_ receipt: Receipt) -> String {
    let first = receipt.positions.min() ?? .none
    let last = receipt.positions.max() ?? .none
    return first == last ? "position \(first)" : "positions \(first) to \(last)"
  }
}

/// A time given on the command line.
struct InstantArgument: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    guard let time = try? OffsetInstant(parsing: argument) else { return nil }
    instant = time.instant
  }
}
