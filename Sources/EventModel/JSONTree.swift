/// Reads canonical JSON, trusting that it is.
enum JSONTree {
  /// The value that begins at an index.
  static func value(_ text: [UInt8], from start: Int) -> JSONValue {
    var index = start
    return value(text, at: &index)
  }

  /// The index past a string's closing quote.
  static func endOfString(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while true {
      let byte = text[index]
      if byte == ASCII.quote { return index + 1 }
      index += byte == ASCII.backslash ? 2 : 1
    }
  }

  /// The index past a value.
  static func endOfValue(_ text: Span<UInt8>, from start: Int) -> Int {
    switch text[start] {
    case ASCII.quote: return endOfString(text, from: start)
    case ASCII.openBrace, ASCII.openBracket: return endOfContainer(text, from: start)
    default:
      var index = start + 1
      while index < text.count, !endsScalar(text[index]) { index += 1 }
      return index
    }
  }

  private static func endOfContainer(_ text: Span<UInt8>, from start: Int) -> Int {
    var (index, level) = (start, 0)
    repeat {
      switch text[index] {
      case ASCII.quote: index = endOfString(text, from: index)
      case ASCII.openBrace, ASCII.openBracket: (index, level) = (index + 1, level + 1)
      case ASCII.closeBrace, ASCII.closeBracket: (index, level) = (index + 1, level - 1)
      default: index += 1
      }
    } while level > 0
    return index
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.closeBrace || byte == ASCII.closeBracket
  }

  /// The string whose canonical text, without quotes, this is.
  static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(ASCII.backslash) else { return String(decoding: text, as: UTF8.self) }
    let span = text.span
    var bytes: [UInt8] = []
    var index = 0
    while index < span.count { bytes.append(JSONKey.decoded(span, at: &index)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func value(_ text: [UInt8], at index: inout Int) -> JSONValue {
    switch text[index] {
    case ASCII.openBrace: return object(text, at: &index)
    case ASCII.openBracket: return array(text, at: &index)
    case ASCII.quote: return .string(string(text, at: &index))
    default: break
    }
    let start = index
    index = endOfValue(text.span, from: start)
    switch text[start] {
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "t"): return .bool(true)
    case UInt8(ascii: "f"): return .bool(false)
    default: return .number(String(decoding: text[start..<index], as: UTF8.self))
    }
  }

  private static func object(_ text: [UInt8], at index: inout Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    index += 1
    while text[index] != ASCII.closeBrace {
      if text[index] == ASCII.comma { index += 1 }
      let name = string(text, at: &index)
      index += 1
      members.append(JSONValue.Member(name, value(text, at: &index)))
    }
    index += 1
    return .object(members)
  }

  private static func array(_ text: [UInt8], at index: inout Int) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    while text[index] != ASCII.closeBracket {
      if text[index] == ASCII.comma { index += 1 }
      elements.append(value(text, at: &index))
    }
    index += 1
    return .array(elements)
  }

  private static func string(_ text: [UInt8], at index: inout Int) -> String {
    let start = index + 1
    index = endOfString(text.span, from: index)
    return unescaped(text[start..<index - 1])
  }
}
