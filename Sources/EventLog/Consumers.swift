internal import EventModel
internal import LMDB

/// The durable checkpoints of named consumers: side state, in no root.
final class Consumers: Sendable {
  private let environment: Environment
  private let table: Table

  init(at folder: StoreFolder, options: Log.Options) throws(LogError) {
    environment = try LogError.translating { () throws(StoreError) in
      try PlainFile.makeFolderIfMissing(folder.consumers)
      return try Environment(
        at: folder.consumers, tables: ["consumers"],
        options: options.sideEnvironment)
    }
    table = environment.tables[0]
  }

  /// The last position a consumer is done with; `Position.none` for a new one.
  func checkpoint(of name: String) throws(LogError) -> Position {
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginRead()
      let key = Array(name.utf8)
      let value = try transaction.copy(of: key.span.bytes, in: table)
      return value.flatMap { Keys.position(of: $0.span.bytes) } ?? .none
    }
  }

  /// Notes, durably, the last position a consumer is done with.
  func note(_ position: Position, of name: String) throws(LogError) {
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginWrite()
      let key = Array(name.utf8)
      let value = Keys.bytes(of: position.rawValue)
      try transaction.put(value.span.bytes, for: key.span.bytes, in: table, as: .replace)
      try transaction.commit()
    }
  }

  /// Closes the file.
  func close(as code: StoreError.Code) { environment.close(as: code) }
}
