/// A JSON value as a tree, for the slow lane: payloads read field by field, and tests.
///
/// Strings are compared by their UTF-8 bytes, numbers as written: two values are equal exactly if
/// their canonical texts are, as long as no object has a key twice or out of order.
public indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(String)
  /// A string, its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; read from text, its members are in the order of their names' UTF-8 bytes.
  case object([Member])

  /// A named value within an object.
  public struct Member: Sendable {
    /// The name, its escapes resolved.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Joins a name and a value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of a member of an object, `nil` if this is none or has none of that name.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The whole number that this is, `nil` for other values and for numbers with point or exponent.
  public var integer: Int64? {
    guard case .number(let text) = self else { return nil }
    return Int64(text)
  }

  /// The string that this is, `nil` for other values.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

extension JSONValue.Member: Hashable {
  /// Compares names by their UTF-8 bytes; Swift's own comparison would normalise them.
  public static func == (left: Self, right: Self) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8) && left.value == right.value
  }
}

extension JSONValue: Hashable {
  /// Compares strings by their UTF-8 bytes; Swift's own comparison would normalise them.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left.utf8.elementsEqual(right.utf8)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}
