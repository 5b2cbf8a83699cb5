internal import Casework
internal import EventLog

/// The folds behind live steering: what a replay up to a position says, kept up to date.
struct LiveFold {
  private let engine: Engine
  private let control: LiveControl
  private var history: ReplayHistory
  private var turns: [BundleTurn]
  private var plans: [PolicyPlan] = []
  private var runs: [PolicyRun] = []
  /// What was told, by policy.
  private var told: [Set<SpokenFinding>] = []
  /// How much of each partition was looked at, by policy.
  private var seen: [[FindingTape.Place]] = []
  /// The day of the latest log time: periods end at midnights.
  private var day: CivilDate?
  /// The latest log time.
  private var logTime = Int64.min
  /// The last position folded.
  private(set) var position = Position.none

  init(_ engine: Engine, _ control: LiveControl) throws(EngineError) {
    self.engine = engine
    self.control = control
    turns = control.current
    history = try ReplayHistory(of: engine, at: nil)
  }

  /// Folds all there is, and tells what arose behind a position.
  mutating func catchUp(tellingAfter start: Position) throws(EngineError) -> [LiveStep] {
    // What was said up to the start is told already, by whoever told it.
    try refold(at: min(start, history.snapshot.head))
    if start > .none { _ = try newFindings(isDayOver: true) }
    if start < history.snapshot.head || start == .none { try refoldKeepingTold(at: nil) }
    return try tell()
  }

  /// Folds the event at a position, which follows the last.
  mutating func take(_ next: Position) throws(EngineError) -> [LiveStep] {
    guard next > position else { return [.reached(position)] }
    var facts: [Fact] = []
    history.snapshot = try EngineError.translating { () throws(LogError) in
      let snapshot = try engine.log.snapshot()
      try snapshot.scanFacts(from: next, through: next) { (_, span) throws(LogError) in
        for index in span.indices { facts.append(span[index]) }
      }
      return snapshot
    }
    guard let fact = facts.first, fact.kind != StreamKind.system.rawValue else {
      position = next
      return [.reached(next)]
    }
    if fact.logTime < logTime {
      let before = told
      try refoldKeepingTold(at: next)
      let withdrawn = try withdrawn(from: before)
      return [.refolded(withdrawn: withdrawn)] + (try tell())
    }
    if needsRefold(fact) {
      try refoldKeepingTold(at: next)
      return try tell()
    }
    for index in runs.indices { runs[index].take(facts.span, from: next) }
    position = next
    logTime = fact.logTime
    return try tell()
  }

  /// Whether an event brings what the folds have no name for, or changes who is steered.
  private func needsRefold(_ fact: Fact) -> Bool {
    fact.kind == StreamKind.organisation.rawValue || fact.kind == StreamKind.regime.rawValue
      || Int(fact.type) >= history.types.count || Int(fact.unit) >= history.units.count
      || control.current != turns || plans.contains { $0.ground.names(noTeamOf: fact) }
  }

  private mutating func refoldKeepingTold(at position: Position?) throws(EngineError) {
    let before = told
    try refold(at: position)
    for index in told.indices where index < before.count { told[index] = before[index] }
  }

  /// Folds all anew up to a position.
  private mutating func refold(at last: Position?) throws(EngineError) {
    turns = control.current
    history = try ReplayHistory(of: engine, at: last)
    let plans = try engine.plan(.turns(turns), in: history).plans
    var taker = LiveTaker()
    for plan in plans {
      do throws(ParameterFault) {
        taker.runs.append(try PolicyRun(plan, partitions: .max))
      } catch {
        throw .parametersUnfit(policy: plan.policy.manifest.id, error)
      }
    }
    let order = history.order
    try EngineError.translating { () throws(LogError) in try order.forEachBlock(&taker) }
    let end = history.span?.upperBound
    if let end {
      for index in taker.runs.indices { taker.runs[index].finish(at: end) }
    }
    self.plans = plans
    runs = taker.runs
    told = Array(repeating: [], count: runs.count)
    seen = runs.map { _ in Array(repeating: FindingTape().end, count: PolicyRun.partitions) }
    position = history.snapshot.head
    logTime = end?.microseconds ?? .min
    day = nil
  }

