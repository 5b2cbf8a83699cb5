internal import EventModel
internal import LMDB
internal import Logging

/// Keeps the derived data up with the log.
struct Blocks: Sendable {
  let tables: LogTables
  let derived: Derived
  let vocabulary: Vocabulary

  /// Blocks written in one commit of a catch-up.
  private static let blocksPerCommit: UInt64 = 16

  /// Writes the complete blocks of a tail the writer followed; the number of them it may drop.
  func write(_ tail: Tail) throws(StoreError) -> Int {
    let count = tail.facts.count / Block.size
    guard count > 0 else { return 0 }
    let transaction = try derived.environment.beginWrite(expecting: count * 600_000)
    guard try derived.vocabularyIdentity(in: transaction) == Derived.identity(of: vocabulary)
    else {
      throw StoreError(
        .busy, at: derived.environment.path, detail: "another process uses another vocabulary")
    }
    let present = try derived.blockCount(in: transaction)
    let first = tail.start / UInt64(Block.size)
    guard present >= first else {
      throw StoreError(
        .busy, at: derived.environment.path, detail: "another process is making it anew")
    }
    // Blocks that another process wrote meanwhile are the same.
    for block in max(first, present)..<max(first + UInt64(count), present) {
      let index = Int(block - first)
      let range = index * Block.size..<(index + 1) * Block.size
      let tiles = TileBlock(
        leaves: tail.leaves[range],
        roots: tail.tileRoots[index * Block.tileCount..<(index + 1) * Block.tileCount])
      try derived.put(
        block: block, facts: Array(tail.facts[range]), tiles: tiles, in: transaction)
    }
    try transaction.commit()
    return count
  }

  /// Makes every complete block of the log that is missing, from records.
  func catchUp() throws(StoreError) {
    let transaction = try derived.environment.beginWrite()
    let belongs = try derived.isMade(with: vocabulary, of: tables, in: transaction)
    if !belongs { try derived.empty(in: transaction) }
    if try derived.vocabularyIdentity(in: transaction) == nil {
      try derived.noteVocabulary(vocabulary, in: transaction)
      try transaction.commit()
    }
    try makeMissing()
  }

  /// Makes the complete blocks that no writer has come to yet.
  func makeMissing() throws(StoreError) {
    while try makeSomeBlocks() {}
  }

  /// True if there may be more to make.
  private func makeSomeBlocks() throws(StoreError) -> Bool {
    let transaction = try derived.environment.beginWrite(
      expecting: Int(Self.blocksPerCommit) * 600_000)
    let present = try derived.blockCount(in: transaction)
    let complete = try completeBlocks()
    guard present < complete else { return false }
    for block in present..<min(complete, present + Self.blocksPerCommit) {
      let (facts, leaves) = try make(block)
      try derived.put(
        block: block, facts: facts, tiles: TileBlock(leaves: leaves), in: transaction)
    }
    try transaction.commit()
    return true
  }

  private func completeBlocks() throws(StoreError) -> UInt64 {
    let transaction = try tables.environment.beginRead()
    return try tables.logHead(in: transaction).frontier.size / UInt64(Block.size)
  }

  /// The facts and leaf hashes of a block, from its records.
  func make(_ block: UInt64) throws(StoreError) -> ([Fact], [Digest]) {
    let first = Block.firstPosition(of: block)
    return try make(first.rawValue..<first.rawValue + UInt64(Block.size))
  }

  /// The facts and leaf hashes of some positions, from their records.
  func make(_ positions: Range<UInt64>) throws(StoreError) -> ([Fact], [Digest]) {
    let block = try RecordBlock(positions, of: tables, by: vocabulary)
    let transaction = try tables.beginRead()
    var streams: [UInt32] = []
    for index in 0..<block.streams.count {
      guard let head = try tables.head(under: block.streams.key(at: index), in: transaction)
      else {
        throw tables.environment.damage("a stream has no head")
      }
      streams.append(head.number)
    }
    let facts = block.facts(
      streams: streams, types: try numbers(of: block.types, in: .type, transaction),
      units: try numbers(of: block.units, in: .unit, transaction),
      actors: try numbers(of: block.actors, in: .actor, transaction))
    return (facts, block.leaves)
  }

  private func numbers(
    of names: NameTable, in space: NameSpace, _ transaction: borrowing ReadTransaction
  ) throws(StoreError) -> [UInt32] {
    var numbers: [UInt32] = []
    for index in 0..<names.count {
      let key = space.key(of: names.name(at: index))
      guard let number = try tables.number(under: key, in: transaction) else {
        throw tables.environment.damage("a name has no number")
      }
      numbers.append(number)
    }
    return numbers
  }
}
