internal import CLMDB

/// A named table of an environment: bytes to bytes, keys in byte order.
///
/// Tables are opened once, when the environment opens: an unopened handle crashes LMDB.
/// Every value ends, on disk, in the 4-byte checksum of its key and itself; reads leave it out.
package struct Table: Sendable, Hashable {
  /// The table's name in the file.
  package let name: String
  let handle: UInt32
}

extension Table {
  /// Bytes that the checksum adds to each value.
  package static let checksumSize = 4
  /// The longest key LMDB 0.9 takes.
  package static let keySizeMax = 511
}
