internal import Casework

/// One policy of one column at work over some partitions, on one thread.
struct PolicyRun: ReplayTaker, Sendable {
  /// What was said, by partition: the case's number modulo 64.
  private(set) var said: [[SpokenFinding]]
  private var fold: any PolicyFold
  private var turns: ArraySlice<PolicyPlan.Turn>
  /// The number of the first rule in force, among the plan's.
  private var firstRule: UInt32 = 0
  private let zone: Zone
  /// How many facts there are, and how many were shown.
  private let facts: Int
  private var seen = 0

  /// A fold of the cases whose partition has its bit set, of a history of so many facts.
  init(
    _ plan: PolicyPlan, partitions: UInt64, facts: Int = 0
  ) throws(ParameterFault) {
    self.facts = facts
    fold = try plan.policy.fold(on: plan.ground, partitions: partitions)
    turns = plan.turns.dropFirst()
    said = Array(repeating: [], count: Self.partitions)
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
    seen += facts.count
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
    seen += facts.count
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
    var lists: [[SpokenFinding]] = []
    swap(&lists, &said)
    let (first, room) = (firstRule, Room(seen: seen, facts: facts))
    fold.drain { finding in
      let partition = Int(finding.finding.subject & 63)
      let count = lists[partition].count
      if count == lists[partition].capacity {
        lists[partition].reserveCapacity(room.needed(for: count))
      }
      lists[partition].append(finding.ruled(from: first))
    }
    swap(&lists, &said)
  }
}

/// How much room a list of findings needs, by how much of the history was shown.
///
/// Doubling would copy everything again and again, and leave half of the room empty.
private struct Room {
  let seen: Int
  let facts: Int

  /// Room for what is likely to come behind so many, a sixteenth more; at most four times as much.
  func needed(for count: Int) -> Int {
    let expected = seen == 0 ? 0 : count * facts / seen
    return max(count + count / 4, min(expected + expected / 16, 4 * count)) + 64
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
