internal import EventModel

extension XESReading {
  /// Takes the beginning of the file's root; throws `.malformed` where it is no log.
  mutating func beginLog(
    _ name: String, _ attributes: [XMLAttribute], at place: SourcePlace
  ) throws(InterchangeError) {
    guard name == "log" else {
      throw .malformed(
        file: file, place: place, sentence: "it is no XES: its root is \(name.prefix(60)), not log")
    }
    open(.log, at: place)
    var names: Set<String> = []
    var (hasVersion, hasNamespace) = (false, false)
    for attribute in attributes where names.insert(attribute.name).inserted {
      header.log.append(.init(attribute.name, .string(attribute.value)))
      switch attribute.name {
      case "xes.version":
        hasVersion = true
        if !XESLexical.isDecimal(attribute.value) {
          try diagnostics.note(
            .structure, at: place, "xes.version is \(attribute.value.shownQuoted)")
        }
      case "xmlns": hasNamespace = true
      case "xes.features", "schemaLocation", "noNamespaceSchemaLocation": continue
      case let other where other.hasPrefix("xmlns:"): hasNamespace = true
      case let other:
        try diagnostics.note(.structure, at: place, "log has an attribute \(other.shownQuoted)")
      }
    }
    header.log.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    if !hasVersion { try diagnostics.note(.structure, at: place, "log has no xes.version") }
    if !hasNamespace { try diagnostics.note(.structure, at: place, "log has no namespace") }
  }

  /// Takes an `extension`, `global` or `classifier`.
  mutating func beginDeclaration(
    _ element: XESElement, _ attributes: [XMLAttribute], at place: SourcePlace
  ) throws(InterchangeError) {
    var values: [String: String] = [:]
    for attribute in attributes { values[attribute.name] = attribute.value }
    if element == .global {
      return open(.global(scope: values["scope"] ?? "event"), at: place)
    }
    let isExtension = element == .extension
    let wanted = isExtension ? ["name", "prefix", "uri"] : ["keys", "name", "scope"]
    var members: [JSONValue.Member] = []
    for name in wanted {
      guard let value = values[name] else {
        if name != "scope" {
          let kind = isExtension ? "extension" : "classifier"
          try diagnostics.note(.structure, at: place, "\(kind) without \(name)")
        }
        continue
      }
      try hold(name, value, at: place)
      members.append(.init(name, .string(value)))
    }
    if let name = values["name"], !XMLName.isNCName(name) {
      try diagnostics.note(.keyNotName, at: place, "the name \(name.shownQuoted)")
    }
    if isExtension {
      header.extensions.append(.object(members))
      if let prefix = values["prefix"] { header.declare(prefix: prefix) }
    } else {
      header.classifiers.append(.object(members))
    }
    open(.declaration, at: place)
  }

  /// Gives out the attachments, before the first trace or event.
  mutating func give(
    headerInto sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard !header.isGiven else { return }
    for one in try header.attachments(diagnostics: diagnostics) { try sink(.attachment(one)) }
  }

  /// Takes the end of the log: what stood in it too late is given out.
  mutating func end(
    log part: XESPart, into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    for one in try header.attachments(diagnostics: diagnostics) { try sink(.attachment(one)) }
  }
}
