public import Casework
public import EventLog

extension Engine {
  /// Records commands of the past as one, past the guards, as `log append` and imports do: what
  /// they bring is judged by the law in retrospect.
  ///
  /// Each leads to what depends on nothing but itself, its reasons and its act, recorded at its own
  /// time. The log must end at `head`, else `.premiseBroken` is thrown; a history that is stored
  /// already answers its first receipt. Throws `.pastRefused` for the first command whose form is
  /// wrong, and `.recordedBackwards` where times decrease or begin before the log's last: nothing
  /// is recorded then. Costs one commit. For more than `Limits.eventsPerAppendMax` events there is
  /// `HistoryRecorder`.
  public func record(
    _ history: [PastCommand], after head: Position
  ) async throws(EngineError) -> Receipt {
    var batch = PastBatch(first: 0, after: head)
    for command in history { batch.append(command) }
    let (drafts, times) = try batch.events()
    do throws(LogError) {
      return try await log.append(drafts, recordedAt: times, premise: .head(head))
    } catch {
      throw EngineError(error)
    }
  }
}
