internal import EventLog
internal import EventModel

/// The first pass of an import: reads a whole file, makes events of its rows, and sorts them by
/// case in working files.
///
/// Memory: the spool's, the names of cases, and what the file holds beside events.
struct ImportReading: ~Copyable {
  /// What reading came to.
  struct Result {
    var rows: SpoolRuns
    /// The names of streams, by the number their rows are sorted by.
    var streams: [StreamName]
    var attachments: [SourceAttachment]
    var rowCount = 0
    var lastInstant: Instant?
    var digest: Digest
    var byteCount: Int
  }

  /// For those who want to see each event as its row is read.
  private var interpreter: RowInterpreter
  private var workshop: RowWorkshop
  private let times: SourceTimes
  private let mapping: Mapping
  private var spool: SpoolWriter
  private var numbers: [StreamName: Int] = [:]
  private var streams: [StreamName] = []
  private var attachments: [SourceAttachment] = []
  private var parts = AttachmentParts()
  private var order: UInt32 = 0
  /// Keys that a mapping seals or replaces and that no row or case had yet.
  private var unmet: Set<String>
  private var rowCount = 0
  /// Rows given out by the reader, events or not.
  private var rowsSeen = 0
  private var lastInstant: Instant?
  private var json = AttributeJSON()

  /// Rows read between two looks at how far it came.
  static let rowsPerProgress = 10_000

  init(
    interpreter: RowInterpreter, times: SourceTimes, mapping: Mapping, folder: String,
    _ settings: Diagnostics.Settings
  ) {
    self.interpreter = interpreter
    workshop = RowWorkshop(interpreter, settings)
    unmet = Set(mapping.sealing.keys).union(mapping.sealing.values).union(mapping.pseudonymised)
    self.times = times
    self.mapping = mapping
    spool = SpoolWriter(folder: folder, name: "cases")
  }

  /// Reads everything.
  ///
  /// Throws what the reader and `diagnostics` throw, `.tooManyFaults` at the end, and faults of the
  /// disk; nothing is in the log then.
  consuming func read(
    _ input: SourceInput, by reader: inout some SourceReader, _ diagnostics: Diagnostics,
    noting survey: Survey?, progress: (Int) -> Void
  ) throws(InterchangeError) -> Result {
    var reading = self
    // Of rows still under way when the reader finds the file's end or a fault of its own.
    let ofRows = Diagnostics(diagnostics.settings)
    var failure: InterchangeError?
    do throws(InterchangeError) {
      try reader.read(input, diagnostics: diagnostics) { (item) throws(InterchangeError) in
        try reading.take(item, ofRows, noting: survey)
        if reading.order % UInt32(Self.rowsPerProgress) == 0 { progress(reading.rowCount) }
      }
    } catch {
      failure = error
    }
    while let made = reading.workshop.finish() { try reading.add(made, ofRows) }
    if let failure { throw failure }
    try reading.check(input)
    diagnostics.take(ofRows.notes)
    try diagnostics.check()
    return Result(
      rows: reading.spool.finish(), streams: reading.streams, attachments: reading.attachments,
      rowCount: reading.rowCount, lastInstant: reading.lastInstant, digest: input.digest,
      byteCount: input.byteCount)
  }

  /// Throws where a key to be protected is in no row, or the file has no events at all.
  private func check(_ input: SourceInput) throws(InterchangeError) {
    if let key = unmet.sorted().first, order > 0 {
      throw .mapping(
        file: "the mapping", place: nil,
        sentence: "it seals or replaces \"\(key)\", which no row and no case of \(input.name) has",
        remedy: "nothing was appended; write the name as the file does")
    }
    if order == 0 && rowsSeen == 0 {
      throw .malformed(
        file: input.name, place: SourcePlace(line: 1), sentence: "it has no events")
    }
    if let type = mapping.caseObject, order > 0, !streams.contains(where: { $0.kind == .case }) {
      throw .malformed(
        file: input.name, place: SourcePlace(line: 1),
        sentence: "no event is related to an object of type \"\(type)\"")
    }
  }

  /// Notes which keys to be protected there are.
  private mutating func meet(_ attributes: [SourceAttribute]) {
    guard !unmet.isEmpty else { return }
    for attribute in attributes { unmet.remove(attribute.key) }
  }

  /// Who is told of each item, and of the event it became.
  typealias Survey = (SourceItem, ImportRow?) -> Void

  private mutating func take(
    _ item: SourceItem, _ diagnostics: Diagnostics, noting survey: Survey?
  ) throws(InterchangeError) {
    switch item {
    case .attachment(let attachment):
      attachments.append(attachment)
      survey?(item, nil)
    case .caseAttributes(let one):
      meet(one.attributes)
      try take(one, diagnostics)
      survey?(item, nil)
    case .row(let row):
      rowsSeen += 1
      meet(row.attributes)
      guard let survey else {
        if let made = workshop.take(row) { try add(made, diagnostics) }
        return
      }
      let made = try interpreter.interpret(row, diagnostics)
      survey(item, made)
      if let made { try add(made, diagnostics) }
    case .object(let object):
      survey?(item, nil)
      let attributes = object.values.map(\.attribute)
      if let rows = try CarriedEvent.rows(in: attributes, at: object.place, diagnostics) {
        for row in rows { try add(row, diagnostics) }
        return
      }
      let rows = try ObjectEvents.rows(
        of: object, source: interpreter.source, times: times, diagnostics)
      for row in rows { try add(row, diagnostics) }
    }
  }

  private mutating func take(
    _ one: SourceCase, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    // The synthesised events say what the attributes say.
    if let rows = try CarriedEvent.rows(in: one.attributes, at: one.place, diagnostics) {
      for row in rows { try add(row, diagnostics) }
      return
    }
    let attributes = one.attributes
    guard !attributes.isEmpty else { return }
    guard 1...Limits.nameBytesMax ~= one.id.utf8.count else {
      try diagnostics.fault(at: one.place, "a case's id is \(one.id.utf8.count) bytes long")
      return
    }
    var bytes: [UInt8] = []
    json.append(attributes, to: &bytes)
    var row = ImportRow(
      .caseAttributes,
      Event(
        id: EventID(high: 0, low: 0), stream: StreamName(.case, one.id), type: "-",
        occurred: OffsetInstant(.epoch)), at: one.place)
    row.content = bytes
    try add(row, diagnostics)
  }

  private mutating func add(
    _ made: RowWorkshop.Made, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    diagnostics.take(made.notes)
    for row in made.rows { try add(row) }
    if let failure = made.failure { throw failure }
  }

  private mutating func add(
    _ row: ImportRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    for ready in try ReadyRow.make(row, diagnostics) { try add(ready) }
  }

  private mutating func add(_ row: ReadyRow) throws(InterchangeError) {
    attachments += row.attachments
    if let part = row.part { return parts.take(part, into: &attachments) }
    let number = number(of: row.stream)
    // Attributes behind the rows; their case may be told in several places.
    let time =
      row.kind == .caseAttributes
      ? UInt64.max : UInt64(bitPattern: row.occurred.microseconds) ^ (1 << 63)
    order += 1
    if row.isCounted { rowCount += 1 }
    if row.kind == .row || row.kind == .carried {
      lastInstant = max(lastInstant ?? .earliest, row.occurred)
    }
    do {
      try spool.add(SpoolKey(time: Int64(number), order: time, step: order), row.bytes.span.bytes)
    } catch {
      throw .log(error)
    }
  }

  private mutating func number(of stream: StreamName) -> Int {
    if let number = numbers[stream] { return number }
    numbers[stream] = streams.count
    streams.append(stream)
    return streams.count - 1
  }
}
