/// Reads a JSON text once, refusing what may not stand in it, and notes whether it is canonical.
///
/// The one thing left to the writer is a key standing twice in an object that is not canonical:
/// only the writer has such an object's keys in order. The text is passed to every step, since a
/// span can't be kept.
struct JSONCheck {
  /// The byte to be read next.
  var index = 0
  /// Whether all read so far is in canonical form.
  var isCanonical = true

  /// Reads a text that is one value.
  mutating func document(
    _ text: Span<UInt8>, root: CanonicalJSON.Root
  ) throws(JSONError) {
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      throw JSONError(.byteOrderMark, at: 0)
    }
    skipSpace(text)
    let start = index
    let first = try peek(text)
    try value(text, level: 0)
    skipSpace(text)
    guard index == text.count else { throw JSONError(.trailingBytes, at: index) }
    guard root == .any || first == ASCII.openBrace else {
      throw JSONError(.notAnObject, at: start)
    }
  }

  /// Reads a value that stands within so many arrays and objects.
  private mutating func value(_ text: Span<UInt8>, level: Int) throws(JSONError) {
    switch try peek(text) {
    case ASCII.openBrace: try object(text, level: level + 1)
    case ASCII.openBracket: try array(text, level: level + 1)
    case ASCII.quote: try string(text)
    case UInt8(ascii: "t"): try word("true", in: text)
    case UInt8(ascii: "f"): try word("false", in: text)
    case UInt8(ascii: "n"): try word("null", in: text)
    case ASCII.hyphen, ASCII.zero...ASCII.nine: try number(text)
    case let other: throw JSONError(.unexpectedByte(other), at: index)
    }
  }

  private mutating func object(_ text: Span<UInt8>, level: Int) throws(JSONError) {
    guard try enter(closing: ASCII.closeBrace, text, level: level) else { return }
    var last = 0..<0
    repeat {
      let start = index
      guard try peek(text) == ASCII.quote else {
        throw JSONError(.unexpectedByte(text[index]), at: index)
      }
      try string(text)
      let key = start + 1..<index - 1
      if isCanonical, last.lowerBound > 0, JSONKey.order(last, key, in: text) >= 0 {
        isCanonical = false
      }
      last = key
      skipSpace(text)
      guard try peek(text) == ASCII.colon else {
        throw JSONError(.unexpectedByte(text[index]), at: index)
      }
      index += 1
      skipSpace(text)
      try value(text, level: level)
    } while try another(before: ASCII.closeBrace, text)
  }

  private mutating func array(_ text: Span<UInt8>, level: Int) throws(JSONError) {
    guard try enter(closing: ASCII.closeBracket, text, level: level) else { return }
    repeat { try value(text, level: level) } while try another(before: ASCII.closeBracket, text)
  }

  /// Steps into an array or object; false if it is empty, and then past it.
  private mutating func enter(
    closing: UInt8, _ text: Span<UInt8>, level: Int
  ) throws(JSONError) -> Bool {
    guard level <= CanonicalJSON.levelsMax else { throw JSONError(.nestedTooDeep, at: index) }
    index += 1
    skipSpace(text)
    guard try peek(text) == closing else { return true }
    index += 1
    return false
  }

  /// Steps past the comma before another element, or past the end of the array or object.
  private mutating func another(
    before closing: UInt8, _ text: Span<UInt8>
  ) throws(JSONError) -> Bool {
    skipSpace(text)
    let byte = try peek(text)
    guard byte == ASCII.comma || byte == closing else {
      throw JSONError(.unexpectedByte(byte), at: index)
    }
    index += 1
    if byte == ASCII.comma { skipSpace(text) }
    return byte == ASCII.comma
  }

  private mutating func word(_ word: StaticString, in text: Span<UInt8>) throws(JSONError) {
    for expected in word.description.utf8 {
      guard try peek(text) == expected else {
        throw JSONError(.unexpectedByte(text[index]), at: index)
      }
      index += 1
    }
  }

  private func peek(_ text: Span<UInt8>) throws(JSONError) -> UInt8 {
    guard index < text.count else { throw JSONError(.endOfText, at: index) }
    return text[index]
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while index < text.count, JSONKey.isSpace(text[index]) {
      index += 1
      isCanonical = false
    }
  }
}
