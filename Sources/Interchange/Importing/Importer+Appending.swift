public import EventLog
public import EventModel

extension Importer {
  /// How often a plan is made anew because another process appended what changes it.
  private static let plansMax = 8

  /// What appending would do, compared with what the log holds; nil for a log yet to be made.
  ///
  /// Throws `.changed`, `.clash`, `.tooLarge`, and faults of log and disk.
  public mutating func plan(against log: Log?) throws(InterchangeError) -> ImportReport.Plan {
    let source = source
    let plan = try makePlan(against: log) { (text) throws(LogError) in
      try log?.knownPseudonym(of: text, in: source) ?? "P-0000000000000000"
    }
    return report(plan.counts, attachments: plan.attachments.count)
  }

  /// The second pass: appends what is new, durably, and seals the import.
  ///
  /// A kill leaves a prefix, marked unfinished; the same import again goes on, and that of the file
  /// as it grew takes it over. Where another process has begun a stream since the plan was made, or
  /// appended some of the same events, the rest is planned anew. Throws `.changed`, `.clash` and
  /// `.tooLarge` with nothing appended, and faults of log and disk. `progress` is told the events
  /// appended.
  public mutating func append(
    to log: Log, at time: Instant, progress: @escaping (Int) -> Void = { _ in }
  ) async throws(InterchangeError) -> ImportReport {
    let (batch, source) = (batch, source)
    let known = try InterchangeError.translating { () throws(LogError) in
      try log.snapshot().event(batch.id(ImportBatch.sealed))
    }
    if known != nil {
      return ImportReport(plan: nil, position: known?.position, isRepetition: true)
    }
    var before: [Int]?
    while true {
      let plan = try makePlan(against: log) { (text) throws(LogError) in
        try log.pseudonym(of: text, in: source)
      }
      let earlier = before ?? plan.counts.before
      before = earlier
      let summary = report(plan.counts, attachments: plan.attachments.count, since: earlier)
      if plan.counts.toAppend == 0 && !plan.hasStarted && plan.stopped.isEmpty {
        return ImportReport(plan: summary, position: nil, isRepetition: true)
      }
      do throws(LogError) {
        let position = try await put(plan, batch, into: log, at: time, progress: progress)
        return ImportReport(plan: summary, position: position, isRepetition: false)
      } catch {
        guard planCount < Self.plansMax else { throw .log(error) }
        switch error {
        case .wrongRevision, .partlyKnown, .differentContent: continue
        default: throw .log(error)
        }
      }
    }
  }

  private func put(
    _ plan: ImportPlan, _ batch: ImportBatch, into log: Log, at time: Instant,
    progress: (Int) -> Void
  ) async throws(LogError) -> Position? {
    var appending = ImportAppending(log: log, time: time, unborn: plan.unborn)
    for draft in opening(batch, plan, at: time) { try await appending.add(draft) }
    var reader = try SpoolReader([plan.events])
    while let (_, bytes) = try reader.next() {
      try await appending.add(bytes)
      if appending.count % 10_000 == 0 { progress(appending.count) }
    }
    for one in plan.stopped {
      let old = ImportBatch(stream: one.stream, instant: reading?.lastInstant ?? .epoch)
      let members = [JSONValue.Member("by", .string(batch.stream.id))]
      try await appending.add(
        old.draft(ImportBatch.takenOver, part: batch.stream.id, members, at: time))
    }
    try await appending.add(closing(batch, plan, at: time))
    return try await appending.finish()
  }

  /// What a plan comes to, with what plans before it had appended.
  private func report(
    _ counts: ImportPlan.Counts, attachments: Int, since earlier: [Int]? = nil
  ) -> ImportReport.Plan {
    let more = zip(counts.before, earlier ?? counts.before).map { $0 - $1 }
    return ImportReport.Plan(
      cases: counts.cases, rows: counts.rows + more[0], known: counts.known,
      synthesised: counts.synthesised + more[1], others: counts.others + more[2],
      attachments: attachments)
  }

  private var batch: ImportBatch {
    guard let reading else { preconditionFailure("read the file first") }
    return ImportBatch(
      digest: reading.digest, source: source, mapping: mapping.text,
      instant: reading.lastInstant ?? .epoch)
  }

  private mutating func makePlan(
    against log: Log?, pseudonym: @escaping (String) throws(LogError) -> String
  ) throws(InterchangeError) -> ImportPlan {
    let snapshot = try log.map { (log) throws(InterchangeError) in
      try InterchangeError.translating { () throws(LogError) in try log.snapshot() }
    }
    let (batch, source, mappingDigest) = (batch, source, mappingDigest)
    let (started, stopped) = try InterchangeError.translating {
      () throws(LogError) -> (Position?, [StoppedImport]) in
      guard let snapshot else { return (nil, []) }
      return (
        try snapshot.event(batch.id(ImportBatch.started))?.position,
        try StoppedImport.all(
          in: snapshot, of: source, mappingDigest: mappingDigest, besides: batch.stream)
      )
    }
    var plan = try planner(log, snapshot, started: started, stopped: stopped, pseudonym: pseudonym)
    plan.hasStarted = started != nil
    if let snapshot {
      if plan.counts.knownByMapping > 0 { try checkMapping(in: snapshot) }
      let name = input.name
      let met = plan.stopped
      plan.stopped = try InterchangeError.translating { () throws(LogError) in
        var over: [StoppedImport] = []
        for one in met where try one.isTakenOver(by: name, of: source, in: snapshot) {
          over.append(one)
        }
        return over
      }
    }
    return plan
  }

  private mutating func planner(
    _ log: Log?, _ snapshot: Snapshot?, started: Position?, stopped: [StoppedImport],
    pseudonym: @escaping (String) throws(LogError) -> String
  ) throws(InterchangeError) -> ImportPlan {
    guard let reading else { preconditionFailure("read the file first") }
    planCount += 1
    let planner = ImportPlanner(
      file: input.name, folder: folder, number: planCount,
      stored: StoredSource(log, snapshot, source: source),
      isEmptyLog: snapshot.map { $0.head.rawValue <= 1 } ?? true, started: started,
      stopped: stopped,
      synthesis: SynthesisedEvents(
        source: source, mapping: mapping, times: times, end: reading.lastInstant ?? .epoch),
      attachments: reading.attachments, pseudonym: pseudonym)
    let plan = try planner.plan(reading.rows, streams: reading.streams)
    if plan.changedAttributes > 0, planCount == 1 {
      try diagnostics.note(
        .caseAttributeChanged, at: SourcePlace(line: 1), "\(plan.changedAttributes) times")
    }
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
}
