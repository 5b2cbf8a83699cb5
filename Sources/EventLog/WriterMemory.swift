internal import EventModel
internal import LMDB

/// What the writer keeps between commits, valid while no other process writes.
struct WriterMemory {
  /// The commit after which it was true.
  var transactionID: UInt64
  var head: LogHead
  /// The greatest event id stored: greater ids are new without a look-up.
  var greatestID: EventID?
  /// Numbers of names met.
  var types = NumberCache()
  var units = NumberCache()
  var actors = NumberCache()
  /// Facts and leaf hashes since the last block boundary; nil where they were not followed.
  var tail: Tail?

  init(
    reading tables: LogTables, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    transactionID = transaction.id - 1
    head = try tables.logHead(in: transaction)
    var last = try transaction.cursor(in: tables.ids)
    if try last.move(.last) {
      greatestID = Keys.eventID(of: last.key)
    }
    if head.frontier.size % UInt64(Block.size) == 0 { tail = Tail(after: head.frontier.size) }
  }
}

/// Facts and leaf hashes not yet in a complete block.
struct Tail {
  /// The last position before them, a multiple of the block size.
  private(set) var start: UInt64
  private(set) var facts: [Fact] = []
  private(set) var leaves: [Digest] = []
  /// The roots of its complete tiles.
  private(set) var tileRoots: [Digest] = []

  init(after start: UInt64) {
    self.start = start
  }

  /// Takes over what follows; before the first block boundary after `start` nothing is missing.
  mutating func append(_ facts: ArraySlice<Fact>, _ leaves: ArraySlice<Digest>) {
    self.facts += facts
    self.leaves += leaves
  }

  /// Takes over the roots of tiles completed, the first of which has this number in the log.
  mutating func append(tileRoots roots: [Digest], first: UInt64) {
    let start = start / UInt64(Block.tileSize)
    tileRoots += roots.dropFirst(Int(max(start, first) - first))
  }

  /// Drops the first blocks.
  mutating func drop(blocks: Int) {
    facts.removeFirst(blocks * Block.size)
    leaves.removeFirst(blocks * Block.size)
    tileRoots.removeFirst(blocks * Block.tileCount)
    start += UInt64(blocks * Block.size)
  }

  /// Drops what lies up to a position that ends a block.
  mutating func drop(upTo position: UInt64) {
    drop(blocks: Int((max(position, start) - start) / UInt64(Block.size)))
  }
}
