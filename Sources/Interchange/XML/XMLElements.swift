internal import CXML

/// What an XML file consists of, as it comes.
enum XMLEvent {
  /// An element begins: its name without prefix, its attributes in order.
  case start(String, [XMLAttribute])
  /// It ends.
  case end(String)
  /// Text between; may come in several parts.
  case text(String)
}

/// An attribute of an element: its name without prefix, its value with references resolved.
struct XMLAttribute: Hashable, Sendable {
  let name: String
  let value: String
}
