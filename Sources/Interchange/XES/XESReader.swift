internal import EventModel

/// Reads XES (IEEE 1849) of any edition.
///
/// Attachments come first: `xes:log` (the log element's own attributes), `xes:extensions`,
/// `xes:globals`, `xes:classifiers`, `xes:attributes`; what stands behind the first trace although
/// it belongs before it comes last as `xes:late`. Then trace by trace what is said of the case and
/// its rows. Events of no trace have no case. Nothing is made up: the value of a `global` replaces
/// none that is missing.
struct XESReader: SourceReader {
  /// How deep attributes may be nested: what JSON of `CanonicalJSON` can hold, with room.
  static let nestingMax = 24
  /// How much one event, one case's beginning or the log's own attributes may take, in bytes.
  private let partBytesMax: Int

  init(partBytesMax: Int = 256 << 20) {
    self.partBytesMax = partBytesMax
  }

  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    var reading = XESReading(
      file: input.name, diagnostics: diagnostics, partBytesMax: partBytesMax)
    let elements = XMLElements(wantsText: false, wantsNamespaces: true)
    try elements.read(input) { (event, place) throws(InterchangeError) in
      switch event {
      case .start(let name, let attributes):
        try reading.begin(name, attributes, at: place, into: sink)
      case .end: try reading.end(into: sink)
      case .text: return
      }
    }
  }
}

/// How far the reading of one XES file is.
struct XESReading {
  let file: String
  let diagnostics: Diagnostics
  /// The elements that are open.
  var parts: [XESPart] = []
  var keys = XESKeys()
  var header = XESHeader()
  var trace = XESTrace()
  /// The names of all cases met.
  var cases: Set<String> = []
  /// True once it is known that we wrote the file, with escapes to be undone.
  var isOurs = false

  /// How many elements are open that are not read, in each other.
  private var skipped = 0
  /// How many components were begun; each knows by its number which keys it has.
  private var components = 0
  /// About how many bytes are held of the trace or event being read, and of the log itself.
  private var heldBytes = 0
  private var logBytes = 0
  private let partBytesMax: Int

  /// What an attribute takes beside its texts.
  private static let attributeBytes = 96

  init(file: String, diagnostics: Diagnostics, partBytesMax: Int) {
    self.partBytesMax = partBytesMax
    self.file = file
    self.diagnostics = diagnostics
  }

  /// Takes the beginning of an element.
  mutating func begin(
    _ name: String, _ attributes: [XMLAttribute], at place: SourcePlace,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard let parent = parts.last?.kind else { return try beginLog(name, attributes, at: place) }
    guard let element = XESElement(name), element.mayStand(in: parent) else {
      return try skip(name, at: place)
    }
    switch element {
    case .attribute(let type): return try beginAttribute(name, type, attributes, at: place)
    case .values:
      guard parts[parts.count - 1].values == nil else { return try skip(name, at: place) }
      open(.values, at: place)
      parts[parts.count - 1].hasRepeatedKeys = true
      return
    default: break
    }
    if parent == .log { try noteOrder(element, name, at: place) }
    switch element {
    case .trace:
      try give(headerInto: sink)
      open(.trace, at: place)
      trace.begin()
    case .event:
      if parent == .log { try give(headerInto: sink) }
      open(.event, at: place)
    default: try beginDeclaration(element, attributes, at: place)
    }
    if element == .trace || element == .event, let extra = attributes.first {
      try diagnostics.note(.structure, at: place, "\(name) has an attribute \(extra.name)")
    }
  }

  /// Takes the end of an element.
  mutating func end(
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let part = parts.popLast() else { return }
    switch part.kind {
    case .attribute(let key, let value): try end(attribute: part, key, value, into: sink)
    case .values: parts[parts.count - 1].values = part.attributes
    case .event: try end(event: part, into: sink)
    case .trace: try end(trace: part, into: sink)
    case .global(let scope): header.add(globals: part.attributes, scope: scope, keys: &keys)
    case .declaration: return
    case .log: try end(log: part, into: sink)
    }
  }

  /// Passes over an element and all in it.
  mutating func skip(_ name: String, at place: SourcePlace) throws(InterchangeError) {
    skipped = 1
    let parent = parts.last?.kind.word ?? "the file"
    try diagnostics.note(.structure, at: place, "\(name) in \(parent), passed over")
  }

  /// Passes over an element of which something was said already.
  mutating func skip() {
    skipped = 1
  }

  /// Puts an element on top of those that are open.
  mutating func open(_ kind: XESPart.Kind, at place: SourcePlace) {
    components += 1
    parts.append(XESPart(kind: kind, place: place, number: components))
  }

  /// Counts what is held; throws `.tooLarge` beyond the limit.
  mutating func hold(_ text: String, _ more: String, at place: SourcePlace) throws(InterchangeError)
  {
    let bytes = text.utf8.count + more.utf8.count + Self.attributeBytes
    let isOfLog = parts.count < 2 || !(parts[1].kind == .trace || parts[1].kind == .event)
    if isOfLog { logBytes += bytes } else { heldBytes += bytes }
    let size = max(heldBytes, logBytes)
    guard size > partBytesMax else { return }
    throw .tooLarge(
      file: file, place: place, what: "what an event, a case or the log says", size: size,
      limit: partBytesMax)
  }

  /// Forgets what was held of a trace or event, as it was given out.
  mutating func release() {
    heldBytes = 0
  }

  /// Notes an element that stands behind one that has to follow it.
  mutating func noteOrder(
    _ element: XESElement, _ name: String, at place: SourcePlace
  ) throws(InterchangeError) {
    if element.rank < header.rank {
      try diagnostics.note(.structure, at: place, "\(name) stands too late in the log")
    }
    header.rank = max(header.rank, element.rank)
  }
}
