/// What reader and writer of JSON must agree on.
enum JSONKey {
  /// Compares two keys, written canonically, by the UTF-8 bytes they stand for.
  ///
  /// Negative if the first comes before the second, 0 if they are the same. The bytes as written
  /// won't do: `\"` stands for a byte less than `#`, but is written with a greater one.
  static func order(_ left: Range<Int>, _ right: Range<Int>, in text: Span<UInt8>) -> Int {
    var (leftIndex, rightIndex) = (left.lowerBound, right.lowerBound)
    while leftIndex < left.upperBound, rightIndex < right.upperBound {
      let leftByte = decoded(text, at: &leftIndex)
      let rightByte = decoded(text, at: &rightIndex)
      guard leftByte == rightByte else { return Int(leftByte) - Int(rightByte) }
    }
    return (left.upperBound - leftIndex) - (right.upperBound - rightIndex)
  }

  /// White space, as RFC 8259 has it.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The byte that stands next in a canonical string: every escape in one stands for one byte.
  static func decoded(_ text: Span<UInt8>, at index: inout Int) -> UInt8 {
    let byte = text[index]
    guard byte == ASCII.backslash else {
      index += 1
      return byte
    }
    guard text[index + 1] == ASCII.letterU else {
      index += 2
      return text[index - 1]
    }
    index += 6
    return (text[index - 2] - ASCII.zero) << 4 | (ASCII.hexadecimal(text[index - 1]) ?? 0)
  }
}
