internal import EventModel

/// The events made of what a file says of cases without a time.
///
/// Nothing imported may carry a later event's knowledge: what was known from the start, or is a
/// date itself, is told at that time; all else, usually final values, at the source's last instant.
struct SynthesisedEvents {
  /// The type of an event that tells attributes of a case.
  static let type = "CaseAttributesImported"

  let source: String
  let mapping: Mapping
  let times: SourceTimes
  /// The last instant of the source.
  let end: Instant

  /// One event to be, with the group whose latest event holds.
  struct Made {
    var group: String
    var event: Event
    var personal: [PersonalValue] = []
  }

  /// The group of a stored synthesised event.
  static func group(of event: Event) -> String {
    event.payload.field("group")?.text ?? event.type
  }

  /// The events of a case, in no order; ids are still to come.
  func events(
    of stream: StreamName, _ attributes: [SourceAttribute], firstInstant: OffsetInstant?
  ) -> [Made] {
    var made: [Made] = []
    var groups: [(name: String, at: OffsetInstant, attributes: [SourceAttribute])] = []
    for attribute in attributes {
      let rule = mapping.caseAttributes[attribute.key] ?? CaseAttributeRule()
      let start = firstInstant ?? OffsetInstant(end)
      let (name, time) = known(rule, attribute, among: attributes, start: start)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].attributes.append(attribute)
      } else {
        groups.append((name, time, [attribute]))
      }
      if let mapped = rule.event {
        let event = mappedEvent(mapped, attribute, attributes, start: start, rule, in: stream)
        if let event { made.append(event) }
      }
    }
    for (name, time, attributes) in groups {
      made.append(attributesEvent(name, at: time, attributes, in: stream))
    }
    return made
  }

  /// When an attribute was known: the name of that group, and the time.
  private func known(
    _ rule: CaseAttributeRule, _ attribute: SourceAttribute, among all: [SourceAttribute],
    start: OffsetInstant
  ) -> (String, OffsetInstant) {
    let atEnd = ("end", OffsetInstant(end))
    switch rule.known {
    case .start: return ("start", start)
    case .end: return atEnd
    case .itsDate:
      guard let time = date(attribute) else { return atEnd }
      return ("date of \(attribute.key)", time)
    case .dateOf(let key):
      guard let time = all.first(where: { $0.key == key }).flatMap(date) else { return atEnd }
      return ("date of \(key)", time)
    }
  }

  private func date(_ attribute: SourceAttribute) -> OffsetInstant? {
    guard let text = attribute.value.characters, !isMissing(text, of: attribute.key) else {
      return nil
    }
    return times.read(text)?.time
  }

  private func isMissing(_ text: String, of key: String) -> Bool {
    text.isEmpty || mapping.missing[key]?.contains(text) == true
  }

  /// The event of a known type that an attribute dates, or that was known from the start.
  private func mappedEvent(
    _ mapped: MappedType, _ attribute: SourceAttribute, _ all: [SourceAttribute],
    start: OffsetInstant, _ rule: CaseAttributeRule, in stream: StreamName
  ) -> Made? {
    guard let text = attribute.value.characters, !isMissing(text, of: attribute.key) else {
      return nil
    }
    let time: OffsetInstant
    if rule.known == .start {
      time = start
    } else if let date = date(attribute) {
      time = date
    } else {
      return nil
    }
    var members = [JSONValue.Member("group", .string("\(mapped.type) of \(attribute.key)"))]
    for (name, value) in mapped.fields.sorted(by: { $0.key < $1.key }) {
      members.append(.init(name, value))
    }
    for (name, key) in mapped.taken.sorted(by: { $0.key < $1.key }) {
      guard let text = all.first(where: { $0.key == key })?.value.characters,
        !isMissing(text, of: key),
        let value = FieldText.value(text, field: name, of: mapped.type, times: times)
      else { continue }
      members.append(.init(name, value))
    }
    guard let payload = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("the mapping's fields have names of their own, checked when it is read")
    }
    return Made(
      group: "\(mapped.type) of \(attribute.key)",
      event: event(mapped.type, at: time, payload, in: stream))
  }

  private func attributesEvent(
    _ group: String, at time: OffsetInstant, _ attributes: [SourceAttribute], in stream: StreamName
  ) -> Made {
    var personal: [PersonalValue] = []
    var open: [SourceAttribute] = []
    for attribute in attributes {
      let text = attribute.value.characters ?? ""
      // Where nothing says whom it is about, it is about whom the case is about.
      let person = mapping.sealing[attribute.key].map { key in
        attributes.first { $0.key == key }?.value.characters ?? stream.id
      }
      if !text.isEmpty, mapping.pseudonymised.contains(attribute.key) || person != nil {
        personal.append(
          PersonalValue(key: attribute.key, text: text, person: person ?? "", part: .attribute))
      } else {
        open.append(attribute)
      }
    }
    var bytes = Array(#"{"attributes":"#.utf8)
    var json = AttributeJSON()
    json.append(open, to: &bytes)
    bytes += #","group":"#.utf8
    AttributeJSON.quote(group, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return Made(
      group: group,
      event: event(Self.type, at: time, CanonicalJSON(trusted: bytes), in: stream),
      personal: personal)
  }

  private func event(
    _ type: String, at time: OffsetInstant, _ payload: CanonicalJSON, in stream: StreamName
  ) -> Event {
    var event = Event(
      id: EventID(high: 0, low: 0), stream: stream, type: type, occurred: time, payload: payload)
    event.flags = [.imported, .synthesised]
    event.tags = [SourceTag.of(source)]
    return event
  }
}
