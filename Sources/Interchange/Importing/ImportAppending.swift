internal import EventLog
internal import EventModel

/// Appends events in batches, one committing while the next is gathered and prepared.
///
/// Events the log has are passed over: of the batch's own, when an import goes on.
struct ImportAppending: ~Copyable {
  private typealias Commit = Task<Result<Position, LogError>, Never>

  private let log: Log
  private let time: Instant
  private var drafts: [Draft] = []
  private var commit: Commit?
  /// How many were taken.
  private(set) var count = 0
  private var last: Position?

  private static let batchEvents = 10_000
  /// Bytes of payload after which a batch is full before it has that many.
  private static let batchBytes = 16 << 20
  private var bytes = 0

  init(log: Log, time: Instant) {
    self.log = log
    self.time = time
    drafts.reserveCapacity(Self.batchEvents)
  }

  mutating func add(_ draft: Draft) async throws(LogError) {
    if draft.event.stream.kind == .system, let known = try log.snapshot().event(draft.event.id) {
      last = known.position
      return
    }
    count += 1
    bytes += draft.event.payload.bytes.count
    drafts.append(draft)
    if drafts.count >= Self.batchEvents || bytes >= Self.batchBytes { try await submit() }
  }

  /// Waits until all is in, durably; the position of the last.
  consuming func finish() async throws(LogError) -> Position? {
    if !drafts.isEmpty { try await submit() }
    try await wait()
    return last
  }

  private mutating func submit() async throws(LogError) {
    let (log, time, drafts) = (log, time, drafts)
    self.drafts.removeAll(keepingCapacity: true)
    bytes = 0
    let previous = commit
    // The one before the one before must be in: two batches are in memory, not more.
    commit = Task.detached {
      do throws(LogError) {
        let prepared = try log.prepare(drafts)
        if let previous { _ = try await previous.value.get() }
        return .success(try await log.append(prepared, recorded: time).position)
      } catch {
        return .failure(error)
      }
    }
    if let previous { last = try await previous.value.get() }
  }

  private mutating func wait() async throws(LogError) {
    if let commit { last = try await commit.value.get() }
    commit = nil
  }
}
