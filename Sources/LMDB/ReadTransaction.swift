internal import CLMDB

/// A reading transaction: one state of the file, unaffected by later commits.
///
/// While it lives LMDB keeps every page of its state, so the file grows: hold it for a page of
/// work, never across a wait.
@safe
package struct ReadTransaction: Transaction, ~Copyable {
  package let pointer: OpaquePointer
  package let environment: Environment

  init(_ pointer: OpaquePointer, of environment: Environment) {
    unsafe self.pointer = unsafe pointer
    self.environment = environment
  }

  /// The id of the newest commit this transaction sees.
  package var id: UInt64 { unsafe UInt64(mdb_txn_id(pointer)) }

  deinit {
    if environment.isOwn { unsafe mdb_txn_abort(pointer) }
    environment.gate.leave()
  }
}
