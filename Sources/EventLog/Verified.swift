internal import EventModel
internal import LMDB

/// How far, and when, the store was last verified: side state, in no root.
final class Verified: Sendable {
  private let environment: Environment
  private let table: Table
  private static let key = Array("last".utf8)

  init(at folder: StoreFolder, options: Log.Options) throws(LogError) {
    environment = try LogError.translating { () throws(StoreError) in
      try PlainFile.makeFolderIfMissing(folder.verified)
      return try Environment(
        at: folder.verified, tables: ["verified"],
        options: options.sideEnvironment)
    }
    table = environment.tables[0]
  }

  /// The last position of the last verification that found no fault, and its time.
  func last() throws(LogError) -> (position: Position, at: Instant)? {
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginRead()
      let key = Self.key
      guard let value = try transaction.value(for: key.span.bytes, in: table),
        value.byteCount == 16, let position = Position(rawValue: value.little(at: 0))
      else { return nil }
      return (position, Instant(microseconds: value.little(at: 8)))
    }
  }

  /// Notes a verification that found no fault.
  func note(_ position: Position, at time: Instant) throws(LogError) {
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginWrite()
      let key = Self.key
      var value: [UInt8] = []
      value.append(little: position.rawValue)
      value.append(little: time.microseconds)
      try transaction.put(value.span.bytes, for: key.span.bytes, in: table, as: .replace)
      try transaction.commit()
    }
  }

  /// Closes the file.
  func close(as code: StoreError.Code) { environment.close(as: code) }
}
