package import EventModel

/// How positions are gathered for derived data: 4 096 to a block.
package enum Block {
  /// Positions per block.
  package static let size = 4_096
  /// Leaf hashes per tile.
  static let tileSize = 256
  /// The tree level whose nodes stand for whole tiles.
  static let tileLevel = 8
  /// Tiles per block.
  static let tileCount = size / tileSize
  /// The tree level whose nodes stand for whole blocks.
  static let level = 12
  /// Levels from one stored row of nodes to the next.
  static let levelStep = 4

  /// The first position of a block.
  package static func firstPosition(of block: UInt64) -> Position {
    Position(block * UInt64(size) + 1)
  }

  /// The block a position lies in.
  static func containing(_ position: Position) -> UInt64 {
    (position.rawValue - 1) / UInt64(size)
  }
}
