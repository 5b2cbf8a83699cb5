import Foundation
import LMDB

/// A folder for an environment, removed when the value dies.
final class ScratchEnvironment: Sendable {
  let path: String

  init() throws {
    path =
      URL(filePath: NSTemporaryDirectory()).appending(path: "fribrev-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open(
    _ tables: [String] = ["letters"], mapBytes: Int = 1 << 24, readerSlots: UInt32 = 64
  ) throws(StoreError) -> Environment {
    try Self.open(path, tables, mapBytes: mapBytes, readerSlots: readerSlots)
  }

  /// For child processes too, which know nothing but the path.
  static func open(
    _ path: String, _ tables: [String] = ["letters"], mapBytes: Int = 1 << 24,
    readerSlots: UInt32 = 64
  ) throws(StoreError) -> Environment {
    try Environment(
      at: path, tables: tables,
      options: Environment.Options(mapBytes: mapBytes, readerSlots: readerSlots))
  }

  var dataFile: String { path + "/data.mdb" }

  /// How many descriptors of this process stand for the data file.
  func openDescriptors() throws -> Int {
    let folder = "/proc/self/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0)
      return target == dataFile
    }.count
  }
}

extension Environment {
  /// Stores some entries in one commit, in the first table.
  func put(
    _ entries: [(key: String, value: [UInt8])], as entry: WriteTransaction.Entry = .replace
  ) throws(StoreError) {
    let transaction = try beginWrite(expecting: entries.reduce(0) { $0 + $1.value.count })
    for (key, value) in entries {
      let name = Array(key.utf8)
      try transaction.put(value.span.bytes, for: name.span.bytes, in: tables[0], as: entry)
    }
    try transaction.commit()
  }

  func value(_ key: String) throws(StoreError) -> [UInt8]? {
    let transaction = try beginRead()
    let name = Array(key.utf8)
    return try transaction.copy(of: name.span.bytes, in: tables[0])
  }

  /// The keys from first to last, or from last to first.
  func keys(_ start: Cursor.Move = .first, _ step: Cursor.Move = .next) throws(StoreError)
    -> [String]
  {
    let transaction = try beginRead()
    var cursor = try transaction.cursor(in: tables[0])
    var keys: [String] = []
    var isThere = try cursor.move(start)
    while isThere {
      keys.append(String(decoding: cursor.key.copy(), as: UTF8.self))
      isThere = try cursor.move(step)
    }
    return keys
  }
}
