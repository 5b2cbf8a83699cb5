internal import EventModel

extension XESReading {
  /// Takes the beginning of an attribute: `string`, `date` and so on.
  mutating func beginAttribute(
    _ name: String, _ type: XESElement.AttributeType, _ attributes: [XMLAttribute],
    at place: SourcePlace
  ) throws(InterchangeError) {
    if parts.count == 1 { try noteOrder(.attribute(type), name, at: place) }
    var (key, text): (String?, String?) = (nil, nil)
    for attribute in attributes {
      switch attribute.name {
      case "key": key = attribute.value
      case "value": text = attribute.value
      default:
        try diagnostics.note(
          .structure, at: place, "\(name) has an attribute \(attribute.name.shownQuoted)")
      }
    }
    guard var key, var text = type == .list ? "" : text else {
      skip()
      return try diagnostics.note(
        .attributeIncomplete, at: place, "\(name) \(key?.shownQuoted ?? "without key")")
    }
    if parts.count == 1 && key == XESOwn.format { isOurs = true }
    if isOurs { (key, text) = (XESEscape.keyRead(key), XESEscape.read(text)) }
    guard try isNew(key, at: place) else { return skip() }
    guard parts.count <= XESReader.nestingMax + 2 else {
      throw .malformed(
        file: file, place: place,
        sentence: "attributes are nested more than \(XESReader.nestingMax) deep")
    }
    try hold(key, text, at: place)
    let value = try self.value(type, text, key, at: place)
    open(.attribute(key: key, value: value), at: place)
    // Without `values`, what stands in a list are its values; whether it has some is seen later.
    if type == .list { parts[parts.count - 1].hasRepeatedKeys = true }
  }

  /// Takes the end of an attribute: it belongs to what is open around it.
  mutating func end(
    attribute part: XESPart, _ key: String, _ value: SourceValue,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    var attribute = SourceAttribute(key, value, nested: part.attributes)
    if case .list = value {
      if let values = part.values {
        attribute.value = .list(values)
        attribute.nested = try withoutRepeated(part.attributes, at: part.place)
      } else {
        attribute.value = .list(part.attributes)
        attribute.nested = []
      }
    }
    let top = parts.count - 1
    switch parts[top].kind {
    case .log where key == XESOwn.format && isOurs: try header.take(own: attribute)
    case .log: header.attributes.append(attribute)
    case .trace: try end(traceAttribute: attribute, at: part.place, into: sink)
    default: parts[top].attributes.append(attribute)
    }
  }

  private func value(
    _ type: XESElement.AttributeType, _ text: String, _ key: String, at place: SourcePlace
  ) throws(InterchangeError) -> SourceValue {
    let value: SourceValue
    switch type {
    case .string: return .text(text)
    case .id: return .identifier(text)
    case .list: return .list([])
    case .date: value = .time(text)
    case .int: value = .integer(text)
    case .float: value = .real(text)
    case .boolean: value = .flag(text)
    }
    if value.isLexical { return value }
    try diagnostics.note(
      .wrongValue, at: place, "\(value.typeWord) \(key.shownQuoted) is \(text.shownQuoted)")
    return .text(text)
  }

  /// Notes a key; false, with a note, where its element had it already.
  private mutating func isNew(_ key: String, at place: SourcePlace) throws(InterchangeError) -> Bool
  {
    var index = keys.index(of: key)
    if index == nil {
      index = keys.add(key)
      if index != nil { try noteName(of: key, at: place) }
    }
    let top = parts.count - 1
    if parts[top].hasRepeatedKeys || keys.isNew(key, index, in: &parts[top]) { return true }
    try diagnostics.note(.keyRepeated, at: place, "\(key.shownQuoted) in \(parts[top].kind.word)")
    return false
  }

  private func withoutRepeated(
    _ attributes: [SourceAttribute], at place: SourcePlace
  ) throws(InterchangeError) -> [SourceAttribute] {
    var names: Set<String> = []
    var all: [SourceAttribute] = []
    for attribute in attributes {
      if names.insert(attribute.key).inserted {
        all.append(attribute)
      } else {
        try diagnostics.note(.keyRepeated, at: place, "\(attribute.key.shownQuoted) in list")
      }
    }
    return all
  }

  /// Notes what is wrong with a key's name, once for each key.
  private mutating func noteName(of key: String, at place: SourcePlace) throws(InterchangeError) {
    // Our own files have made the names of keys legal, and declare their prefixes.
    guard !isOurs else { return }
    if !XMLName.isName(key) {
      try diagnostics.note(.keyNotName, at: place, "key \(key.shownQuoted)")
    }
    guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")), colon > key.startIndex else {
      return
    }
    let prefix = String(key[..<colon])
    guard header.isNew(prefix: prefix, at: place), header.isGiven else { return }
    try diagnostics.note(
      .undeclaredPrefix, at: place, "\(prefix.shownQuoted) in \(key.shownQuoted)")
  }
}

extension String {
  /// The text in quotes, cut where it is too long for a report.
  var shownQuoted: String {
    "\"\(utf8.count <= 80 ? self : String(prefix(60)) + "…")\""
  }
}
