package import EventModel
internal import LMDB

/// Events sealed and encoded, with what can be told of them before they get to the writer.
///
/// Made by `Log.prepare` on any task, appended once; while one commits the next can be made.
package struct PreparedAppend: Sendable {
  /// The events as they came; none for events that came as records, which bear no command and seal
  /// nothing.
  let drafts: [Draft]
  let batch: PreparedBatch
  /// Neighbouring events of one command, in order.
  let commandRuns: [CommandRun]
  /// True if each event id is greater than the one before.
  let isAscending: Bool
  /// An id that occurs twice.
  let repeatedID: EventID?
  /// How many events there are.
  package var count: Int { batch.events.count }
  /// The streams they belong to, each once.
  package var streams: [StreamName] {
    (0..<batch.streams.count).compactMap { index in
      let key = batch.streams.key(at: index)
      guard let kind = StreamKind(rawValue: key.little(at: 0)),
        let id = key.text(1..<key.byteCount)
      else { return nil }
      return StreamName(kind, id)
    }
  }
  /// Bytes of all records.
  var byteCount: Int { batch.bytes.count }

  struct CommandRun: Sendable {
    let command: CommandID
    var events: Range<Int>
  }

  init(drafts: [Draft], batch: PreparedBatch) {
    self.drafts = drafts
    self.batch = batch
    var runs: [CommandRun] = []
    for index in drafts.indices {
      guard let command = drafts[index].event.command else { continue }
      if let last = runs.last, last.command == command, last.events.upperBound == index {
        runs[runs.count - 1].events = last.events.lowerBound..<index + 1
      } else {
        runs.append(CommandRun(command: command, events: index..<index + 1))
      }
    }
    commandRuns = runs
    isAscending = zip(batch.events, batch.events.dropFirst()).allSatisfy { $0.id < $1.id }
    repeatedID = isAscending ? nil : Self.repeated(batch.events.map(\.id))
  }

  /// A command whose events do not lie together.
  var scatteredCommand: CommandID? { Self.repeated(commandRuns.map(\.command)) }

  /// A person whose key is gone, of an event that can't be stored anew for that.
  var unsealedSubject: String? {
    for (index, event) in batch.events.enumerated() {
      if let field = event.unsealed { return drafts[index].sealing[field].subject }
    }
    return nil
  }

  private static func repeated<ID: Hashable>(_ ids: [ID]) -> ID? {
    var met: Set<ID> = []
    return ids.first { !met.insert($0).inserted }
  }
}
