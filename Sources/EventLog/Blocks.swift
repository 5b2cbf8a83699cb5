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
    precondition(present >= first, "a tail begins where the derived data ends, or before")
    // Blocks that another process wrote meanwhile are the same.
    for block in max(first, present)..<max(first + UInt64(count), present) {
      let range = Int(block - first) * Block.size..<Int(block - first + 1) * Block.size
      try derived.put(
        block: block, facts: Array(tail.facts[range]), leaves: Array(tail.leaves[range]),
        in: transaction)
    }
    try transaction.commit()
    return count
  }

  /// Makes every complete block of the log that is missing, from records.
  func catchUp() throws(StoreError) {
    let transaction = try derived.environment.beginWrite()
    try derived.dropIfOther(than: vocabulary, in: transaction)
    if try derived.vocabularyIdentity(in: transaction) == nil {
      try derived.noteVocabulary(vocabulary, in: transaction)
      try transaction.commit()
    }
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
      try derived.put(block: block, facts: facts, leaves: leaves, in: transaction)
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
    let transaction = try tables.environment.beginRead()
    var numbers = NumberReader(tables: tables)
    var facts: [Fact] = []
    var leaves: [Digest] = []
    facts.reserveCapacity(positions.count)
    leaves.reserveCapacity(positions.count)
    var prefixed: [UInt8] = [0]
    for number in positions {
      let position = Position(number)
      guard let record = try tables.record(at: position, in: transaction),
        let envelope = RecordDecoder.decode(record), envelope.position == position
      else {
        throw tables.environment.damage("the record at position \(position) can't be read")
      }
      record.copy(into: &prefixed, from: 1)
      leaves.append(Hash.leaf(prefixed: prefixed))
      facts.append(try numbers.fact(of: envelope, by: vocabulary, in: transaction))
    }
    return (facts, leaves)
  }
}
