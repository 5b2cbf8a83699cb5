public import Casework
internal import EventLog

/// Records a long history of commands, past the guards, in batches of some thousand events.
///
/// As `Engine.record(_:after:)`, but memory stays flat, and while one batch commits the next are
/// tested, sealed and encoded on other tasks. A batch is recorded whole or not at all, and nothing
/// after one that failed. A history recorded again from the same position answers as the first
/// time: after a crash, begin anew.
///
/// ```
/// var recorder = HistoryRecorder(for: engine, after: head)
/// let opened = try await recorder.add(PastCommand(opening, recorded: monday))
/// let (head, count) = try await recorder.finish()
/// ```
public struct HistoryRecorder: ~Copyable, Sendable {
  private typealias Commit = Task<Result<Position, EngineError>, Never>

  private let engine: Engine
  private var batch: PastBatch
  /// Batches on their way, the first to commit first.
  private var commits: [Commit] = []
  private var failure: EngineError?

  /// Events that fill a batch: enough for a commit's flushes not to count, a tenth of what the log
  /// takes as one.
  private static let batchEvents = Limits.eventsPerAppendMax / 10
  /// One commits, one is prepared, and one more is ready for when the first is done.
  private static let commitsMax = 3

  /// Begins a history behind a position, at which the log must end.
  public init(for engine: Engine, after head: Position) {
    self.engine = engine
    batch = PastBatch(first: 0, after: head)
  }

  /// Takes the next command, and answers where its act will lie.
  ///
  /// What comes later may point there. Throws what befell the commands before: `.pastRefused` with
  /// a command's index, `.recordedBackwards`, `.premiseBroken` where the log did not end where it
  /// should, a fault of the store; from then on always the same. Waits where the log is slower.
  public mutating func add(_ command: PastCommand) async throws(EngineError) -> Position {
    if let failure { throw failure }
    batch.append(command)
    let position = batch.end
    if batch.eventCount >= Self.batchEvents { try await submit() }
    return position
  }

  /// Waits until all is recorded, durably; the log's last position, and how many commands there
  /// were.
  ///
  /// Throws as `add` does. Without it the last commands are lost.
  public consuming func finish() async throws(EngineError) -> (head: Position, count: Int) {
    if let failure { throw failure }
    if batch.eventCount > 0 { try await submit() }
    while !commits.isEmpty { try await awaitFirst() }
    return (batch.head, batch.first)
  }

  /// Sends the batch on its way, and begins the next behind it.
  private mutating func submit() async throws(EngineError) {
    while commits.count >= Self.commitsMax { try await awaitFirst() }
    let (engine, batch, previous) = (engine, batch, commits.last)
    commits.append(
      Task.detached { await Self.record(batch, behind: previous, in: engine) })
    self.batch = PastBatch(first: batch.first + batch.commands.count, after: batch.end)
  }

  private mutating func awaitFirst() async throws(EngineError) {
    do throws(EngineError) {
      _ = try await commits.removeFirst().value.get()
    } catch {
      failure = error
      throw error
    }
  }

  /// Prepares a batch, and appends it once the one before is in; the log's end then.
  private static func record(
    _ batch: PastBatch, behind previous: Commit?, in engine: Engine
  ) async -> Result<Position, EngineError> {
    do throws(EngineError) {
      let (drafts, times) = try batch.events()
      let prepared = try EngineError.translating { () throws(LogError) in
        try engine.log.prepare(drafts)
      }
      _ = try await previous?.value.get()
      do throws(LogError) {
        let receipt = try await engine.log.append(
          prepared, recordedAt: times, premise: .head(batch.head))
        // A repetition answers where it lies, which need not be here.
        guard receipt.position == batch.end else { throw .premiseBroken(at: batch.head.next) }
      } catch {
        throw EngineError(error)
      }
      return .success(batch.end)
    } catch {
      return .failure(error)
    }
  }
}
