internal import EventModel
internal import LMDB

/// Swaps a log for a compacted copy of itself.
///
/// The copy is proved equal before the old file is marked as replaced; from that commit on nobody
/// writes to the old file, and the folders are swapped. An interruption in between is finished by
/// the next open.
enum Compaction {
  /// Finishes a swap that was interrupted, and removes what it left.
  ///
  /// Under the store's lock.
  static func finishInterrupted(
    in folder: StoreFolder, options: Log.Options
  ) throws(StoreError) {
    if PlainFile.exists(folder.compacted) {
      if PlainFile.exists(folder.log), try !isMarkedReplaced(folder.log, options) {
        // The copy was not finished, or not chosen yet: the log as it is goes on.
        try PlainFile.removeFolder(folder.compacted)
      } else {
        try swap(in: folder)
      }
    }
    if PlainFile.exists(folder.log) && PlainFile.exists(folder.replaced) {
      try PlainFile.removeFolder(folder.replaced)
    }
  }

  /// Puts the copy in the log's place.
  static func swap(in folder: StoreFolder) throws(StoreError) {
    if PlainFile.exists(folder.log) { try PlainFile.move(folder.log, to: folder.replaced) }
    try PlainFile.move(folder.compacted, to: folder.log)
  }

  private static func isMarkedReplaced(
    _ path: String, _ options: Log.Options
  ) throws(StoreError) -> Bool {
    let tables = try LogTables(at: path, options: options.logEnvironment)
    defer { tables.environment.close() }
    let transaction = try tables.environment.beginRead()
    return try tables.isReplaced(in: transaction)
  }
}

extension Log {
  /// Replaces the log's file by a copy without free pages, proved equal first.
  ///
  /// Appends wait meanwhile. Afterwards this handle, and every other one on the old file, throws
  /// `.storeReplaced`: open the store again. Needs room for the copy. Answers the bytes before and
  /// after.
  public func compact() throws(LogError) -> (before: Int, after: Int) {
    let sizes = try LogError.translating { () throws(StoreError) in
      let turn = try FileLock(at: folder.lock)
      let sizes = try copyAndSwap()
      turn.unlock()
      return sizes
    }
    close(as: .replaced)
    return sizes
  }

  private func copyAndSwap() throws(StoreError) -> (before: Int, after: Int) {
    if PlainFile.exists(folder.compacted) { try PlainFile.removeFolder(folder.compacted) }
    try PlainFile.makeFolder(folder.compacted)
    let transaction = try tables.environment.beginWrite()
    guard try !tables.isReplaced(in: transaction) else {
      throw tables.replaced
    }
    let head = try tables.logHead(in: transaction)
    try tables.environment.copyCompacted(to: folder.compacted)
    try PlainFile.flushFolder(folder.compacted)
    try prove(folder.compacted, equals: head)
    let key = LogTables.replacedKey
    try transaction.put(key.span.bytes, for: key.span.bytes, in: tables.state, as: .replace)
    try transaction.commit()
    let before = try PlainFile.size(folder.log + "/data.mdb")
    try Compaction.swap(in: folder)
    return (before, try PlainFile.size(folder.log + "/data.mdb"))
  }

  /// Hashes every record of a copy and compares root and state.
  private func prove(_ copy: String, equals head: LogHead) throws(StoreError) {
    let tables = try LogTables(at: copy, options: options.logEnvironment)
    defer { tables.environment.close() }
    let transaction = try tables.environment.beginRead()
    guard try tables.frontier(in: transaction) == head.frontier,
      try tables.logHead(in: transaction) == head
    else {
      throw tables.environment.damage("the copy differs from the log; nothing was replaced")
    }
  }
}
