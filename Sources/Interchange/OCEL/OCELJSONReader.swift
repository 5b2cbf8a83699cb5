internal import EventModel

/// Reads OCEL 2.0 in JSON.
///
/// The file is read twice: first for what is declared and for the ids and types of objects, which
/// may stand behind the events that lead to them; then for its items, in its order. Standard input,
/// which can't be read twice, is copied to its end before anything is read of it. Memory: the ids,
/// and one event or object.
struct OCELJSONReader: SourceReader {
  /// The members of the whole that mean something.
  enum Part: String, CaseIterable {
    case eventTypes, objectTypes, events, objects
  }

  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let readings = try OCELReadings(of: input)
    var tokens = JSONTokens(readings.first)
    var catalogue = try Self.catalogue(&tokens, path: input.path, diagnostics: diagnostics)
    try sink(.attachment(catalogue.types.attachment))
    tokens = JSONTokens(readings.second)
    try Self.forEachPart(&tokens, noting: diagnostics) {
      (part, token, tokens) throws(InterchangeError) in
      switch part {
      case .eventTypes, .objectTypes: try tokens.skip(token)
      case .events:
        try Self.forEachElement(token, &tokens) { (token, tokens) throws(InterchangeError) in
          let entry = try OCELJSONEntries.event(token, &tokens, diagnostics: diagnostics)
          try sink(.row(catalogue.row(entry, diagnostics: diagnostics)))
        }
      case .objects:
        try Self.forEachElement(token, &tokens) { (token, tokens) throws(InterchangeError) in
          let entry = try OCELJSONEntries.object(token, &tokens, diagnostics: diagnostics)
          guard let object = try catalogue.object(entry, diagnostics: diagnostics) else { return }
          try sink(.object(object))
        }
      }
    }
  }

  /// The first reading.
  private static func catalogue(
    _ tokens: inout JSONTokens, path: String, diagnostics: Diagnostics
  ) throws(InterchangeError) -> OCELCatalogue {
    var catalogue = OCELCatalogue()
    var hasPart = false
    try forEachPart(&tokens, noting: nil) { (part, token, tokens) throws(InterchangeError) in
      hasPart = true
      switch part {
      case .eventTypes, .objectTypes:
        let keyPath = part == .eventTypes ? \OCELTypes.events : \OCELTypes.objects
        try forEachElement(token, &tokens) { (token, tokens) throws(InterchangeError) in
          try OCELJSONEntries.declare(
            token, &tokens, in: &catalogue.types[keyPath: keyPath], diagnostics: diagnostics)
        }
      case .events: try tokens.skip(token)
      case .objects:
        try forEachElement(token, &tokens) { (token, tokens) throws(InterchangeError) in
          guard let (id, type) = try OCELJSONEntries.idAndType(token, &tokens) else { return }
          catalogue.learn(object: id, type: type)
        }
      }
    }
    guard hasPart else {
      throw .unknownFormat(
        path: path,
        detail: "it is no OCEL 2.0: it has none of "
          + Part.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    }
    return catalogue
  }

  /// Goes through the whole's members; of two with one name the first counts.
  private static func forEachPart(
    _ tokens: inout JSONTokens, noting diagnostics: Diagnostics?,
    _ body: (Part, JSONToken, inout JSONTokens) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard try tokens.required() == .objectStart else {
      throw .malformed(
        file: tokens.file, place: tokens.place, sentence: "it is no OCEL 2.0: it is no object")
    }
    var known: Set<Part> = []
    while case .name(let name) = try tokens.required() {
      let place = tokens.place
      let value = try tokens.required()
      guard let part = Part(rawValue: name) else {
        try diagnostics?.note(.unknownElement, at: place, "\"\(name.prefix(80))\"")
        try tokens.skip(value)
        continue
      }
      guard known.insert(part).inserted else {
        try diagnostics?.note(.keyRepeated, at: place, "\"\(name)\"")
        try tokens.skip(value)
        continue
      }
      try body(part, value, &tokens)
    }
    // Asked for so that whatever stands behind the end is refused.
    _ = try tokens.next()
  }

  private static func forEachElement(
    _ token: JSONToken, _ tokens: inout JSONTokens,
    _ body: (JSONToken, inout JSONTokens) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard token == .arrayStart else {
      throw .malformed(
        file: tokens.file, place: tokens.place, sentence: "an array is missing here")
    }
    while case let element = try tokens.required(), element != .arrayEnd {
      guard element == .objectStart else {
        throw .malformed(
          file: tokens.file, place: tokens.place, sentence: "an object is missing here")
      }
      try body(element, &tokens)
    }
  }
}
