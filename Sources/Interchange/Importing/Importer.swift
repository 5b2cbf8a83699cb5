public import EventLog
public import EventModel

/// Imports one file into a log, in two passes: what is wrong with the file ends the first, before
/// anything is appended.
///
/// ```
/// var importer = Importer(ImportRequest(path: "receipt.xes.gz"), folder: "receipt.fribrev.import")
/// let read = try importer.read()
/// let report = try await importer.append(to: log)
/// ```
/// The same file again appends nothing; a grown one what is new; a row that was changed is refused.
/// Memory: 128 MiB and the names of cases, whatever the file's size. Disk: about twice the unpacked
/// file in the working folder, which is gone afterwards.
public struct Importer {
  private let request: ImportRequest
  private let folder: String
  private let mapping: Mapping
  private let source: String
  private var reading: ImportReading.Result?
  private var survey: MappingSurvey
  private let diagnostics: Diagnostics
  /// The format, told by the file where the request does not.
  public let format: SourceFormat
  private let input: SourceInput
  private let keys: SourceKeys
  private let times: SourceTimes
  /// How the columns of a CSV file were understood; nil for other formats.
  public let convention: String?

  /// Opens the file and the mapping; working files will lie in the folder.
  ///
  /// Throws `.file`, `.unknownFormat`, `.mapping`, `.roleUnknown`.
  public init(_ request: ImportRequest, folder: String) throws(InterchangeError) {
    self.request = request
    self.folder = folder
    input = try SourceInput(path: request.path)
    if let format = request.format {
      self.format = format
    } else {
      format = try FormatTelling.format(of: input)
    }
    var mapping = Mapping.none
    if let text = request.mapping {
      mapping = try MappingFile.read(text, named: request.mappingName)
    }
    if let object = request.caseObject { mapping.caseObject = object }
    self.mapping = mapping
    source = request.source ?? mapping.source ?? Self.stem(of: input.name)
    (keys, convention) = try KeyChoice.keys(for: format, input, mapping)
    let zone = request.zone ?? mapping.zone
    do throws(TimeFormatError) {
      times = try SourceTimes(zone: zone, formats: mapping.timeFormats)
    } catch {
      throw .mapping(
        file: request.mappingName, place: nil, sentence: "\(error.format): \(error.sentence)",
        remedy: "nothing was appended; write times as in dd.MM.yyyy HH:mm")
    }
    diagnostics = Diagnostics(
      file: input.name, isStrict: request.isStrict, faultsMax: request.faultsMax)
    survey = MappingSurvey()
  }

  /// The name under which the events are kept.
  public var sourceName: String { source }

  /// The first pass: reads the whole file.
  ///
  /// Throws what is wrong with it; nothing was appended. `progress` is told the rows read.
  public mutating func read(
    progress: (Int) -> Void = { _ in }
  ) throws(InterchangeError) -> ImportReport.Reading {
    let interpreter = RowInterpreter(source: source, mapping: mapping, keys: keys, times: times)
    let reading = ImportReading(
      interpreter: interpreter, times: times, mapping: mapping, folder: folder,
      diagnostics.settings)
    var survey = survey
    let keys = keys
    var reader = FormatReader(format, keys: keys)
    let result: ImportReading.Result
    if request.wantsSuggestion {
      result = try reading.read(
        input, by: &reader, diagnostics,
        noting: { item, row in survey.note(item, row?.event, keys: keys) }, progress: progress)
    } else {
      result = try reading.read(
        input, by: &reader, diagnostics, noting: nil, progress: progress)
    }
    self.survey = survey
    self.reading = result
    return ImportReport.Reading(
      rows: result.rowCount, faults: diagnostics.faultCount,
      faultLines: diagnostics.faults.map { "\(diagnostics.locate($0.place)) \($0.sentence)" },
      deviations: diagnostics.deviations.map {
        ImportReport.Deviation(
          word: $0.deviation.rawValue, sentence: $0.deviation.sentence, count: $0.count,
          examples: $0.examples)
      })
  }

