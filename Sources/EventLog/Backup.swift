public import EventModel
internal import LMDB

extension Log {
  /// Copies the newest state into a new folder, as a store of its own, and proves the copy.
  ///
  /// Appends go on meanwhile. The copy has the log and no derived data, which it makes when opened;
  /// subject keys go along only if asked for, so that a restored copy brings back no erased key.
  /// Throws `.storeExists` where there is something at the path. Answers the size copied.
  public func backup(to path: String, withKeys: Bool = false) throws(LogError) -> Position {
    let target = StoreFolder(path)
    guard !PlainFile.exists(target.path) else { throw .storeExists(path: target.path) }
    let building = StoreFolder(target.path + ".new")
    return try LogError.translating { () throws(StoreError) in
      try building.makeFolders()
      let format = try PlainFile.read(folder.format, upTo: 4_096)
      try PlainFile.replace(building.format, with: format)
      try tables.environment.copyCompacted(to: building.log)
      if withKeys { try keys.copy(to: building.keys) }
      let position = try Self.prove(building, mapBytes: options.mapBytes)
      try building.flush()
      try PlainFile.move(building.path, to: target.path)
      return position
    }
  }

  /// Hashes every record of a copy against the root it holds.
  private static func prove(
    _ folder: StoreFolder, mapBytes: Int
  ) throws(StoreError) -> Position {
    let tables = try LogTables(
      at: folder.log, options: Environment.Options(mapBytes: mapBytes))
    defer { tables.environment.close() }
    let transaction = try tables.environment.beginRead()
    let head = try tables.logHead(in: transaction)
    guard try tables.frontier(in: transaction) == head.frontier else {
      throw tables.environment.damage("the copy's records do not have the root it holds")
    }
    return head.position
  }
}

extension LogTables {
  /// The tree over all records, hashed anew.
  func frontier(in transaction: borrowing ReadTransaction) throws(StoreError) -> Frontier {
    var frontier = Frontier()
    var prefixed: [UInt8] = [0]
    var cursor = try transaction.cursor(in: records)
    while try cursor.move(.next) {
      cursor.value.copy(into: &prefixed, from: 1)
      frontier.append(Hash.leaf(prefixed: prefixed))
    }
    return frontier
  }
}
