internal import EventModel
internal import LMDB

/// What the writer keeps between commits, valid while no other process writes.
struct WriterMemory {
  /// The commit after which it was true.
  var transactionID: UInt64
  var head: LogHead
  /// The greatest event id stored: greater ids are new without a look-up.
  var greatestID: EventID?
  /// Numbers of types, units and actors met.
  var numbers: [NameSpace: [ExactName: UInt32]] = [:]
  /// Facts and leaf hashes since the last block boundary; nil where they were not followed.
  var tail: Tail?

  private static let numbersMax = 1 << 20

  init(
    reading tables: LogTables, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    transactionID = transaction.id - 1
    head = try tables.logHead(in: transaction)
    var last = try transaction.cursor(in: tables.ids)
    if try last.move(.last), last.key.byteCount == EventID.byteCount {
      let high: UInt64 = last.key.little(at: 0)
      let low: UInt64 = last.key.little(at: 8)
      greatestID = EventID(high: high.byteSwapped, low: low.byteSwapped)
    }
    if head.frontier.size % UInt64(Block.size) == 0 { tail = Tail(after: head.frontier.size) }
  }

  func number(of name: String, in space: NameSpace) -> UInt32? {
    numbers[space]?[ExactName(text: name)]
  }

  mutating func remember(_ number: UInt32, of name: String, in space: NameSpace) {
    if numbers[space, default: [:]].count >= Self.numbersMax { numbers[space] = [:] }
    numbers[space, default: [:]][ExactName(text: name)] = number
  }
}

/// Facts and leaf hashes not yet in a complete block.
struct Tail {
  /// The last position before them, a multiple of the block size.
  private(set) var start: UInt64
  private(set) var facts: [Fact] = []
  private(set) var leaves: [Digest] = []

  init(after start: UInt64) {
    self.start = start
  }

  mutating func append(_ fact: Fact, _ leaf: Digest) {
    facts.append(fact)
    leaves.append(leaf)
  }

  /// Drops the first blocks.
  mutating func drop(blocks: Int) {
    facts.removeFirst(blocks * Block.size)
    leaves.removeFirst(blocks * Block.size)
    start += UInt64(blocks * Block.size)
  }

  /// Drops what lies up to a position that ends a block.
  mutating func drop(upTo position: UInt64) {
    drop(blocks: Int((max(position, start) - start) / UInt64(Block.size)))
  }
}
