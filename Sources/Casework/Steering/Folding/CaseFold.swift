public import EventModel

/// One policy over the cases of some partitions, event by event in replay order.
///
/// A case belongs to the partition of its number modulo 64, whatever the threads. What a fold says
/// depends on the facts alone and not on how they were cut into blocks, nor on which other
/// partitions it folds. Before an event the timers due by its log time fire, in the order of
/// `TimerEntry.precedes`; a timer armed when it is already due fires at once after the event. What
/// is still armed at the end is open and never judged. A policy that does what none may is stopped
/// in the partition it did it in: whoever joins partitions leaves out what was said later in them.
///
/// Its loops are the policy's own witnesses, `Policy.show`: these are compiled in the policy's
/// module, for the policy, and reached through `any PolicyFold` by one call a block.
public struct CaseFold<P: Policy>: Sendable {
  /// The policy.
  public let policy: P
  @usableFromInline var states: [P.State] = []
  @usableFromInline var ledger: FoldLedger
  /// Begins with nothing seen; `cases` is how many there may be, to make room at once.
  ///
  /// A bit of `partitions` stands for the cases whose number modulo 64 is its place.
  @inlinable
  public init(
    _ policy: P, on ground: PolicyGround, partitions: UInt64 = .max, cases: Int = 0
  ) {
    self.policy = policy
    ledger = FoldLedger(P.manifest.id, on: ground, partitions: partitions)
    if cases > 0 { makeRoom(for: cases) }
  }

  /// Takes facts that stand at consecutive positions.
  public mutating func take(_ facts: Span<Fact>, from first: Position) {
    P.show(facts, from: first, to: &self)
  }

  /// Takes facts that stand at positions of their own, in replay order.
  public mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>) {
    P.show(facts, at: positions, to: &self)
  }

  /// Says what time has come, and fires what is due: at the end of the log, and where the facts of
  /// other folds are passed over.
  public mutating func advance(to instant: Instant) {
    P.advance(&self, to: instant)
  }

  @inlinable
  mutating func pass(to instant: Instant) {
    ledger.logTime = max(ledger.logTime, instant.microseconds)
    fire()
  }

  /// How many events ahead are read for at once.
  @inlinable static var fetched: Int { 64 }

  /// Reads the places of the cases that come next, and keeps what was read.
  ///
  /// Cases come in no order, and waiting for memory is most of what an event costs. Reads that
  /// stand close together are waited for together; each on its own, ahead of the event or not,
  /// holds up all that follows it.
  @inlinable
  @inline(__always)
  mutating func fetch(_ range: Range<Int>, of facts: Span<Fact>) {
    var sum: UInt32 = 0
    let count = ledger.places.count
    for index in range where ledger.seats.hold(facts[index].stream) {
      let seat = ledger.seats.seat(of: facts[index].stream)
      if seat < count { sum &+= ledger.places[seat].unit }
    }
    ledger.fetched &+= sum
  }

  @inlinable
  @inline(__always)
  mutating func take(_ fact: Fact, at position: UInt64) {
    // System events (kind 5) have no place in replay order.
    guard fact.kind != 5 else { return }
    // Imported events (flag 1) are known when they occurred.
    ledger.logTime = fact.flags & 1 == 0 ? fact.recorded : fact.occurred
    if ledger.timers.nextDue <= ledger.logTime { fire() }
    guard fact.kind == 1, ledger.working & (1 << UInt64(fact.stream & 63)) != 0 else { return }
    let seat = ledger.seats.seat(of: fact.stream)
    if seat >= states.count { makeRoom(for: seat + 1) }
    let unit = ledger.unit(toldBy: fact, at: seat)
    if unit != ledger.places[seat].unit {
      ledger.move(fact.stream, to: unit, at: position, occurred: fact.occurred)
      if ledger.timers.nextDue <= ledger.logTime { fire() }
    } else if ledger.places[seat].opening.occurred == .min {
      ledger.open(fact)
    }
    let place = ledger.places[seat]
    let event = Observed(
      fact, at: position, unit: place.unit, ground: ledger.ground, opening: place.opening)
    ledger.out.begin(fact.stream, at: position, timer: .none)
    policy.observe(event, &states[seat], &ledger.out)
    guard !ledger.out.isEmpty else { return }
    ledger.settle(event)
    if ledger.timers.nextDue <= ledger.logTime { fire() }
  }

  @inlinable
  @inline(never)
  mutating func fire() {
    while let entry = ledger.nextTimer() {
      let seat = ledger.seats.seat(of: entry.subject)
      let timer = FiredTimer(
        entry: entry, unit: ledger.places[seat].unit, ground: ledger.ground)
      policy.timer(timer, &states[seat], &ledger.out)
      ledger.settle(entry)
    }
  }

  @inlinable
  @inline(never)
  mutating func makeRoom(for count: Int) {
    let room = max(count, states.count * 2) - states.count
    states.append(contentsOf: repeatElement(policy.initial(), count: room))
    ledger.places.append(contentsOf: repeatElement(FoldLedger.CasePlace(), count: room))
  }
}

