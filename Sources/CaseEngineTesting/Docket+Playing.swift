public import CaseEngine
internal import Casework
internal import EventLog

extension Docket {
  /// Records the docket in an engine, and submits its last line marked `>`.
  ///
  /// Lines without a mark go in as they are, past the law: a docket may tell what should not have
  /// happened. The clock stands at each line's time of recording. Answers the reply to the command;
  /// nil for a docket without one.
  public func play(in temporary: TemporaryEngine) async throws -> Reply? {
    var positions: [Position] = []
    var ids: [EventID] = []
    var reply: Reply?
    for line in lines {
      let command = try command(for: line, positions: positions, ids: ids)
      temporary.clock.instant = line.recorded
      guard !line.isCommand else {
        reply = try await temporary.engine.submit(command)
        guard let receipt = reply?.receipt else { return reply }
        positions.append(receipt.position)
        continue
      }
      let drafts = DraftMaker(command: command).ownDrafts()
      let receipt = try await temporary.engine.log.append(drafts)
      positions.append(receipt.position)
      ids.append(drafts[drafts.count - 1].event.id)
    }
    return reply
  }
}
