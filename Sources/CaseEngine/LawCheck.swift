public import Casework
internal import EventLog

/// What to check the law over, and what to tell of it.
public struct LawCheck: Sendable {
  /// From where to look; acts beyond it are not seen.
  public var viewpoint = Viewpoint()
  /// One case only; nil for all.
  public var caseID: String?
  /// The verdicts told one by one; all are counted.
  public var verdicts: Set<Verdict> = [.violated]
  /// How many cores to use; the answer does not depend on it.
  public var threads = 2
  /// False to compute everything anew, past the verdict table.
  public var usesTable = true

  /// Breaches in all cases, by what was recorded.
  public init() {}

  /// True where the verdict table holds what is asked for.
  var isTabled: Bool {
    usesTable && caseID == nil && viewpoint.asOf == nil && viewpoint.knownAt == nil
      && viewpoint.position == nil && viewpoint.perspective == .asRecorded
      && verdicts.isSubset(of: VerdictTable.kept)
  }
}

/// What came of a check.
public struct LawCheckResult: Sendable {
  /// How many cases were judged.
  public internal(set) var cases = 0
  /// How many of them were computed anew, the others being in the verdict table.
  public internal(set) var computed = 0
  /// How many events of cases were seen.
  public internal(set) var events = 0
  /// How often each article gave each verdict.
  public internal(set) var counts = VerdictCounts()
  /// Up to which position.
  public let position: Position
  /// Up to which log time timers have run.
  public let logTime: Instant
  /// The law it was judged by.
  public let law: Law
}

extension Engine {
  /// Judges every act in the log by the law, in one pass over the cases.
  ///
  /// `body` gets the cases that gave a verdict asked for, in the order the cases first appear in
  /// the log, whatever the number of threads. What was judged before, and can't have changed, is
  /// read from the verdict table. `progress` tells cases done, of all. Memory: the index of cases
  /// (4 bytes an event), and the events of a few hundred cases.
  public func check(
    _ check: LawCheck,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    _ body: (CaseVerdicts) throws(EngineError) -> Void
  ) async throws(EngineError) -> LawCheckResult {
    let pass = try LawPass(check, of: self)
    var result = LawCheckResult(
      position: pass.snapshot.head, logTime: pass.logTime, law: pass.law)
    let total = pass.chunks.count
    var next = 0
    var running: [Int: JudgingOfChunk] = [:]
    for number in 0..<total {
      while next < total && running.count < max(check.threads, 1) {
        let chunk = pass.chunks[next]
        running[next] = Task.detached { Result { () throws(EngineError) in try pass.judge(chunk) } }
        next += 1
      }
      guard let task = running.removeValue(forKey: number) else {
        preconditionFailure("chunks are taken in order")
      }
      let judged = try await task.value.get()
      try pass.store(judged)
      for one in judged {
        result.cases += 1
        result.computed += one.isNew ? 1 : 0
        result.events += one.events
        result.counts.add(one.verdicts.counts)
        if !one.verdicts.judgements.isEmpty { try body(one.verdicts) }
      }
      progress(pass.chunks[number].upperBound, pass.cases)
    }
    try pass.table?.store(sum: result.counts, at: pass.snapshot.head)
    return result
  }

  /// How often each article gave each verdict, up to a position or in all.
  ///
  /// Kept beside the log from the last check: a look-up while the log has not grown, else a check.
  func verdictCounts(upTo position: Position?) async throws(EngineError) -> VerdictCounts {
    var check = LawCheck()
    check.verdicts = []
    check.viewpoint.position = position
    let context = try current()
    if check.isTabled {
      let snapshot = try snapshot(for: check.viewpoint, context)
      let table = try VerdictTable(of: self, law: context.law, at: snapshot)
      if let sum = try table?.sum(at: snapshot.head) { return sum }
    }
    return try await self.check(check) { _ in }.counts
  }

  private typealias JudgingOfChunk = Task<Result<[JudgedCase], EngineError>, Never>
}
