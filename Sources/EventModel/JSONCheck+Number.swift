extension JSONCheck {
  /// Reads a text that is one number and nothing else.
  mutating func numberAlone(_ text: Span<UInt8>) throws(JSONError) {
    guard text.count > 0 else { throw JSONError(.endOfText, at: 0) }
    guard text[0] == ASCII.hyphen || ASCII.isDigit(text[0]) else {
      throw JSONError(.unexpectedByte(text[0]), at: 0)
    }
    try number(text)
    guard index == text.count else { throw JSONError(.trailingBytes, at: index) }
  }

  /// Reads a number; how it is written is kept, so every number is canonical.
  mutating func number(_ text: Span<UInt8>) throws(JSONError) {
    let start = index
    if text[index] == ASCII.hyphen { index += 1 }
    if index < text.count, text[index] == ASCII.zero {
      index += 1
      guard index == text.count || !ASCII.isDigit(text[index]) else {
        throw JSONError(.malformedNumber, at: index)
      }
    } else {
      try digits(text)
    }
    if index < text.count, text[index] == ASCII.point {
      index += 1
      try digits(text)
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.count, text[index] == ASCII.plus || text[index] == ASCII.hyphen {
        index += 1
      }
      try digits(text)
    }
    guard index - start <= CanonicalJSON.numberBytesMax else {
      throw JSONError(.numberTooLong(bytes: index - start), at: start)
    }
  }

  /// Reads one digit or more.
  private mutating func digits(_ text: Span<UInt8>) throws(JSONError) {
    let start = index
    while index < text.count, ASCII.isDigit(text[index]) { index += 1 }
    guard index > start else {
      throw JSONError(index == text.count ? .endOfText : .malformedNumber, at: index)
    }
  }
}
