public import EventModel
internal import LMDB

extension Log {
  /// Makes a store whose first event is its genesis, and opens it.
  ///
  /// `founding` are events it is made with beside that, of `Genesis.founding`. It appears under its
  /// name whole or not at all. Throws `.storeExists` where there is something at the path.
  public static func create(
    at path: String, zone: Zone, founding: [Draft] = [], options: Options = Options()
  ) async throws(LogError) -> Log {
    let target = StoreFolder(path)
    guard !PlainFile.exists(target.path) else { throw .storeExists(path: target.path) }
    let building = target.underConstruction()
    do throws(LogError) {
      try LogError.translating { () throws(StoreError) in
        try building.makeFolders()
        let format = StoreFormat(storeID: Self.newStoreID(), pageSize: PlainFile.pageSize)
        try PlainFile.replace(building.format, with: Array(format.text.utf8))
      }
      try await write([Genesis.draft(zone: zone)] + founding, in: building, options: options)
      try LogError.translating { () throws(StoreError) in
        try building.flush()
        // Where another process was quicker the rename fails: its folder is not empty.
        try PlainFile.move(building.path, to: target.path)
      }
    } catch {
      building.remove()
      throw error
    }
    return try Log(at: target.path, options: options)
  }

  private static func write(
    _ founding: [Draft], in folder: StoreFolder, options: Options
  ) async throws(LogError) {
    let log = try Log(in: folder, isNew: true, options: options)
    defer { log.close() }
    _ = try await log.append(founding, recorded: .epoch)
    // Every file is there, and durable, before the store gets its name.
    _ = try log.consumers.get()
    _ = try log.verified.get()
  }

  private static func newStoreID() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in
      String(UInt8.random(in: 0..<16, using: &generator), radix: 16)
    }.joined()
  }
}
