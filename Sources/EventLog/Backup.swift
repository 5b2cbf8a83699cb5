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
    let building = target.underConstruction()
    do throws(LogError) {
      return try LogError.translating { () throws(StoreError) in
        let position = try copy(into: building, withKeys: withKeys)
        try PlainFile.move(building.path, to: target.path)
        return position
      }
    } catch {
      building.remove()
      throw error
    }
  }

  private func copy(
    into building: StoreFolder, withKeys: Bool
  ) throws(StoreError) -> Position {
    try building.makeFolders()
    try PlainFile.replace(building.format, with: PlainFile.read(folder.format, upTo: 4_096))
    try tables.environment.copyCompacted(to: building.log)
    if withKeys { try keys.copy(to: building.keys) }
    let position = try prove(building)
    try building.flush()
    return position
  }

  /// Hashes every record of a copy against the root it holds.
  private func prove(_ folder: StoreFolder) throws(StoreError) -> Position {
    let tables = try LogTables(at: folder.log, options: options.logEnvironment)
    defer { tables.environment.close() }
    // Throws where the file copied was put aside by a compaction meanwhile.
    let transaction = try tables.beginRead()
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
