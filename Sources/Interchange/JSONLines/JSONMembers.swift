internal import EventModel

/// Members of JSON objects as attributes of rows, and back.
enum JSONMembers {
  /// The members in the order of their names, without those that are null.
  static func attributes(of json: CanonicalJSON) -> [SourceAttribute] {
    guard case .object(let members) = json.value else { return [] }
    return members.compactMap { member in
      value(of: member.value).map { SourceAttribute(member.name, $0) }
    }
  }

  /// The value with the type JSON gives it, arrays and objects as text; nil for null.
  static func value(of json: JSONValue) -> SourceValue? {
    switch json {
    case .null: nil
    case .bool(let flag): .flag(flag ? "true" : "false")
    case .string(let text): .text(text)
    case .number(let digits):
      digits.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }
        ? .integer(digits) : .real(digits)
    case .array, .object: .text((try? CanonicalJSON(json, root: .any))?.description ?? "")
    }
  }

  /// The members of an object that says what attributes do, the first of each name; null for none.
  static func members(of attributes: [SourceAttribute]) -> [JSONValue.Member] {
    var names: Set<[UInt8]> = []
    return attributes.compactMap { attribute in
      guard names.insert(Array(attribute.key.utf8)).inserted else { return nil }
      return JSONValue.Member(attribute.key, json(of: attribute))
    }
  }

  /// Numbers and flags as themselves where JSON writes them so, lists and values with others nested
  /// in them as events keep them, all else as a string.
  private static func json(of attribute: SourceAttribute) -> JSONValue {
    guard attribute.nested.isEmpty, let characters = attribute.value.characters else {
      var (writer, bytes) = (AttributeJSON(), [UInt8]())
      writer.append([attribute], to: &bytes)
      return (try? CanonicalJSON(parsing: bytes))?.field(attribute.key) ?? .null
    }
    switch attribute.value {
    case .integer, .real:
      guard case .number(let digits)? = try? JSONValue(parsing: characters) else { break }
      return .number(digits)
    case .flag where characters == "true": return .bool(true)
    case .flag where characters == "false": return .bool(false)
    default: break
    }
    return .string(characters)
  }
}
