/// Which characters are a value of which type, as XML Schema writes them.
///
/// Nothing is computed from them here: what a time means is for those who take the items.
enum XESLexical {
  /// True for an `xs:long`.
  static func isInteger(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "+") else { return Int64(text) != nil }
    return text.utf8.dropFirst().first != UInt8(ascii: "-") && Int64(text.dropFirst()) != nil
      && text.utf8.dropFirst().first != UInt8(ascii: "+")
  }

  /// True for an `xs:double`.
  static func isReal(_ text: String) -> Bool {
    let utf8 = text.utf8
    let bytes = utf8.span
    var reader = Position()
    if reader.isEnd(bytes) { return false }
    if text == "INF" || text == "-INF" || text == "NaN" { return true }
    reader.skipSign(bytes)
    var digits = reader.digits(bytes)
    if reader.skip(".", bytes) { digits += reader.digits(bytes) }
    guard digits > 0 else { return false }
    if reader.skip("e", bytes) || reader.skip("E", bytes) {
      reader.skipSign(bytes)
      guard reader.digits(bytes) > 0 else { return false }
    }
    return reader.isEnd(bytes)
  }

  /// True for an `xs:boolean`.
  static func isFlag(_ text: String) -> Bool {
    text == "true" || text == "false" || text == "1" || text == "0"
  }

  /// True for an `xs:dateTime`, with or without offset.
  static func isTime(_ text: String) -> Bool {
    let utf8 = text.utf8
    let bytes = utf8.span
    var reader = Position()
    _ = reader.skip("-", bytes)
    guard let (year, yearDigits) = reader.number(bytes), yearDigits >= 4, reader.skip("-", bytes),
      let month = reader.two(bytes), (1...12).contains(month), reader.skip("-", bytes),
      let day = reader.two(bytes), day >= 1, day <= days(of: month, in: year),
      reader.skip("T", bytes),
      let hour = reader.two(bytes), reader.skip(":", bytes), let minute = reader.two(bytes),
      minute < 60,
      reader.skip(":", bytes), let second = reader.two(bytes), second < 60
    else { return false }
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return false }
    if reader.skip(".", bytes) {
      guard reader.digits(bytes) > 0 else { return false }
    }
    if reader.isEnd(bytes) || reader.skip("Z", bytes) { return reader.isEnd(bytes) }
    guard reader.skip("+", bytes) || reader.skip("-", bytes), let offset = reader.two(bytes),
      reader.skip(":", bytes),
      let minutes = reader.two(bytes), minutes < 60, offset < 14 || (offset == 14 && minutes == 0)
    else { return false }
    return reader.isEnd(bytes)
  }

  /// True for an `xs:decimal`.
  static func isDecimal(_ text: String) -> Bool {
    let utf8 = text.utf8
    let bytes = utf8.span
    var reader = Position()
    reader.skipSign(bytes)
    var digits = reader.digits(bytes)
    if reader.skip(".", bytes) { digits += reader.digits(bytes) }
    return digits > 0 && reader.isEnd(bytes)
  }

  /// True for an `xs:token` that is not empty.
  static func isToken(_ text: String) -> Bool {
    guard text.utf8.first != 0x20, text.utf8.last != 0x20, !text.isEmpty else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    return true
  }

  /// True for an address that needs no escapes, as that of an extension.
  static func isAddress(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"<>\"{}|\\^`".utf8.contains(byte)
      }
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How far a text is read, byte by byte.
  private struct Position {
    private var index = 0

    func isEnd(_ bytes: Span<UInt8>) -> Bool { index == bytes.count }

    mutating func skip(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func skipSign(_ bytes: Span<UInt8>) {
      if !skip("-", bytes) { _ = skip("+", bytes) }
    }

    /// Skips digits and says how many.
    mutating func digits(_ bytes: Span<UInt8>) -> Int {
      let start = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      return index - start
    }

    /// A number of up to nine digits.
    mutating func number(_ bytes: Span<UInt8>) -> (value: Int, digits: Int)? {
      let start = index
      var value = 0
      while index < bytes.count, bytes[index] &- 0x30 < 10 {
        guard index - start < 9 else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return index > start ? (value, index - start) : nil
    }

    mutating func two(_ bytes: Span<UInt8>) -> Int? {
      guard index + 2 <= bytes.count else { return nil }
      let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
      guard tens < 10 && ones < 10 else { return nil }
      index += 2
      return Int(tens) * 10 + Int(ones)
    }
  }
}
