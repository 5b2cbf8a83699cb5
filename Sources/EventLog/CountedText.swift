internal import LMDB

extension [UInt8] {
  /// Appends a text with its length in two bytes, least significant first.
  mutating func append(counted text: String) {
    append(little: UInt16(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
