internal import EventModel

extension SourceAttribute {
  /// The attribute as attachments hold it: `{"key":…,"nested":[…],"type":…,"value":…}`.
  ///
  /// Members stand in the order of canonical JSON, so that what is stored is equal to what was.
  var json: JSONValue {
    var members = [JSONValue.Member("key", .string(key))]
    if !nested.isEmpty { members.append(.init("nested", .array(nested.map(\.json)))) }
    members.append(.init("type", .string(value.typeWord)))
    if case .list(let values) = value {
      members.append(.init("value", .array(values.map(\.json))))
    } else {
      members.append(.init("value", .string(value.characters ?? "")))
    }
    return .object(members)
  }

  /// Takes an attribute from an attachment; nil for what is none.
  init?(json: JSONValue) {
    guard let key = json["key"]?.text, let type = json["type"]?.text else { return nil }
    var nested: [SourceAttribute] = []
    if let found = json["nested"] {
      guard let all = Self.all(json: found) else { return nil }
      nested = all
    }
    if type == "list" {
      guard let values = json["value"].flatMap(Self.all) else { return nil }
      self.init(key, .list(values), nested: nested)
    } else {
      guard let text = json["value"]?.text, let value = SourceValue(type: type, text) else {
        return nil
      }
      self.init(key, value, nested: nested)
    }
  }

  /// Takes attributes from an attachment; nil where one is none.
  static func all(json: JSONValue) -> [SourceAttribute]? {
    guard case .array(let elements) = json else { return nil }
    var all: [SourceAttribute] = []
    for element in elements {
      guard let one = SourceAttribute(json: element) else { return nil }
      all.append(one)
    }
    return all
  }
}

extension SourceValue {
  /// A value of the type that XES has this word for; nil for a list and for other words.
  init?(type: String, _ text: String) {
    switch type {
    case "string": self = .text(text)
    case "date": self = .time(text)
    case "int": self = .integer(text)
    case "float": self = .real(text)
    case "boolean": self = .flag(text)
    case "id": self = .identifier(text)
    default: return nil
    }
  }

  /// True if the characters are what XML Schema has the type written with.
  var isLexical: Bool {
    switch self {
    case .text, .identifier, .list: true
    case .time(let text): XESLexical.isTime(text)
    case .integer(let text): XESLexical.isInteger(text)
    case .real(let text): XESLexical.isReal(text)
    case .flag(let text): XESLexical.isFlag(text)
    }
  }
}
