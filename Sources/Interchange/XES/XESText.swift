/// XML of an XES file as it is put together, element by element, a line each.
struct XESText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [(name: String, value: String)]) {
    begin(name, attributes, isEmpty: true)
  }

  /// The beginning of an element.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    begin(name, attributes, isEmpty: false)
    depth += 1
  }

  /// The end of an element.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  /// An attribute of the log, a case or an event, with all in it.
  mutating func attribute(_ attribute: SourceAttribute) {
    let key = XESEscape.key(attribute.key)
    if case .list(let values) = attribute.value {
      open("list", [("key", key)])
      for one in attribute.nested { self.attribute(one) }
      // The schema wants a key here too, although nothing is called by it.
      let isEmpty = values.isEmpty
      begin("values", [("key", "values")], isEmpty: isEmpty)
      if !isEmpty {
        depth += 1
        for one in values { self.attribute(one) }
        close("values")
      }
      return close("list")
    }
    // What does not fit its type would make the file invalid; it stays what it is, a text.
    let name = attribute.value.isLexical ? attribute.value.typeWord : "string"
    let value = XESEscape.value(attribute.value.characters ?? "")
    let isEmpty = attribute.nested.isEmpty
    begin(name, [("key", key), ("value", value)], isEmpty: isEmpty)
    if isEmpty { return }
    depth += 1
    for one in attribute.nested { self.attribute(one) }
    close(name)
  }

  /// A line as it is.
  mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Gives the text away and starts anew.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func begin(
    _ name: String, _ attributes: [(name: String, value: String)], isEmpty: Bool
  ) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += (isEmpty ? "/>\n" : ">\n").utf8
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(UInt8(ascii: "\t")) }
  }

  private mutating func escape(_ value: String) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // As themselves these would be read as blanks.
      case 0x09: bytes += "&#9;".utf8
      case 0x0A: bytes += "&#10;".utf8
      case 0x0D: bytes += "&#13;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
