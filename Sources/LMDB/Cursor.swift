internal import CLMDB

/// A place in a table, in key order, that can't outlive its transaction.
@safe
package struct Cursor: ~Copyable, ~Escapable {
  private let pointer: OpaquePointer
  private let table: Table
  private let environment: Environment
  private var keyBytes: UnsafeRawBufferPointer
  private var valueBytes: UnsafeRawBufferPointer

  @_lifetime(immortal)
  init(_ pointer: OpaquePointer, in table: Table, of environment: Environment) {
    unsafe self.pointer = unsafe pointer
    self.table = table
    self.environment = environment
    unsafe self.keyBytes = UnsafeRawBufferPointer(start: nil, count: 0)
    unsafe self.valueBytes = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Where to go.
  package enum Move {
    case first, last, next, previous

    var operation: MDB_cursor_op {
      switch self {
      case .first: MDB_FIRST
      case .last: MDB_LAST
      case .next: MDB_NEXT
      case .previous: MDB_PREV
      }
    }
  }

  /// Moves; false, and no entry is current, where there is nothing to move to.
  ///
  /// Throws `.damaged` where the entry's checksum is wrong.
  @available(*, noasync)
  @_lifetime(self: copy self)
  package mutating func move(_ move: Move) throws(StoreError) -> Bool {
    try unsafe go(move.operation, to: MDB_val())
  }

  /// Moves on without testing the entry's checksum, where something stronger follows.
  @available(*, noasync)
  @_lifetime(self: copy self)
  package mutating func moveNextUntested() throws(StoreError) -> Bool {
    try unsafe go(MDB_NEXT, to: MDB_val(), isTested: false)
  }

  /// Moves to the first entry whose key is not less than the given one.
  @available(*, noasync)
  @_lifetime(self: copy self)
  package mutating func move(atLeast key: RawSpan) throws(StoreError) -> Bool {
    try unsafe key.withUnsafeBytes { (bytes) throws(StoreError) in
      try unsafe go(MDB_SET_RANGE, to: MDB_val(bytes))
    }
  }

  /// The current entry's key.
  package var key: RawSpan {
    @_lifetime(borrow self)
    get { unsafe _overrideLifetime(RawSpan(_unsafeBytes: keyBytes), borrowing: self) }
  }

  /// The current entry's value.
  package var value: RawSpan {
    @_lifetime(borrow self)
    get { unsafe _overrideLifetime(RawSpan(_unsafeBytes: valueBytes), borrowing: self) }
  }

  @unsafe
  @_lifetime(self: copy self)
  private mutating func go(
    _ operation: MDB_cursor_op, to start: MDB_val, isTested: Bool = true
  ) throws(StoreError) -> Bool {
    var name = unsafe start
    var found = unsafe MDB_val()
    let result = unsafe mdb_cursor_get(pointer, &name, &found, operation)
    guard result != MDB_NOTFOUND else { return false }
    guard result == MDB_SUCCESS else {
      throw StoreError(result, at: environment.path, while: "walking \(table.name)")
    }
    unsafe keyBytes = unsafe name.bytes
    unsafe valueBytes = try environment.checked(
      found.bytes, under: RawSpan(_unsafeBytes: keyBytes), in: table, isTested: isTested)
    return true
  }

  deinit {
    unsafe mdb_cursor_close(pointer)
  }
}
