internal import EventModel
internal import LMDB
internal import Logging

/// The disposable data of a store: blocks of facts with summaries, and the tree's tiles and nodes.
///
/// Written a block at a time, after the log's commit that completed it; whatever is missing is made
/// again from records, to the same bytes. Nothing that an append decides reads it.
struct Derived: Sendable {
  let environment: Environment
  let facts: Table
  let summaries: Table
  let tiles: Table
  let nodes: Table
  let manifest: Table

  static let tableNames = ["facts", "summaries", "tiles", "nodes", "manifest"]

  init(at path: String, options: Log.Options) throws(StoreError) {
    var environmentOptions = options.logEnvironment
    environmentOptions.relaxesLastCommit = true
    environmentOptions.followedTable = nil
    environment = try Environment(
      at: path, tables: Self.tableNames, options: environmentOptions)
    facts = environment.tables[0]
    summaries = environment.tables[1]
    tiles = environment.tables[2]
    nodes = environment.tables[3]
    manifest = environment.tables[4]
  }

  /// How many blocks are there.
  func blockCount(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> UInt64 {
    UInt64(try transaction.count(of: facts))
  }

  /// The identity of the vocabulary the facts were made with; nil before the first block.
  func vocabularyIdentity(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> [UInt8]? {
    let key = Self.vocabularyKey
    return try transaction.copy(of: key.span.bytes, in: manifest)
  }

  /// Notes the vocabulary of the blocks to come.
  func noteVocabulary(
    _ vocabulary: Vocabulary, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    let key = Self.vocabularyKey
    let identity = Self.identity(of: vocabulary)
    try transaction.put(
      identity.span.bytes, for: key.span.bytes, in: manifest, as: .replace)
  }

  /// What is kept of a vocabulary to tell it from others.
  static func identity(of vocabulary: Vocabulary) -> [UInt8] {
    Hash.plain(Array(vocabulary.identity.utf8)).bytes
  }

  /// Appends the next block.
  func put(
    block: UInt64, facts blockFacts: [Fact], tiles tile: TileBlock,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    precondition(blockFacts.count == Block.size, "a block is written whole")
    let key = Keys.bytes(of: block)
    let span = blockFacts.span
    try transaction.put(span.bytes, for: key.span.bytes, in: facts, as: .append)
    let summary = BlockSummary(span).bytes
    try transaction.put(summary.span.bytes, for: key.span.bytes, in: summaries, as: .append)
    try transaction.put(tile.bytes.span.bytes, for: key.span.bytes, in: tiles, as: .append)
    try put(node: tile.root, level: Block.level, index: block, in: transaction)
  }

  /// Stores a node, and the one of the next stored row above it once that is complete.
  private func put(
    node: Digest, level: Int, index: UInt64, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    let key = Self.nodeKey(level: level, index: index)
    try transaction.put(node.bytes.span.bytes, for: key.span.bytes, in: nodes, as: .insert)
    let width = UInt64(1) << UInt64(Block.levelStep)
    guard (index + 1) % width == 0 else { return }
    var row: [Digest] = []
    for child in index + 1 - width...index {
      guard let digest = try storedNode(level: level, index: child, in: transaction) else {
        throw environment.damage("node \(child) of level \(level) is missing")
      }
      row.append(digest)
    }
    try put(
      node: TileBlock.fold(row[...]), level: level + Block.levelStep, index: index / width,
      in: transaction)
  }

  /// A node of a stored row.
  func storedNode(
    level: Int, index: UInt64, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Digest? {
    let key = Self.nodeKey(level: level, index: index)
    return try transaction.copy(of: key.span.bytes, in: nodes).flatMap { Digest($0.span) }
  }

  private static func nodeKey(level: Int, index: UInt64) -> [UInt8] {
    let number = Keys.bytes(of: index)
    return [UInt8(level)] + (0..<6).map { number[$0] }
  }

  private static let vocabularyKey = Array("vocabulary".utf8)
}

extension Derived {
  /// Opens the derived data, made anew and empty where it is missing or damaged.
  static func openOrRemake(
    in folder: StoreFolder, options: Log.Options
  ) throws(StoreError) -> Derived {
    try PlainFile.makeFolderIfMissing(folder.derived)
    do throws(StoreError) {
      return try Derived(at: folder.derived, options: options)
    } catch {
      guard [.damaged, .foreignFormat, .tableMissing].contains(error.code) else { throw error }
      options.logger.warning("derived data is made anew: \(error.sentence)")
      try folder.removeDerived()
      try PlainFile.makeFolder(folder.derived)
      return try Derived(at: folder.derived, options: options)
    }
  }

  /// True if what is there was made with this vocabulary, of this log's own beginning.
  ///
  /// An older log put back in place leaves derived data of events that are gone: the last block's
  /// leaf hashes must be those of its records.
  func isMade(
    with vocabulary: Vocabulary, of log: LogTables, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Bool {
    let count = try blockCount(in: transaction)
    guard count > 0 else { return true }
    guard try vocabularyIdentity(in: transaction) == Self.identity(of: vocabulary) else {
      return false
    }
    let frontier = try log.currentHead().frontier
    guard count <= frontier.size / UInt64(Block.size) else { return false }
    if count == frontier.size / UInt64(Block.size) {
      return try hasPeaks(of: frontier, in: transaction)
    }
    let first = Block.firstPosition(of: count - 1).rawValue
    let last = try RecordBlock(first..<first + UInt64(Block.size), of: log, by: .empty)
    return try storedNode(level: Block.level, index: count - 1, in: transaction)
      == TileBlock.fold(last.leaves[...])
  }

  /// True if the nodes fold to the log's own peaks.
  private func hasPeaks(
    of frontier: Frontier, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Bool {
    for level in Block.level..<48 {
      let index = (frontier.size >> UInt64(level)) &- 1
      guard let peak = frontier.peak(level: level, index: index) else { continue }
      if try node(level: level, index: index, in: transaction) != peak { return false }
    }
    return true
  }

  /// A node from level 12 up, folded from the nearest stored row below.
  private func node(
    level: Int, index: UInt64, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Digest? {
    if let stored = try storedNode(level: level, index: index, in: transaction) { return stored }
    guard level > Block.level,
      let left = try node(level: level - 1, index: 2 * index, in: transaction),
      let right = try node(level: level - 1, index: 2 * index + 1, in: transaction)
    else { return nil }
    return Hash.node(left, right)
  }

  /// Drops everything.
  func empty(in transaction: borrowing WriteTransaction) throws(StoreError) {
    for table in [facts, summaries, tiles, nodes, manifest] {
      try transaction.empty(table)
    }
  }
}

extension Derived {
  /// What of a block's derived data differs from what its records give, in words.
  func differences(
    block: UInt64, facts own: [Fact], tiles ownTiles: TileBlock,
    in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> [String] {
    let key = Keys.bytes(of: block)
    let summary = BlockSummary(own.span).bytes
    var names: [String] = []
    if try !isStored(own.span.bytes, under: key.span.bytes, in: facts, transaction) {
      names.append("facts")
    }
    if try !isStored(summary.span.bytes, under: key.span.bytes, in: summaries, transaction) {
      names.append("summaries")
    }
    if try !isStored(ownTiles.bytes.span.bytes, under: key.span.bytes, in: tiles, transaction) {
      names.append("tiles")
    }
    if try storedNode(level: Block.level, index: block, in: transaction) != ownTiles.root {
      names.append("nodes")
    }
    return names
  }

  private func isStored(
    _ own: RawSpan, under key: RawSpan, in table: Table, _ transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    guard let value = try transaction.value(for: key, in: table) else { return false }
    return value.isEqual(to: own)
  }

  /// True if a stored node above the blocks is not the root of the row below it.
  func nodesDiffer(in transaction: borrowing ReadTransaction) throws(StoreError) -> Bool {
    var cursor = try transaction.cursor(in: nodes)
    while try cursor.move(.next) {
      guard cursor.key.byteCount == 7 else { return true }
      let level = Int(cursor.key.little(at: 0) as UInt8)
      let index = cursor.key.big48(at: 1)
      guard level > Block.level else { continue }
      let width = UInt64(1) << UInt64(Block.levelStep)
      var row: [Digest] = []
      for child in index * width..<(index + 1) * width {
        guard
          let node = try storedNode(level: level - Block.levelStep, index: child, in: transaction)
        else { return true }
        row.append(node)
      }
      if Digest(cursor.value.copy().span) != TileBlock.fold(row[...]) { return true }
    }
    return false
  }
}
