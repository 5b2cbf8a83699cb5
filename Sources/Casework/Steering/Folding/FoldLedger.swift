public import EventModel

/// What a fold keeps beside the states of its policy: units, timers, what was said.
///
/// Nothing here is generic, so that it is compiled once and costs no policy a table of types.
@usableFromInline
struct FoldLedger: Sendable {
  @usableFromInline var ground: PolicyGround
  @usableFromInline var timers = TimerQueue()
  @usableFromInline var out = Emitter()
  /// What is kept of each case, by its seat.
  @usableFromInline var places: [CasePlace] = []
  @usableFromInline let seats: Seats
  /// A sum of what was read ahead: without a use for it, no compiler would read.
  @usableFromInline var fetched: UInt32 = 0
  /// The log time of the latest event, µs since 1970.
  @usableFromInline var logTime: Int64 = .min
  /// The partitions that are folded: bits by number, taken out where the policy was stopped.
  @usableFromInline var working: UInt64
  /// Why the policy was stopped first.
  private(set) var quarantine: Quarantine?
  var said: [SpokenFinding] = []
  private let policy: String
  /// Keys of findings at timers that led to each other: only these can come twice.
  private var keysInChains: Set<Finding.Key> = []

  /// The unit a case is told under, and where and when it was opened.
  @usableFromInline
  struct CasePlace: BitwiseCopyable, Sendable {
    @usableFromInline var unit: UInt32 = 0
    /// Whether an event said which team is responsible: then units of events don't count.
    @usableFromInline var isTeam = false
    @usableFromInline var opening = Observed.Opening(occurred: .min, unit: 0)

    @inlinable init() {}
  }

  @usableFromInline
  init(_ policy: String, on ground: PolicyGround, partitions: UInt64) {
    self.policy = policy
    self.ground = ground
    working = partitions
    seats = Seats(of: partitions)
  }

  /// Whether the policy was stopped in the partition of the case at hand.
  private var isStopped: Bool { working & (1 << UInt64(out.subject & 63)) == 0 }

  /// The next timer due by now, made ready to fire.
  @usableFromInline
  mutating func nextTimer() -> TimerEntry? {
    while let entry = timers.next(dueBy: logTime) {
      guard working & (1 << UInt64(entry.subject & 63)) != 0 else { continue }
      out.begin(entry.subject, at: entry.arming, timer: entry.timer)
      return entry
    }
    return nil
  }

  /// Takes what a policy said at an event.
  @usableFromInline
  mutating func settle(_ event: Observed) {
    settle(
      at: TimerEntry.Place(
        unit: event.unit, day: event.date.dayNumber, openedUnit: event.opening.unit,
        opened: event.opening.occurred), nil)
  }

  /// Takes what a policy said at a timer.
  @usableFromInline
  mutating func settle(_ entry: TimerEntry) {
    settle(at: entry.place, entry)
  }

  /// The unit a case is told under from an event on: the team made responsible, or as long as no
  /// event makes one, the unit of its latest event that has one.
  @inlinable
  @inline(__always)
  mutating func unit(toldBy fact: Fact, at seat: Int) -> UInt32 {
    if let team = ground.team(madeResponsibleBy: fact) {
      places[seat].isTeam = true
      return team
    }
    return places[seat].isTeam || fact.unit == 0 ? places[seat].unit : fact.unit
  }

  /// A case of which nothing was known before tells where it begins.
  @usableFromInline
  mutating func open(_ fact: Fact) {
    let seat = seats.seat(of: fact.stream)
    let unit = places[seat].unit
    places[seat].opening = Observed.Opening(occurred: fact.occurred, unit: unit)
  }

  /// The emitter is read in place and emptied at the end: a copy would cost two allocations.
  private mutating func settle(at place: TimerEntry.Place, _ parent: TimerEntry?) {
    if out.isFlooded { stop(.flood, parent) }
    for index in out.requests.indices where !isStopped {
      fulfil(out.requests[index], at: place, parent)
    }
    if !isStopped, !out.findings.isEmpty { publish(at: place, parent) }
    out.clear()
  }

  /// Hands on what was said, where a rule lets it.
  private mutating func publish(at place: TimerEntry.Place, _ parent: TimerEntry?) {
    if out.findings.count > 1 {
      out.findings.sort { ($0.clause, $0.item) < ($1.clause, $1.item) }
      for index in out.findings.indices.dropFirst()
      where out.findings[index].key == out.findings[index - 1].key {
        return stop(.sameKey(out.findings[index].key), parent)
      }
    }
    let rule = ground.governance.number(for: place, zone: ground.zone)
    for index in out.findings.indices {
      let finding = out.findings[index]
      guard ground.declares(finding) else { return stop(.undeclared(finding.clause), parent) }
      if let parent, !isNew(finding, at: parent) { return stop(.sameKey(finding.key), parent) }
      guard let rule, !ground.governance.rules[rule].waived.contains(finding.clause) else {
        continue
      }
      said.append(
        SpokenFinding(
          finding: finding, unit: places[seats.seat(of: finding.subject)].unit, rule: UInt32(rule),
          said: parent?.fires ?? logTime, day: place.day, isOnTime: parent?.isOnTime ?? false))
    }
  }

