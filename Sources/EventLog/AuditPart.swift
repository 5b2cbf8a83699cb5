internal import EventModel
internal import LMDB

/// A block of records with its tiles: the part of an audit that needs nothing of other blocks.
struct AuditPart: Sendable {
  let block: RecordBlock
  /// Of a full block.
  let tiles: TileBlock?

  static func make(_ positions: Range<UInt64>, of log: Log) -> Result<AuditPart, LogError> {
    Result { () throws(LogError) in
      try LogError.translating { () throws(StoreError) in
        let block = try RecordBlock(
          positions, of: log.tables, by: log.options.vocabulary, testingChecksums: false)
        let isFull = block.leaves.count == Block.size
        return AuditPart(block: block, tiles: isFull ? TileBlock(leaves: block.leaves) : nil)
      }
    }
  }
}
