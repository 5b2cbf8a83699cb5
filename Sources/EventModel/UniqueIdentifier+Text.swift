extension UniqueIdentifier {
  /// The text form of RFC 9562: 32 lower-case hexadecimal digits in groups of 8-4-4-4-12.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (digits, word) in [(0..<16, high), (16..<32, low)] {
      for digit in digits {
        if Self.startsGroup(digit) { text.append(ASCII.hyphen) }
        let shift = UInt64(60 - 4 * (digit % 16))
        text.append(ASCII.hexadecimalDigit(UInt8(truncatingIfNeeded: word >> shift) & 0xF))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the text form that `description` writes.
  ///
  /// Refused: upper case, braces, `urn:uuid:`, missing hyphens. An identifier with two spellings
  /// could be stored twice.
  public init(parsing text: String) throws(IdentifierError) {
    try self.init(parsing: Array(text.utf8).span)
  }

  /// Reads the text form that `description` writes, from its bytes.
  public init(parsing text: Span<UInt8>) throws(IdentifierError) {
    guard text.count == 36 else { throw IdentifierError(.textLength(found: text.count), at: 0) }
    var words: (UInt64, UInt64) = (0, 0)
    for index in text.indices {
      let byte = text[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == ASCII.hyphen else { throw IdentifierError(.notAHyphen, at: index) }
        continue
      }
      guard let digit = ASCII.lowerCaseHexadecimal(byte) else {
        let isUpperCase = UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
        throw IdentifierError(isUpperCase ? .upperCase : .notADigit, at: index)
      }
      if index < 18 {
        words.0 = words.0 << 4 | UInt64(digit)
      } else {
        words.1 = words.1 << 4 | UInt64(digit)
      }
    }
    self.init(high: words.0, low: words.1)
  }

  private static func startsGroup(_ digit: Int) -> Bool {
    digit == 8 || digit == 12 || digit == 16 || digit == 20
  }
}
