internal import EventModel

/// Under which names a format tells what plays a part.
struct ExportKeys {
  let activity: String
  /// The names under which exports tell the activity as it is.
  static let activities = ["concept:name", "ocel:activity"]
  private let time: String
  private let isObjectCentric: Bool

  init(_ format: SourceFormat) {
    switch format {
    case .ocelJSON, .ocelXML, .ocelSQLite:
      (activity, time, isObjectCentric) = ("ocel:activity", "ocel:timestamp", true)
    case .xes, .csv, .jsonl, .cloudEvents:
      (activity, time, isObjectCentric) = ("concept:name", "time:timestamp", false)
    }
  }

  /// The row that an event is.
  func row(of envelope: Envelope, caseID: String?, attached: ImportAttachments) -> SourceRow {
    let event = envelope.event
    var row = ExportedRow(kept: attributes(of: event, attached: attached))
    if isObjectCentric { row.add("ocel:id", .identifier(event.id.description)) }
    row.add(activity, .text(Self.activity(of: event)))
    row.add(time, event.occurred)
    row.add("org:resource", event.actor.map { .text($0) })
    row.add("org:group", event.unit.map { .text($0) })
    row.add("org:role", event.role.map { .text($0) })
    if let lifecycle = event.payload.field("lifecycle")?.text {
      row.addLifecycle("lifecycle:transition", lifecycle)
    }
    if let start = event.payload.field("start")?.text {
      if let time = try? OffsetInstant(parsing: start) {
        row.add("start_timestamp", time)
      } else {
        row.add("start_timestamp", .text(start))
      }
    }
    return SourceRow(
      place: SourcePlace(line: 0), caseID: caseID, attributes: row.attributes, relations: [])
  }

  /// The attributes that an event kept as they were, what lay beside it put back; of a native event
  /// the members of its payload.
  func attributes(of event: Event, attached: ImportAttachments) -> [SourceAttribute] {
    let isImported = event.flags.contains(.imported)
    let object = isImported ? event.payload.field("attributes") : event.payload.value
    guard let object, case .object(let members) = object else { return [] }
    return AttributeJSON.attributes(
      of: .object(members.map { JSONValue.Member($0.name, attached.whole($0.value)) }))
  }

  /// The activity: the type without its source, or what the row called it before a mapping did.
  static func activity(of event: Event) -> String {
    if let own = event.payload.field("activity")?.text, event.flags.contains(.imported) {
      return own
    }
    guard let source = SourceTag.source(of: event), event.type.hasPrefix(source + "/") else {
      return event.type
    }
    return String(event.type.dropFirst(source.count + 1))
  }
}
