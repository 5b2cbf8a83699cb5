public import EventModel
internal import LMDB
internal import Logging

extension Log {
  /// Reads every record, hashes it anew, and derives from it all that the store holds beside it:
  /// ids, commands, heads, names, tree, tiles and facts.
  ///
  /// Each must be there, and nothing else.
  ///
  /// First the pages of the log's file are walked, while writers wait. `noted` must be a root of
  /// the log's beginning. A verification that finds no fault is noted as side state. Time: about a
  /// microsecond an event on two cores; memory: the heads of all streams. Throws only where the
  /// store can't be read at all: damage found is in the answer.
  public func verify(
    since noted: NotedRoot? = nil,
    progress: @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
  ) async throws(LogError) -> Verification {
    try walkPages()
    let head = try head()
    makeMissingBlocks()
    var audit = Audit(log: self, head: head, noted: noted)
    let total = head.frontier.size
    let tables = tables
    let sums = Task.detached { StoredSums.reading(tables, size: total) }
    do throws(LogError) {
      try await hashAll(total) { (part) throws(LogError) in
        try audit.take(part)
        progress(min(audit.size, total), total)
      }
      try await audit.compareTables(with: try await sums.value.get())
    } catch {
      guard case .storeDamaged(_, let detail) = error else { throw error }
      audit.note(audit.position.next, detail)
    }
    let result = try audit.result()
    if result.passes {
      try? verified.get().note(Position(result.size), at: options.clock())
    }
    return result
  }

  /// The last position of the last verification that found no fault, and its time.
  public func lastVerified() throws(LogError) -> (position: Position, at: Instant)? {
    try verified.get().last()
  }

  /// Walks the file's pages while writers wait: their writes would look like damage.
  private func walkPages() throws(LogError) {
    try LogError.translating { () throws(StoreError) in
      let transaction = try tables.environment.beginWrite()
      try tables.environment.walk(held: transaction)
    }
  }

  /// An append is answered before the block that it completes is derived: without this, an audit
  /// right behind it, here or in another process, would take the missing block for damage.
  private func makeMissingBlocks() {
    do throws(StoreError) {
      try blocks.makeMissing()
    } catch {
      // The audit tells which blocks are not there.
      options.logger.warning("derived data is not complete: \(error.sentence)")
    }
  }

  /// Decodes and hashes all blocks on every core, and shows them in order.
  private func hashAll(
    _ size: UInt64, _ body: (AuditPart) throws(LogError) -> Void
  ) async throws(LogError) {
    let ranges = stride(from: 1, to: size + 1, by: Block.size).map {
      $0..<min($0 + UInt64(Block.size), size + 1)
    }
    // Two in work and two ready keep both cores busy without holding many blocks in memory.
    let width = 4
    var next = 0
    var waiting: [Task<Result<AuditPart, LogError>, Never>] = []
    defer { waiting.forEach { $0.cancel() } }
    while next < ranges.count || !waiting.isEmpty {
      while next < ranges.count && waiting.count < width {
        let range = ranges[next]
        waiting.append(Task.detached { AuditPart.make(range, of: self) })
        next += 1
      }
      try body(try await waiting.removeFirst().value.get())
    }
  }
}
