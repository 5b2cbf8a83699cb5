/// Numbers and texts as bytes, for items of a spool: read once by the program that wrote them, so
/// the form has no version.
struct WorkingBytes {
  var bytes: [UInt8] = []
  private var offset = 0

  init() {}

  /// Stands before the first of some bytes.
  init(reading bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
  }

  mutating func put(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func put(_ text: String) {
    put(UInt32(text.utf8.count))
    bytes += text.utf8
  }

  mutating func put(_ more: [UInt8]) {
    put(UInt32(more.count))
    bytes += more
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    var number: Number = 0
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      number |= Number(truncatingIfNeeded: bytes[offset]) << shift
      offset += 1
    }
    return number
  }

  mutating func text() -> String {
    let count = Int(number(UInt32.self))
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func list() -> [UInt8] {
    let count = Int(number(UInt32.self))
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  /// What has not been read.
  var rest: ArraySlice<UInt8> { bytes[offset...] }
}
