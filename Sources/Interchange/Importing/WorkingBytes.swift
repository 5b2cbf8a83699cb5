internal import EventModel

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

  mutating func put(_ texts: [Plaintext]) {
    put(UInt16(texts.count))
    for text in texts {
      put(text.field)
      put(text.subject)
      put(text.text)
    }
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

  mutating func list(of count: Int) -> [UInt8] {
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  mutating func plaintexts() -> [Plaintext] {
    (0..<number(UInt16.self)).map { _ in
      let (field, subject, text) = (text(), text(), text())
      return Plaintext(field: field, subject: subject, text: text)
    }
  }

  /// What has not been read.
  var rest: ArraySlice<UInt8> { bytes[offset...] }
}
