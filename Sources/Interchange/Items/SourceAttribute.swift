internal import EventModel

/// A named value of a file, with the type the file gives it and what is nested in it.
struct SourceAttribute: Hashable, Sendable {
  /// The name as written.
  var key: String
  /// The value.
  var value: SourceValue
  /// Attributes of the attribute (XES), in the file's order.
  var nested: [SourceAttribute] = []

  init(_ key: String, _ value: SourceValue, nested: [SourceAttribute] = []) {
    self.key = key
    self.value = value
    self.nested = nested
  }

  /// A text.
  init(_ key: String, _ text: String) {
    self.init(key, .text(text))
  }
}

/// A value with its type; whatever the type, the characters are those of the file.
enum SourceValue: Hashable, Sendable {
  case text(String)
  case time(String)
  case integer(String)
  case real(String)
  case flag(String)
  case identifier(String)
  /// Attributes whose keys may repeat and whose order counts.
  case list([SourceAttribute])

  /// The characters; nil for a list.
  var characters: String? {
    switch self {
    case .text(let text), .time(let text), .integer(let text), .real(let text), .flag(let text),
      .identifier(let text):
      text
    case .list: nil
    }
  }

  /// The word for the type in stored events: that of XES.
  var typeWord: String {
    switch self {
    case .text: "string"
    case .time: "date"
    case .integer: "int"
    case .real: "float"
    case .flag: "boolean"
    case .identifier: "id"
    case .list: "list"
    }
  }
}
