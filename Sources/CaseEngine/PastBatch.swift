internal import Casework
internal import EventLog

/// Neighbouring commands of a history, recorded as one.
struct PastBatch: Sendable {
  private(set) var commands: [PastCommand] = []
  /// How many events they lead to.
  private(set) var eventCount = 0
  /// The index of the first in its history.
  let first: Int
  /// The position that the log must end at.
  let head: Position

  init(first: Int, after head: Position) {
    self.first = first
    self.head = head
  }

  /// The position of the last event.
  var end: Position { Position(head.rawValue + UInt64(eventCount)) }

  mutating func append(_ command: PastCommand) {
    commands.append(command)
    eventCount += command.eventCount
  }

  /// The events of the commands, and when each is recorded.
  ///
  /// Throws the first fault of a command's form, with its index in the history.
  func events() throws(EngineError) -> (drafts: [Draft], times: [Instant]) {
    var drafts: [Draft] = []
    var times: [Instant] = []
    drafts.reserveCapacity(eventCount)
    times.reserveCapacity(eventCount)
    // By index: iterating would copy every text of every command.
    for index in commands.indices {
      do throws(Refusal) {
        try CommandCheck.testForm(of: commands[index].command)
      } catch {
        throw .pastRefused(index: first + index, error)
      }
      drafts += DraftMaker(command: commands[index].command).ownDrafts()
      while times.count < drafts.count { times.append(commands[index].recorded) }
    }
    precondition(drafts.count == eventCount, "a command leads to its reasons and its act")
    return (drafts, times)
  }
}
