public import EventModel
internal import LMDB
internal import Logging

/// A disposable table of bytes under keys, for whoever derives something from the log.
///
/// It lies in a file of its own below `derived/`, in no root, no backup and no verification, and
/// may be deleted at any time. The last update may vanish in a power cut; what is left is whole,
/// and `position` says how far it goes. Safe to use from any task and from several processes. Once
/// a handle with another version string has taken the table, this one finds it empty and its
/// updates are refused.
public struct ViewTable: Sendable {
  /// Its name, which is that of its folder.
  public let name: String
  private let log: Log
  private let file: ViewFile
  /// What the table holds was made under this, or is not for us.
  private let identity: [UInt8]

  init(_ name: String, version: String, storeID: String, file: ViewFile, of log: Log) {
    self.name = name
    self.file = file
    self.log = log
    identity = Hash.plain(Array("\(storeID) \(version)".utf8)).bytes
  }

  /// The value under a key; nil if there is none.
  public func value(for key: [UInt8]) throws(LogError) -> [UInt8]? {
    try Self.check(key)
    return try translating { () throws(StoreError) in
      let transaction = try file.environment.beginRead()
      guard try isOurs(in: transaction) else { return [UInt8]?.none }
      return try transaction.copy(of: key.span.bytes, in: file.entries)
    }
  }

  /// The position that the last update noted; `Position.none` for a table without any.
  public var position: Position {
    get throws(LogError) {
      try translating { () throws(StoreError) in
        let transaction = try file.environment.beginRead()
        guard try isOurs(in: transaction) else { return .none }
        return try file.stand(in: transaction)?.position ?? .none
      }
    }
  }

  /// Stores entries (a nil value removes its key) and how far they go, all or nothing.
  ///
  /// False, and nothing is changed, where the table goes further than `position` already, or not as
  /// far as `base`: the position up to which the table must hold what these entries leave out.
  /// Entries that hold by themselves need no base. Two processes may thus update one table, and it
  /// stays what its position says; the later update of the same position wins. After false, go on
  /// from `position`.
  ///
  /// Throws `.tooLarge` or `.emptyName` for a key or value, `.noSuchPosition` past the head,
  /// `.viewTableLost` where another version has taken the table.
  @discardableResult
  public func update(
    from base: Position = .none, upTo position: Position,
    _ entries: [(key: [UInt8], value: [UInt8]?)]
  ) throws(LogError) -> Bool {
    precondition(base <= position, "an update goes forwards from its base")
    var bytes = 0
    for entry in entries {
      try Self.check(entry.key)
      try Self.check(entry.value)
      bytes += entry.key.count + (entry.value?.count ?? 0) + 64
    }
    let stand = try stand(at: position)
    return try refusing { () throws(StoreError) in
      let transaction = try file.environment.beginWrite(expecting: bytes)
      guard try isOurs(in: transaction) else { return nil }
      let present = try file.stand(in: transaction)?.position ?? .none
      guard base <= present && present <= position else { return false }
      for entry in entries {
        guard let value = entry.value else {
          try transaction.remove(entry.key.span.bytes, from: file.entries)
          continue
        }
        try transaction.put(
          value.span.bytes, for: entry.key.span.bytes, in: file.entries, as: .replace)
      }
      if let stand { try file.note(stand, in: transaction) }
      try transaction.commit()
      return true
    }
  }

  /// Drops every entry and notes a position, in one: updates from before it are refused from then
  /// on.
  ///
  /// Throws `.viewTableLost` where another version has taken the table, `.noSuchPosition` past the
  /// head.
  public func restart(at position: Position) throws(LogError) {
    let stand = try stand(at: position)
    _ = try refusing { () throws(StoreError) in
      let transaction = try file.environment.beginWrite()
      guard try isOurs(in: transaction) else { return nil }
      try file.empty(for: identity, in: transaction)
      if let stand { try file.note(stand, in: transaction) }
      try transaction.commit()
      return true
    }
  }

  /// Drops every entry and the position.
  ///
  /// Throws `.viewTableLost` where another version has taken the table.
  public func empty() throws(LogError) {
    _ = try refusing { () throws(StoreError) in
      let transaction = try file.environment.beginWrite()
      guard try isOurs(in: transaction) else { return nil }
      try file.empty(for: identity, in: transaction)
      try transaction.commit()
      return true
    }
  }
}

