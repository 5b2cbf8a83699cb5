internal import EventModel

/// Values this module made, as a line of canonical JSON.
enum JSONLine {
  static func text(_ value: JSONValue) -> String {
    guard let json = try? CanonicalJSON(value, root: .any) else {
      preconditionFailure("a value made here has distinct keys and well-formed numbers")
    }
    return json.description
  }
}