  /// A mapping drafted from what was read, and what it says in a few lines.
  ///
  /// Traps unless the file was read, with `wantsSuggestion`.
  public func suggestion() -> (yaml: String, summary: [String]) {
    precondition(reading != nil && request.wantsSuggestion, "read with wantsSuggestion first")
    let draft = survey.suggestion(format: format, source: source)
    return (draft.yaml, draft.summaryLines)
  }

  /// What appending would do, compared with what the log holds; nil for a log yet to be made.
  ///
  /// Throws `.changed`, and faults of log and disk.
  public mutating func plan(against log: Log?) throws(InterchangeError) -> ImportReport.Plan {
    let plan = try makePlan(against: log) { _ in "P-" }
    return report(plan, batch: batch)
  }

  private func report(_ plan: ImportPlan, batch: ImportBatch) -> ImportReport.Plan {
    ImportReport.Plan(
      cases: plan.counts.cases, rows: plan.counts.rows, known: plan.counts.known,
      synthesised: plan.counts.synthesised, others: plan.counts.others,
      attachments: plan.attachments.count)
  }

  private var batch: ImportBatch {
    guard let reading else { preconditionFailure("read the file first") }
    return ImportBatch(
      digest: reading.digest, source: source, mapping: mapping.text,
      instant: reading.lastInstant ?? .epoch)
  }

  private func makePlan(
    against log: Log?, pseudonym: @escaping (String) throws(LogError) -> String
  ) throws(InterchangeError) -> ImportPlan {
    guard let reading else { preconditionFailure("read the file first") }
    let snapshot = try log.map { (log) throws(InterchangeError) in
      try InterchangeError.translating { () throws(LogError) in try log.snapshot() }
    }
    let batch = batch
    let started = try snapshot.flatMap { (snapshot) throws(InterchangeError) in
      try InterchangeError.translating { () throws(LogError) in
        try snapshot.event(batch.id(ImportBatch.started))?.position
      }
    }
    let planner = ImportPlanner(
      file: input.name, folder: folder, stored: StoredSource(snapshot, source: source),
      isEmptyLog: snapshot.map { $0.head.rawValue <= 1 } ?? true, started: started,
      synthesis: SynthesisedEvents(
        source: source, mapping: mapping, times: times, end: reading.lastInstant ?? .epoch),
      attachments: reading.attachments, pseudonym: pseudonym)
    let plan = try planner.plan(reading.rows, streams: reading.streams, diagnostics)
    if let snapshot, plan.counts.knownByMapping > 0 { try checkMapping(in: snapshot) }
    return plan
  }

  /// Throws `.importedOtherwise` where the source was imported under another mapping: its events
  /// stay as they were read then, and one source has one reading.
  private func checkMapping(in snapshot: Snapshot) throws(InterchangeError) {
    let imports = try InterchangeError.translating { () throws(LogError) in
      try ImportedSource.all(in: snapshot)
    }
    let other = imports.first { $0.source == source && $0.mappingDigest != mappingDigest }
    guard let other else { return }
    throw .importedOtherwise(
      file: input.name,
      detail: other.mapping.map { "under another mapping, \"\($0)\"" } ?? "without a mapping")
  }

  /// SHA-256 of the mapping's text; empty for none.
  private var mappingDigest: String {
    mapping.text.isEmpty
      ? "" : LargeValues.hexadecimal(EventIdentity.digest(Array(mapping.text.utf8)))
  }