extension ViewTable {
  /// Shows the entries in the byte order of their keys, from a key (inclusive) or the beginning.
  ///
  /// `body` runs outside of transactions and may take its time: pages of at most 1 024 entries are
  /// read one by one, so that an update meanwhile shows in the later ones. Memory: a page.
  public func read<Failure: LogErrorConvertible>(
    from start: [UInt8]? = nil,
    _ body: (_ key: [UInt8], _ value: [UInt8]) throws(Failure) -> Snapshot.Step
  ) throws(Failure) {
    var next = start ?? []
    while true {
      let page = try Failure.translating { () throws(LogError) in try self.page(from: next) }
      for entry in page.entries where try body(entry.key, entry.value) == .stop { return }
      guard !page.isLast, let last = page.entries.last else { return }
      // The least key that is greater.
      next = last.key + [0]
    }
  }

  private typealias Page = (entries: [(key: [UInt8], value: [UInt8])], isLast: Bool)

  private func page(from start: [UInt8]) throws(LogError) -> Page {
    try translating { () throws(StoreError) in
      var page: Page = ([], true)
      let transaction = try file.environment.beginRead()
      guard try isOurs(in: transaction) else { return page }
      var cursor = try transaction.cursor(in: file.entries)
      var isThere = try start.isEmpty ? cursor.move(.first) : cursor.move(atLeast: start.span.bytes)
      var bytes = 0
      while isThere && page.entries.count < Self.entriesPerPage && bytes < Self.bytesPerPage {
        page.entries.append((cursor.key.copy(), cursor.value.copy()))
        bytes += cursor.value.byteCount
        isThere = try cursor.move(.next)
      }
      page.isLast = !isThere
      return page
    }
  }

  private static var entriesPerPage: Int { 1_024 }
  /// Reached, it ends a page: a transaction of a few milliseconds.
  private static var bytesPerPage: Int { 1 << 20 }
}

extension ViewTable {
  /// Takes the table: empties it unless it was made under this identity, of this log's beginning.
  func take() throws(LogError) {
    try translating { () throws(StoreError) in
      let transaction = try file.environment.beginWrite()
      let found = try file.identity(in: transaction)
      let isOwn = found == identity
      if isOwn, try isOfThisLog(in: transaction) { return }
      if found != nil {
        let origin = isOwn ? "of records this log does not have" : "by another version"
        log.options.logger.warning("view table \(name) is emptied: it was made \(origin)")
      }
      try file.empty(for: identity, in: transaction)
      try transaction.commit()
    }
  }

  private func isOurs(
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Bool {
    try file.identity(in: transaction) == identity
  }

  /// False once an older log was put back in place, whatever was appended to it since.
  private func isOfThisLog(in transaction: borrowing WriteTransaction) throws(StoreError) -> Bool {
    guard let stand = try file.stand(in: transaction) else { return true }
    let records = try log.tables.beginRead()
    return try log.tables.leaf(at: stand.position, in: records) == stand.leaf
  }

  /// How far an update goes; nil for one that rests on no event.
  private func stand(at position: Position) throws(LogError) -> ViewFile.Stand? {
    guard position > .none else { return nil }
    let leaf = try LogError.translating { () throws(StoreError) in
      let records = try log.tables.beginRead()
      return try log.tables.leaf(at: position, in: records)
    }
    guard let leaf else { throw .noSuchPosition(position, head: try log.snapshot().head) }
    return ViewFile.Stand(position: position, leaf: leaf)
  }

  /// Runs a change; nil of it means that the table is another version's.
  private func refusing(_ change: () throws(StoreError) -> Bool?) throws(LogError) -> Bool {
    guard let isMade = try translating(change) else {
      throw .viewTableLost(name, detail: "another version has taken it")
    }
    return isMade
  }

  /// Runs work on the file; where that proves damaged, it is emptied and the loss is told.
  private func translating<Result>(
    _ work: () throws(StoreError) -> Result
  ) throws(LogError) -> Result {
    do throws(StoreError) {
      return try work()
    } catch {
      guard error.code == .damaged, error.path.hasPrefix(file.environment.path) else {
        throw LogError(error)
      }
      try LogError.translating { () throws(StoreError) in
        let transaction = try file.environment.beginWrite()
        try file.empty(for: identity, in: transaction)
        try transaction.commit()
      }
      log.options.logger.warning("view table \(name) is emptied: \(error.sentence)")
      throw .viewTableLost(name, detail: error.sentence)
    }
  }

  private static func check(_ key: [UInt8]) throws(LogError) {
    let what = "a key of a view table"
    guard !key.isEmpty else { throw .emptyName(what: what) }
    guard key.count <= Limits.viewKeyBytesMax else {
      throw .tooLarge(what: what, size: key.count, limit: Limits.viewKeyBytesMax)
    }
  }

  private static func check(_ value: [UInt8]?) throws(LogError) {
    guard let value, value.count > Limits.viewValueBytesMax else { return }
    throw .tooLarge(
      what: "a value of a view table", size: value.count, limit: Limits.viewValueBytesMax)
  }
}
