internal import Casework
internal import EventModel

/// Events that one of our exports wrote beside what the format itself can say, so that no format
/// loses anything of them.
enum CarriedEvent {
  /// The attribute that carries an event.
  static let key = CarriedKey.event
  /// The attribute of a case or object that carries the synthesised events of its stream, one a
  /// line.
  static let caseKey = CarriedKey.synthesised
  /// What stands there for none.
  static let none = "none"

  /// The event that a row carries; nil for one left out, which `diagnostics` was told.
  ///
  /// A fault where the row's own activity or time is no more that of the event: someone edited the
  /// file.
  static func row(
    _ attribute: SourceAttribute, of row: SourceRow, keys: SourceKeys, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportRow? {
    guard var made = try Self.row(attribute.value.characters ?? "", at: row.place, diagnostics)
    else { return nil }
    let own = row.attributes.first { $0.key == keys.time }?.value.characters
    if let own, let time = try? OffsetInstant(parsing: own),
      time.instant != made.event.occurred.instant
    {
      try diagnostics.fault(
        at: row.place,
        "the time \(own) is not that of the event carried beside it (\(made.event.occurred)): "
          + "take the column or attribute \(key) away to import the row as it stands")
      return nil
    }
    let activity = row.attributes.first { ExportKeys.activities.contains($0.key) }?
      .value.characters
    if let activity, activity != ExportKeys.activity(of: made.event) {
      try diagnostics.fault(
        at: row.place,
        "the activity \"\(activity.prefix(80))\" is not that of the event carried beside it: "
          + "take the column or attribute \(key) away to import the row as it stands")
      return nil
    }
    made.beside = values(of: row, missingIn: made.event)
    return made
  }

  /// The row's own values that stand beside its event for their size.
  private static func values(of row: SourceRow, missingIn event: Event) -> [SourceAttachment] {
    guard case .object(let members)? = event.payload.field("attributes") else { return [] }
    return members.compactMap { member in
      guard let name = LargeValues.attachment(of: member.value),
        let own = row.attributes.first(where: { $0.key == member.name })
      else { return nil }
      var bytes: [UInt8] = []
      var json = AttributeJSON()
      json.append([own], to: &bytes)
      guard let value = CanonicalJSON(trusted: bytes).value[member.name],
        LargeValues.name(of: value) == name
      else { return nil }
      return SourceAttachment(name: name, content: value)
    }
  }

  /// The events that the attributes of a case or object carry; nil where they carry none, and tell
  /// something of their own.
  static func rows(
    in attributes: [SourceAttribute], at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> [ImportRow]? {
    guard let text = attributes.first(where: { $0.key == caseKey })?.value.characters else {
      return nil
    }
    var rows: [ImportRow] = []
    for line in text.split(separator: "\n") where line != none {
      if let row = try row(String(line), at: place, diagnostics) { rows.append(row) }
    }
    return rows
  }

  /// The event of a text; nil for one left out.
  static func row(
    _ text: String, at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportRow? {
    let read: DraftReader.Read
    do {
      read = try DraftReader.read(Array(text.utf8))
    } catch {
      try diagnostics.fault(
        at: SourcePlace(line: place.line, column: max(place.column, error.column)), error.sentence)
      return nil
    }
    // What a store is, and under which law, is said when it is made.
    let isFounding = read.draft.event.type == EventType.lawAttached.name
    if read.draft.event.type == ImportBatch.attachment, ImportBatch.isBatch(read.draft.event.stream)
    {
      return ImportRow(.attachmentPart, read.draft.event, at: place)
    }
    guard read.draft.event.stream.kind != .system, !isFounding else {
      try diagnostics.note(
        .eventLeftOut, at: place, "\(read.draft.event.type) of \(read.draft.event.stream)")
      return nil
    }
    var made = ImportRow(.carried, read.draft.event, at: place)
    made.carriedPosition = read.position
    made.carriedRecorded = read.recorded?.microseconds ?? 0
    made.sealed = read.draft.sealed
    made.sealing = read.draft.sealing
    return made
  }
}
