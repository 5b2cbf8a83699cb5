internal import EventModel

/// One append on its way through the writer, with what can be told of it before it gets there.
struct AppendRequest: Sendable {
  let drafts: [Draft]
  let prepared: [PreparedEvent]
  let premise: Premise
  /// The time of recording, in place of the clock.
  let recorded: Instant?
  /// Neighbouring events of one command, in order.
  let commandRuns: [CommandRun]
  /// True if each event id is greater than the one before.
  let isAscending: Bool
  /// An id that occurs twice.
  let repeatedID: EventID?
  /// Bytes of all records.
  let byteCount: Int

  struct CommandRun: Sendable {
    let command: CommandID
    var events: Range<Int>
  }

  init(drafts: [Draft], prepared: [PreparedEvent], premise: Premise, recorded: Instant?) {
    self.drafts = drafts
    self.prepared = prepared
    self.premise = premise
    self.recorded = recorded
    byteCount = prepared.reduce(0) { $0 + $1.prefixed.count }
    var runs: [CommandRun] = []
    for (index, draft) in drafts.enumerated() {
      guard let command = draft.event.command else { continue }
      if let last = runs.last, last.command == command, last.events.upperBound == index {
        runs[runs.count - 1].events = last.events.lowerBound..<index + 1
      } else {
        runs.append(CommandRun(command: command, events: index..<index + 1))
      }
    }
    commandRuns = runs
    isAscending = zip(drafts, drafts.dropFirst()).allSatisfy { $0.event.id < $1.event.id }
    repeatedID = isAscending ? nil : Self.repeated(drafts.map(\.event.id))
  }

  /// A command whose events do not lie together.
  var scatteredCommand: CommandID? { Self.repeated(commandRuns.map(\.command)) }

  /// A person whose key is gone, of an event that can't be stored anew for that.
  var unsealedSubject: String? {
    prepared.first { !$0.isSealed }?.sealedNames.first?.subject
  }

  private static func repeated<ID: Hashable>(_ ids: [ID]) -> ID? {
    var met: Set<ID> = []
    return ids.first { !met.insert($0).inserted }
  }
}
