internal import EventLog
internal import EventModel

/// Goes through the rows of a first pass, case by case.
struct ImportPlanner: ~Copyable {
  private let file: String
  private let stored: StoredSource
  private let synthesis: SynthesisedEvents
  private let pseudonym: (String) throws(LogError) -> String
  private let isEmptyLog: Bool
  /// Where the import began that goes on; nil for one that begins.
  private let started: Position?
  private var spool: SpoolWriter
  private var counts = ImportPlan.Counts()
  private var attachments: [SourceAttachment]
  private var changed: [String] = []
  private var changedCount = 0
  private var changedAttributes = 0
  private var current: CaseAtHand?
  /// How many events were synthesised: their order among those of one instant.
  private var made: UInt64 = 0

  private static let changedShownMax = 20

  /// The stream whose rows are being read.
  private struct CaseAtHand {
    let number: Int64
    let fileName: StreamName
    var stored: StoredSource.Stream
    /// What the ids of its rows have in common.
    let beginning: [UInt8]
    var ordinal: UInt64 = 0
    var first: OffsetInstant?
    var attributes: [SourceAttribute] = []
    /// The ids of the events that rows carried.
    var carried: Set<EventID> = []
  }

  /// `pseudonym` gives what stands for a text; `stored` is what the log holds.
  init(
    file: String, folder: String, stored: StoredSource, isEmptyLog: Bool, started: Position?,
    synthesis: SynthesisedEvents, attachments: [SourceAttachment],
    pseudonym: @escaping (String) throws(LogError) -> String
  ) {
    self.file = file
    self.stored = stored
    self.isEmptyLog = isEmptyLog
    self.started = started
    self.synthesis = synthesis
    self.attachments = attachments
    self.pseudonym = pseudonym
    spool = SpoolWriter(folder: folder, name: "events")
  }

