internal import EventModel

/// JSON text as it is put together.
enum OCELJSONText {
  /// Appends a string, escaped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(JSONByte.quote)
    for byte in text.utf8 {
      switch byte {
      case JSONByte.quote, JSONByte.backslash:
        bytes.append(JSONByte.backslash)
        bytes.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(JSONByte.quote)
  }

  /// Appends an object whose members are strings; those that are nil are left out.
  static func append(_ members: [(name: String, text: String?)], to bytes: inout [UInt8]) {
    bytes.append(JSONByte.openBrace)
    appendMembers(members, to: &bytes)
    bytes.append(JSONByte.closeBrace)
  }

  /// Appends members without the braces around them.
  static func appendMembers(_ members: [(name: String, text: String?)], to bytes: inout [UInt8]) {
    var isFirst = true
    for (name, text) in members {
      guard let text else { continue }
      if !isFirst { bytes.append(JSONByte.comma) }
      isFirst = false
      append(name, to: &bytes)
      bytes.append(JSONByte.colon)
      append(text, to: &bytes)
    }
  }

  /// Appends an array, each element by `body`.
  static func append<Element>(
    _ elements: [Element], to bytes: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(JSONByte.openBracket)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(JSONByte.comma) }
      body(element, &bytes)
    }
    bytes.append(JSONByte.closeBracket)
  }

  /// Appends a tree, its members in the order they have.
  static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += "\(flag)".utf8
    case .number(let number): bytes += number.utf8
    case .string(let text): append(text, to: &bytes)
    case .array(let elements): append(elements, to: &bytes) { append($0, to: &$1) }
    case .object(let members):
      bytes.append(JSONByte.openBrace)
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(JSONByte.comma) }
        append(member.name, to: &bytes)
        bytes.append(JSONByte.colon)
        append(member.value, to: &bytes)
      }
      bytes.append(JSONByte.closeBrace)
    }
  }
}
