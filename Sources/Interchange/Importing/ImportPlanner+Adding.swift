internal import EventLog
internal import EventModel

extension ImportPlanner {
  /// Puts an event into the plan; one that the log would refuse, for its size, ends the import.
  mutating func add(
    _ row: ImportRow, time: Int64, _ step: UInt32
  ) throws(LogError) {
    var row = row
    try protect(&row)
    if let (payload, more) = LargeValues.putAside(row.event.payload) {
      row.event.payload = payload
      attachments += more
    }
    var working = WorkingBytes()
    working.put(UInt8(row.sealing.isEmpty ? 0 : 1))
    if !row.sealing.isEmpty { working.put(row.sealing) }
    do throws(LogError) {
      if !row.sealing.isEmpty {
        try RecordBytes.check(row.event, sealed: row.sealed, sealing: row.sealing)
      }
      try RecordBytes.append(row.event, sealed: row.sealed, to: &working.bytes)
    } catch .tooLarge(let what, let size, let limit) {
      let subject =
        row.kind == .caseAttributes ? "the event of what is said of \(row.event.stream)" : what
      refusal =
        refusal
        ?? .tooLarge(file: file, place: row.place, what: subject, size: size, limit: limit)
      return
    }
    let bytes = working.bytes
    // Rows of one instant in the file's order; what is synthesised after them, by case.
    var place: UInt64 = 0
    switch row.kind {
    case .carried: place = row.carriedPosition
    case .caseAttributes:
      made += 1
      place = 1 << 63 + made
    case .row, .object, .attachmentPart: break
    }
    try spool.add(SpoolKey(time: time, order: place, step: step), bytes.span.bytes)
  }

  /// Seals what is to be sealed, and puts pseudonyms in the place of what they stand for.
  private func protect(_ row: inout ImportRow) throws(LogError) {
    for value in row.personal {
      let subject = try pseudonym(value.person.isEmpty ? value.text : value.person)
      row.sealing.append(Plaintext(field: value.key, subject: subject, text: value.text))
      guard value.person.isEmpty else { continue }
      switch value.part {
      case .actor: row.event.actor = subject
      case .unit: row.event.unit = subject
      case .attribute: row.event.payload = row.event.payload.replacing(value.key, with: subject)
      }
    }
    row.personal = []
  }

  /// True unless a stored event is known to hold something else sealed than the row says.
  func isSealedAlike(_ row: ImportRow, asAt position: Position) throws(LogError) -> Bool {
    guard !row.personal.isEmpty, let envelope = try stored.event(at: position) else { return true }
    return try isSealedAlike(row, as: envelope)
  }

  /// True unless a stored event is known to hold something else sealed than the row says.
  func isSealedAlike(_ row: ImportRow, as envelope: Envelope) throws(LogError) -> Bool {
    guard let row = try protected(row) else { return true }
    return stored.isSealedAlike(envelope, sealing: row.sealing, sealed: row.sealed)
  }

  /// True if a stored event says in the open what the row says.
  func isSaidAlike(_ row: ImportRow, as envelope: Envelope) throws(LogError) -> Bool {
    let payload = try protected(row)?.event.payload ?? row.event.payload
    return envelope.event.payload == payload
  }

  /// The row as it would be stored; nil where nobody can tell any more what stood for its texts.
  private func protected(_ row: ImportRow) throws(LogError) -> ImportRow? {
    var row = row
    do throws(LogError) {
      try protect(&row)
    } catch .subjectErased {
      return nil
    }
    return row
  }
}
