internal import Casework
internal import EventLog

/// One case as a pass over the log found it.
struct JudgedCase: Sendable {
  let number: UInt32
  let last: Position
  let events: Int
  let isNew: Bool
  /// The verdicts, those told one by one filtered by what was asked for.
  let verdicts: CaseVerdicts
  /// What the verdict table keeps; nil where it has it already.
  let kept: CaseVerdicts?
}

/// One pass over the cases of a snapshot: what its chunks share.
struct LawPass: Sendable {
  let check: LawCheck
  let snapshot: Snapshot
  let index: StreamIndex
  let law: Law
  let organisation: Organisation
  let logTime: Instant
  let table: VerdictTable?
  /// Indices of cases, a few hundred each.
  let chunks: [Range<Int>]

  /// Cases judged in one go.
  private static let casesPerChunk = 256

  init(_ check: LawCheck, of engine: Engine) throws(EngineError) {
    let context = try engine.current()
    self.check = check
    law = context.law
    snapshot = try engine.snapshot(for: check.viewpoint, context)
    organisation = engine.organisation(from: check.viewpoint, in: snapshot, context)
    logTime = try engine.endOfTime(from: check.viewpoint, in: snapshot, context)
    index = try EngineError.translating { [snapshot] () throws(LogError) in
      try snapshot.streamIndex(of: .case)
    }
    table = check.isTabled ? try VerdictTable(of: engine, law: law, at: snapshot) : nil
    chunks = try Self.chunks(of: index, check.caseID)
  }

  /// How many cases there are to judge.
  var cases: Int { index.count }

  private static func chunks(
    of index: StreamIndex, _ wanted: String?
  ) throws(EngineError) -> [Range<Int>] {
    guard let wanted else {
      return stride(from: 0, to: index.count, by: casesPerChunk).map { start in
        start..<min(start + casesPerChunk, index.count)
      }
    }
    let place = try EngineError.translating { () throws(LogError) -> Int? in
      for place in 0..<index.count
      where try index.name(of: place) == StreamName(.case, wanted) { return place }
      return nil
    }
    guard let place else { throw .noSuchCase(wanted) }
    return [place..<place + 1]
  }

  /// Judges some cases; the same answer on any thread.
  func judge(_ chunk: Range<Int>) throws(EngineError) -> [JudgedCase] {
    var judged: [JudgedCase] = []
    for place in chunk {
      let positions = index.positions(of: place)
      let number = index.number(of: place)
      let stream = try EngineError.translating { () throws(LogError) in try index.name(of: place) }
      guard let last = positions.last else { continue }
      if let kept = try table?.verdicts(of: number, stream.id, last: last, logTime: logTime) {
        judged.append(
          JudgedCase(
            number: number, last: last, events: positions.count, isNew: false,
            verdicts: kept.telling(check.verdicts), kept: nil))
        continue
      }
      let envelopes = try EngineError.translating { () throws(LogError) in
        try snapshot.envelopes(at: positions)
      }
      let seen = envelopes.map { CaseEvent($0) }.filter(check.viewpoint.sees)
      guard !seen.isEmpty else { continue }
      let all = verdicts(on: stream, seen)
      judged.append(
        JudgedCase(
          number: number, last: last, events: seen.count, isNew: true,
          verdicts: all.telling(check.verdicts),
          kept: table == nil ? nil : all.telling(VerdictTable.kept)))
    }
    return judged
  }

  private func verdicts(on stream: StreamName, _ events: [CaseEvent]) -> CaseVerdicts {
    var judge = CaseJudge(
      of: stream, law: law, organisation: organisation,
      perspective: check.viewpoint.perspective)
    var judgements: [Judgement] = []
    for event in events.inOrder(of: check.viewpoint.perspective) {
      judgements += judge.take(event)
    }
    judgements += judge.advance(to: logTime)
    var counts = VerdictCounts()
    for judgement in judgements { counts.add(judgement.ruling.verdict, by: judgement.article) }
    return CaseVerdicts(
      id: stream.id, counts: counts, judgements: judgements, nextDue: judge.open.first?.due)
  }

  /// Keeps what was computed.
  func store(_ judged: [JudgedCase]) throws(EngineError) {
    try table?.store(judged, upTo: snapshot.head)
  }
}

extension CaseVerdicts {
  /// The same with the verdicts of some values only.
  func telling(_ wanted: Set<Verdict>) -> CaseVerdicts {
    CaseVerdicts(
      id: id, counts: counts,
      judgements: judgements.filter {
        wanted.contains($0.ruling.verdict)
      },
      nextDue: nextDue)
  }
}
