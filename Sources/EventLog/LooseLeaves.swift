internal import EventModel
internal import LMDB
internal import Synchronization

/// Leaf hashes of records that no stored tile holds yet, kept for one block: the first proof hashes
/// them, the next ones find them.
final class LooseLeaves: Sendable {
  private struct Kept {
    var block: UInt64 = .max
    var leaves: [Digest] = []
  }

  private let kept = Mutex(Kept())

  /// The leaf hashes at some indices, from 0, of one block.
  func leaves(_ indices: Range<UInt64>, of tables: LogTables) throws(LogError) -> [Digest] {
    let block = indices.lowerBound / UInt64(Block.size)
    let first = block * UInt64(Block.size)
    precondition(
      indices.upperBound <= first + UInt64(Block.size), "a subtree of loose leaves lies in a block")
    return try kept.withLock { (kept) throws(LogError) in
      if kept.block != block { kept = Kept(block: block) }
      let known = first + UInt64(kept.leaves.count)
      if known < indices.upperBound {
        kept.leaves += try Self.hash(known..<indices.upperBound, of: tables)
      }
      return Array(
        kept.leaves[Int(indices.lowerBound - first)..<Int(indices.upperBound - first)])
    }
  }

  private static func hash(
    _ indices: Range<UInt64>, of tables: LogTables
  ) throws(LogError) -> [Digest] {
    try LogError.translating { () throws(StoreError) in
      let transaction = try tables.beginRead()
      var leaves: [Digest] = []
      var prefixed: [UInt8] = [0]
      for index in indices {
        guard let record = try tables.record(at: Position(index + 1), in: transaction) else {
          throw tables.environment.damage("the record at position \(index + 1) is missing")
        }
        record.copy(into: &prefixed, from: 1)
        leaves.append(Hash.leaf(prefixed: prefixed))
      }
      return leaves
    }
  }
}