  /// What is new since the last time, in the order it was said, then how far that is.
  private mutating func tell() throws(EngineError) -> [LiveStep] {
    let today = logTime == .min ? nil : history.zone.date(at: Instant(microseconds: logTime))
    let isDayOver = today != day
    day = today
    return try newFindings(isDayOver: isDayOver).map { .said($0) } + [.reached(position)]
  }

  private mutating func newFindings(isDayOver: Bool) throws(EngineError) -> [LiveFinding] {
    var new: [(policy: Int, spoken: SpokenFinding)] = []
    for (index, run) in runs.enumerated() {
      var fresh = isDayOver ? try periods(of: index) : []
      for (place, part) in run.said.enumerated() where part.end != seen[index][place] {
        fresh += part.findings(from: seen[index][place])
        seen[index][place] = part.end
      }
      // A policy that was stopped in one case is stopped in all from there on.
      for spoken in fresh
      where (run.quarantine?.isLater(than: spoken) ?? true) && spoken.finding.kind != .count {
        let spoken = try screened(spoken, of: index)
        if told[index].insert(spoken).inserted { new.append((index, spoken)) }
      }
    }
    new.sort { one, other in
      if one.spoken.said != other.spoken.said { return one.spoken.said < other.spoken.said }
      if one.policy != other.policy { return one.policy < other.policy }
      return one.spoken.finding.key < other.spoken.finding.key
    }
    var findings: [LiveFinding] = []
    for one in new { findings.append(try finding(one.spoken, of: one.policy)) }
    return findings
  }

  /// What a policy says at the ends of periods that are over.
  private func periods(of index: Int) throws(EngineError) -> [SpokenFinding] {
    let plan = plans[index]
    var outcome = PolicyOutcome(
      manifest: plan.policy.manifest, rules: plan.rules, partitions: runs[index].said,
      openTimers: 0)
    outcome.quarantine = runs[index].quarantine
    do throws(ParameterFault) {
      try PeriodJudging(
        plan, runs[index].current, in: history, until: Instant(microseconds: logTime)
      ).judge(&outcome)
    } catch {
      throw .parametersUnfit(policy: plan.policy.manifest.id, error)
    }
    return outcome.periods
  }

  /// What was told and is said no more.
  private mutating func withdrawn(from before: [Set<SpokenFinding>]) throws(EngineError)
    -> [LiveFinding]
  {
    var withdrawn: [LiveFinding] = []
    for index in runs.indices where index < before.count {
      var said = Set(try periods(of: index))
      for spoken in runs[index].said.joined()
      where runs[index].quarantine?.isLater(than: spoken) ?? true {
        said.insert(try screened(spoken, of: index))
      }
      let gone = before[index].subtracting(said)
        .sorted { ($0.said, $0.finding.key) < ($1.said, $1.finding.key) }
      told[index].subtract(gone)
      for spoken in gone { withdrawn.append(try finding(spoken, of: index)) }
    }
    return withdrawn
  }

  /// What was said as it may be said: nothing that demands an unlawful act.
  private func screened(
    _ spoken: SpokenFinding, of index: Int
  ) throws(EngineError) -> SpokenFinding {
    guard spoken.finding.position > 0 else { return spoken }
    return try DemandScreen(history, law: try engine.current().law)
      .screened(spoken, of: plans[index].policy.manifest)
  }

  private func finding(
    _ spoken: SpokenFinding, of index: Int
  ) throws(EngineError) -> LiveFinding {
    let plan = plans[index]
    return LiveFinding(
      policy: plan.policy.manifest.id, mode: plan.rules[Int(spoken.rule)].mode,
      unit: history.units[Int(spoken.unit)], spoken: spoken,
      key: try history.decisionKey(of: spoken, plan.policy.manifest))
  }
}

/// Shows a history to the folds of live steering.
private struct LiveTaker: ReplayTaker {
  var runs: [PolicyRun] = []

  mutating func take(_ facts: Span<Fact>, from first: Position) {
    for index in runs.indices { runs[index].take(facts, from: first) }
  }

  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>) {
    for index in runs.indices { runs[index].take(facts, at: positions) }
  }
}
