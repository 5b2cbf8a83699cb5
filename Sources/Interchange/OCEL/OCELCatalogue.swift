internal import EventModel

/// What a log declares and which objects it has: against this its events and objects are checked on
/// their way to become items.
///
/// Made by a first reading, because relations lead to objects that stand further on. Memory: the
/// ids.
struct OCELCatalogue {
  /// The declarations.
  var types = OCELTypes()

  private var objects: [OCELKey: Known] = [:]
  private var eventIDs: Set<OCELKey> = []
  /// The types of objects, declared or not, each once: objects hold their places.
  private var typeNames: [String] = []
  private var typePlaces: [OCELKey: Int32] = [:]

  /// From when a value holds that is dated by nothing.
  static let beginning = "1970-01-01T00:00:00Z"

  /// What is known of an object.
  private struct Known {
    let type: Int32
    var isGivenOut = false
  }

  /// Takes note of an object; of two with one id the first counts.
  mutating func learn(object id: String, type: String) {
    let key = OCELKey(id)
    guard objects[key] == nil else { return }
    let place = typePlaces[OCELKey(type)] ?? Int32(typeNames.count)
    if place == typeNames.count {
      typeNames.append(type)
      typePlaces[OCELKey(type)] = place
    }
    objects[key] = Known(type: place)
  }

  /// The type of an object; nil where the log has none of that id.
  func type(ofObject id: String) -> String? {
    objects[OCELKey(id)].map { typeNames[Int($0.type)] }
  }

  /// Whether an event of that id was given out.
  func hasEvent(_ id: String) -> Bool { eventIDs.contains(OCELKey(id)) }

  /// Whether an object of that id was given out.
  func hasGivenOut(object id: String) -> Bool { objects[OCELKey(id)]?.isGivenOut ?? false }

  /// The row that an event is; it is never left out.
  mutating func row(
    _ entry: OCELEntry, diagnostics: Diagnostics
  ) throws(InterchangeError) -> SourceRow {
    var row = SourceRow(place: entry.place, caseID: nil, attributes: [])
    if let id = entry.id {
      row.attributes.append(SourceAttribute(OCELKeys.id, .identifier(id)))
      if !eventIDs.insert(OCELKey(id)).inserted {
        try diagnostics.note(.idRepeated, at: entry.place, "event \(quoted(id))")
      }
    } else {
      try diagnostics.note(.idMissing, at: entry.place, "an event has no id")
    }
    if let type = entry.type { row.attributes.append(SourceAttribute(OCELKeys.activity, type)) }
    if let time = entry.time {
      row.attributes.append(SourceAttribute(OCELKeys.timestamp, .time(time)))
    }
    let declaration = entry.type.flatMap { types.events[$0] }
    if let type = entry.type, declaration == nil {
      try diagnostics.note(.undeclaredType, at: entry.place, "event type \(quoted(type))")
    }
    var names = Set(row.attributes.map { OCELKey($0.key) })
    for value in entry.values {
      guard
        let attribute = try attribute(value, of: entry, declaration, diagnostics: diagnostics)
      else { continue }
      guard names.insert(OCELKey(attribute.key)).inserted else {
        try diagnostics.note(.keyRepeated, at: entry.place, name(attribute.key, of: entry))
        continue
      }
      row.attributes.append(attribute)
    }
    row.relations = try tags(of: entry, named: true, diagnostics: diagnostics)
    return row
  }

  /// The object that an entry is; nil for one without id or type, which nothing can lead to.
  mutating func object(
    _ entry: OCELEntry, diagnostics: Diagnostics
  ) throws(InterchangeError) -> SourceObject? {
    guard let id = entry.id, let type = entry.type else {
      try diagnostics.note(
        .idMissing, at: entry.place, "object \(quoted(entry.id ?? "")) was left out")
      return nil
    }
    if objects[OCELKey(id)]?.isGivenOut ?? false {
      try diagnostics.note(.idRepeated, at: entry.place, "object \(quoted(id))")
    }
    objects[OCELKey(id)]?.isGivenOut = true
    let declaration = types.objects[type]
    if declaration == nil {
      try diagnostics.note(.undeclaredType, at: entry.place, "object type \(quoted(type))")
    }
    var object = SourceObject(place: entry.place, id: id, type: type, values: [], relations: [])
    var known: [OCELKey: Set<OCELKey>] = [:]
    for value in entry.values {
      guard
        let attribute = try attribute(value, of: entry, declaration, diagnostics: diagnostics)
      else { continue }
      if value.time == nil {
        try diagnostics.note(.valueUndated, at: entry.place, name(attribute.key, of: entry))
      }
      let time = value.time ?? Self.beginning
      guard known[OCELKey(attribute.key), default: []].insert(OCELKey(time)).inserted else {
        try diagnostics.note(.keyRepeated, at: entry.place, name(attribute.key, of: entry))
        continue
      }
      object.values.append((time, attribute))
    }
    object.relations = try tags(of: entry, named: false, diagnostics: diagnostics)
    return object
  }

  /// A value under its declared type; nil, noted, where it has no name or no value.
  private func attribute(
    _ value: OCELEntry.Value, of entry: OCELEntry, _ declaration: OCELTypes.Declaration?,
    diagnostics: Diagnostics
  ) throws(InterchangeError) -> SourceAttribute? {
    guard let key = value.name, let text = value.text else {
      try diagnostics.note(
        .attributeIncomplete, at: entry.place, name(value.name ?? "", of: entry))
      return nil
    }
    // Where the type itself is not declared, that was said already.
    guard let declaration else { return SourceAttribute(key, text) }
    guard let type = declaration[key] else {
      try diagnostics.note(.undeclaredAttribute, at: entry.place, name(key, of: entry))
      return SourceAttribute(key, text)
    }
    if let typed = type.value(text) { return SourceAttribute(key, typed) }
    try diagnostics.note(
      .wrongValue, at: entry.place,
      "\(quoted(text)) is no \(type.rawValue): \(name(key, of: entry))")
    return SourceAttribute(key, text)
  }

  /// The relations as tags, each once; those that lead nowhere are left out.
  private func tags(
    of entry: OCELEntry, named: Bool, diagnostics: Diagnostics
  ) throws(InterchangeError) -> [Tag] {
    var tags: [Tag] = []
    var known: Set<OCELTriple> = []
    for relation in entry.relations {
      guard let id = relation.object, let type = type(ofObject: id) else {
        try diagnostics.note(
          .danglingRelation, at: entry.place,
          "\(quoted(relation.object ?? "")), from \(quoted(entry.id ?? ""))")
        continue
      }
      if relation.qualifier == nil {
        try diagnostics.note(
          .qualifierMissing, at: entry.place, "\(quoted(id)), from \(quoted(entry.id ?? ""))")
      }
      let qualifier = relation.qualifier ?? ""
      let triple = OCELTriple(object: OCELKey(id), qualifier: OCELKey(qualifier))
      guard known.insert(triple).inserted else {
        try diagnostics.note(
          .relationRepeated, at: entry.place, "\(quoted(id)), from \(quoted(entry.id ?? ""))")
        continue
      }
      tags.append(Tag(name: named ? type : "", value: id, qualifier: qualifier))
    }
    return tags
  }

  private func name(_ attribute: String, of entry: OCELEntry) -> String {
    "attribute \(quoted(attribute)) of \(quoted(entry.id ?? ""))"
  }

  private func quoted(_ text: String) -> String { "\"\(text.prefix(80))\"" }
}

/// Where one relation of an entry leads, and how.
private struct OCELTriple: Hashable {
  let object: OCELKey
  let qualifier: OCELKey
}
