internal import EventModel
internal import Foundation
internal import LMDB
internal import Logging

/// The file of a view table: its entries, and in a manifest who made them and how far they go.
struct ViewFile: Sendable {
  let environment: Environment
  let entries: Table
  let manifest: Table

  static let tableNames = ["entries", "manifest"]

  init(at path: String, options: Log.Options) throws(StoreError) {
    var environmentOptions = options.sideEnvironment
    environmentOptions.relaxesLastCommit = true
    environment = try Environment(
      at: path, tables: Self.tableNames, options: environmentOptions)
    entries = environment.tables[0]
    manifest = environment.tables[1]
  }

  /// How far the entries go: a position, and the leaf hash of the record there.
  struct Stand: Equatable {
    let position: Position
    let leaf: Digest
  }

  /// What tells the version that made the entries, and the store, from others; nil in a new file.
  func identity(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> [UInt8]? {
    let key = Self.identityKey
    return try transaction.copy(of: key.span.bytes, in: manifest)
  }

  /// Drops everything and notes who fills the table from now on.
  func empty(
    for identity: [UInt8], in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    try transaction.empty(entries)
    try transaction.empty(manifest)
    let key = Self.identityKey
    try transaction.put(identity.span.bytes, for: key.span.bytes, in: manifest, as: .replace)
  }

  /// How far the entries go; nil before the first update that said so.
  func stand(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Stand? {
    let key = Self.standKey
    guard let value = try transaction.value(for: key.span.bytes, in: manifest) else { return nil }
    guard value.byteCount == 38,
      let position = Keys.position(of: value.extracting(0..<6)),
      let leaf = Digest(value.copy(6..<38).span)
    else {
      throw environment.damage("how far the table goes can't be read")
    }
    return Stand(position: position, leaf: leaf)
  }

  func note(_ stand: Stand, in transaction: borrowing WriteTransaction) throws(StoreError) {
    let key = Self.standKey
    let number = Keys.bytes(of: stand.position.rawValue)
    let value = (0..<6).map { number[$0] } + stand.leaf.bytes
    try transaction.put(value.span.bytes, for: key.span.bytes, in: manifest, as: .replace)
  }

  private static let identityKey = Array("identity".utf8)
  private static let standKey = Array("stand".utf8)
}

extension ViewFile {
  /// Opens the file of a view table, made anew and empty where it is missing or damaged.
  ///
  /// Under the store's lock, so that no two processes make it anew at once.
  static func openOrRemake(
    _ name: String, in folder: StoreFolder, options: Log.Options
  ) throws(StoreError) -> ViewFile {
    let turn = try FileLock(at: folder.lock)
    for part in [folder.derived, folder.views] { try PlainFile.makeFolderIfMissing(part) }
    let file = try openOrRemake(name, at: folder.view(name), options: options)
    turn.unlock()
    return file
  }

  private static func openOrRemake(
    _ name: String, at path: String, options: Log.Options
  ) throws(StoreError) -> ViewFile {
    try PlainFile.makeFolderIfMissing(path)
    do throws(StoreError) {
      return try ViewFile(at: path, options: options)
    } catch {
      guard [.damaged, .foreignFormat, .tableMissing].contains(error.code) else { throw error }
      options.logger.warning("view table \(name) is made anew: \(error.sentence)")
      try PlainFile.removeFolder(path)
      try PlainFile.makeFolder(path)
      return try ViewFile(at: path, options: options)
    }
  }
}

extension StoreFolder {
  /// Removes the derived data, the view tables that lie in its folder included.
  func removeDerived() throws(StoreError) {
    // What can't be removed of them is told below: their folder is then in the way.
    try? FileManager.default.removeItem(atPath: views)
    try PlainFile.removeFolder(derived)
  }
}
