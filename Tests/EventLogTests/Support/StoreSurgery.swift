import EventLog
import EventModel
import LMDB

/// Reads and alters the tables of a closed store below the log, as a forger would.
enum StoreSurgery {
  static let logTables = ["records", "ids", "commands", "heads", "names", "state"]

  struct Entry: Hashable {
    let table: String
    let key: [UInt8]
    let value: [UInt8]
  }

  /// Every entry of an environment's tables.
  static func entries(
    of path: String, tables: [String] = logTables
  ) throws(StoreError) -> [Entry] {
    let environment = try open(path, tables)
    defer { environment.close() }
    return try entries(of: environment)
  }

  private static func entries(of environment: Environment) throws(StoreError) -> [Entry] {
    let transaction = try environment.beginRead()
    var entries: [Entry] = []
    for table in environment.tables {
      var cursor = try transaction.cursor(in: table)
      while try cursor.move(.next) {
        entries.append(
          Entry(table: table.name, key: cursor.key.copy(), value: cursor.value.copy()))
      }
    }
    return entries
  }

  /// Puts an entry, with a correct checksum, over what is there.
  static func put(
    _ entry: Entry, in path: String, tables: [String] = logTables
  ) throws(StoreError) {
    let environment = try open(path, tables)
    defer { environment.close() }
    try put(entry, in: environment)
  }

  private static func put(_ entry: Entry, in environment: Environment) throws(StoreError) {
    let transaction = try environment.beginWrite()
    for table in environment.tables where table.name == entry.table {
      try transaction.put(
        entry.value.span.bytes, for: entry.key.span.bytes, in: table, as: .replace)
    }
    try transaction.commit()
  }

  /// Removes a key.
  static func remove(
    _ key: [UInt8], from name: String, in path: String, tables: [String] = logTables
  ) throws(StoreError) {
    let environment = try open(path, tables)
    defer { environment.close() }
    try remove(key, from: name, in: environment)
  }

  private static func remove(
    _ key: [UInt8], from name: String, in environment: Environment
  ) throws(StoreError) {
    let transaction = try environment.beginWrite()
    for table in environment.tables where table.name == name {
      try transaction.remove(key.span.bytes, from: table)
    }
    try transaction.commit()
  }

  /// Erases a subject's key as the erasure command will: a tombstone stays.
  static func eraseKey(of subject: String, inStore path: String) throws(StoreError) {
    try put(
      Entry(table: "keys", key: Array(subject.utf8), value: [2]), in: path + "/side/keys",
      tables: ["keys"])
  }

  /// Loses a subject's key, as restoring a backup without keys does.
  static func loseKey(of subject: String, inStore path: String) throws(StoreError) {
    try remove(Array(subject.utf8), from: "keys", in: path + "/side/keys", tables: ["keys"])
  }

  private static func open(_ path: String, _ tables: [String]) throws(StoreError) -> Environment {
    try Environment(at: path, tables: tables, options: Environment.Options(mapBytes: 1 << 30))
  }
}
