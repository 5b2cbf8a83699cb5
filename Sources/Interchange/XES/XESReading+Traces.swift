internal import EventModel

/// What is known of the trace being read.
struct XESTrace {
  /// Its case; nil until its name is met.
  var id: String?
  /// Attributes that were not given out.
  var attributes: [SourceAttribute] = []
  /// Rows that wait for its name.
  var waiting: [SourceRow] = []
  /// True once something of it was given out.
  var isGiven = false
  /// True once an event of it was met.
  var hasEvents = false
  /// Which trace of the file it is, from 1.
  private(set) var number = 0

  /// Begins the next.
  mutating func begin() {
    self = XESTrace(number: number + 1)
  }

  init(number: Int = 0) {
    self.number = number
  }
}

extension XESReading {
  /// Takes an attribute of the trace; the first that names the case is its name.
  mutating func end(
    traceAttribute attribute: SourceAttribute, at place: SourcePlace,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    if trace.hasEvents {
      try diagnostics.note(
        .structure, at: place, "\(attribute.key.shownQuoted) stands behind the events")
    }
    if isOurs && attribute.key == XESOwn.name {
      var other = attribute
      other.key = "concept:name"
      return trace.attributes.append(other)
    }
    guard attribute.key == "concept:name", let name = attribute.value.characters, !name.isEmpty
    else { return trace.attributes.append(attribute) }
    try begin(case: name, at: place)
    if case .text = attribute.value, attribute.nested.isEmpty {
      // A plain name is the case's id and nothing else.
    } else {
      trace.attributes.append(attribute)
    }
    try give(waitingInto: sink, caseID: name)
  }

  /// Takes the end of an event: it is given out as a row, or waits for its case's name.
  mutating func end(
    event part: XESPart, into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    for key in keys.missing(in: part) {
      try diagnostics.note(.globalAbsent, at: part.place, "\(key.shownQuoted) of an event")
    }
    var row = SourceRow(place: part.place, caseID: nil, attributes: part.attributes)
    if isOurs { row.takeRelations() }
    guard let around = parts.last, around.kind == .trace else {
      release()
      return try sink(.row(row))
    }
    trace.hasEvents = true
    guard let id = trace.id else {
      try hold("", "", at: part.place)
      return trace.waiting.append(row)
    }
    try give(caseAttributes: id, at: around.place, into: sink)
    row.caseID = id
    try sink(.row(row))
    trace.isGiven = true
    release()
  }

  /// Takes the end of a trace.
  mutating func end(
    trace part: XESPart, into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    for key in keys.missing(in: part) {
      try diagnostics.note(.globalAbsent, at: part.place, "\(key.shownQuoted) of a trace")
    }
    let id = trace.id ?? "trace \(trace.number)"
    if trace.id == nil {
      try diagnostics.note(.caseUnnamed, at: part.place, "it is called \(id)")
      try begin(case: id, at: part.place)
    }
    try give(caseAttributes: id, at: part.place, into: sink)
    try give(waitingInto: sink, caseID: id)
    release()
    // A case of which nothing is said at all is still one.
    guard !trace.isGiven else { return }
    try sink(.caseAttributes(SourceCase(place: part.place, id: id, attributes: [])))
  }

  private mutating func begin(case id: String, at place: SourcePlace) throws(InterchangeError) {
    trace.id = id
    guard !cases.insert(id).inserted else { return }
    try diagnostics.note(.caseRepeated, at: place, id.shownQuoted)
  }

  private mutating func give(
    caseAttributes id: String, at place: SourcePlace,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    guard !trace.attributes.isEmpty else { return }
    try sink(.caseAttributes(SourceCase(place: place, id: id, attributes: trace.attributes)))
    trace.attributes = []
    trace.isGiven = true
  }

  private mutating func give(
    waitingInto sink: (SourceItem) throws(InterchangeError) -> Void, caseID: String
  ) throws(InterchangeError) {
    guard !trace.waiting.isEmpty else { return }
    for var row in trace.waiting {
      row.caseID = caseID
      try sink(.row(row))
    }
    trace.waiting = []
    trace.isGiven = true
    release()
  }
}

extension SourceRow {
  /// Takes relations out of the attribute in which our own files have them.
  fileprivate mutating func takeRelations() {
    guard let index = attributes.firstIndex(where: { $0.key == XESOwn.relations }),
      case .list(let all) = attributes[index].value
    else { return }
    relations = all.map { one in
      let qualifier = one.nested.first { $0.key == XESOwn.qualifier }?.value.characters
      return Tag(
        name: one.key, value: one.value.characters ?? "", qualifier: qualifier ?? "")
    }
    attributes.remove(at: index)
  }
}
