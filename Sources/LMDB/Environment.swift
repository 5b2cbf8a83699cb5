internal import CLMDB
internal import Glibc
internal import Synchronization

/// One LMDB environment: a folder with a data file, a lock file and a clean-close mark.
///
/// Guarantees that LMDB only maps a file that was closed cleanly or has passed `PageWalk`, that a
/// process opens a folder once, that the map grows by itself, and that a handle whose commit
/// failed, or that was carried over a fork, refuses instead of guessing.
package final class Environment: Sendable {
  /// The folder.
  package let path: String
  /// The tables named at opening, in that order.
  package let tables: [Table]
  let gate = Gate()
  private let handle: SendableHandle
  private let identity: OpenEnvironments.Identity
  private let processID = getpid()
  private let isPoisoned = Atomic(false)
  private let closing = Mutex<StoreError.Code?>(nil)
  let options: Options

  /// Opens the environment in a folder, making its file and tables if they are missing.
  ///
  /// Refuses network file systems, a second open in this process, and damaged or foreign files.
  /// After an unclean close it reads the whole file once, else it costs microseconds.
  package init(at path: String, tables names: [String], options: Options) throws(StoreError) {
    let facts = try FolderFacts(of: path)
    if facts.isRemote && !options.allowsNetworkFileSystem {
      throw StoreError(.networkFileSystem, at: path, detail: facts.fileSystemName)
    }
    guard OpenEnvironments.insert(facts.identity) else { throw StoreError(.alreadyOpen, at: path) }
    do throws(StoreError) {
      let turn = try FileLock(at: path + "/open.lock")
      try Self.walkIfUnclean(path, options: options)
      let handle = try Self.open(path, options: options, tableCount: names.count)
      self.tables = try Self.openTables(names, in: handle, at: path)
      turn.unlock()
      self.path = path
      self.handle = handle
      self.identity = facts.identity
      self.options = options
    } catch {
      OpenEnvironments.remove(facts.identity)
      throw error
    }
  }

  /// Begins a reading transaction.
  @available(*, noasync)
  package func beginRead() throws(StoreError) -> ReadTransaction {
    unsafe ReadTransaction(try begin(flags: UInt32(MDB_RDONLY)), of: self)
  }

  /// Begins the writing transaction, waiting for its turn among processes and threads.
  ///
  /// `bytes` is what the transaction is about to write: the map grows beforehand so that there is
  /// room for four times that and a fifth of the map is left. Throws `.growthBlocked` if a
  /// transaction of this process stays open for five seconds while the map must grow.
  @available(*, noasync)
  package func beginWrite(expecting bytes: Int = 0) throws(StoreError) -> WriteTransaction {
    try growIfNeeded(expecting: bytes)
    return unsafe WriteTransaction(try begin(flags: 0), of: self)
  }

  /// The id of the newest commit, by any process.
  package var lastTransactionID: UInt64 {
    get throws(StoreError) {
      try enter()
      defer { gate.leave() }
      var info = unsafe MDB_envinfo()
      _ = unsafe mdb_env_info(handle.pointer, &info)
      return unsafe UInt64(info.me_last_txnid)
    }
  }

  /// Bytes of the file in use, bytes of the map, and the oldest commit a reader still holds.
  package func usage() throws(StoreError) -> Usage {
    try enter()
    defer { gate.leave() }
    var info = unsafe MDB_envinfo()
    var statistics = MDB_stat()
    _ = unsafe mdb_env_info(handle.pointer, &info)
    _ = unsafe mdb_env_stat(handle.pointer, &statistics)
    return Usage(
      fileBytes: unsafe (info.me_last_pgno + 1) * Int(statistics.ms_psize),
      mapBytes: unsafe info.me_mapsize,
      lastTransactionID: UInt64(unsafe info.me_last_txnid),
      oldestReader: unsafe ReaderTable.oldest(in: handle.pointer))
  }

  /// Frees the reader slots of dead processes; the number freed.
  @discardableResult
  package func clearStaleReaders() throws(StoreError) -> Int {
    try enter()
    defer { gate.leave() }
    var dead: CInt = 0
    _ = unsafe mdb_reader_check(handle.pointer, &dead)
    return Int(dead)
  }

  /// Copies the newest state, compacted, into an empty folder, durably.
  ///
  /// It is a long read: pages freed meanwhile are not reused until it ends.
  package func copyCompacted(to folder: String) throws(StoreError) {
    try enter()
    defer { gate.leave() }
    let result = unsafe mdb_env_copy2(handle.pointer, folder, UInt32(MDB_CP_COMPACT))
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: folder, while: "copying \(path)")
    }
    // LMDB closes the copy without flushing it.
    try PlainFile.flush(folder + "/data.mdb")
    try PlainFile.flushFolder(folder)
  }

  /// False in a process forked from the one that opened it.
  var isOwn: Bool { processID == getpid() }

  /// Closes the handle to further use, as a failed commit does.
  package func poison() {
    isPoisoned.store(true, ordering: .releasing)
  }

  /// Closes the file once no transaction is open, and leaves the clean-close mark.
  ///
  /// Waits for transactions of other threads; later use of the handle throws `code`. Does nothing
  /// the second time.
  package func close(as code: StoreError.Code = .closed) {
    // A forked child has copies of the parent's memory and no locks: it must not touch the file.
    guard isOwn else { return }
    let isFirst = closing.withLock { closing in
      defer { closing = closing ?? code }
      return closing == nil
    }
    guard isFirst else { return }
    while gate.whileEmpty({ closeFile() }) != .ran {}
  }

  private func closeFile() {
    unsafe mdb_env_close(handle.pointer)
    // After a compaction another file has this name.
    let isInPlace = (try? FolderFacts(of: path))?.identity == identity
    if !isPoisoned.load(ordering: .acquiring) && isInPlace {
      CleanMark.write(in: path)
    }
    OpenEnvironments.remove(identity)
  }

  deinit { close() }
}

