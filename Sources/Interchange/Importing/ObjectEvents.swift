internal import EventLog
internal import EventModel

/// The events that an object of an object-centric log becomes: one for each time at which values
/// of it began to hold, and one for its relations to others, which have no time.
enum ObjectEvents {
  /// The type of an event that tells values of an object; payload: `attributes`, `type`, and `time`
  /// where the file writes it otherwise than we do.
  static let described = "ObjectDescribed"
  /// The type of an event that tells its relations, as tags named `object`.
  ///
  /// Payload: `part`, `type`.
  static let related = "ObjectRelated"
  /// The name of the tags of relations.
  static let relation = "object"

  /// When values hold that always held.
  private static let beginning = OffsetInstant(.epoch)

  /// The events of an object; relations at a time that is put in when the source's end is known.
  static func rows(
    of object: SourceObject, source: String, times: SourceTimes, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> [ImportRow] {
    guard 1...Limits.nameBytesMax ~= object.id.utf8.count else {
      try diagnostics.fault(
        at: object.place, "an object's id is \(object.id.utf8.count) bytes long; 1 to 400 go")
      return []
    }
    var rows: [ImportRow] = []
    var rest = object.values[...]
    repeat {
      let text = rest.first?.time ?? ""
      let count = rest.prefix { $0.time == text }.count
      let attributes = rest.prefix(count).map(\.attribute)
      rest = rest.dropFirst(count)
      guard let time = try time(text, of: object, times, diagnostics) else { continue }
      rows.append(described(object, attributes, at: time, text, source: source))
    } while !rest.isEmpty
    let size = Limits.tagsMax - 1
    for (part, start) in stride(from: 0, to: object.relations.count, by: size).enumerated() {
      let tags = object.relations.dropFirst(start).prefix(size).map {
        Tag(name: relation, value: $0.value, qualifier: $0.qualifier)
      }
      rows.append(related(object, tags, part: part + 1, source: source))
    }
    return rows
  }

  private static func time(
    _ text: String, of object: SourceObject, _ times: SourceTimes, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> OffsetInstant? {
    if text.isEmpty { return beginning }
    guard let (time, notes) = times.read(text) else {
      try diagnostics.fault(
        at: object.place, "\"\(text.prefix(80))\" is no time we can read (object \(object.id))")
      return nil
    }
    for note in notes { try diagnostics.note(note, at: object.place, text) }
    return time
  }

  private static func described(
    _ object: SourceObject, _ attributes: [SourceAttribute], at time: OffsetInstant,
    _ text: String, source: String
  ) -> ImportRow {
    var bytes = Array(#"{"attributes":"#.utf8)
    var json = AttributeJSON()
    json.append(attributes, to: &bytes)
    if !text.isEmpty, text != time.description {
      bytes += #","time":"#.utf8
      AttributeJSON.quote(text, to: &bytes)
    }
    bytes += #","type":"#.utf8
    AttributeJSON.quote(object.type, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return row(of: object, described, at: time, bytes, [SourceTag.of(source)])
  }

  private static func related(
    _ object: SourceObject, _ tags: [Tag], part: Int, source: String
  ) -> ImportRow {
    var bytes = Array(#"{"part":\#(part),"type":"#.utf8)
    AttributeJSON.quote(object.type, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return row(of: object, related, at: beginning, bytes, [SourceTag.of(source)] + tags)
  }

  private static func row(
    of object: SourceObject, _ type: String, at time: OffsetInstant, _ payload: [UInt8],
    _ tags: [Tag]
  ) -> ImportRow {
    var event = Event(
      id: EventID(high: 0, low: 0), stream: StreamName(.object, object.id), type: type,
      occurred: time, payload: CanonicalJSON(trusted: payload))
    event.flags = [.imported, .synthesised]
    event.tags = tags
    var made = ImportRow(.object, event, at: object.place)
    var content = payload
    for tag in tags {
      AttributeJSON.quote(tag.value, to: &content)
      AttributeJSON.quote(tag.qualifier, to: &content)
    }
    made.content = EventIdentity.digest(content)
    return made
  }
}
