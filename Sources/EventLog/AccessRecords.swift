internal import EventModel
internal import LMDB

/// Who looked at what is not shown by itself: side state, in no root; records are only added.
final class AccessRecords: Sendable {
  private let environment: Environment
  private let table: Table

  init(at folder: StoreFolder, options: Log.Options) throws(LogError) {
    environment = try LogError.translating { () throws(StoreError) in
      try PlainFile.makeFolderIfMissing(folder.access)
      return try Environment(
        at: folder.access, tables: ["access"], options: options.sideEnvironment)
    }
    table = environment.tables[0]
  }

  /// Adds a record behind all others, in one durable commit.
  func add(_ record: AccessRecord) throws(LogError) {
    let value = try Self.bytes(of: record)
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginWrite()
      let key = Keys.bytes(of: try last(in: transaction) + 1)
      try transaction.put(value.span.bytes, for: key.span.bytes, in: table, as: .insert)
      try transaction.commit()
    }
  }

  /// All records, in the order they were added.
  func all() throws(LogError) -> [AccessRecord] {
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginRead()
      var records: [AccessRecord] = []
      var cursor = try transaction.cursor(in: table)
      while try cursor.move(.next) {
        guard let record = Self.record(of: cursor.value) else {
          throw environment.damage("access record \(records.count + 1) can't be read")
        }
        records.append(record)
      }
      return records
    }
  }

  /// Closes the file.
  func close(as code: StoreError.Code) { environment.close(as: code) }

  /// The number of the last record; 0 for none.
  private func last(in transaction: borrowing WriteTransaction) throws(StoreError) -> UInt64 {
    var cursor = try transaction.cursor(in: table)
    guard try cursor.move(.last) else { return 0 }
    guard let number = Keys.position(of: cursor.key) else {
      throw environment.damage("the last access record has no number")
    }
    return number.rawValue
  }

  /// The time, then who, what and what for, each with its length.
  private static func bytes(of record: AccessRecord) throws(LogError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: record.at.microseconds)
    let texts = [
      ("the name of who looks", record.who), ("what is looked at", record.what),
      ("the purpose", record.purpose),
    ]
    for (name, text) in texts {
      guard !text.allSatisfy(\.isWhitespace) else { throw .emptyName(what: name) }
      guard text.utf8.count <= Limits.accessTextBytesMax else {
        throw .tooLarge(
          what: name, size: text.utf8.count, limit: Limits.accessTextBytesMax)
      }
      bytes.append(counted: text)
    }
    return bytes
  }

  private static func record(of value: RawSpan) -> AccessRecord? {
    guard value.byteCount >= 8 else { return nil }
    var texts: [String] = []
    var next = 8
    while next < value.byteCount {
      guard next + 2 <= value.byteCount else { return nil }
      let end = next + 2 + Int(value.little(at: next) as UInt16)
      guard end <= value.byteCount, let text = value.text(next + 2..<end) else { return nil }
      texts.append(text)
      next = end
    }
    guard texts.count == 3 else { return nil }
    return AccessRecord(
      at: Instant(microseconds: value.little(at: 0)), who: texts[0], what: texts[1],
      purpose: texts[2])
  }
}
