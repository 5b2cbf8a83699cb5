public import EventModel
internal import LMDB
internal import Logging
internal import Synchronization

/// An open store: an append-only log of events with its derived data and side state.
///
/// Safe to use from any task. A process opens a store once and shares the handle; other processes
/// may have it open at the same time, to read and to write.
public final class Log: Sendable {
  /// The store's folder.
  public let path: String
  let folder: StoreFolder
  let tables: LogTables
  let derived: Derived
  let blocks: Blocks
  let keys: SubjectKeys
  let options: Options
  let looseLeaves = LooseLeaves()
  let consumers: OpenedOnce<Consumers>
  let verified: OpenedOnce<Verified>
  let access: OpenedOnce<AccessRecords>
  let views = ViewFiles()
  let preparation: Preparation
  let writer: Writer

  /// Opens the store in a folder.
  ///
  /// Throws `.storeMissing`, `.newerFormat`, `.unreadableFormat`, `.storeDamaged`, or a fault of
  /// the files. After a clean close it costs milliseconds whatever the size; after an unclean one
  /// every page is read once. Derived data that is missing is made before it returns.
  public convenience init(at path: String, options: Options = Options()) throws(LogError) {
    try self.init(in: StoreFolder(path), isNew: false, options: options)
  }

  /// Opens a store, or the empty folders of one that is being made.
  init(in folder: StoreFolder, isNew: Bool, options: Options) throws(LogError) {
    let format = try StoreFormat(ofStore: folder.path)
    try format.checkMachine(at: folder.path)
    path = folder.path
    self.folder = folder
    self.options = options
    let parts = try LogError.translating { () throws(StoreError) in
      let turn = try FileLock(at: folder.lock)
      try Compaction.finishInterrupted(in: folder, options: options)
      // LMDB would make an empty file in place of a lost one.
      guard isNew || PlainFile.exists(folder.log + "/data.mdb") else {
        throw StoreError(.damaged, at: folder.log, detail: "its data file is missing")
      }
      let tables = try LogTables(
        at: folder.log, options: options.logEnvironment)
      try tables.checkHead(isNew: isNew)
      let derived = try Derived.openOrRemake(in: folder, options: options)
      turn.unlock()
      return (tables, derived)
    }
    (tables, derived) = parts
    blocks = Blocks(tables: tables, derived: derived, vocabulary: options.vocabulary)
    keys = try SubjectKeys(
      at: folder.keys, source: options.keys, options: options.sideEnvironment)
    consumers = OpenedOnce { () throws(LogError) in try Consumers(at: folder, options: options) }
    verified = OpenedOnce { () throws(LogError) in try Verified(at: folder, options: options) }
    access = OpenedOnce { () throws(LogError) in try AccessRecords(at: folder, options: options) }
    preparation = Preparation(keys: keys, vocabulary: options.vocabulary)
    let progress = try Self.catchUp(blocks, of: parts.1, options)
    writer = Writer(
      tables: tables, blocks: progress, preparation: preparation, clock: options.clock,
      logger: options.logger)
  }

  /// The newest state, as a fixed prefix of the log.
  public func snapshot() throws(LogError) -> Snapshot {
    Snapshot(of: self, size: try head().frontier.size)
  }

  /// Closes every file of the store, once appends that wait are answered.
  ///
  /// Later use of this handle, or of a snapshot of it, throws `.closed`. Does nothing the second
  /// time. A handle that is dropped closes itself.
  public func close() {
    close(as: .closed)
  }

  // The writer's thread answers before its last look at the queue, and holds the files until then:
  // whoever drops the handle and opens the store again must find it closed.
  deinit { writer.finish() }

  /// Closes every file; later use throws the code.
  func close(as code: StoreError.Code) {
    writer.finish()
    tables.environment.close(as: code)
    derived.environment.close(as: code)
    keys.close(as: code)
    consumers.close()?.close(as: code)
    verified.close()?.close(as: code)
    access.close()?.close(as: code)
    views.close(as: code, at: folder.log)
  }

  /// The text of a sealed field.
  ///
  /// Throws `.sealedFieldUnreadable` where the key is gone or the bytes do not belong to it.
  public func open(_ field: SealedField, of event: EventID) throws(LogError) -> String {
    // A sealer may be remembered; a closed handle opens nothing all the same.
    _ = try lastTransactionID()
    guard let text = try keys.sealer(of: field.subject)?.open(field, of: event) else {
      throw .sealedFieldUnreadable(field.field, subject: field.subject)
    }
    return text
  }

  func head() throws(LogError) -> LogHead {
    try LogError.translating { () throws(StoreError) in
      let transaction = try tables.beginRead()
      return try tables.logHead(in: transaction)
    }
  }

  /// A catch-up that fails leaves the log usable: what is derived is only missing.
  private static func catchUp(
    _ blocks: Blocks, of derived: Derived, _ options: Options
  ) throws(LogError) -> BlockProgress? {
    do throws(StoreError) {
      try blocks.catchUp()
      let transaction = try derived.environment.beginRead()
      return BlockProgress(blocks: blocks, written: try derived.blockCount(in: transaction))
    } catch {
      guard error.code != .damaged else { throw LogError(error) }
      options.logger.warning("derived data is not made until the next open: \(error.sentence)")
      return nil
    }
  }
}