  /// Whether a finding at a timer has a new key: only timers that led to each other repeat one.
  private mutating func isNew(_ finding: Finding, at parent: TimerEntry) -> Bool {
    let repeats = out.requests.contains { $0.act != .cancel && $0.timer == parent.timer }
    guard parent.chain > 0 || repeats || parent.hasFired else { return true }
    return keysInChains.insert(finding.key).inserted
  }

  private mutating func fulfil(
    _ request: Emitter.Request, at place: TimerEntry.Place, _ parent: TimerEntry?
  ) {
    if request.act == .cancel {
      timers.cancel(request.timer, armed: UInt64(request.value), of: out.subject)
      return
    }
    guard ground.declares(timer: request.timer) else {
      return stop(.undeclared(request.timer), parent)
    }
    var entry = TimerEntry(
      due: request.value, timer: request.timer, arming: out.position,
      origin: parent?.origin ?? out.position, place: place, subject: out.subject)
    entry.since = parent?.fires ?? logTime
    if request.act == .armAfter {
      entry.term = Int32(request.term)
      entry.start = request.value
      guard let due = due(of: entry) else { return timers.rest(entry) }
      entry.due = due
    }
    if let parent {
      entry.chain = parent.chain + 1
      entry.standstill = entry.due <= parent.due ? parent.standstill + 1 : 0
      if entry.chain > Self.chainMax || entry.standstill > Self.standstillMax {
        return stop(.timerLoop, parent)
      }
    }
    timers.arm(entry)
  }

  /// When a timer's term has run out, by the parameter of its arming event's day.
  private func due(of entry: TimerEntry) -> Int64? {
    guard let rule = ground.governance.number(for: entry.place, zone: ground.zone),
      let term = ground.governance.rules[rule].parameters.term(
        Int(entry.term), on: CivilDate(dayNumber: entry.place.day))
    else { return nil }
    return ground.deadline(term, from: Instant(microseconds: entry.start)).microseconds
  }

  /// A case is told under another unit: terms run on by the new scope's parameters.
  ///
  /// The old scope's timers lapse. The new scope's run from the same instants, with parameters of
  /// the day of the move; those already due speak at once. One that spoke in the old scope is armed
  /// by the move; one that did not keeps the event that armed it, and with it its decision key.
  @usableFromInline
  mutating func move(
    _ subject: UInt32, to unit: UInt32, at position: UInt64, occurred: Int64
  ) {
    let seat = seats.seat(of: subject)
    let old = places[seat].unit
    places[seat].unit = unit
    if places[seat].opening.occurred == .min {
      places[seat].opening = Observed.Opening(occurred: occurred, unit: unit)
      return
    }
    guard !ground.governance.isUniform, old != unit else { return }
    let day = ground.zone.date(at: Instant(microseconds: occurred)).dayNumber
    let place = TimerEntry.Place(
      unit: unit, day: day, openedUnit: places[seat].opening.unit,
      opened: places[seat].opening.occurred)
    var before = place
    before.unit = old
    guard
      ground.governance.number(for: place, zone: ground.zone)
        != ground.governance.number(for: before, zone: ground.zone)
    else { return }
    for var entry in timers.takeTerms(of: subject) {
      entry.place = place
      entry.since = logTime
      // What has spoken is armed by the move, so that it can speak again under a key of its own.
      if entry.hasFired { entry.arming = position }
      entry.due = due(of: entry) ?? .max
      if entry.due == .max { timers.rest(entry) } else { timers.arm(entry) }
    }
  }

  /// What a policy said at a period's end, in order, as far as no waiver keeps it silent.
  func judged(_ out: Emitter, at end: PeriodEnd) -> PeriodFindings {
    func stopped(_ reason: Quarantine.Reason) -> PeriodFindings {
      .stopped(
        Quarantine(
          policy: policy, reason: reason, subject: end.unit, position: 0, period: end.period,
          said: .max))
    }
    if out.isFlooded || !out.requests.isEmpty { return stopped(.flood) }
    let said = out.findings.sorted { ($0.clause, $0.item) < ($1.clause, $1.item) }
    for (finding, next) in zip(said, said.dropFirst()) where finding.key == next.key {
      return stopped(.sameKey(finding.key))
    }
    if let other = said.first(where: { !ground.declares($0) }) {
      return stopped(.undeclared(other.clause))
    }
    return .said(said.filter { !end.waived.contains($0.clause) })
  }

  private mutating func stop(_ reason: Quarantine.Reason, _ parent: TimerEntry?) {
    working &= ~(1 << UInt64(out.subject & 63))
    guard quarantine == nil else { return }
    quarantine = Quarantine(
      policy: policy, reason: reason, subject: out.subject, position: out.position,
      period: .none, said: parent?.fires ?? logTime)
  }

  /// The most timers that lead to each other without an event: a daily one for half a century.
  static let chainMax: UInt32 = 20_000
  /// How many of these may be due no later than the one before.
  static let standstillMax: UInt16 = 32
}
