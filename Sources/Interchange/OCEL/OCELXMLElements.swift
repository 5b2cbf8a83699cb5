/// Puts declarations, objects and events together from the elements of an XML file.
struct OCELXMLElements {
  /// What has come to its end.
  enum Finding {
    case eventType(OCELTypes.Declaration)
    case objectType(OCELTypes.Declaration)
    case object(OCELEntry)
    case event(OCELEntry)
  }

  /// The children of the root, in the order the standard asks for.
  enum Section: String, CaseIterable {
    case objectTypes = "object-types"
    case eventTypes = "event-types"
    case objects, events

    /// The name of the elements in it.
    var element: String {
      switch self {
      case .objectTypes: "object-type"
      case .eventTypes: "event-type"
      case .objects: "object"
      case .events: "event"
      }
    }

    /// The names of an element's attributes.
    var attributes: Set<String> {
      switch self {
      case .objectTypes, .eventTypes: ["name"]
      case .objects: ["id", "type"]
      case .events: ["id", "time", "type"]
      }
    }
  }

  let path: String
  /// True where values, relations and events are not looked at.
  let idsOnly: Bool

  /// How many elements are open.
  private var depth = 0
  /// How many elements within one that is passed over are open, itself included; 0 outside one.
  private var depthPassedOver = 0
  private var section: Section?
  private var sectionLast: Section?
  /// Whether the open list is one of values or of relations.
  private var isInValues = false
  private var isInValue = false
  private var declaration: OCELTypes.Declaration?
  private var entry: OCELEntry?
  /// What the entry takes, roughly, in bytes.
  private var size = 0

  /// Bytes of one event or object.
  static let sizeMax = 16 << 20
  /// What a value or relation takes beside its text.
  private static let sizeOfPart = 64

  init(path: String, idsOnly: Bool) {
    self.path = path
    self.idsOnly = idsOnly
  }

  /// Takes what comes next; gives what is then whole.
  mutating func take(
    _ event: XMLEvent, at place: SourcePlace, in file: String, diagnostics: Diagnostics
  ) throws(InterchangeError) -> Finding? {
    switch event {
    case .start(let name, let attributes):
      if depthPassedOver > 0 {
        depthPassedOver += 1
        return nil
      }
      let element = XMLStart(name: name, attributes: attributes, place: place)
      if try start(element, diagnostics: diagnostics) {
        depth += 1
      } else {
        depthPassedOver = 1
        try diagnostics.note(.unknownElement, at: place, "<\(name.prefix(80))>")
      }
      try checkSize(at: place, in: file)
      return nil
    case .end:
      if depthPassedOver > 0 {
        depthPassedOver -= 1
        return nil
      }
      depth -= 1
      isInValue = false
      return depth == 2 ? finding() : nil
    case .text(let text):
      guard depthPassedOver == 0, !idsOnly else { return nil }
      if isInValue {
        entry?.append(text: text)
        size += text.utf8.count
        try checkSize(at: place, in: file)
      } else if !text.utf8.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        try diagnostics.note(.unknownElement, at: place, "text between elements")
      }
      return nil
    }
  }

  /// Takes an element's start; false if it is none that may stand here.
  private mutating func start(
    _ element: XMLStart, diagnostics: Diagnostics
  ) throws(InterchangeError) -> Bool {
    switch depth {
    case 0:
      guard element.name == "log" else {
        throw .unknownFormat(
          path: path, detail: "it is no OCEL 2.0: its root is <\(element.name.prefix(80))>")
      }
      return true
    case 1:
      section = Section(rawValue: element.name)
      guard let section else { return false }
      let order = Section.allCases
      if let last = sectionLast, let before = order.firstIndex(of: last),
        let now = order.firstIndex(of: section), now <= before
      {
        try diagnostics.note(.structure, at: element.place, "<\(element.name)> out of order")
      }
      sectionLast = section
      return true
    case 2:
      guard let section, element.name == section.element else { return false }
      try element.checkAttributes(section.attributes, diagnostics: diagnostics)
      return try begin(element, in: section, diagnostics: diagnostics)
    case 3:
      isInValues = element.name == "attributes"
      return isInValues || entry != nil && element.name == "objects"
    case 4 where declaration != nil:
      guard element.name == "attribute" else { return false }
      try element.checkAttributes(["name", "type"], diagnostics: diagnostics)
      try declaration?.read(
        name: element["name"], word: element["type"], at: element.place, diagnostics: diagnostics)
      return true
    case 4: return try part(element, diagnostics: diagnostics)
    default: return false
    }
  }

  /// Begins a declaration, an object or an event.
  private mutating func begin(
    _ element: XMLStart, in section: Section, diagnostics: Diagnostics
  ) throws(InterchangeError) -> Bool {
    (declaration, entry, size) = (nil, nil, 0)
    switch section {
    case .objectTypes, .eventTypes:
      if let name = element["name"] {
        declaration = OCELTypes.Declaration(name: name)
      } else {
        try diagnostics.note(.attributeIncomplete, at: element.place, "a type has no name")
      }
    case .objects, .events:
      entry = OCELEntry(
        place: element.place, id: element["id"], type: element["type"], time: element["time"])
    }
    return true
  }

  /// Begins a value or a relation.
  private mutating func part(
    _ element: XMLStart, diagnostics: Diagnostics
  ) throws(InterchangeError) -> Bool {
    guard entry != nil else { return false }
    if isInValues {
      guard element.name == "attribute" else { return false }
      guard !idsOnly else { return true }
      let names: Set = section == .objects ? ["name", "time"] : ["name"]
      try element.checkAttributes(names, diagnostics: diagnostics)
      entry?.values.append(
        OCELEntry.Value(name: element["name"], time: element["time"], text: ""))
      isInValue = true
    } else {
      guard ["relationship", "object", "relobj"].contains(element.name) else { return false }
      guard !idsOnly else { return true }
      try element.checkAttributes(["object-id", "qualifier", "type"], diagnostics: diagnostics)
      if element.name != "relationship" {
        try diagnostics.note(
          .structure, at: element.place, "<\(element.name)> in place of <relationship>")
      }
      entry?.relations.append(
        OCELEntry.Relation(object: element["object-id"], qualifier: element["qualifier"]))
    }
    size += Self.sizeOfPart + element.attributes.reduce(0) { $0 + $1.value.utf8.count }
    return true
  }

  /// What the element that ended was.
  private mutating func finding() -> Finding? {
    defer { (declaration, entry) = (nil, nil) }
    switch section {
    case .objectTypes: return declaration.map { .objectType($0) }
    case .eventTypes: return declaration.map { .eventType($0) }
    case .objects: return entry.map { .object($0) }
    case .events: return entry.map { .event($0) }
    case nil: return nil
    }
  }

  private func checkSize(at place: SourcePlace, in file: String) throws(InterchangeError) {
    guard size > Self.sizeMax else { return }
    throw .tooLarge(
      file: file, place: place, what: "an event or object", size: size, limit: Self.sizeMax)
  }
}

/// An element's start.
private struct XMLStart {
  let name: String
  let attributes: [XMLAttribute]
  let place: SourcePlace

  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  func checkAttributes(
    _ known: Set<String>, diagnostics: Diagnostics
  ) throws(InterchangeError) {
    for attribute in attributes where !known.contains(attribute.name) {
      try diagnostics.note(
        .unknownElement, at: place, "\(attribute.name.prefix(80)) of <\(name)>")
    }
  }
}
