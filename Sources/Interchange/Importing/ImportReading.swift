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

  private var interpreter: RowInterpreter
  private let times: SourceTimes
  private let mapping: Mapping
  private var spool: SpoolWriter
  private var numbers: [StreamName: Int] = [:]
  private var streams: [StreamName] = []
  private var attachments: [SourceAttachment] = []
  private var order: UInt32 = 0
  private var rowCount = 0
  private var lastInstant: Instant?
  private var json = AttributeJSON()

  /// Rows read between two looks at how far it came.
  static let rowsPerProgress = 10_000

  init(interpreter: RowInterpreter, times: SourceTimes, mapping: Mapping, folder: String) {
    self.interpreter = interpreter
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
    noting survey: (SourceItem, ImportRow?) -> Void, progress: (Int) -> Void
  ) throws(InterchangeError) -> Result {
    var reading = self
    try reader.read(input, diagnostics: diagnostics) { (item) throws(InterchangeError) in
      try reading.take(item, diagnostics, noting: survey)
      if reading.order % UInt32(Self.rowsPerProgress) == 0 { progress(reading.rowCount) }
    }
    try diagnostics.check()
    return Result(
      rows: reading.spool.finish(), streams: reading.streams, attachments: reading.attachments,
      rowCount: reading.rowCount, lastInstant: reading.lastInstant, digest: input.digest,
      byteCount: input.byteCount)
  }

  private mutating func take(
    _ item: SourceItem, _ diagnostics: Diagnostics, noting survey: (SourceItem, ImportRow?) -> Void
  ) throws(InterchangeError) {
    switch item {
    case .attachment(let attachment):
      attachments.append(attachment)
      survey(item, nil)
    case .caseAttributes(let one):
      try take(one, diagnostics)
      survey(item, nil)
    case .row(let row):
      let made = try interpreter.interpret(row, diagnostics)
      survey(item, made)
      if let made { try add(made, diagnostics) }
    case .object(let object):
      survey(item, nil)
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
        occurred: OffsetInstant(.epoch), payload: CanonicalJSON(trusted: bytes)), at: one.place)
    // Larger than a record goes by the payload's parts.
    row.content = bytes
    row.event.payload = .empty
    try add(row, diagnostics)
  }

  private mutating func add(
    _ row: ImportRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    var row = row
    if row.kind != .carried, let (payload, more) = LargeValues.putAside(row.event.payload) {
      row.event.payload = payload
      attachments += more
      try diagnostics.note(.textPutAside, at: row.place, "\(more.count) of its values")
    }
    let number = number(of: row.event.stream)
    // Attributes behind the rows; their case may be told in several places.
    let time =
      row.kind == .caseAttributes
      ? UInt64.max
      : UInt64(bitPattern: row.event.occurred.instant.microseconds) ^ (1 << 63)
    let bytes: [UInt8]
    do {
      bytes = try row.encoded()
    } catch {
      return try diagnostics.fault(at: row.place, "\(error.sentence)")
    }
    order += 1
    if row.kind == .row || row.kind == .carried { rowCount += 1 }
    if row.kind == .row || row.kind == .carried {
      lastInstant = max(lastInstant ?? .earliest, row.event.occurred.instant)
    }
    do {
      try spool.add(SpoolKey(time: Int64(number), order: time, step: order), bytes.span.bytes)
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
