package import EventModel
internal import LMDB

extension Snapshot {
  /// The record at a position, byte by byte as it is hashed: for those who hash it themselves.
  ///
  /// Throws `.noSuchPosition` outside the snapshot.
  package func record(at position: Position) throws(LogError) -> [UInt8] {
    guard position > .none && position <= head else {
      throw .noSuchPosition(position, head: head)
    }
    let tables = log.tables
    return try LogError.translating { () throws(StoreError) in
      let transaction = try tables.beginRead()
      guard let record = try tables.record(at: position, in: transaction) else {
        throw tables.environment.damage("the record at position \(position) is missing")
      }
      return record.copy()
    }
  }
}
