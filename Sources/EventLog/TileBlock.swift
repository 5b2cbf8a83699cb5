internal import EventModel
internal import LMDB

/// The leaf hashes of a block, sixteen tiles of 256, followed by the sixteen tiles' roots.
///
/// One value a block, since LMDB gives a value of its own pages a header in the first only: a tile
/// alone would waste a third of its three pages.
struct TileBlock {
  /// What is stored: 4 096 leaf hashes and 16 tile roots.
  let bytes: [UInt8]
  /// The block's root.
  let root: Digest

  static let byteCount = 32 * (Block.size + Block.tileCount)

  /// A block of leaves whose tile roots are not known yet.
  init(leaves: [Digest]) {
    let roots = (0..<Block.tileCount).map {
      Self.fold(leaves[$0 * Block.tileSize..<($0 + 1) * Block.tileSize])
    }
    self.init(leaves: leaves[...], roots: roots[...])
  }

  /// A block of leaves and the roots of its tiles.
  init(leaves: ArraySlice<Digest>, roots: ArraySlice<Digest>) {
    precondition(
      leaves.count == Block.size && roots.count == Block.tileCount, "a block is whole")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    Hash.append(leaves, to: &bytes)
    Hash.append(roots, to: &bytes)
    self.bytes = bytes
    root = Self.fold(roots)
  }

  /// The root over a power of two of nodes.
  static func fold(_ nodes: ArraySlice<Digest>) -> Digest {
    var row = nodes
    while row.count > 1 {
      row =
        stride(from: row.startIndex, to: row.endIndex, by: 2).map {
          Hash.node(row[$0], row[$0 + 1])
        }[...]
    }
    return row[row.startIndex]
  }

  /// A node inside a stored block: level 0 to 12, counted from the block's first.
  static func node(level: Int, index: Int, in bytes: RawSpan) -> Digest? {
    guard bytes.byteCount == byteCount else { return nil }
    let isAboveTiles = level >= 8
    let first = isAboveTiles ? Block.size + index << (level - 8) : index << level
    let count = isAboveTiles ? 1 << (level - 8) : 1 << level
    let row = (first..<first + count).compactMap { Digest(bytes.copy(32 * $0..<32 * $0 + 32).span) }
    return fold(row[...])
  }
}
