internal import Casework

/// One policy of one column at work over some partitions, on one thread.
struct PolicyRun: ReplayTaker, Sendable {
  /// What was said, by partition: the case's number modulo 64.
  private(set) var said: [FindingTape]
  private var fold: any PolicyFold
  private var turns: ArraySlice<PolicyPlan.Turn>
  /// The number of the first rule in force, among the plan's.
  private var firstRule: UInt32 = 0
  private let zone: Zone

  /// A fold of the cases whose partition has its bit set.
  init(_ plan: PolicyPlan, partitions: UInt64) throws(ParameterFault) {
    fold = try plan.policy.fold(on: plan.ground, partitions: partitions)
    turns = plan.turns.dropFirst()
    said = Array(repeating: FindingTape(), count: Self.partitions)
    zone = plan.ground.zone
  }

  /// How many partitions there are, whatever the number of threads.
  static let partitions = 64

  mutating func take(_ facts: Span<Fact>, from first: Position) {
    var start = 0
    while let turn = turns.first,
      let place = facts.firstIndex(
        notBefore: turn.from, from: start, at: { first.rawValue + UInt64($0) })
    {
      fold.take(facts.extracting(start..<place), from: Position(first.rawValue + UInt64(start)))
      follow(turn)
      start = place
    }
    fold.take(facts.extracting(start..<facts.count), from: Position(first.rawValue + UInt64(start)))
    collect()
  }

  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>) {
    var start = 0
    while let turn = turns.first,
      let place = facts.firstIndex(notBefore: turn.from, from: start, at: { positions[$0] })
    {
      let part = start..<place
      fold.take(facts.extracting(part), at: positions.extracting(part))
      follow(turn)
      start = place
    }
    let part = start..<facts.count
    fold.take(facts.extracting(part), at: positions.extracting(part))
    collect()
  }

  /// Lets timers run to the end of time.
  mutating func finish(at end: Instant) {
    fold.advance(to: end)
    collect()
  }

  /// Why the policy was stopped; nil while it goes on.
  var quarantine: Quarantine? { fold.quarantine }
  /// How many timers wait at the end: open, never judged.
  var openTimers: Int { fold.timers.count }
  /// The fold as it is, for what is asked at the ends of periods.
  var current: any PolicyFold { fold }

  private mutating func follow(_ turn: PolicyPlan.Turn) {
    collect()
    fold.steer(by: turn.governance)
    firstRule = turn.firstRule
    turns.removeFirst()
  }

  private mutating func collect() {
    // Taken out meanwhile: the fold shows what was said while it is at work itself.
    var tapes: [FindingTape] = []
    swap(&tapes, &said)
    let first = firstRule
    fold.drain { finding in
      tapes[Int(finding.finding.subject & 63)].append(finding.ruled(from: first))
    }
    swap(&tapes, &said)
  }
}

extension SpokenFinding {
  /// The same with its rule numbered among those of all steps.
  fileprivate func ruled(from first: UInt32) -> SpokenFinding {
    guard first > 0 else { return self }
    return ruled(by: first + rule)
  }
}

extension Span<Fact> {
  /// The first fact in replay order that lies at a place or beyond it; nil where none does.
  fileprivate func firstIndex(
    notBefore place: LogTime, from start: Int, at position: (Int) -> UInt64
  ) -> Int? {
    for index in start..<count where self[index].kind != StreamKind.system.rawValue {
      let logTime = self[index].logTime
      if logTime > place.known.microseconds { return index }
      if logTime == place.known.microseconds && position(index) >= place.position.rawValue {
        return index
      }
    }
    return nil
  }
}
