internal import EventModel

/// Checks one structured event by CloudEvents 1.0 and tells what it says.
struct CloudEvent {
  let file: String
  let place: SourcePlace

  /// The extension that carries an event of ours.
  static let carried = "fribrevevent"
  /// What every event must have.
  private static let required = ["id", "source", "specversion", "type"]
  /// What must not be empty where it is there.
  private static let texts = required + ["subject", "time", "datacontenttype", "dataschema"]

  /// The event as a row; throws `.malformed` for what the specification refuses.
  func row(of value: JSONValue) throws(InterchangeError) -> SourceRow {
    guard case .object(let all) = value else { throw malformed("a CloudEvent is an object") }
    // A member that is null is absent, but for data.
    let members = all.filter { $0.name == "data" || $0.value != .null }
    for name in Self.required where !members.contains(where: { $0.name == name }) {
      throw malformed("\"\(name)\" is missing")
    }
    let hasData = members.contains { $0.name == "data" }
    if hasData, members.contains(where: { $0.name == "data_base64" }) {
      throw malformed("\"data\" and \"data_base64\" exclude each other")
    }
    var attributes: [SourceAttribute] = []
    for member in members where member.name != "data" && member.name != "specversion" {
      attributes.append(try attribute(member))
    }
    if value["specversion"]?.text != "1.0" { throw malformed("\"specversion\" is not \"1.0\"") }
    let order = ["id", "source", "type", "subject", "time"]
    let main = order.compactMap { name in attributes.first { $0.key == name } }
    attributes = main + attributes.filter { !order.contains($0.key) }
    if let data = value["data"] { add(data, to: &attributes) }
    return SourceRow(place: place, attributes: attributes)
  }

  /// A context attribute, or data in base64.
  private func attribute(
    _ member: JSONValue.Member
  ) throws(InterchangeError) -> SourceAttribute {
    let (name, value) = (member.name, member.value)
    if name == "data_base64" {
      guard let text = value.text, Self.isBase64(text) else {
        throw malformed("\"data_base64\" is no text in base64")
      }
      return SourceAttribute(name, text)
    }
    let isName = !name.isEmpty && name.utf8.allSatisfy(Self.isOfName)
    guard isName else {
      throw malformed(
        "\"\(name.prefix(80))\" is no name of an attribute; these have a to z and 0 to 9 only")
    }
    if Self.texts.contains(name) { return try context(name, value) }
    switch value {
    case .bool, .string: break
    case .number(let digits) where Int32(digits) != nil: break
    default:
      throw malformed("\"\(name)\" is no text, flag or whole number of 32 bits; put it in data")
    }
    if let text = value.text, let fault = Self.fault(in: text) {
      throw malformed("\"\(name)\" holds \(fault)")
    }
    return SourceAttribute(
      name == Self.carried ? CarriedKey.event : name,
      JSONMembers.value(of: value) ?? .text(""))
  }

  /// One of the attributes that the specification names.
  private func context(
    _ name: String, _ value: JSONValue
  ) throws(InterchangeError) -> SourceAttribute {
    guard let text = value.text, !text.isEmpty else {
      throw malformed("\"\(name)\" is empty or no text")
    }
    if let fault = Self.fault(in: text) { throw malformed("\"\(name)\" holds \(fault)") }
    if name == "source" || name == "dataschema" {
      if text.contains(" ") { throw malformed("\"\(name)\" is no URI: it has a blank") }
    }
    if name == "dataschema", !text.contains(":") {
      throw malformed("\"dataschema\" is no absolute URI")
    }
    guard name == "time" else { return SourceAttribute(name, text) }
    guard Self.isTime(text) else {
      throw malformed("\"time\" is no time of RFC 3339: \"\(text.prefix(80))\"")
    }
    return SourceAttribute(name, .time(text))
  }

  /// Adds the members of data, or data itself.
  private func add(_ data: JSONValue, to attributes: inout [SourceAttribute]) {
    var taken = Set(attributes.map(\.key))
    guard case .object(let members) = data else {
      if let value = JSONMembers.value(of: data) {
        attributes.append(SourceAttribute("data", value))
      }
      return
    }
    for member in members {
      guard let value = JSONMembers.value(of: member.value) else { continue }
      var name = member.name
      while !taken.insert(name).inserted { name = "data." + name }
      attributes.append(SourceAttribute(name, value))
    }
  }

  /// True for RFC 3339: seconds and an offset with a colon, or Z.
  static func isTime(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    guard let written = WrittenTime(iso: utf8.span), written.resolved != nil, utf8.count >= 20,
      utf8[16] == UInt8(ascii: ":"), !utf8.contains(UInt8(ascii: ",")),
      !utf8.dropFirst(11).contains(UInt8(ascii: " "))
    else { return false }
    let isUTC = utf8.last.map { $0 | 0x20 == UInt8(ascii: "z") } ?? false
    let offset = utf8.suffix(6)
    return isUTC || offset.count == 6 && offset[offset.startIndex + 3] == UInt8(ascii: ":")
  }

  /// What a text of the context may not hold; nil where it holds none of it.
  static func fault(in text: String) -> String? {
    text.unicodeScalars.contains(where: isControl) ? "a control character" : nil
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
  }

  static func isOfName(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 26
  }

  private static func isBase64(_ text: String) -> Bool {
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return text.utf8.count % 4 == 0 && padding <= 2
      && text.utf8.dropLast(padding).allSatisfy {
        $0 &- UInt8(ascii: "0") < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 26
          || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }

  private func malformed(_ sentence: String) -> InterchangeError {
    .malformed(file: file, place: place, sentence: sentence)
  }
}
