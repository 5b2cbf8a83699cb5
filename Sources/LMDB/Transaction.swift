internal import CLMDB

/// What reading and writing transactions share: reads of one consistent state of the file.
///
/// A transaction is a scope: it begins when made and ends when its value dies. It belongs to the
/// thread that made it, so nothing may suspend inside it.
@safe
package protocol Transaction: ~Copyable {
  /// The open LMDB transaction.
  var pointer: OpaquePointer { get }
  /// The environment it belongs to.
  var environment: Environment { get }
}

extension Transaction where Self: ~Copyable {
  /// The value under a key, without copying it; nil if there is none.
  ///
  /// The span lives as long as the transaction, in a writing one until its next change.
  /// Throws `.damaged` where the value's checksum is wrong. One B-tree descent and one checksum.
  @available(*, noasync)
  @_lifetime(borrow self)
  package func value(for key: RawSpan, in table: Table) throws(StoreError) -> RawSpan? {
    guard let whole = try unsafe stored(key, in: table) else { return nil }
    let value = try unsafe environment.checked(whole, under: key, in: table)
    return unsafe _overrideLifetime(RawSpan(_unsafeBytes: value), borrowing: self)
  }

  /// A copy of the value under a key; nil if there is none.
  @available(*, noasync)
  package func copy(of key: RawSpan, in table: Table) throws(StoreError) -> [UInt8]? {
    try value(for: key, in: table)?.copy()
  }

  /// The value under a key without testing its checksum.
  ///
  /// For large derived values that the walk at an unclean open and `verify` have tested.
  @available(*, noasync)
  @_lifetime(borrow self)
  package func untestedValue(for key: RawSpan, in table: Table) throws(StoreError) -> RawSpan? {
    guard let whole = try unsafe stored(key, in: table) else { return nil }
    let value = try unsafe environment.checked(whole, under: key, in: table, isTested: false)
    return unsafe _overrideLifetime(RawSpan(_unsafeBytes: value), borrowing: self)
  }

  /// The number of entries of a table.
  package func count(of table: Table) throws(StoreError) -> Int {
    var statistics = MDB_stat()
    let result = unsafe mdb_stat(pointer, table.handle, &statistics)
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: environment.path, while: "counting \(table.name)")
    }
    return statistics.ms_entries
  }

  /// Opens a cursor before the first entry of a table.
  @available(*, noasync)
  @_lifetime(borrow self)
  package func cursor(in table: Table) throws(StoreError) -> Cursor {
    var cursor: OpaquePointer?
    let result = unsafe mdb_cursor_open(pointer, table.handle, &cursor)
    guard result == MDB_SUCCESS, let cursor = unsafe cursor else {
      throw StoreError(result, at: environment.path, while: "opening a cursor in \(table.name)")
    }
    return unsafe _overrideLifetime(
      Cursor(unsafe cursor, in: table, of: environment), borrowing: self)
  }

  @unsafe
  private func stored(
    _ key: RawSpan, in table: Table
  ) throws(StoreError) -> UnsafeRawBufferPointer? {
    var value = unsafe MDB_val()
    let result = unsafe key.withUnsafeBytes { bytes in
      var wanted = unsafe MDB_val(bytes)
      return unsafe mdb_get(pointer, table.handle, &wanted, &value)
    }
    guard result != MDB_NOTFOUND else { return nil }
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: environment.path, while: "reading \(table.name)")
    }
    return unsafe value.bytes
  }
}

extension MDB_val {
  @unsafe
  init(_ bytes: UnsafeRawBufferPointer) {
    // LMDB takes keys and values by a mutable pointer but only reads them.
    unsafe self.init(
      mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
  }

  @unsafe
  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: mv_data, count: mv_size)
  }
}
