internal import EventModel
internal import LMDB

/// The entries of tables `ids` and `commands` as sums, read while the records are hashed.
struct StoredSums: Sendable {
  /// Nil where an entry is none, or points to an event appended meanwhile that is not its own.
  let ids: EntrySum?
  /// Likewise.
  let commands: EntrySum?

  /// Sums the entries of the first `size` records, and tests the newer ones.
  static func reading(_ tables: LogTables, size: UInt64) -> Result<StoredSums, LogError> {
    Result { () throws(LogError) in
      try LogError.translating { () throws(StoreError) in
        let transaction = try tables.beginRead()
        let newest = try tables.logHead(in: transaction)
        return StoredSums(
          ids: try ids(tables, size, newest, transaction),
          commands: try commands(tables, size, newest, transaction))
      }
    }
  }

  private static func ids(
    _ tables: LogTables, _ size: UInt64, _ newest: LogHead, _ transaction: borrowing ReadTransaction
  ) throws(StoreError) -> EntrySum? {
    var sum = EntrySum()
    var cursor = try transaction.cursor(in: tables.ids)
    while try cursor.move(.next) {
      guard let id = Keys.eventID(of: cursor.key), let position = Keys.position(of: cursor.value)
      else { return nil }
      if position.rawValue <= size {
        sum.add(id, position.rawValue)
      } else if try tables.newEvent(at: position, newest, in: transaction)?.event.id != id {
        return nil
      }
    }
    return sum
  }

  private static func commands(
    _ tables: LogTables, _ size: UInt64, _ newest: LogHead, _ transaction: borrowing ReadTransaction
  ) throws(StoreError) -> EntrySum? {
    var sum = EntrySum()
    var cursor = try transaction.cursor(in: tables.commands)
    while try cursor.move(.next) {
      guard let id = Keys.commandID(of: cursor.key), cursor.value.byteCount == 12,
        let first = Position(rawValue: cursor.value.big48(at: 0))
      else { return nil }
      if first.rawValue <= size {
        sum.add(id, first.rawValue, cursor.value.big48(at: 6))
      } else if try tables.newEvent(at: first, newest, in: transaction)?.event.command != id {
        return nil
      }
    }
    return sum
  }
}

extension LogTables {
  /// The event at a position appended since an audit began; nil where there can be none.
  func newEvent(
    at position: Position, _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Envelope? {
    guard position <= newest.position else { return nil }
    return try envelope(at: position, in: transaction)
  }
}