extension CaseFold: PolicyFold {
  /// What the policy stands on.
  public var ground: PolicyGround { ledger.ground }
  /// Why it was stopped; nil while it goes on.
  public var quarantine: Quarantine? { ledger.quarantine }
  /// Its timers: what waits at the end is open, and never judged.
  public var timers: TimerQueue { ledger.timers }

  /// The state of a case; nil for one of which nothing was seen.
  public func state(of subject: UInt32) -> P.State? {
    let seat = ledger.seats.seat(of: subject)
    return ledger.seats.hold(subject) && seat < states.count ? states[seat] : nil
  }

  /// Hands out what was said since the last time, in order.
  public mutating func drain() -> [SpokenFinding] {
    let drained = ledger.said
    ledger.said = []
    return drained
  }

  /// What the policy says of a period that has ended.
  public func said(at end: PeriodEnd) -> PeriodFindings {
    var out = Emitter()
    out.begin(end)
    policy.periodEnd(end, &out)
    return ledger.judged(out, at: end)
  }

  /// Shows what was said since the last time, in order, and keeps the room it took.
  public mutating func drain(_ body: (SpokenFinding) -> Void) {
    for place in ledger.said.indices { body(ledger.said[place]) }
    ledger.said.removeAll(keepingCapacity: true)
  }

  /// Lets others be steered from here on: a regime event has been passed.
  ///
  /// Drain before, for rules are numbered anew. Timers keep the terms they run on; what waited for
  /// a binding goes on waiting until the case moves.
  public mutating func steer(by governance: Governance) {
    ledger.ground = PolicyGround(ledger.ground, governance: governance)
  }
}

/// A finding, and where it belongs.
public struct SpokenFinding: BitwiseCopyable, Hashable, Sendable {
  /// What was said.
  public let finding: Finding
  /// The number of the unit at the trigger; 0 for none.
  public let unit: UInt32
  /// The number of the rule that spoke, in `Governance.rules`.
  public let rule: UInt32
  /// When it was said: the log time of the event, or when the timer fired; µs since 1970.
  public let said: Int64
  /// The day its parameters are of: the trigger's, the arming event's or the period's last.
  public let day: Int32

  /// Whether a timer said it when it was due, and so before the events of that instant.
  public let isOnTime: Bool

  /// Takes the parts as they are.
  public init(
    finding: Finding, unit: UInt32, rule: UInt32, said: Int64, day: Int32, isOnTime: Bool
  ) {
    self.finding = finding
    self.unit = unit
    self.rule = rule
    self.said = said
    self.day = day
    self.isOnTime = isOnTime
  }

  /// The same with its rule numbered otherwise.
  public func ruled(by rule: UInt32) -> SpokenFinding {
    SpokenFinding(
      finding: finding, unit: unit, rule: rule, said: said, day: day, isOnTime: isOnTime)
  }

  /// Whether it was said before a period, or a term after it, ended: then the end may count it.
  ///
  /// Timers due at the very end fire before it; events at it come after.
  public func isSaid(before end: Instant) -> Bool {
    isOnTime ? said <= end.microseconds : said < end.microseconds
  }
}
