internal import Dispatch
internal import EventModel
internal import Foundation
internal import LMDB
internal import Logging
internal import Synchronization

/// The one thread of a process that writes its log: it drains what waits, checks, commits once, and
/// answers all.
final class Writer: Sendable {
  private let tables: LogTables
  private let blocks: Mutex<BlockProgress?>
  private let preparation: Preparation
  private let clock: @Sendable () -> Instant
  private let logger: Logger
  private let thread = DispatchQueue(label: "fribrev.writer", qos: .userInitiated)
  private let readers: ReaderWatch
  private let waiting = Mutex<[Waiting]>([])
  private let memory = Mutex<WriterMemory?>(nil)

  /// How long a commit waits for the callers of the one before.
  private static let patience = Duration.microseconds(50)

  struct Waiting: Sendable {
    let request: AppendRequest
    let answer: @Sendable (Result<Receipt, LogError>) -> Void
  }

  init(
    tables: LogTables, blocks: BlockProgress?, preparation: Preparation,
    clock: @escaping @Sendable () -> Instant, logger: Logger
  ) {
    self.tables = tables
    self.blocks = Mutex(blocks)
    self.preparation = preparation
    self.clock = clock
    self.logger = logger
    readers = ReaderWatch(environment: tables.environment, logger: logger)
  }

  /// Queues a request; its answer comes on the writer's thread.
  func submit(
    _ request: AppendRequest, answer: @escaping @Sendable (Result<Receipt, LogError>) -> Void
  ) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(Waiting(request: request, answer: answer))
      return waiting.count == 1
    }
    // Whoever finds the queue empty wakes the writer; the others are drained with it.
    if isFirst { thread.async { self.drain() } }
  }

  /// Returns once everything that waited is answered.
  func finish() {
    thread.sync {}
  }

  private func drain() {
    var expected = 1
    while let group = nextGroup(expecting: expected) {
      expected = group.count
      let answers = memory.withLock { memory in commit(group.map(\.request), with: &memory) }
      for (waiting, answer) in zip(group, answers) {
        waiting.answer(answer)
      }
      memory.withLock { completeBlocks(of: &$0) }
      readers.commitDone()
      waiting.withLock { $0.removeFirst(group.count) }
    }
  }

  /// What the next commit answers; it stays in the queue until then, so that nobody wakes the
  /// writer twice.
  ///
  /// Callers just answered are about to come back: a commit is shared by as many as the last one,
  /// if they come within a fraction of what it costs. A lone caller never waits.
  private func nextGroup(expecting count: Int) -> [Waiting]? {
    let end = ContinuousClock.now + Self.patience
    while count > 1, waiting.withLock({ $0.count < count }), ContinuousClock.now < end {
      sched_yield()
    }
    return waiting.withLock { waiting in
      var bytes = 0
      let group = waiting.prefix(Limits.requestsPerCommitMax).prefix { waiting in
        defer { bytes += waiting.request.events.byteCount }
        return bytes < Limits.bytesPerCommitMax
      }
      return group.isEmpty ? nil : Array(group)
    }
  }

  private func commit(
    _ requests: [AppendRequest], with memory: inout WriterMemory?
  ) -> [Result<Receipt, LogError>] {
    do throws(StoreError) {
      let bytes = requests.reduce(0) { $0 + $1.events.byteCount }
      let transaction = try tables.environment.beginWrite(expecting: bytes)
      let current = try current(memory.take(), in: transaction)
      var group = GroupCommit(
        tables: tables, preparation: preparation, clock: clock, memory: current)
      var answers: [Result<Receipt, LogError>] = []
      for request in requests {
        answers.append(try group.take(request, in: transaction))
      }
      if group.hasChanges {
        try group.finish(in: transaction)
        group.memory.transactionID = transaction.id
        try transaction.commit()
      }
      memory = group.memory
      return answers
    } catch {
      // Everything in the transaction is gone; the next one reads its state from the file.
      memory = nil
      let fault = LogError(error)
      return requests.map { _ in .failure(fault) }
    }
  }

  /// What the writer remembers, read again if another process wrote.
  private func current(
    _ memory: WriterMemory?, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> WriterMemory {
    if let memory, memory.transactionID == transaction.id - 1 { return memory }
    guard !(try tables.isReplaced(in: transaction)) else { throw tables.replaced }
    return try WriterMemory(reading: tables, in: transaction)
  }

  private func completeBlocks(of memory: inout WriterMemory?) {
    guard let size = memory?.head.frontier.size else { return }
    blocks.withLock { progress in
      let complete = size / UInt64(Block.size)
      guard let current = progress, complete > current.written else { return }
      do throws(StoreError) {
        if let tail = memory?.tail, tail.start / UInt64(Block.size) == current.written {
          memory?.tail?.drop(blocks: try current.blocks.write(tail))
        } else {
          // Another process, or an earlier one, began the block: it is made from records.
          try current.blocks.catchUp()
          memory?.tail?.drop(upTo: complete * UInt64(Block.size))
        }
        progress?.written = complete
      } catch {
        // Derived data is disposable: the log goes on, the next open makes what is missing.
        logger.warning("derived data is not written until the next open: \(error.sentence)")
        progress = nil
        memory?.tail = nil
      }
    }
  }
}

/// How far the derived data has come, by this writer's knowledge.
struct BlockProgress {
  let blocks: Blocks
  var written: UInt64
}
