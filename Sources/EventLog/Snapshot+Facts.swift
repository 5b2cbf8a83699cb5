package import EventModel
internal import LMDB

extension Snapshot {
  /// Blocks shown in one transaction: a few milliseconds of work.
  private static var blocksPerPage: UInt64 { 64 }

  /// Shows the facts from one position through another, in spans of at most a block.
  ///
  /// `body` gets each span with its first position and may not keep it. Complete blocks are read in
  /// place; the tail, and blocks whose derived data is missing, are made from records.
  package func scanFacts(
    from first: Position = .first, through last: Position? = nil,
    _ body: (_ first: Position, _ facts: Span<Fact>) throws(LogError) -> Void
  ) throws(LogError) {
    var next = max(first, .first).rawValue
    let end = min(last ?? head, head).rawValue + 1
    while next < end {
      let derived = try scanBlocks(from: next, to: end, body)
      guard derived == next else {
        next = derived
        continue
      }
      let stop = min(end, Block.firstPosition(of: Block.containing(Position(next)) + 1).rawValue)
      let range = next..<stop
      let (facts, _) = try LogError.translating { () throws(StoreError) in
        try log.blocks.make(range)
      }
      try body(Position(next), facts.span)
      next = stop
    }
  }

  /// Shows what is derived from a position on, for one transaction; the position it came to.
  private func scanBlocks(
    from start: UInt64, to end: UInt64,
    _ body: (_ first: Position, _ facts: Span<Fact>) throws(LogError) -> Void
  ) throws(LogError) -> UInt64 {
    var next = start
    let derived = log.derived
    let transaction = try LogError.translating { () throws(StoreError) in
      try derived.environment.beginRead()
    }
    let identity: [UInt8]?
    do throws(StoreError) {
      identity = try derived.vocabularyIdentity(in: transaction)
    } catch {
      throw LogError(error)
    }
    // Another process may have made them anew with a vocabulary of its own.
    guard identity == Derived.identity(of: log.options.vocabulary) else { return next }
    for _ in 0..<Self.blocksPerPage where next < end {
      let block = Block.containing(Position(next))
      let first = Block.firstPosition(of: block).rawValue
      let key = Keys.bytes(of: block)
      let value: RawSpan?
      do throws(StoreError) {
        value = try transaction.untestedValue(for: key.span.bytes, in: derived.facts)
      } catch {
        throw LogError(error)
      }
      guard let value, value.byteCount == Block.size * Fact.size else { return next }
      let stop = min(end, first + UInt64(Block.size))
      let facts = value.elements(of: Fact.self)
        .extracting(Int(next - first)..<Int(stop - first))
      try body(Position(next), facts)
      next = stop
    }
    return next
  }
}
