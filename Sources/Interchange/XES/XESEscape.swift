/// How our own XES files write what XML has no way to write: `_x0001_` for U+0001, as other
/// formats do.
///
/// Keys that are no `xs:Name` and characters that XML 1.0 can't hold are written so, and a `_` that
/// would be taken for such an escape is one itself; so reading gives back every text exactly.
enum XESEscape {
  /// A text as it stands in a file's value.
  static func value(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    return escaped(text) { scalar, _ in isXML(scalar) }
  }

  /// A key as it stands in a file: an `xs:Name`.
  static func key(_ key: String) -> String {
    if XMLName.isName(key) && !hasEscape(key) { return key }
    guard !key.isEmpty else { return empty }
    if key == empty { return "_x005F_x_" }
    return escaped(key) { scalar, isFirst in
      isFirst ? XMLName.isStart(scalar) : XMLName.isPart(scalar)
    }
  }

  /// The key that stands so in a file.
  static func keyRead(_ text: String) -> String {
    text == empty ? "" : read(text)
  }

  /// The text that stands so in a file.
  static func read(_ text: String) -> String {
    guard hasEscape(text) else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (scalar, length) = escape(in: bytes, at: index) {
        plain += UTF8.encode(scalar).map(Array.init) ?? []
        index += length
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The key that is empty.
  private static let empty = "_x_"

  private static func escaped(
    _ text: String, _ isPlain: (Unicode.Scalar, Bool) -> Bool
  ) -> String {
    let bytes = Array(text.utf8)
    var written = String.UnicodeScalarView()
    var index = 0
    for scalar in text.unicodeScalars {
      let isEscape = scalar == "_" && isEscapeBegun(bytes, at: index)
      if isPlain(scalar, index == 0) && !isEscape {
        written.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = digits.utf8.count > 4 ? 8 : 4
        written += "_x".unicodeScalars
        written += String(repeating: "0", count: width - digits.utf8.count).unicodeScalars
        written += digits.unicodeScalars
        written.append("_")
      }
      index += UTF8.width(scalar)
    }
    return String(written)
  }

  private static func needsEscape(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return true }
      // U+FFFE and U+FFFF begin with these two bytes; so do few others.
      if previous == 0xEF && byte == 0xBF { return true }
      if previous == UInt8(ascii: "_") && byte == UInt8(ascii: "x") { return true }
      previous = byte
    }
    return false
  }

  private static func hasEscape(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == UInt8(ascii: "_") && byte == UInt8(ascii: "x") { return true }
      previous = byte
    }
    return false
  }

  /// True for `_x` and four digits: whatever follows might make it an escape.
  private static func isEscapeBegun(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 6 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x") else { return false }
    return bytes[index + 2..<index + 6].allSatisfy(isDigit)
  }

  private static func escape(
    in bytes: [UInt8], at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard bytes[index] == UInt8(ascii: "_"), isEscapeBegun(bytes, at: index) else { return nil }
    for width in [4, 8] {
      let end = index + 2 + width
      guard end < bytes.count, bytes[end] == UInt8(ascii: "_") else { continue }
      let digits = String(decoding: bytes[index + 2..<end], as: UTF8.self)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      return (scalar, width + 3)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
