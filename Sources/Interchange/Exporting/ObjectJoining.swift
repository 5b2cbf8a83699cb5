internal import EventModel

/// Objects again, from the events that an import made of them.
enum ObjectJoining {
  /// The object that a stream's events tell of; nil for a stream of other events.
  static func object(of events: [Envelope]) -> SourceObject? {
    guard let first = events.first?.event,
      let type = first.payload.field("type")?.text,
      first.type == ObjectEvents.described || first.type == ObjectEvents.related
    else { return nil }
    var object = SourceObject(
      place: SourcePlace(line: 0), id: first.stream.id, type: type, values: [], relations: [])
    for envelope in events {
      let event = envelope.event
      if event.type == ObjectEvents.related {
        object.relations += event.tags.filter { $0.name == ObjectEvents.relation }.map {
          Tag(name: "", value: $0.value, qualifier: $0.qualifier)
        }
        continue
      }
      // Readers of the format know no other words for a time than ISO 8601's.
      let written = event.payload.field("time")?.text
      let isTime = written.map { (try? OffsetInstant(parsing: $0)) == event.occurred } ?? false
      let time = isTime ? written ?? "" : event.occurred.description
      let attributes = event.payload.field("attributes").map(AttributeJSON.attributes(of:)) ?? []
      object.values += attributes.map { (time, $0) }
    }
    return object
  }

  /// The objects an event is related to.
  static func relations(of event: Event) -> [Tag] {
    let source = SourceTag.source(of: event)
    var tags = event.tags.filter { tag in source.map { SourceTag.of($0) != tag } ?? true }
    if case .array(let more) = event.payload.field("relations") {
      for case .array(let texts) in more where texts.count == 3 {
        tags.append(
          Tag(
            name: texts[0].text ?? "", value: texts[1].text ?? "",
            qualifier: texts[2].text ?? ""))
      }
    }
    return tags
  }
}
