extension JSONValue {
  /// Reads JSON text of any kind of value, under the rules of `CanonicalJSON`.
  public init(parsing text: [UInt8]) throws(JSONError) {
    self = try CanonicalJSON(parsing: text, root: .any).value
  }

  /// Reads JSON text from a string.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Appends the value as JSON, its members in the order they have; refuses what is no number.
  func append(to writer: inout JSONWriter) throws(JSONError) {
    switch self {
    case .null: writer.output += "null".utf8
    case .bool(let bool): writer.output += (bool ? "true" : "false").utf8
    case .number(let number): try Self.append(number: number, to: &writer)
    case .string(let string): writer.quote(string)
    case .array(let elements):
      writer.output.append(ASCII.openBracket)
      for (index, element) in elements.enumerated() {
        if index > 0 { writer.output.append(ASCII.comma) }
        try element.append(to: &writer)
      }
      writer.output.append(ASCII.closeBracket)
    case .object(let members):
      writer.output.append(ASCII.openBrace)
      for (index, member) in members.enumerated() {
        if index > 0 { writer.output.append(ASCII.comma) }
        writer.quote(member.name)
        writer.output.append(ASCII.colon)
        try member.value.append(to: &writer)
      }
      writer.output.append(ASCII.closeBrace)
    }
  }

  /// Appends a number once it is known to be one: its text might hold anything.
  private static func append(
    number: String, to writer: inout JSONWriter
  ) throws(JSONError) {
    var check = JSONCheck()
    do throws(JSONError) {
      try check.numberAlone(Array(number.utf8).span)
    } catch {
      throw JSONError(error.fault, at: writer.output.count + error.offset)
    }
    writer.output += number.utf8
  }
}

extension CanonicalJSON {
  /// Writes a tree in canonical form, whatever the order of its members.
  ///
  /// Refuses what text with the same content would be refused for: a name twice in one object, a
  /// number that JSON doesn't write so, too deep nesting, by default a value that is no object.
  /// Offsets are those of the tree written in its own order.
  public init(_ value: JSONValue, root: Root = .object) throws(JSONError) {
    var writer = JSONWriter(capacity: 0)
    try value.append(to: &writer)
    try self.init(parsing: writer.output, root: root)
  }
}
