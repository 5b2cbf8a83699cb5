extension JSONCheck {
  /// Reads a string from its opening quote to past its closing one.
  mutating func string(_ text: Span<UInt8>) throws(JSONError) {
    var at = index + 1
    while at < text.count {
      let byte = text[at]
      if byte >= 0x80 {
        index = at
        try character(text)
        at = index
      } else if byte == ASCII.quote {
        index = at + 1
        return
      } else if byte == ASCII.backslash {
        index = at
        try escape(text)
        at = index
      } else if byte < 0x20 {
        throw JSONError(.controlCharacter(byte), at: at)
      } else {
        at += 1
      }
    }
    throw JSONError(.endOfText, at: text.count)
  }

  /// Reads a character of two to four bytes, by table 3-7 of the Unicode standard.
  private mutating func character(_ text: Span<UInt8>) throws(JSONError) {
    let first = text[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONError(.invalidUTF8, at: index)
    }
    guard index + length <= text.count, second.contains(text[index + 1]) else {
      throw JSONError(.invalidUTF8, at: index)
    }
    for at in index + 2..<max(index + 2, index + length) where text[at] & 0xC0 != 0x80 {
      throw JSONError(.invalidUTF8, at: index)
    }
    index += length
  }

  /// Reads an escape from its backslash on.
  private mutating func escape(_ text: Span<UInt8>) throws(JSONError) {
    let start = index
    guard start + 1 < text.count else { throw JSONError(.endOfText, at: text.count) }
    index += 2
    switch text[start + 1] {
    case ASCII.quote, ASCII.backslash: return
    case UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      isCanonical = false
    case ASCII.letterU: try unicodeEscape(text, from: start)
    default: throw JSONError(.unknownEscape, at: start)
    }
  }

  private mutating func unicodeEscape(
    _ text: Span<UInt8>, from start: Int
  ) throws(JSONError) {
    let unit = try codeUnit(text, escape: start)
    switch unit {
    case 0x0000..<0x0020:
      // Both digits of `1F` mean the same as `1f`; only one is the form stored.
      if ASCII.lowerCaseHexadecimal(text[index - 1]) == nil { isCanonical = false }
    case 0xD800..<0xDC00:
      isCanonical = false
      guard index + 1 < text.count, text[index] == ASCII.backslash,
        text[index + 1] == ASCII.letterU
      else { throw JSONError(.loneSurrogate, at: start) }
      index += 2
      guard 0xDC00..<0xE000 ~= (try codeUnit(text, escape: index - 2)) else {
        throw JSONError(.loneSurrogate, at: start)
      }
    case 0xDC00..<0xE000: throw JSONError(.loneSurrogate, at: start)
    default: isCanonical = false
    }
  }

  /// Reads the four digits of `\uXXXX`.
  private mutating func codeUnit(
    _ text: Span<UInt8>, escape start: Int
  ) throws(JSONError) -> Int {
    var unit = 0
    for _ in 0..<4 {
      guard index < text.count else { throw JSONError(.endOfText, at: index) }
      guard let digit = ASCII.hexadecimal(text[index]) else {
        throw JSONError(.unknownEscape, at: start)
      }
      unit = unit << 4 | Int(digit)
      index += 1
    }
    return unit
  }
}
