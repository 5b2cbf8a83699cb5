/// One piece of JSON text.
enum JSONToken: Hashable, Sendable {
  case objectStart, objectEnd, arrayStart, arrayEnd
  /// The name of an object's member, its escapes resolved; its value follows.
  case name(String)
  /// A string, its escapes resolved.
  case string(String)
  /// A number as it is written.
  case number(String)
  case bool(Bool)
  case null
}
