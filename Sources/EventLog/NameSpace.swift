internal import LMDB

/// The kinds of names that facts hold as numbers; the raw value begins the keys of table `names`.
///
/// A number's key is that byte, 0, and the number in four big-endian bytes; its value is the name.
/// A name's key is that byte, 1, and the name; its value is the number in four little-endian bytes.
/// Streams have no second entry: `heads` holds their numbers.
package enum NameSpace: UInt8, CaseIterable, Sendable {
  case type = 1
  case unit = 2
  case actor = 3
  // Last, since streams are the many: their numbers then grow the table at its end.
  case stream = 4

  func key(of number: UInt32) -> [UInt8] {
    [rawValue, 0]
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  func key(of name: RawSpan) -> [UInt8] {
    [rawValue, 1] + name.copy()
  }

  func key(of name: String) -> [UInt8] {
    [rawValue, 1] + name.utf8
  }
}