  /// The second pass: appends what is new, durably, and seals the import.
  ///
  /// A kill leaves a prefix, marked unfinished; the same import again goes on. Throws `.changed`
  /// with nothing appended, and faults of log and disk. `progress` is told the events appended.
  public mutating func append(
    to log: Log, at time: Instant, progress: @escaping (Int) -> Void = { _ in }
  ) async throws(InterchangeError) -> ImportReport {
    let batch = batch
    let sealedID = batch.id(ImportBatch.sealed)
    let known = try InterchangeError.translating { () throws(LogError) in
      try log.snapshot().event(sealedID)
    }
    if known != nil {
      return ImportReport(plan: nil, position: known?.position, isRepetition: true)
    }
    let source = source
    let plan = try makePlan(against: log) { (text) throws(LogError) in
      try log.pseudonym(of: text, in: source)
    }
    let summary = report(plan, batch: batch)
    let started = try InterchangeError.translating { () throws(LogError) in
      try log.snapshot().event(batch.id(ImportBatch.started)) != nil
    }
    if plan.counts.toAppend == 0 && !started {
      return ImportReport(plan: summary, position: nil, isRepetition: true)
    }
    var appending = ImportAppending(log: log, time: time)
    do throws(LogError) {
      for draft in opening(batch, plan, at: time) { try await appending.add(draft) }
      var reader = try SpoolReader([plan.events])
      while let (_, bytes) = try reader.next() {
        try await appending.add(bytes)
        if appending.count % 10_000 == 0 { progress(appending.count) }
      }
      try await appending.add(closing(batch, plan, at: time))
      let position = try await appending.finish()
      return ImportReport(plan: summary, position: position, isRepetition: false)
    } catch {
      throw .log(error)
    }
  }

  private func opening(_ batch: ImportBatch, _ plan: ImportPlan, at time: Instant) -> [Draft] {
    guard let reading else { preconditionFailure("read the file first") }
    var members: [JSONValue.Member] = [
      .init("bytes", .number("\(reading.byteCount)")), .init("file", .string(input.name)),
      .init("format", .string(format.rawValue)), .init("mode", .string(mode)),
      .init("sha256", .string("\(reading.digest)")), .init("source", .string(source)),
    ]
    if !mapping.text.isEmpty {
      members.append(.init("mapping", .string(mapping.name)))
      members.append(.init("mappingSHA256", .string(mappingDigest)))
    }
    if let object = mapping.caseObject { members.append(.init("caseObject", .string(object))) }
    let hidden = [
      ("pseudonymised", mapping.pseudonymised.sorted()), ("sealed", mapping.sealing.keys.sorted()),
    ]
    for (name, keys) in hidden where !keys.isEmpty {
      members.append(.init(name, .array(keys.map { .string($0) })))
    }
    var drafts = [batch.draft(ImportBatch.started, members, at: time)]
    var attachments = plan.attachments
    if !mapping.text.isEmpty {
      attachments.append(SourceAttachment(name: "mapping", content: .string(mapping.text)))
    }
    var names: Set<String> = []
    for attachment in attachments where names.insert(attachment.name).inserted {
      drafts += batch.drafts(of: attachment, at: time)
    }
    return drafts
  }

  private func closing(_ batch: ImportBatch, _ plan: ImportPlan, at time: Instant) -> Draft {
    let counts: [(String, Int)] = [
      ("cases", plan.counts.cases), ("rows", plan.counts.rows + plan.counts.before[0]),
      ("known", plan.counts.known),
      ("synthesised", plan.counts.synthesised + plan.counts.before[1]),
      ("others", plan.counts.others + plan.counts.before[2]),
      ("faults", diagnostics.faultCount),
    ]
    let deviations = diagnostics.deviations.map { entry in
      JSONValue.object([
        .init("deviation", .string(entry.deviation.rawValue)),
        .init("count", .number("\(entry.count)")),
        .init("examples", .array(entry.examples.map { .string(String($0.prefix(200))) })),
      ])
    }
    return batch.draft(
      ImportBatch.sealed,
      counts.map { .init($0.0, .number("\($0.1)")) } + [.init("deviations", .array(deviations))],
      at: time)
  }

  private var mode: String { request.isStrict ? "strict" : "tolerant" }

  /// The name of a file without what comes behind its first point.
  private static func stem(of name: String) -> String {
    let stem = name.prefix { $0 != "." }
    return stem.isEmpty ? name : String(stem)
  }
}