extension Environment {
  /// Enters the gate of a handle that may be used; its caller leaves.
  private func enter() throws(StoreError) {
    guard isOwn else { throw StoreError(.forked, at: path) }
    gate.enter()
    do throws(StoreError) {
      try check()
    } catch {
      gate.leave()
      throw error
    }
  }

  private func check() throws(StoreError) {
    if let code = closing.withLock({ $0 }) { throw StoreError(code, at: path) }
    guard !isPoisoned.load(ordering: .acquiring) else { throw StoreError(.poisoned, at: path) }
  }

  @unsafe
  private func begin(flags: UInt32) throws(StoreError) -> OpaquePointer {
    for _ in 0..<100 {
      try enter()
      var transaction: OpaquePointer?
      let result = unsafe mdb_txn_begin(handle.pointer, nil, flags, &transaction)
      if result == MDB_SUCCESS, let transaction = unsafe transaction {
        return unsafe transaction
      }
      gate.leave()
      switch result {
      case MDB_MAP_RESIZED: try resize(to: 0)
      case MDB_READERS_FULL:
        guard try clearStaleReaders() > 0 else { throw StoreError(.readersFull, at: path) }
      default: throw StoreError(result, at: path, while: "beginning a transaction")
      }
    }
    throw StoreError(.busy, at: path, detail: "the map kept changing size")
  }

  private func growIfNeeded(expecting bytes: Int) throws(StoreError) {
    while true {
      let sizes = try sizes()
      var wanted = sizes.map
      while sizes.file + 4 * bytes > wanted - wanted / 5 { wanted *= 2 }
      guard wanted > sizes.map else { return }
      try resize(to: wanted)
    }
  }

  /// Bytes of the file ever used, and of the map.
  private func sizes() throws(StoreError) -> (file: Int, map: Int) {
    try enter()
    defer { gate.leave() }
    var info = unsafe MDB_envinfo()
    _ = unsafe mdb_env_info(handle.pointer, &info)
    return unsafe ((info.me_last_pgno + 1) * PlainFile.pageSize, info.me_mapsize)
  }

  /// Size 0 takes over what another process made of the map.
  private func resize(to bytes: Int) throws(StoreError) {
    var result: CInt = 0
    switch gate.whileEmpty({ result = unsafe mdb_env_set_mapsize(handle.pointer, bytes) }) {
    case .ran: break
    // Another thread grew the map, by as much or more; the caller looks again.
    case .otherRan: return
    case .timedOut: throw StoreError(.growthBlocked, at: path)
    }
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: path, while: "growing the map to \(bytes) bytes")
    }
  }

  /// The value without its checksum, which is tested.
  @unsafe
  func checked(
    _ whole: UnsafeRawBufferPointer, under key: RawSpan, in table: Table, isTested: Bool = true
  ) throws(StoreError) -> UnsafeRawBufferPointer {
    let size = whole.count - Table.checksumSize
    guard size >= 0 else {
      throw damage("a value of table \(table.name) is too short for its checksum")
    }
    let value = unsafe UnsafeRawBufferPointer(rebasing: whole.prefix(size))
    guard isTested else { return unsafe value }
    let stored = unsafe UInt32(
      littleEndian: whole.loadUnaligned(fromByteOffset: size, as: UInt32.self))
    guard unsafe Checksum.of(key: key, value: RawSpan(_unsafeBytes: value)) == stored else {
      throw damage("a value of table \(table.name) does not match its checksum")
    }
    return unsafe value
  }

  /// An error about this environment's data file.
  package func damage(_ detail: String) -> StoreError {
    StoreError(.damaged, at: path + "/data.mdb", detail: detail)
  }
}
