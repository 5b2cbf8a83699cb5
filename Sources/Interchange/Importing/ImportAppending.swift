internal import EventLog
internal import EventModel
internal import Synchronization

/// Appends events in batches, one committing while the next is gathered and prepared.
///
/// Events of the batch's own that the log has are passed over: an import goes on.
struct ImportAppending: ~Copyable {
  private typealias Commit = Task<Result<Position, LogError>, Never>

  private let log: Log
  private let time: Instant
  private let unborn: Unborn
  private var batch = Batch()
  private var commit: Commit?
  /// How many were taken.
  private(set) var count = 0
  private var last: Position?

  private static let batchEvents = 10_000
  /// Bytes after which a batch is full before it has that many.
  private static let batchBytes = 16 << 20

  /// Events as records, one behind the other, until one is to be sealed; from then on as drafts.
  private struct Batch: Sendable {
    var records: [UInt8] = []
    var ends: [Int] = []
    var drafts: [Draft] = []
  }

  /// Streams of the plan that have no event yet: in the append that begins one, that is a premise.
  private final class Unborn: Sendable {
    private let names: Mutex<Set<StreamName>>

    init(_ names: Set<StreamName>) {
      self.names = Mutex(names)
    }

    /// What must hold for an append of events in these streams.
    func premise(for streams: @autoclosure () -> [StreamName]) -> Premise {
      names.withLock { names in
        guard !names.isEmpty else { return .none }
        return Premise(
          revisions: streams().filter { names.remove($0) != nil }.map { ($0, Revision.none) })
      }
    }
  }

  /// `unborn` are the streams that nobody else may have begun.
  ///
  /// A stream belongs to the source that had it first: the names in a plan rest on that.
  init(log: Log, time: Instant, unborn: Set<StreamName>) {
    self.log = log
    self.time = time
    self.unborn = Unborn(unborn)
  }

  /// Takes an event of the import's own stream.
  mutating func add(_ draft: Draft) async throws(LogError) {
    if let known = try log.snapshot().event(draft.event.id) {
      last = known.position
      return
    }
    if !batch.ends.isEmpty { try await submit() }
    count += 1
    batch.drafts.append(draft)
    if batch.drafts.count >= Self.batchEvents { try await submit() }
  }

  /// Takes an event of the plan, as it lay in its spool.
  mutating func add(_ bytes: ArraySlice<UInt8>) async throws(LogError) {
    let isPlain = bytes.first == 0
    if isPlain != batch.drafts.isEmpty { try await submit() }
    count += 1
    if isPlain {
      batch.records += bytes.dropFirst()
      batch.ends.append(batch.records.count)
    } else {
      var working = WorkingBytes(reading: bytes.dropFirst())
      let sealing = working.plaintexts()
      guard let (event, sealed) = RecordBytes.event(in: working.rest.span.bytes) else {
        preconditionFailure("the plan's spool holds events")
      }
      batch.drafts.append(Draft(event, sealing: sealing, sealed: sealed))
    }
    let isFull =
      batch.ends.count + batch.drafts.count >= Self.batchEvents
      || batch.records.count >= Self.batchBytes
    if isFull { try await submit() }
  }

  /// Waits until all is in, durably; the position of the last.
  consuming func finish() async throws(LogError) -> Position? {
    try await submit()
    if let commit { last = try await commit.value.get() }
    return last
  }

  private mutating func submit() async throws(LogError) {
    guard !batch.ends.isEmpty || !batch.drafts.isEmpty else { return }
    let (log, time, unborn, batch, previous) = (log, time, unborn, batch, commit)
    self.batch = Batch()
    // The one before the one before must be in: two batches are in memory, not more.
    commit = Task.detached {
      await Self.append(batch, to: log, at: time, unborn, behind: previous)
    }
    if let previous { last = try await previous.value.get() }
  }

  private static func append(
    _ batch: Batch, to log: Log, at time: Instant, _ unborn: Unborn, behind previous: Commit?
  ) async -> Result<Position, LogError> {
    do throws(LogError) {
      let prepared =
        try batch.drafts.isEmpty
        ? log.prepare(records: batch.records, ends: batch.ends) : log.prepare(batch.drafts)
      if let previous { _ = try await previous.value.get() }
      let premise = unborn.premise(for: prepared.streams)
      return .success(
        try await log.append(prepared, recorded: time, premise: premise).position)
    } catch {
      // What was sent before is in, or failed, when this is known.
      if let previous { _ = await previous.value }
      return .failure(error)
    }
  }
}
