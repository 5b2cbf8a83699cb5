internal import EventModel
internal import LMDB

/// The log's environment and its tables, and what each of their entries means.
///
/// Every value drawn in ARCHITECTURE.md is read and written here, in an extension a table.
struct LogTables: Sendable {
  let environment: Environment
  let records: Table
  let ids: Table
  let commands: Table
  let heads: Table
  let names: Table
  let state: Table

  init(at path: String, options: Environment.Options) throws(StoreError) {
    environment = try Environment(
      at: path, tables: ["records", "ids", "commands", "heads", "names", "state"],
      options: options)
    records = environment.tables[0]
    ids = environment.tables[1]
    commands = environment.tables[2]
    heads = environment.tables[3]
    names = environment.tables[4]
    state = environment.tables[5]
  }
}

extension LogTables {
  /// Begins a reading transaction; throws `.replaced` on a file that compaction put aside.
  func beginRead() throws(StoreError) -> ReadTransaction {
    let transaction = try environment.beginRead()
    guard try !isReplaced(in: transaction) else { throw replaced }
    return transaction
  }

  /// The error of a handle on a file that compaction put aside.
  var replaced: StoreError {
    StoreError(.replaced, at: environment.path)
  }

  /// Throws `.damaged` unless the head names the last record, as it does after every commit.
  func checkHead(isNew: Bool) throws(StoreError) {
    let transaction = try beginRead()
    let head = try logHead(in: transaction)
    var last = try transaction.cursor(in: records)
    guard try last.move(.last) else {
      guard isNew && head == LogHead() else { throw environment.damage("the records are missing") }
      return
    }
    guard
      let position = Keys.position(of: last.key), position == head.position,
      RecordDecoder.decode(last.value)?.position == position
    else {
      throw environment.damage("the head says \(head.position), the last record says otherwise")
    }
  }

  /// The record at a position, in place; nil past the head.
  @_lifetime(borrow transaction)
  func record(
    at position: Position, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> RawSpan? {
    let key = Keys.bytes(of: position.rawValue)
    return try transaction.value(for: key.span.bytes, in: records)
  }

  /// The event at a position; nil past the head.
  ///
  /// Throws `.damaged` where the record is no record of this position.
  func envelope(
    at position: Position, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Envelope? {
    guard let record = try record(at: position, in: transaction) else { return nil }
    guard let envelope = RecordDecoder.decode(record), envelope.position == position else {
      throw environment.damage("the record at position \(position) can't be read")
    }
    return envelope
  }

  /// Appends the events at some positions that `isWanted`; neighbours are read on from each other.
  ///
  /// Throws `.damaged` where one is missing or can't be read.
  func append(
    _ positions: ArraySlice<Position>, to envelopes: inout [Envelope],
    where isWanted: (Envelope) -> Bool
  ) throws(StoreError) {
    let transaction = try beginRead()
    var cursor = try transaction.cursor(in: records)
    var last: UInt64 = .max
    for position in positions {
      let isThere: Bool
      switch position.rawValue {
      case last &+ 1: isThere = try cursor.move(.next)
      case last &- 1: isThere = try cursor.move(.previous)
      default:
        let key = Keys.bytes(of: position.rawValue)
        isThere = try cursor.move(atLeast: key.span.bytes)
      }
      guard isThere, Keys.position(of: cursor.key) == position else {
        throw environment.damage("the record at position \(position) is missing")
      }
      guard let envelope = RecordDecoder.decode(cursor.value), envelope.position == position else {
        throw environment.damage("the record at position \(position) can't be read")
      }
      if isWanted(envelope) { envelopes.append(envelope) }
      last = position.rawValue
    }
  }

  /// The leaf hash of the record at a position; nil past the head.
  func leaf(
    at position: Position, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Digest? {
    guard let record = try record(at: position, in: transaction) else { return nil }
    var prefixed: [UInt8] = [0]
    record.copy(into: &prefixed, from: 1)
    return Hash.leaf(prefixed: prefixed)
  }

  /// A position and those before it in its stream, latest first, and where to go on.
  func walkBack(
    from start: Position, steps: Int
  ) throws(StoreError) -> (positions: [Position], rest: Position) {
    let transaction = try beginRead()
    var positions: [Position] = []
    var position = start
    while position > .none && positions.count < steps {
      positions.append(position)
      guard let record = try record(at: position, in: transaction),
        record.byteCount >= RecordLayout.variablePart,
        let previous = Position(rawValue: record.little(at: RecordLayout.previous)),
        previous < position
      else {
        throw environment.damage("the record at position \(position) points wrongly back")
      }
      position = previous
    }
    return (positions, position)
  }

  /// Where an event id is stored.
  func position(
    of id: EventID, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Position? {
    let key = Keys.bytes(of: id)
    guard let value = try transaction.value(for: key.span.bytes, in: ids) else { return nil }
    guard let position = Keys.position(of: value) else {
      throw environment.damage("the entry of event \(id) can't be read")
    }
    return position
  }

  /// The positions a command's events have.
  func positions(
    of id: CommandID, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Range<UInt64>? {
    let key = Keys.bytes(of: id)
    guard let value = try transaction.value(for: key.span.bytes, in: commands) else { return nil }
    guard value.byteCount == 12 else {
      throw environment.damage("the entry of command \(id) can't be read")
    }
    let first = value.big48(at: 0)
    return first..<first + value.big48(at: 6)
  }

  /// A stream's head; nil for a stream without events.
  func head(
    of stream: StreamName, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> StreamHead? {
    let key = Keys.bytes(of: stream)
    return try head(under: key.span.bytes, in: transaction)
  }

  /// The head under a stream's key.
  func head(
    under key: RawSpan, in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> StreamHead? {
    guard let value = try transaction.value(for: key, in: heads) else { return nil }
    guard let head = StreamHead(value) else {
      throw environment.damage("the head of a stream can't be read")
    }
    return head
  }

  /// The number stored under a name's key.
  func number(
    under key: [UInt8], in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> UInt32? {
    guard let value = try transaction.value(for: key.span.bytes, in: names) else { return nil }
    guard value.byteCount == 4 else { throw environment.damage("a name's number can't be read") }
    return value.little(at: 0)
  }

  /// The state of the whole log.
  func logHead(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> LogHead {
    let key = LogHead.key
    guard let value = try transaction.value(for: key.span.bytes, in: state) else {
      return LogHead()
    }
    guard let head = LogHead(value) else { throw environment.damage("the head can't be read") }
    return head
  }

  /// The state of the whole log, now.
  func currentHead() throws(StoreError) -> LogHead {
    let transaction = try beginRead()
    return try logHead(in: transaction)
  }

  /// True once a compacted copy has taken this environment's place.
  func isReplaced(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Bool {
    let key = Self.replacedKey
    return try transaction.copy(of: key.span.bytes, in: state) != nil
  }

  static let replacedKey = Array("replaced".utf8)
}
