/// Writes canonical JSON, from a text that a `JSONCheck` has passed, or piece by piece.
struct JSONWriter {
  /// What has been written.
  var output: [UInt8] = []
  /// The byte of the text to be read next.
  private var index = 0

  init(capacity: Int) {
    output.reserveCapacity(capacity)
  }

  /// Writes the value that stands next in the text; only a key standing twice is refused.
  mutating func value(_ text: Span<UInt8>) throws(JSONError) {
    skipSpace(text)
    switch text[index] {
    case ASCII.openBrace: try object(text)
    case ASCII.openBracket: try array(text)
    case ASCII.quote: string(text)
    default: scalar(text)
    }
    skipSpace(text)
  }

  private mutating func array(_ text: Span<UInt8>) throws(JSONError) {
    copy(text)
    skipSpace(text)
    while text[index] != ASCII.closeBracket {
      if text[index] == ASCII.comma { copy(text) }
      try value(text)
    }
    copy(text)
  }

  private mutating func object(_ text: Span<UInt8>) throws(JSONError) {
    var members: [Member] = []
    copy(text)
    skipSpace(text)
    let start = output.count
    while text[index] != ASCII.closeBrace {
      if text[index] == ASCII.comma {
        copy(text)
        skipSpace(text)
      }
      let (offset, keyStart) = (index, output.count)
      string(text)
      let key = keyStart + 1..<output.count - 1
      skipSpace(text)
      copy(text)
      try value(text)
      members.append(Member(offset: offset, key: key, whole: keyStart..<output.count))
    }
    try sort(members, from: start)
    copy(text)
  }

  /// Puts the members of the object written last in order.
  private mutating func sort(_ members: [Member], from start: Int) throws(JSONError) {
    guard !isAscending(members) else { return }
    let sorted = members.sorted { first, second in
      let order = JSONKey.order(first.key, second.key, in: output.span)
      return order == 0 ? first.offset < second.offset : order < 0
    }
    guard isAscending(sorted) else { throw duplicate(sorted) }
    var arranged: [UInt8] = []
    arranged.reserveCapacity(output.count - start)
    for member in sorted {
      if !arranged.isEmpty { arranged.append(ASCII.comma) }
      arranged += output[member.whole]
    }
    output.replaceSubrange(start..., with: arranged)
  }

  /// Whether every key comes after the one before it.
  private func isAscending(_ members: [Member]) -> Bool {
    zip(members, members.dropFirst()).allSatisfy { first, second in
      JSONKey.order(first.key, second.key, in: output.span) < 0
    }
  }

  /// The error for the first key, in order of the text, that stands a second time.
  private func duplicate(_ sorted: [Member]) -> JSONError {
    var (found, offset) = (0..<0, Int.max)
    for (first, second) in zip(sorted, sorted.dropFirst())
    where second.offset < offset && JSONKey.order(first.key, second.key, in: output.span) == 0 {
      (found, offset) = (second.key, second.offset)
    }
    return JSONError(.duplicateKey(JSONTree.unescaped(output[found])), at: offset)
  }

  /// Copies a number or word up to what ends it.
  private mutating func scalar(_ text: Span<UInt8>) {
    while index < text.count {
      let byte = text[index]
      if byte == ASCII.comma || byte == ASCII.closeBrace || byte == ASCII.closeBracket
        || JSONKey.isSpace(byte)
      {
        return
      }
      copy(text)
    }
  }

  private mutating func string(_ text: Span<UInt8>) {
    copy(text)
    while text[index] != ASCII.quote {
      if text[index] == ASCII.backslash { escape(text) } else { copy(text) }
    }
    copy(text)
  }

  /// Writes the character an escape stands for, escaped again only if it must be.
  private mutating func escape(_ text: Span<UInt8>) {
    let letter = text[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "b"): append(0x08)
    case UInt8(ascii: "f"): append(0x0C)
    case UInt8(ascii: "n"): append(0x0A)
    case UInt8(ascii: "r"): append(0x0D)
    case UInt8(ascii: "t"): append(0x09)
    case ASCII.letterU:
      var scalar = codeUnit(text)
      if 0xD800..<0xDC00 ~= scalar {
        index += 2
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (codeUnit(text) - 0xDC00)
      }
      append(String(UnicodeScalar(scalar) ?? "\u{FFFD}"))
    default: append(letter)
    }
  }

  private mutating func codeUnit(_ text: Span<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      unit = unit << 4 | UInt32(ASCII.hexadecimal(text[index]) ?? 0)
      index += 1
    }
    return unit
  }

  /// Writes the characters of a string, without quotes.
  mutating func append(_ string: String) {
    for byte in string.utf8 { append(byte) }
  }

  /// Writes a string with its quotes.
  mutating func quote(_ string: String) {
    output.append(ASCII.quote)
    append(string)
    output.append(ASCII.quote)
  }

  /// Writes a byte of a string, escaped if it must be.
  private mutating func append(_ byte: UInt8) {
    if byte < 0x20 {
      output += "\\u00".utf8
      output.append(ASCII.hexadecimalDigit(byte >> 4))
      output.append(ASCII.hexadecimalDigit(byte & 0xF))
      return
    }
    if byte == ASCII.quote || byte == ASCII.backslash { output.append(ASCII.backslash) }
    output.append(byte)
  }

  private mutating func copy(_ text: Span<UInt8>) {
    output.append(text[index])
    index += 1
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while index < text.count, JSONKey.isSpace(text[index]) { index += 1 }
  }

  /// Where a member of an object stood in the text, and what of the output is its key and it all.
  private struct Member {
    let offset: Int
    let key: Range<Int>
    let whole: Range<Int>
  }
}
