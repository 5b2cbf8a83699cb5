internal import EventLog
internal import EventModel

/// Goes through the rows of a first pass, case by case.
struct ImportPlanner: ~Copyable {
  let file: String
  let stored: StoredSource
  let synthesis: SynthesisedEvents
  let pseudonym: (String) throws(LogError) -> String
  private let isEmptyLog: Bool
  /// Where the import began that goes on; nil for one that begins.
  private let started: Position?
  var spool: SpoolWriter
  var counts = ImportPlan.Counts()
  var attachments: [SourceAttachment]
  private var stopped: [StoppedImport]
  private var unborn: Set<StreamName> = []
  private var changed: [String] = []
  private var changedCount = 0
  private var changedAttributes = 0
  /// The first event that the log would refuse, and why.
  var refusal: InterchangeError?
  private var current: CaseAtHand?
  /// The names of the file's streams, once some stream needs another name than its own.
  private var fileNames: Set<StreamName> = []
  /// How many events were synthesised: their order among those of one instant.
  var made: UInt64 = 0

  private static let changedShownMax = 20

  /// `pseudonym` gives what stands for a text; `stored` is what the log holds, and `stopped` the
  /// imports of the source that were; no two plans of one folder bear the same number.
  init(
    file: String, folder: String, number: Int, stored: StoredSource, isEmptyLog: Bool,
    started: Position?, stopped: [StoppedImport], synthesis: SynthesisedEvents,
    attachments: [SourceAttachment], pseudonym: @escaping (String) throws(LogError) -> String
  ) {
    self.file = file
    self.stored = stored
    self.isEmptyLog = isEmptyLog
    self.started = started
    self.stopped = stopped
    self.synthesis = synthesis
    self.attachments = attachments
    self.pseudonym = pseudonym
    spool = SpoolWriter(folder: folder, name: "events-\(number)")
  }

  /// The plan.
  ///
  /// Throws `.changed` where a row the log has says something else now, `.clash` and `.tooLarge`
  /// where the log would refuse an event, and faults of log and disk.
  consuming func plan(
    _ rows: SpoolRuns, streams: [StreamName]
  ) throws(InterchangeError) -> ImportPlan {
    var planner = self
    do throws(LogError) {
      var reader = try SpoolReader([rows])
      while let (key, bytes) = try reader.next() {
        if planner.current?.number != key.time {
          try planner.finishCase()
          try planner.begin(key.time, streams)
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
    if let refusal = planner.refusal { throw refusal }
    return ImportPlan(
      events: planner.spool.finish(), counts: planner.counts, attachments: planner.attachments,
      changedAttributes: planner.changedAttributes, stopped: planner.stopped,
      unborn: planner.unborn)
  }

  private mutating func begin(_ number: Int64, _ streams: [StreamName]) throws(LogError) {
    let name = streams[Int(number)]
    let stored = try isEmptyLog ? StoredSource.Stream(name: name) : stored.stream(name)
    var at = CaseAtHand(
      number: number, fileName: name, stored: stored,
      beginning: EventIdentity.beginning(
        source: synthesis.source, caseID: name.kind == .case ? name.id : nil),
      isUnborn: stored.known.isEmpty)
    if stored.name != name {
      if fileNames.isEmpty { fileNames = Set(streams) }
      if stored.isTaken || fileNames.contains(stored.name) {
        at.clash =
          "another source has \(name), so this one's would be kept as \(stored.name), "
          + "which is another one's name"
      }
    }
    current = at
    if name.kind == .case { counts.cases += 1 }
  }

  /// Notes that the stream at hand gets events of its own; `place` is where one of them stands.
  private mutating func mayAdd(at place: SourcePlace) {
    guard let at = current else { return }
    if let clash = at.clash {
      refusal = refusal ?? .clash(file: file, place: place, sentence: clash)
      current?.clash = nil
    }
    if at.isUnborn {
      unborn.insert(at.stored.name)
      current?.isUnborn = false
    }
  }

  private mutating func take(_ row: ImportRow, _ key: SpoolKey) throws(LogError) {
    if row.kind != .carried { mayAdd(at: row.place) }
    switch row.kind {
    case .row: try takeRow(row, key)
    case .carried: try takeCarried(row, key)
    case .object: try takeObject(row, key)
    case .attachmentPart: preconditionFailure("parts are put together before the spool")
    case .caseAttributes:
      guard let json = try? CanonicalJSON(parsing: row.content) else { return }
      if current?.attributes.isEmpty == true { current?.attributesPlace = row.place }
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
    if at.isUnborn {
      unborn.insert(at.stored.name)
      current?.isUnborn = false
    }
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
      let position = at.stored.positions[Int(at.ordinal) - 1]
      if at.stored.rows[Int(at.ordinal) - 1] != row.event.id {
        note(row, "\(at.fileName): event \(at.ordinal) by time was another")
      } else if try !isSealedAlike(row, asAt: position) {
        note(row, "\(at.fileName): what is sealed of event \(at.ordinal) by time was another")
      } else {
        counts.knownByMapping += 1
        countKnown(0, at: position)
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
      if known.event == row.event,
        stored.isSealedAlike(known, sealing: row.sealing, sealed: row.sealed)
      {
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
    for index in stopped.indices where kind == 0 && stopped[index].span.contains(position) {
      stopped[index].met += 1
    }
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
      var row = ImportRow(.caseAttributes, one.event, at: at.attributesPlace)
      row.personal = one.personal
      var parts = [synthesis.source, "case", at.fileName.id, one.group]
      if let earlier = at.stored.synthesised[one.group] {
        let isAlike = try isSealedAlike(row, as: earlier)
        let isSaid = try isSaidAlike(row, as: earlier)
        let isDated = earlier.event.occurred == one.event.occurred || one.group == "end"
        if isAlike && isSaid && isDated {
          countKnown(1, at: earlier.position)
          continue
        }
        // What is sealed is in no id: without this it would be the earlier event again.
        if !isAlike { parts.append("\(earlier.event.id)") }
        row.event.causation = earlier.event.id
      }
      row.event.id = EventIdentity.made(
        parts, content: one.event.payload.bytes, occurred: one.event.occurred.instant)
      if let known = at.stored.known[row.event.id] {
        countKnown(1, at: known)
        continue
      }
      counts.synthesised += 1
      try add(row, time: one.event.occurred.instant.microseconds, .max)
    }
  }

  private mutating func note(_ row: ImportRow, _ sentence: String) {
    changedCount += 1
    guard changed.count < Self.changedShownMax else { return }
    changed.append("\(Diagnostics.locate(row.place, in: file)) \(sentence)")
  }
}
