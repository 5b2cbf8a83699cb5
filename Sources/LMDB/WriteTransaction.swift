internal import CLMDB
internal import Glibc

/// The one writing transaction of a file: all of it is stored by `commit`, or none.
///
/// It is dropped, and nothing changes, if its value dies uncommitted.
@safe
package struct WriteTransaction: Transaction, ~Copyable {
  package let pointer: OpaquePointer
  package let environment: Environment
  private var isEnded = false

  init(_ pointer: OpaquePointer, of environment: Environment) {
    unsafe self.pointer = unsafe pointer
    self.environment = environment
  }

  /// The id this transaction's commit will have.
  package var id: UInt64 { unsafe UInt64(mdb_txn_id(pointer)) }

  /// How a key enters a table.
  package enum Entry {
    /// After every key that is there; throws `.keyExists` otherwise.
    case append
    /// New; throws `.keyExists` otherwise.
    case insert
    /// New, or in place of the value that is there.
    case replace

    var flags: UInt32 {
      switch self {
      case .append: UInt32(MDB_APPEND)
      case .insert: UInt32(MDB_NOOVERWRITE)
      case .replace: 0
      }
    }
  }

  /// Stores a value, followed by its checksum.
  ///
  /// Throws `.mapFull` or `.diskFull` where there is no room; the transaction must then be dropped.
  @available(*, noasync)
  package func put(
    _ value: RawSpan, for key: RawSpan, in table: Table, as entry: Entry
  ) throws(StoreError) {
    let checksum = Checksum.of(key: key, value: value)
    let result = unsafe key.withUnsafeBytes { keyBytes in
      unsafe value.withUnsafeBytes { valueBytes -> CInt in
        var name = unsafe MDB_val(keyBytes)
        var room = unsafe MDB_val(
          mv_size: valueBytes.count + Table.checksumSize, mv_data: nil)
        let flags = entry.flags | UInt32(MDB_RESERVE)
        let result = unsafe mdb_put(pointer, table.handle, &name, &room, flags)
        guard result == MDB_SUCCESS, let start = unsafe room.mv_data else { return result }
        if let source = valueBytes.baseAddress {
          // LMDB reserved `mv_size` bytes at `mv_data`, which cover the value and its checksum.
          unsafe start.copyMemory(from: source, byteCount: valueBytes.count)
        }
        unsafe start.storeBytes(
          of: checksum.littleEndian, toByteOffset: valueBytes.count, as: UInt32.self)
        return result
      }
    }
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: environment.path, while: "writing \(table.name)")
    }
  }

  /// Removes a key; does nothing where it is not there.
  @available(*, noasync)
  package func remove(_ key: RawSpan, from table: Table) throws(StoreError) {
    let result = unsafe key.withUnsafeBytes { bytes in
      var name = unsafe MDB_val(bytes)
      return unsafe mdb_del(pointer, table.handle, &name, nil)
    }
    guard result == MDB_SUCCESS || result == MDB_NOTFOUND else {
      throw StoreError(result, at: environment.path, while: "removing from \(table.name)")
    }
  }

  /// Removes every entry of a table.
  @available(*, noasync)
  package func empty(_ table: Table) throws(StoreError) {
    let result = unsafe mdb_drop(pointer, table.handle, 0)
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: environment.path, while: "emptying \(table.name)")
    }
  }

  /// Makes every change durable.
  ///
  /// Where it throws, the disk may hold either state, so the environment is closed to further use
  /// (`.poisoned`): close it, open it again and look.
  @available(*, noasync)
  package consuming func commit() throws(StoreError) {
    // LMDB ends the transaction whatever the outcome.
    isEnded = true
    let result = unsafe mdb_txn_commit(pointer)
    guard result == MDB_SUCCESS else {
      environment.poison()
      // LMDB tells a short write, as of a disk that fills up, as EIO.
      let isFull = result == EIO && FolderFacts.isFull(environment.path)
      throw StoreError(isFull ? ENOSPC : result, at: environment.path, while: "committing")
    }
  }

  deinit {
    if !isEnded && environment.isOwn { unsafe mdb_txn_abort(pointer) }
    environment.gate.leave()
  }
}
