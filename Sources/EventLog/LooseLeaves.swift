internal import Dispatch
internal import EventModel
internal import LMDB
internal import Synchronization

/// Hashes of records that no stored tile holds yet: the first proof in the last, incomplete block
/// hashes the tiles it needs on every core, later ones find them.
final class LooseLeaves: Sendable {
  private struct Kept {
    var block: UInt64 = .max
    /// The leaf hashes of whole tiles.
    var tiles: [UInt64: [Digest]] = [:]
  }

  private let kept = Mutex(Kept())

  /// The root of a complete subtree that lies in one block.
  func root(level: Int, index: UInt64, of tables: LogTables) throws(LogError) -> Digest {
    guard level >= Block.tileLevel else {
      let perTile = UInt64(1) << UInt64(Block.tileLevel - level)
      let width = 1 << level
      let start = Int(index % perTile) * width
      let leaves = try leaves(from: index / perTile, count: start + width, of: tables)
      return TileBlock.fold(leaves[start..<start + width])
    }
    let count = UInt64(1) << UInt64(level - Block.tileLevel)
    let tiles = try wholeTiles(index * count..<(index + 1) * count, of: tables)
    return TileBlock.fold(tiles.map { TileBlock.fold($0[...]) }[...])
  }

  /// The first leaf hashes of a tile, which need not be whole.
  private func leaves(
    from tile: UInt64, count: Int, of tables: LogTables
  ) throws(LogError) -> [Digest] {
    if let whole = kept.withLock({ $0.tiles[tile] }) { return whole }
    let head = try LogError.translating { () throws(StoreError) in
      try tables.currentHead().frontier.size
    }
    if (tile + 1) * UInt64(Block.tileSize) <= head {
      return try wholeTiles(tile..<tile + 1, of: tables)[0]
    }
    return try Self.hash(tile, count: count, of: tables).get()
  }

  private func wholeTiles(
    _ wanted: Range<UInt64>, of tables: LogTables
  ) throws(LogError) -> [[Digest]] {
    let block = wanted.lowerBound / UInt64(Block.tileCount)
    let known = kept.withLock { kept in
      if kept.block != block { kept = Kept(block: block) }
      return kept.tiles
    }
    let missing = wanted.filter { known[$0] == nil }
    let hashed = Mutex<[UInt64: Result<[Digest], LogError>]>([:])
    DispatchQueue.concurrentPerform(iterations: missing.count) { place in
      let tile = missing[place]
      let leaves = Self.hash(tile, count: Block.tileSize, of: tables)
      hashed.withLock { $0[tile] = leaves }
    }
    var tiles: [[Digest]] = []
    for tile in wanted {
      if let leaves = known[tile] {
        tiles.append(leaves)
      } else if let leaves = try hashed.withLock({ $0[tile] })?.get() {
        kept.withLock { if $0.block == block { $0.tiles[tile] = leaves } }
        tiles.append(leaves)
      }
    }
    return tiles
  }

  private static func hash(
    _ tile: UInt64, count: Int, of tables: LogTables
  ) -> Result<[Digest], LogError> {
    Result { () throws(LogError) in
      try LogError.translating { () throws(StoreError) in
        let transaction = try tables.beginRead()
        var leaves: [Digest] = []
        var prefixed: [UInt8] = [0]
        let first = tile * UInt64(Block.tileSize) + 1
        for number in first..<first + UInt64(count) {
          guard let record = try tables.record(at: Position(number), in: transaction) else {
            throw tables.environment.damage("the record at position \(number) is missing")
          }
          record.copy(into: &prefixed, from: 1)
          leaves.append(Hash.leaf(prefixed: prefixed))
        }
        return leaves
      }
    }
  }
}
