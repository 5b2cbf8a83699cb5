/// Numbers and names as a record and the tables hold them.
enum RecordBytes {
  /// Appends a number, least significant byte first.
  static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes a number over what is there, least significant byte first.
  static func write(_ number: UInt64, at offset: Int, in bytes: inout [UInt8]) {
    for index in 0..<8 {
      bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(8 * index))
    }
  }

  /// Appends a text with its length in two bytes; nil as length 0.
  static func append(text: String?, to bytes: inout [UInt8]) {
    guard let text else {
      append(UInt16(0), to: &bytes)
      return
    }
    append(UInt16(text.utf8.count), to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }
}
