/// What a field of a payload can hold: a value with one form in JSON.
public protocol FieldValue: Sendable {
  /// The form, for checks and for the printed vocabulary.
  static var shape: FieldShape { get }

  /// Reads the value; nil where the JSON has another form.
  init?(_ json: JSONValue)

  /// The value as payloads hold it.
  var json: JSONValue { get }
}

/// The forms of values in payloads, with their units.
public enum FieldShape: Hashable, Sendable {
  /// A civil date, `2018-07-01`.
  case date
  /// A point in time with offset, RFC 3339.
  case instant
  /// An amount in öre.
  case ore
  /// A whole number.
  case count
  /// The number of a position in the log.
  case position
  /// True or false.
  case flag
  /// A name or id.
  case name
  /// Several names or ids.
  case names
  /// A word of a list.
  case code([String])
  /// Several words of a list.
  case codes([String])
  /// Values by name, as the type's documentation says.
  case object
}

extension CivilDate: FieldValue {
  /// A date.
  public static var shape: FieldShape { .date }

  /// Reads `2018-07-01`.
  public init?(_ json: JSONValue) {
    guard let text = json.text, let date = try? CivilDate(parsing: text) else { return nil }
    self = date
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .string(description) }
}

extension OffsetInstant: FieldValue {
  /// A time with offset.
  public static var shape: FieldShape { .instant }

  /// Reads RFC 3339.
  public init?(_ json: JSONValue) {
    guard let text = json.text, let instant = try? OffsetInstant(parsing: text) else { return nil }
    self = instant
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .string(instant.text(offsetMinutes: offsetMinutes)) }
}

extension Int64: FieldValue {
  /// A whole number.
  public static var shape: FieldShape { .count }

  /// Reads a whole number.
  public init?(_ json: JSONValue) {
    guard let number = json.integer else { return nil }
    self = number
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .number(description) }
}

extension Position: FieldValue {
  /// A position.
  public static var shape: FieldShape { .position }

  /// Reads a position's number, from 1.
  public init?(_ json: JSONValue) {
    guard let number = json.integer, number > 0 else { return nil }
    self.init(rawValue: UInt64(number))
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .number(rawValue.description) }
}

extension Bool: FieldValue {
  /// True or false.
  public static var shape: FieldShape { .flag }

  /// Reads `true` or `false`.
  public init?(_ json: JSONValue) {
    guard case .bool(let value) = json else { return nil }
    self = value
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .bool(self) }
}

extension String: FieldValue {
  /// A text.
  public static var shape: FieldShape { .name }

  /// Reads a string.
  public init?(_ json: JSONValue) {
    guard let text = json.text else { return nil }
    self = text
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .string(self) }
}

extension [String]: FieldValue {
  /// A list of texts.
  public static var shape: FieldShape { .names }

  /// Reads an array of strings.
  public init?(_ json: JSONValue) {
    guard case .array(let values) = json else { return nil }
    self = values.compactMap(\.text)
    guard count == values.count else { return nil }
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .array(map { .string($0) }) }
}

extension JSONValue: FieldValue {
  /// An object.
  public static var shape: FieldShape { .object }

  /// Takes an object as it is.
  public init?(_ json: JSONValue) {
    guard case .object = json else { return nil }
    self = json
  }

  /// The value as payloads hold it.
  public var json: JSONValue { self }
}
