internal import EventModel

/// Reads single events, objects and declarations of OCEL 2.0 in JSON.
enum OCELJSONEntries {
  private static let eventMembers = ["id", "type", "time", "attributes", "relationships"]
  private static let objectMembers = ["id", "type", "attributes", "relationships"]
  private static let eventValueMembers = ["name", "value"]
  private static let objectValueMembers = ["name", "value", "time"]
  private static let relationMembers = ["objectId", "qualifier"]

  /// Reads the rest of an event.
  static func event(
    _ token: JSONToken, _ tokens: inout JSONTokens, diagnostics: Diagnostics
  ) throws(InterchangeError) -> OCELEntry {
    let place = tokens.place
    let tree = try tokens.value(token, diagnostics: diagnostics)
    return try entry(
      tree, isObject: false, at: place, diagnostics: diagnostics)
  }

  /// Reads the rest of an object.
  static func object(
    _ token: JSONToken, _ tokens: inout JSONTokens, diagnostics: Diagnostics
  ) throws(InterchangeError) -> OCELEntry {
    let place = tokens.place
    let tree = try tokens.value(token, diagnostics: diagnostics)
    return try entry(
      tree, isObject: true, at: place, diagnostics: diagnostics)
  }

  /// Reads the rest of an object for its id and type alone; nil where it lacks one.
  static func idAndType(
    _ token: JSONToken, _ tokens: inout JSONTokens
  ) throws(InterchangeError) -> (id: String, type: String)? {
    var (id, type): (String?, String?)
    while case .name(let name) = try tokens.required() {
      let value = try tokens.required()
      switch (name, characters(value)) {
      case ("id", let text?): id = id ?? text
      case ("type", let text?): type = type ?? text
      default: try tokens.skip(value)
      }
    }
    guard let id, let type else { return nil }
    return (id, type)
  }

  /// Reads the rest of the declaration of a type.
  static func declare(
    _ token: JSONToken, _ tokens: inout JSONTokens, in kind: inout OCELTypes.Kind,
    diagnostics: Diagnostics
  ) throws(InterchangeError) {
    let place = tokens.place
    let tree = try tokens.value(token, diagnostics: diagnostics)
    guard let name = try text(tree["name"], at: place, diagnostics: diagnostics) else {
      try diagnostics.note(.attributeIncomplete, at: place, "a type has no name")
      return
    }
    var declaration = OCELTypes.Declaration(name: name)
    for attribute in try elements(tree["attributes"], at: place, diagnostics: diagnostics) {
      let name = try text(attribute["name"], at: place, diagnostics: diagnostics)
      let word = try text(attribute["type"], at: place, diagnostics: diagnostics)
      try declaration.read(name: name, word: word, at: place, diagnostics: diagnostics)
    }
    try kind.read(declaration, at: place, diagnostics: diagnostics)
  }

  private static func entry(
    _ tree: JSONValue, isObject: Bool, at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) -> OCELEntry {
    let members = isObject ? objectMembers : eventMembers
    try checkMembers(of: tree, are: members, at: place, diagnostics: diagnostics)
    var entry = OCELEntry(place: place)
    entry.id = try text(tree["id"], at: place, diagnostics: diagnostics)
    entry.type = try text(tree["type"], at: place, diagnostics: diagnostics)
    if !isObject {
      entry.time = try text(tree["time"], at: place, diagnostics: diagnostics)
    }
    let valueMembers = isObject ? objectValueMembers : eventValueMembers
    for value in try elements(tree["attributes"], at: place, diagnostics: diagnostics) {
      try checkMembers(of: value, are: valueMembers, at: place, diagnostics: diagnostics)
      entry.values.append(
        OCELEntry.Value(
          name: try text(value["name"], at: place, diagnostics: diagnostics),
          time: try text(value["time"], at: place, diagnostics: diagnostics),
          text: try text(value["value"], at: place, diagnostics: diagnostics)))
    }
    for relation in try elements(tree["relationships"], at: place, diagnostics: diagnostics) {
      try checkMembers(
        of: relation, are: relationMembers, at: place, diagnostics: diagnostics)
      entry.relations.append(
        OCELEntry.Relation(
          object: try text(relation["objectId"], at: place, diagnostics: diagnostics),
          qualifier: try text(relation["qualifier"], at: place, diagnostics: diagnostics)))
    }
    return entry
  }

  /// The objects of an array, which may be missing or null.
  private static func elements(
    _ tree: JSONValue?, at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) -> [JSONValue] {
    switch tree {
    case nil, .null: return []
    case .array(let elements):
      var objects: [JSONValue] = []
      for element in elements {
        if case .object = element {
          objects.append(element)
        } else {
          try diagnostics.note(.unknownElement, at: place, "something that is no object in a list")
        }
      }
      return objects
    default:
      try diagnostics.note(.unknownElement, at: place, "something that is no list in place of one")
      return []
    }
  }

  private static func checkMembers(
    of tree: JSONValue, are known: [String], at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) {
    guard case .object(let members) = tree else { return }
    for member in members where !known.contains(member.name) {
      try diagnostics.note(.unknownElement, at: place, "\"\(member.name.prefix(80))\"")
    }
  }

  /// The characters of a value that should be a string; nil for none and null.
  private static func text(
    _ value: JSONValue?, at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) -> String? {
    switch value {
    case nil, .null: return nil
    case .string(let text): return text
    case .number(let text):
      try diagnostics.note(.nativeNumber, at: place, text)
      return text
    case .bool(let flag):
      try diagnostics.note(.nativeNumber, at: place, "\(flag)")
      return "\(flag)"
    case .array, .object:
      try diagnostics.note(.wrongValue, at: place, "a list or object stands for a single value")
      guard let value else { return nil }
      do {
        return try CanonicalJSON(value, root: .any).description
      } catch {
        return nil
      }
    }
  }

  /// The characters of a single value; nil for null and what is none.
  private static func characters(_ token: JSONToken) -> String? {
    switch token {
    case .string(let text), .number(let text): text
    case .bool(let flag): "\(flag)"
    default: nil
    }
  }
}
