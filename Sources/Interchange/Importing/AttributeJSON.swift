internal import EventModel

/// The canonical JSON of attributes, as events keep them, and back.
///
/// A text is a string; a whole number, a number and `true` or `false` are themselves where JSON
/// writes them so; every other typed or nested value is `{"in":{…},"t":type,"v":…}`.
struct AttributeJSON {
  /// The names written last, in the order of their bytes: rows of a file mostly have the same.
  private var names: [String] = []
  private var order: [Int] = []

  /// Appends an object of the attributes but for those left out; of two with one name the first
  /// counts.
  mutating func append(
    _ attributes: [SourceAttribute], leavingOut isLeftOut: (Int) -> Bool = { _ in false },
    to bytes: inout [UInt8]
  ) {
    sort(attributes)
    bytes.append(UInt8(ascii: "{"))
    var previous: Int?
    for index in order where !isLeftOut(index) {
      if let previous, attributes[previous].key.utf8.elementsEqual(attributes[index].key.utf8) {
        continue
      }
      if previous != nil { bytes.append(UInt8(ascii: ",")) }
      Self.quote(attributes[index].key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      Self.append(attributes[index], to: &bytes)
      previous = index
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func sort(_ attributes: [SourceAttribute]) {
    let isSame =
      names.count == attributes.count
      && attributes.indices.allSatisfy { names[$0] == attributes[$0].key }
    if isSame { return }
    names = attributes.map(\.key)
    order = names.indices.sorted { left, right in
      let (first, second) = (names[left].utf8, names[right].utf8)
      if first.lexicographicallyPrecedes(second) { return true }
      return left < right && first.elementsEqual(second)
    }
  }

  private static func append(_ attribute: SourceAttribute, to bytes: inout [UInt8]) {
    if attribute.nested.isEmpty, appendPlain(attribute.value, to: &bytes) { return }
    bytes.append(UInt8(ascii: "{"))
    if !attribute.nested.isEmpty {
      bytes += #""in":"#.utf8
      var nested = AttributeJSON()
      nested.append(attribute.nested, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += #""t":""#.utf8
    bytes += attribute.value.typeWord.utf8
    bytes += #"","v":"#.utf8
    if case .list(let items) = attribute.value {
      appendList(items, to: &bytes)
    } else {
      quote(attribute.value.characters ?? "", to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Items in order, each with its key: keys of a list may repeat.
  private static func appendList(_ items: [SourceAttribute], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += #"{"k":"#.utf8
      quote(item.key, to: &bytes)
      bytes += #","x":"#.utf8
      append(item, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a value that JSON writes as the file does; false where it does not.
  private static func appendPlain(_ value: SourceValue, to bytes: inout [UInt8]) -> Bool {
    switch value {
    case .text(let text):
      quote(text, to: &bytes)
      return true
    case .integer(let digits) where isNumber(digits, fraction: false),
      .real(let digits) where isNumber(digits, fraction: true):
      bytes += digits.utf8
      return true
    case .flag(let word) where word == "true" || word == "false":
      bytes += word.utf8
      return true
    default: return false
    }
  }

  /// True for a JSON number, with a fraction or exponent exactly where asked for.
  private static func isNumber(_ text: String, fraction: Bool) -> Bool {
    if !fraction, let short = isShortInteger(text) { return short }
    guard text.utf8.count <= CanonicalJSON.numberBytesMax,
      let json = try? CanonicalJSON(parsing: Array(text.utf8), root: .any),
      case .number(let digits) = json.value, digits.utf8.elementsEqual(text.utf8)
    else { return false }
    let marks = [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")]
    return text.utf8.contains(where: marks.contains) == fraction
  }

  /// True for digits without a needless zero before them; nil for signs and other characters.
  private static func isShortInteger(_ text: String) -> Bool? {
    guard let first = text.utf8.first else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.allSatisfy({ digits ~= $0 }) else { return nil }
    return first != UInt8(ascii: "0") || text.utf8.count == 1
  }

  /// Appends a JSON string.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    let needsEscape = bytes[start...].contains {
      $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    if needsEscape {
      let plain = bytes[start...]
      bytes.removeSubrange(start...)
      for byte in plain { escape(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte < 0x20 {
      let digits = Array("0123456789abcdef".utf8)
      bytes += "\\u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      return
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(UInt8(ascii: "\\"))
    }
    bytes.append(byte)
  }
}

extension AttributeJSON {
  /// The attributes of an object that `append` wrote, in the order of their names.
  static func attributes(of object: JSONValue) -> [SourceAttribute] {
    guard case .object(let members) = object else { return [] }
    return members.map { attribute($0.name, $0.value) }
  }

  private static func attribute(_ key: String, _ value: JSONValue) -> SourceAttribute {
    switch value {
    case .string(let text): return SourceAttribute(key, .text(text))
    case .number(let digits):
      let marks = [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")]
      let isReal = digits.utf8.contains(where: marks.contains)
      return SourceAttribute(key, isReal ? .real(digits) : .integer(digits))
    case .bool(let flag): return SourceAttribute(key, .flag(flag ? "true" : "false"))
    case .null: return SourceAttribute(key, .text(""))
    case .array: return SourceAttribute(key, .text(text(of: value)))
    case .object:
      guard let type = value["t"]?.text, let inner = value["v"] else {
        return SourceAttribute(key, .text(text(of: value)))
      }
      let nested = value["in"].map(attributes(of:)) ?? []
      return SourceAttribute(key, typed(type, inner), nested: nested)
    }
  }

  private static func typed(_ type: String, _ value: JSONValue) -> SourceValue {
    if case .array(let items) = value {
      return .list(
        items.map { attribute($0["k"]?.text ?? "", $0["x"] ?? .string("")) })
    }
    let text = value.text ?? text(of: value)
    return switch type {
    case "date": .time(text)
    case "int": .integer(text)
    case "float": .real(text)
    case "boolean": .flag(text)
    case "id": .identifier(text)
    default: .text(text)
    }
  }

  private static func text(of value: JSONValue) -> String {
    guard let json = try? CanonicalJSON(value, root: .any) else { return "" }
    return json.description
  }
}
