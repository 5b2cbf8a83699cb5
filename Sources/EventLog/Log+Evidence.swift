public import EventModel
internal import LMDB

extension Log {
  /// The root of the first `size` records (RFC 6962); of none the hash of nothing.
  ///
  /// Throws `.noSuchPosition` past the head. Logarithmic, but for sizes within the last incomplete
  /// block, whose records are hashed again: at most 4 095.
  public func root(at size: UInt64) throws(LogError) -> Digest {
    try tree(of: size).root()
  }

  /// The siblings that prove the record at a position to be in the log of the first `size` records.
  public func inclusionProof(
    of position: Position, inSize size: UInt64
  ) throws(LogError) -> [Digest] {
    guard position > .none && position.rawValue <= size else {
      throw .noSuchPosition(position, head: Position(size))
    }
    return try tree(of: size).inclusionProof(of: position.rawValue - 1)
  }

  /// The nodes that prove the first `old` records unchanged in the log of the first `size`.
  public func consistencyProof(
    from old: UInt64, to size: UInt64
  ) throws(LogError) -> [Digest] {
    guard old > 0 && old <= size else { throw .noSuchPosition(Position(old), head: Position(size)) }
    return try tree(of: size).consistencyProof(since: old)
  }

  /// The leaf hash of the record at a position.
  public func leaf(at position: Position) throws(LogError) -> Digest {
    guard position > .none else { throw .noSuchPosition(position, head: try snapshot().head) }
    return try looseLeaves.root(level: 0, index: position.rawValue - 1, of: tables)
  }

  private func tree(of size: UInt64) throws(LogError) -> MerkleTree {
    let frontier = try head().frontier
    guard size <= frontier.size else {
      throw .noSuchPosition(Position(size), head: Position(frontier.size))
    }
    return MerkleTree(size: size) { (level, index) throws(LogError) in
      if let peak = frontier.peak(level: level, index: index) { return peak }
      return try self.node(level: level, index: index)
    }
  }

  /// The root of a complete subtree: from the derived data if it has it, else from below.
  private func node(level: Int, index: UInt64) throws(LogError) -> Digest {
    if let stored = try storedNode(level: level, index: index) { return stored }
    guard level > Block.level else {
      return try looseLeaves.root(level: level, index: index, of: tables)
    }
    return Hash.node(
      try node(level: level - 1, index: 2 * index),
      try node(level: level - 1, index: 2 * index + 1))
  }

  private func storedNode(level: Int, index: UInt64) throws(LogError) -> Digest? {
    try LogError.translating { () throws(StoreError) in
      let transaction = try derived.environment.beginRead()
      guard level < Block.level else {
        return try derived.storedNode(level: level, index: index, in: transaction)
      }
      let perBlock = UInt64(1) << UInt64(Block.level - level)
      let key = Keys.bytes(of: index / perBlock)
      guard let tiles = try transaction.untestedValue(for: key.span.bytes, in: derived.tiles)
      else { return Digest?.none }
      return TileBlock.node(level: level, index: Int(index % perBlock), in: tiles)
    }
  }
}