  /// The plan.
  ///
  /// Throws `.changed` where a row the log has says something else now, and faults of log and disk.
  consuming func plan(
    _ rows: SpoolRuns, streams: [StreamName], _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> ImportPlan {
    var planner = self
    do throws(LogError) {
      var reader = try SpoolReader([rows])
      while let (key, bytes) = try reader.next() {
        if planner.current?.number != key.time {
          try planner.finishCase()
          try planner.begin(key.time, streams[Int(key.time)])
        }
        if try !planner.takePlain(bytes, key) {
          try planner.take(ImportRow(decoding: bytes), key)
        }
      }
      try planner.finishCase()
    } catch {
      throw .log(error)
    }
    guard planner.changedCount == 0 else {
      throw .changed(file: planner.file, rows: planner.changed, count: planner.changedCount)
    }
    if planner.changedAttributes > 0 {
      try diagnostics.note(
        .caseAttributeChanged, at: SourcePlace(line: 1), "\(planner.changedAttributes) times")
    }
    return ImportPlan(
      events: planner.spool.finish(), counts: planner.counts, attachments: planner.attachments)
  }

  private mutating func begin(_ number: Int64, _ name: StreamName) throws(LogError) {
    let stored = try isEmptyLog ? StoredSource.Stream(name: name) : stored.stream(name)
    current = CaseAtHand(
      number: number, fileName: name, stored: stored,
      beginning: EventIdentity.beginning(
        source: synthesis.source, caseID: name.kind == .case ? name.id : nil))
    if name.kind == .case { counts.cases += 1 }
  }

  private mutating func take(_ row: ImportRow, _ key: SpoolKey) throws(LogError) {
    switch row.kind {
    case .row: try takeRow(row, key)
    case .carried: try takeCarried(row, key)
    case .object: try takeObject(row, key)
    case .attachmentPart: preconditionFailure("parts are put together before the spool")
    case .caseAttributes:
      guard let json = try? CanonicalJSON(parsing: row.content) else { return }
      for attribute in AttributeJSON.attributes(of: json.value) {
        let earlier = current?.attributes.first { $0.key == attribute.key }
        if let earlier, earlier != attribute { changedAttributes += 1 }
        current?.attributes.removeAll { $0.key == attribute.key }
        current?.attributes.append(attribute)
      }
    }
  }

  /// Takes a row that is new and needs nothing but its id, without reading its event; false for
  /// all others.
  private mutating func takePlain(
    _ bytes: ArraySlice<UInt8>, _ key: SpoolKey
  ) throws(LogError) -> Bool {
    guard let (content, record) = ImportRow.plain(bytes), let at = current,
      at.stored.rows.isEmpty, at.stored.name == at.fileName
    else { return false }
    var item: [UInt8] = [0]
    item.reserveCapacity(record.count + 1)
    item += record
    let occurred = RecordBytes.occurred(in: item.span.bytes, at: 1)
    let id = EventIdentity.row(
      at.beginning, ordinal: at.ordinal + 1, content: content, occurred: occurred.instant)
    RecordBytes.set(id, in: &item, at: 1)
    current?.ordinal += 1
    if at.first == nil { current?.first = occurred }
    counts.rows += 1
    try spool.add(
      SpoolKey(time: occurred.instant.microseconds, order: 0, step: key.step), item.span.bytes)
    return true
  }

  private mutating func takeRow(_ row: ImportRow, _ key: SpoolKey) throws(LogError) {
    guard var at = current else { return }
    at.ordinal += 1
    if at.first == nil { at.first = row.event.occurred }
    var row = row
    row.event.id = EventIdentity.row(
      at.beginning, ordinal: at.ordinal, content: row.content[...],
      occurred: row.event.occurred.instant)
    row.event.stream = at.stored.name
    current = at
    if at.ordinal <= at.stored.rows.count {
      if at.stored.rows[Int(at.ordinal) - 1] == row.event.id {
        counts.knownByMapping += 1
        countKnown(0, at: at.stored.positions[Int(at.ordinal) - 1])
      } else {
        note(row, "\(at.fileName): event \(at.ordinal) by time was another")
      }
      return
    }
    counts.rows += 1
    try add(row, time: row.event.occurred.instant.microseconds, key.step)
  }

  private mutating func takeCarried(_ row: ImportRow, _ key: SpoolKey) throws(LogError) {
    let isRow = !row.event.flags.contains(.synthesised)
    if current?.first == nil, isRow { current?.first = row.event.occurred }
    if current?.carried.insert(row.event.id).inserted == false {
      return note(row, "event \(row.event.id) stands in the file a second time")
    }
    if !isEmptyLog, let known = try stored.event(row.event.id) {
      if known.event == row.event {
        countKnown(isRow ? 0 : 1, at: known.position)
      } else {
        note(row, "event \(row.event.id) was stored with other content")
      }
      return
    }
    let isCounted = row.event.stream.kind == .case || row.event.stream.kind == .caseless
    if !isRow {
      counts.synthesised += 1
    } else if isCounted {
      counts.rows += 1
    } else {
      counts.others += 1
    }
    // In the order in which the log it comes from knew them.
    let time =
      row.event.flags.contains(.imported)
      ? row.event.occurred.instant.microseconds : row.carriedRecorded
    try add(row, time: time, key.step)
  }

  /// Counts an event that the log has: by this very import before it was stopped, or by an earlier.
  private mutating func countKnown(_ kind: Int, at position: Position) {
    if let started, position > started {
      counts.before[kind] += 1
    } else if kind == 0 {
      counts.known += 1
    }
  }

  private mutating func takeObject(_ row: ImportRow, _ key: SpoolKey) throws(LogError) {
    guard let at = current else { return }
    var row = row
    if row.event.type == ObjectEvents.related {
      row.event.occurred = OffsetInstant(synthesis.end)
    }
    row.event.stream = at.stored.name
    row.event.id = EventIdentity.made(
      [synthesis.source, "object", at.fileName.id], content: row.content,
      occurred: row.event.occurred.instant)
    if let known = at.stored.known[row.event.id] { return countKnown(2, at: known) }
    // The same object told twice is one.
    current?.stored.known[row.event.id] = Position.none
    counts.others += 1
    try add(row, time: row.event.occurred.instant.microseconds, key.step)
  }

  /// Makes the events of what was said of the case without a time.
  private mutating func finishCase() throws(LogError) {
    guard let at = current, !at.attributes.isEmpty else { return }
    let made = synthesis.events(of: at.stored.name, at.attributes, firstInstant: at.first)
    for one in made {
      var event = one.event
      let earlier = at.stored.synthesised[one.group]
      if let earlier, earlier.event.payload == event.payload,
        earlier.event.occurred == event.occurred || one.group == "end", one.personal.isEmpty
      {
        countKnown(1, at: earlier.position)
        continue
      }
      event.causation = earlier?.event.id
      event.id = EventIdentity.made(
        [synthesis.source, "case", at.fileName.id, one.group], content: event.payload.bytes,
        occurred: event.occurred.instant)
      if let known = at.stored.known[event.id] {
        countKnown(1, at: known)
        continue
      }
      counts.synthesised += 1
      var row = ImportRow(.caseAttributes, event, at: SourcePlace(line: 0))
      row.personal = one.personal
      try add(row, time: event.occurred.instant.microseconds, .max)
    }
  }

  private mutating func add(
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
    try RecordBytes.append(row.event, sealed: row.sealed, to: &working.bytes)
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

  private mutating func note(_ row: ImportRow, _ sentence: String) {
    changedCount += 1
    guard changed.count < Self.changedShownMax else { return }
    changed.append("\(Diagnostics.locate(row.place, in: file)) \(sentence)")
  }
}
