internal import CLMDB
internal import Glibc

/// The C handle, which LMDB lets any thread use.
@safe
struct SendableHandle: @unchecked Sendable {
  // LMDB's environment handle may be used by all threads of a process (lmdb.h).
  let pointer: OpaquePointer
}

extension Environment {
  static func open(
    _ path: String, options: Options, tableCount: Int
  ) throws(StoreError) -> SendableHandle {
    var made: OpaquePointer?
    let result = unsafe mdb_env_create(&made)
    guard result == MDB_SUCCESS, let pointer = unsafe made else {
      throw StoreError(result, at: path, while: "making a handle")
    }
    let outcome = unsafe configureAndOpen(pointer, path, options, tableCount)
    guard outcome == MDB_SUCCESS else {
      unsafe mdb_env_close(pointer)
      throw StoreError(outcome, at: path, while: "opening")
    }
    // Slots of readers that died hold back pages until somebody looks.
    _ = unsafe mdb_reader_check(pointer, nil)
    return unsafe SendableHandle(pointer: pointer)
  }

  @unsafe
  private static func configureAndOpen(
    _ pointer: OpaquePointer, _ path: String, _ options: Options, _ tableCount: Int
  ) -> CInt {
    var flags = UInt32(MDB_NOTLS)
    if options.relaxesLastCommit { flags |= UInt32(MDB_NOMETASYNC) }
    var result = unsafe mdb_env_set_maxdbs(pointer, UInt32(tableCount))
    if result == MDB_SUCCESS {
      result = unsafe mdb_env_set_maxreaders(pointer, options.readerSlots)
    }
    if result == MDB_SUCCESS { result = unsafe mdb_env_set_mapsize(pointer, options.mapBytes) }
    guard result == MDB_SUCCESS else { return result }
    return unsafe mdb_env_open(pointer, path, flags, 0o644)
  }

  /// Opens the tables, making those that are missing; closes the handle where that fails.
  static func openTables(
    _ names: [String], in handle: SendableHandle, at path: String
  ) throws(StoreError) -> [Table] {
    do throws(StoreError) {
      return try openTablesInTransaction(names, in: handle, at: path)
    } catch {
      unsafe mdb_env_close(handle.pointer)
      throw error
    }
  }

  private static func openTablesInTransaction(
    _ names: [String], in handle: SendableHandle, at path: String
  ) throws(StoreError) -> [Table] {
    var transaction: OpaquePointer?
    let result = unsafe mdb_txn_begin(handle.pointer, nil, 0, &transaction)
    guard result == MDB_SUCCESS, let transaction = unsafe transaction else {
      throw StoreError(result, at: path, while: "opening tables")
    }
    var tables: [Table] = []
    // Only a file without any table is new: elsewhere a missing one was lost, its name decayed.
    let flags = unsafe isEmpty(transaction) ? UInt32(MDB_CREATE) : 0
    for name in names {
      var number: UInt32 = 0
      let result = unsafe mdb_dbi_open(transaction, name, flags, &number)
      guard result == MDB_SUCCESS else {
        unsafe mdb_txn_abort(transaction)
        throw StoreError(result, at: path, while: "opening table \(name)")
      }
      tables.append(Table(name: name, handle: number))
    }
    let outcome = unsafe mdb_txn_commit(transaction)
    guard outcome == MDB_SUCCESS else {
      throw StoreError(outcome, at: path, while: "opening tables")
    }
    return tables
  }

  /// True if the table of tables has no entry.
  @unsafe
  private static func isEmpty(_ transaction: OpaquePointer) -> Bool {
    var names: UInt32 = 0
    var statistics = MDB_stat()
    return unsafe mdb_dbi_open(transaction, nil, 0, &names) == MDB_SUCCESS
      && mdb_stat(transaction, names, &statistics) == MDB_SUCCESS && statistics.ms_entries == 0
  }

  /// Walks the file while the given transaction keeps every writer out.
  package func walk(held transaction: borrowing WriteTransaction) throws(StoreError) {
    precondition(transaction.environment === self, "hold this environment's own writer")
    _ = try PageWalk(
      path: path + "/data.mdb", checked: true, following: options.followedTable
    ).run()
  }

  /// Walks the file unless it is as its last user left it or another process has it mapped.
  ///
  /// A live process mapped it after a check of its own, and its writes would look like damage.
  static func walkIfUnclean(_ path: String, options: Options) throws(StoreError) {
    let file = path + "/data.mdb"
    guard let size = try FolderFacts.size(ofFile: file) else { return }
    if try CleanMark.matches(path) { return }
    if try FileLock.isHeldElsewhere(path + "/lock.mdb") { return }
    guard size > 0 else {
      throw StoreError(.damaged, at: file, detail: "the file is empty")
    }
    _ = try PageWalk(path: file, checked: true, following: options.followedTable).run()
  }
}
