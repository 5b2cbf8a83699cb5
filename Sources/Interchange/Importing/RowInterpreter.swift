internal import EventLog
internal import EventModel

/// Makes events of rows, by what a mapping says of their attributes.
///
/// What plays a part (activity, time, handler, unit, role) goes to the event's own places, and out
/// of its attributes where it can be put back from there to the character; all else is kept whole
/// under `attributes` of the payload.
struct RowInterpreter {
  let source: String
  private let mapping: Mapping
  private let keys: SourceKeys
  private let times: SourceTimes
  private var json = AttributeJSON()

  /// The transitions of the standard lifecycle of XES.
  private static let transitions: Set = [
    "schedule", "assign", "reassign", "withdraw", "start", "suspend", "resume", "complete",
    "autoskip", "manualskip", "pi_abort", "ate_abort", "unknown",
  ]

  /// Takes the keys as they are to be read: the mapping's over the format's own.
  init(source: String, mapping: Mapping, keys: SourceKeys, times: SourceTimes) {
    self.source = source
    self.mapping = mapping
    self.keys = keys
    self.times = times
  }

  /// The event of a row; nil for one left out, which `diagnostics` was told.
  mutating func interpret(
    _ row: SourceRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportRow? {
    if let carried = row.attributes.first(where: { $0.key == CarriedEvent.key }) {
      return try CarriedEvent.row(carried, of: row, keys: keys, diagnostics)
    }
    var parts = Parts(row: row, keys: keys, mapping: mapping)
    if let key = parts.unsealable {
      try diagnostics.fault(
        at: row.place, "\(key) is to be sealed, and nothing says whom it is about")
      return nil
    }
    guard let activity = parts.joined(keys.activity, "activity") else {
      try diagnostics.fault(at: row.place, "event has no \(Self.name(keys.activity, "activity"))")
      return nil
    }
    guard let time = keys.time.flatMap({ parts.value(of: $0) }) else {
      let activity = activity.prefix(80)
      try diagnostics.fault(
        at: row.place, "event has no \(keys.time ?? "time") (activity \"\(activity)\")")
      return nil
    }
    guard let (occurred, notes) = times.read(time) else {
      try diagnostics.fault(
        at: row.place,
        "\"\(time.prefix(80))\" is no time we can read; a mapping can name its format")
      return nil
    }
    for note in notes { try diagnostics.note(note, at: row.place, time) }
    let caseID = row.caseID ?? ownCase(row) ?? parts.joined(keys.caseID, "case")
    if row.caseID == nil, !keys.caseID.isEmpty, caseID == nil {
      try diagnostics.fault(at: row.place, "event has no \(Self.name(keys.caseID, "case"))")
      return nil
    }
    parts.settle(keys.time, as: occurred.description, isTime: true)
    var event = Event(
      id: EventID(high: 0, low: 0),
      stream: caseID.map { StreamName(.case, $0) } ?? StreamName(.caseless, source),
      type: source + "/" + activity, occurred: occurred)
    event.flags = .imported
    event.actor = parts.taken(keys.actor)
    event.unit = parts.taken(keys.unit)
    event.role = parts.taken(keys.role)
    return try finish(row, event, activity: activity, parts: parts, diagnostics)
  }

  private mutating func finish(
    _ row: SourceRow, _ event: Event, activity: String, parts: Parts, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportRow? {
    var event = event
    var parts = parts
    var payload = Payload()
    if let start = keys.start, let text = parts.value(of: start) {
      if let (time, _) = times.read(text) {
        payload.start = time.description
        parts.settle(start, as: time.description, isTime: true)
      } else {
        try diagnostics.note(.wrongValue, at: row.place, "\(start) \"\(text.prefix(80))\"")
      }
    }
    if let key = keys.lifecycle, let text = parts.value(of: key) {
      let word = text.lowercased()
      payload.lifecycle = Self.transitions.contains(word) ? word : text
      parts.settle(key, as: payload.lifecycle ?? text)
    }
    if let mapped = mapping.types[activity] {
      payload.activity = activity
      event.type = mapped.type
      payload.fields = try fields(mapped, parts, at: row.place, diagnostics)
    }
    parts.settle(keys.activity.count == 1 ? keys.activity[0] : nil, as: activity)
    if row.caseID == nil, keys.caseID.count == 1 {
      parts.settle(keys.caseID[0], as: event.stream.id)
    }
    event.tags = [SourceTag.of(source)] + row.relations.prefix(Limits.tagsMax - 1)
    if row.relations.count > Limits.tagsMax - 1 {
      payload.relations = Array(row.relations.dropFirst(Limits.tagsMax - 1))
      try diagnostics.note(
        .relationsPastTags, at: row.place, "\(row.relations.count) relations")
    }
    payload.attributes = parts.attributesJSON(&json)
    event.payload = payload.json
    var made = ImportRow(.row, event, at: row.place)
    made.personal = parts.personal
    made.content = EventIdentity.digest(parts.contentJSON(&json))
    return try tested(made, diagnostics)
  }

  /// The object whose life is the case: the first of its type that the row is related to.
  private func ownCase(_ row: SourceRow) -> String? {
    guard let type = mapping.caseObject else { return nil }
    return row.relations.first { $0.name == type }?.value
  }

  /// The row, unless the log would refuse its event: then a fault that tells the size.
  private func tested(
    _ row: ImportRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportRow? {
    for (what, text) in [
      ("the case", row.event.stream.id), ("the activity", row.event.type),
      ("the handler", row.event.actor ?? "-"), ("the unit", row.event.unit ?? "-"),
    ] where text.utf8.count > Limits.nameBytesMax || text.isEmpty {
      try diagnostics.fault(
        at: row.place,
        "\(what) is \(text.utf8.count) bytes long with its source; 1 to \(Limits.nameBytesMax) go")
      return nil
    }
    return row
  }

  /// The fields of a known type, from constants and from attributes of the row.
  private func fields(
    _ mapped: MappedType, _ parts: Parts, at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    for (name, value) in mapped.fields.sorted(by: { $0.key < $1.key }) {
      members.append(.init(name, value))
    }
    for (name, key) in mapped.taken.sorted(by: { $0.key < $1.key }) {
      guard let text = parts.value(of: key) else { continue }
      guard let value = FieldText.value(text, field: name, of: mapped.type, times: times) else {
        try diagnostics.note(.wrongValue, at: place, "\(name) \"\(text.prefix(80))\"")
        continue
      }
      members.append(.init(name, value))
    }
    return members
  }

  private static func name(_ keys: [String], _ part: String) -> String {
    keys.isEmpty ? part : keys.joined(separator: " / ")
  }
}

/// The tag that says which source an imported event is of.
enum SourceTag {
  private static let name = "source"
  private static let qualifier = "import"

  static func of(_ source: String) -> Tag { Tag(name: name, value: source, qualifier: qualifier) }

  /// The source an event says it is of; nil for events that no import made.
  static func source(of event: Event) -> String? {
    event.tags.first { $0.name == name && $0.qualifier == qualifier }?.value
  }
}
