internal import Casework
internal import EventLog

/// What the law said of each case, kept beside the log: derived, disposable, one a law.
///
/// An entry holds while its case has no newer event and no timer of it has run out. Breaches and
/// what needs a person are kept; all else is counted.
struct VerdictTable: Sendable {
  /// The verdicts kept one by one.
  static let kept: Set<Verdict> = [.violated, .needsPerson]

  private let table: ViewTable

  /// The table as far as a snapshot may use it; nil where another pass knows more of the log.
  ///
  /// It is claimed before anything is judged: a pass that knows less of the organisation can store
  /// nothing from then on.
  init?(of engine: Engine, law: Law, at snapshot: Snapshot) throws(EngineError) {
    let table = try EngineError.translating { () throws(LogError) in
      try engine.log.viewTable(named: "verdicts", version: Self.version(of: law))
    }
    self.table = table
    let position = try EngineError.translating { () throws(LogError) in try table.position }
    guard position <= snapshot.head else { return nil }
    let isStale = try LogTimes.reachesBack(beyond: position, in: snapshot)
    let isOurs = try EngineError.translating { () throws(LogError) -> Bool in
      guard !isStale else {
        try table.restart(at: snapshot.head)
        return true
      }
      return try table.update(from: position, upTo: snapshot.head, [])
    }
    guard isOurs else { return nil }
  }

  /// Everything beside the log that the verdicts depend on.
  private static func version(of law: Law) -> String {
    let packs = law.attachments.map { attachment in
      "\(attachment.pack.id)@\(attachment.pack.version) from \(attachment.from) for "
        + attachment.caseTypes.joined(separator: ",")
    }
    return (["format 1", law.calendar.zone.rawValue] + packs).joined(separator: "; ")
  }

  /// What is kept of a case; nil where it must be judged anew.
  func verdicts(
    of number: UInt32, _ id: String, last: Position, logTime: Instant
  ) throws(EngineError) -> CaseVerdicts? {
    let bytes = try EngineError.translating { () throws(LogError) in
      try table.value(for: Self.key(of: number))
    }
    guard let bytes, let entry = VerdictEntry(bytes, id: id), entry.last == last,
      entry.verdicts.nextDue.map({ $0 > logTime }) ?? true
    else { return nil }
    return entry.verdicts
  }

  /// Keeps the cases that were judged anew.
  func store(_ judged: [JudgedCase], upTo position: Position) throws(EngineError) {
    let entries = judged.compactMap { one in
      one.kept.map { kept in
        (
          key: Self.key(of: one.number),
          value: Optional(VerdictEntry(last: one.last, verdicts: kept).bytes)
        )
      }
    }
    guard !entries.isEmpty else { return }
    _ = try EngineError.translating { () throws(LogError) in
      try table.update(upTo: position, entries)
    }
  }

  /// The counts of all cases, as far as the snapshot goes; nil where they must be summed anew.
  func sum(at head: Position) throws(EngineError) -> VerdictCounts? {
    let bytes = try EngineError.translating { () throws(LogError) in
      try table.value(for: Self.sumKey)
    }
    guard let bytes, let entry = VerdictEntry(bytes, id: ""), entry.last == head else { return nil }
    return entry.verdicts.counts
  }

  /// Keeps the counts of all cases: while the log does not grow, no timer runs out either.
  func store(sum: VerdictCounts, at head: Position) throws(EngineError) {
    let verdicts = CaseVerdicts(id: "", counts: sum, judgements: [], nextDue: nil)
    _ = try EngineError.translating { () throws(LogError) in
      try table.update(
        upTo: head, [(key: Self.sumKey, value: VerdictEntry(last: head, verdicts: verdicts).bytes)])
    }
  }

  /// Longer than the key of any case.
  private static let sumKey = Array("counts".utf8)

  private static func key(of number: UInt32) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }
}
