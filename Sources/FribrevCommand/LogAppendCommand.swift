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
      appended again changes nothing. A store's law is not asked: `fribrev law check` judges what
      was appended.

      With --at occurred a history is told as it was lived: each event is recorded when it occurred,
      or was received if that is later. Its events must stand in that order, none before the log's
      last, and go in one by one: those above a faulty one stay.

      Example: fribrev log append case.jsonl --store torsby.fribrev
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @OptionGroup var store: StoreOptions

  @Option(
    help: "The time of recording, in place of the clock: 2017-03-06T08:14:00+01:00, or occurred.")
  var at: RecordingArgument?

  func run() async throws {
    let drafts = try DraftFile(named: file).drafts()
    let log = try store.open()
    defer { log.close() }
    let receipts = try await append(drafts, to: log)
    let head = try log.snapshot().head
    let root = try log.root(at: head.rawValue)
    let what = receipts.allSatisfy(\.isRepetition) ? "stored already" : "appended"
    let positions = receipts.flatMap(\.positions)
    Terminal.say(
      "\(what): \(Plural.words(positions.count, "event", "events")), \(Self.range(positions))")
    Terminal.say("root \(NotedRoot(size: head.rawValue, root: root))")
  }

  private func append(_ drafts: [Draft], to log: Log) async throws -> [Receipt] {
    guard case .occurred = at else {
      return [try await log.append(drafts, recorded: at?.instant)]
    }
    let times = drafts.map { draft in
      max(draft.event.occurred.instant, draft.event.received?.instant ?? .earliest)
    }
    let pairs = zip(times, times.dropFirst())
    if let place = pairs.enumerated().first(where: { $1.0 > $1.1 })?.offset {
      throw CommandFailure(
        .badInput, "event \(place + 2) of the file became known before the one above it",
        remedy: "nothing was appended; sort the file by the time each event became known")
    }
    let snapshot = try log.snapshot()
    let last = try snapshot.event(at: snapshot.head).recorded
    let isNew = try snapshot.event(drafts[0].event.id) == nil
    if let first = times.first, first < last, isNew {
      throw CommandFailure(
        .badInput, "the file begins at \(first), and the log's last event was recorded at \(last)",
        remedy: "nothing was appended; give a time of recording with --at, or leave it out")
    }
    var receipts: [Receipt] = []
    for (draft, time) in zip(drafts, times) {
      receipts.append(try await log.append([draft], recorded: time))
    }
    return receipts
  }

  private static func range(_ positions: [Position]) -> String {
    let first = positions.min() ?? .none
    let last = positions.max() ?? .none
    return first == last ? "position \(first)" : "positions \(first) to \(last)"
  }
}

/// When events are recorded: at a time, or each when it occurred.
enum RecordingArgument: ExpressibleByArgument {
  case time(Instant)
  case occurred

  init?(argument: String) {
    if argument == "occurred" {
      self = .occurred
    } else if let time = InstantArgument(argument: argument) {
      self = .time(time.instant)
    } else {
      return nil
    }
  }

  /// The time, if it is one.
  var instant: Instant? {
    guard case .time(let instant) = self else { return nil }
    return instant
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
