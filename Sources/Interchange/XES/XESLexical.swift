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
    var reader = Bytes(text)
    if reader.rest == 0 { return false }
    if text == "INF" || text == "-INF" || text == "NaN" { return true }
    reader.skipSign()
    var digits = reader.digits()
    if reader.skip(".") { digits += reader.digits() }
    guard digits > 0 else { return false }
    if reader.skip("e") || reader.skip("E") {
      reader.skipSign()
      guard reader.digits() > 0 else { return false }
    }
    return reader.rest == 0
  }

  /// True for an `xs:boolean`.
  static func isFlag(_ text: String) -> Bool {
    text == "true" || text == "false" || text == "1" || text == "0"
  }

  /// True for an `xs:dateTime`, with or without offset.
  static func isTime(_ text: String) -> Bool {
    var reader = Bytes(text)
    _ = reader.skip("-")
    guard let (year, yearDigits) = reader.number(), yearDigits >= 4, reader.skip("-"),
      let month = reader.two(), (1...12).contains(month), reader.skip("-"),
      let day = reader.two(), day >= 1, day <= days(of: month, in: year), reader.skip("T"),
      let hour = reader.two(), reader.skip(":"), let minute = reader.two(), minute < 60,
      reader.skip(":"), let second = reader.two(), second < 60
    else { return false }
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return false }
    if reader.skip(".") {
      guard reader.digits() > 0 else { return false }
    }
    if reader.rest == 0 || reader.skip("Z") { return reader.rest == 0 }
    guard reader.skip("+") || reader.skip("-"), let offset = reader.two(), reader.skip(":"),
      let minutes = reader.two(), minutes < 60, offset < 14 || (offset == 14 && minutes == 0)
    else { return false }
    return reader.rest == 0
  }

  /// True for an `xs:decimal`.
  static func isDecimal(_ text: String) -> Bool {
    var reader = Bytes(text)
    reader.skipSign()
    var digits = reader.digits()
    if reader.skip(".") { digits += reader.digits() }
    return digits > 0 && reader.rest == 0
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

  /// A text taken from its beginning, byte by byte.
  private struct Bytes {
    private var bytes: Substring.UTF8View

    init(_ text: String) {
      bytes = text[...].utf8
    }

    /// How many are left; costs nothing for what is.
    var rest: Int { bytes.isEmpty ? 0 : 1 }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard bytes.first == UInt8(ascii: character) else { return false }
      bytes.removeFirst()
      return true
    }

    mutating func skipSign() {
      if !skip("-") { _ = skip("+") }
    }

    /// Skips digits and says how many.
    mutating func digits() -> Int {
      var count = 0
      while let byte = bytes.first, byte >= 0x30, byte <= 0x39 {
        bytes.removeFirst()
        count += 1
      }
      return count
    }

    /// A number of up to nine digits.
    mutating func number() -> (value: Int, digits: Int)? {
      var (value, count) = (0, 0)
      while let byte = bytes.first, byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Int(byte - 0x30)
        count += 1
        guard count <= 9 else { return nil }
        bytes.removeFirst()
      }
      return count > 0 ? (value, count) : nil
    }

    mutating func two() -> Int? {
      guard let tens = digit() else { return nil }
      return digit().map { tens * 10 + $0 }
    }

    private mutating func digit() -> Int? {
      guard let byte = bytes.first, byte >= 0x30, byte <= 0x39 else { return nil }
      bytes.removeFirst()
      return Int(byte - 0x30)
    }
  }
}
