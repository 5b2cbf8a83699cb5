public import EventModel

// What is not done at every event: timers, moves, and what a policy said.
extension CaseFold {
  /// Says what time has come, and fires what is due: at the end of the log, and where the facts of
  /// other folds are passed over.
  public mutating func advance(to instant: Instant) {
    now = max(now, instant.microseconds)
    fire()
  }

  /// Tells who is responsible for a case from an event on; needed where the basis is
  /// `teamResponsible`, before the event is taken.
  public mutating func assign(
    unit: UInt32, to subject: UInt32, at position: Position, occurred: Instant
  ) {
    guard partitions & (1 << UInt64(subject & 63)) != 0, quarantine == nil else { return }
    if Int(subject) >= states.count { makeRoom(for: Int(subject) + 1) }
    move(subject, to: unit, at: position.rawValue, occurred: occurred.microseconds)
  }

  /// Lets others be steered from here on: a regime event has been passed.
  ///
  /// Timers keep the terms they run on. What waited for a binding goes on waiting until the case
  /// moves.
  public mutating func steer(by governance: Governance) {
    ground = PolicyGround(ground, governance: governance)
  }

  /// Hands out what was said since the last time, in order.
  public mutating func drain() -> [SpokenFinding] {
    let drained = said
    said.removeAll(keepingCapacity: true)
    return drained
  }

  /// The state of a case; nil for one of which nothing was seen.
  public func state(of subject: UInt32) -> P.State? {
    Int(subject) < states.count ? states[Int(subject)] : nil
  }

  @usableFromInline
  mutating func makeRoom(for count: Int) {
    let room = max(count, states.count * 2) - states.count
    states.append(contentsOf: repeatElement(policy.initial(), count: room))
    places.append(contentsOf: repeatElement(CasePlace(), count: room))
  }

  /// An event tells of another unit than the case's last.
  @usableFromInline
  mutating func enter(_ fact: Fact, at position: UInt64) {
    move(fact.stream, to: fact.unit, at: position, occurred: fact.occurred)
  }

  @usableFromInline
  mutating func fire() {
    while quarantine == nil, let entry = timers.next(dueBy: now) { fire(entry) }
  }

  @inline(never)
  private mutating func fire(_ entry: TimerEntry) {
    out.begin(entry.subject, at: entry.arming, timer: entry.timer)
    let fired = FiredTimer(entry: entry, ground: ground)
    policy.timer(fired, &states[Int(entry.subject)], &out)
    if !out.isEmpty { settle(at: entry.place, entry) }
  }

  @usableFromInline
  mutating func settle(_ event: Observed) {
    settle(
      at: TimerEntry.Place(
        unit: event.unit, day: event.date.dayNumber, openedUnit: event.opening.unit,
        opened: event.opening.occurred), nil)
    if timers.nextDue <= now { fire() }
  }

  /// Takes what a policy said at an event, or at a timer.
  private mutating func settle(at place: TimerEntry.Place, _ parent: TimerEntry?) {
    let call = out
    out.clear()
    if call.isFlooded { return stop(.flood, call) }
    for request in call.requests where quarantine == nil {
      fulfil(request, call, at: place, parent)
    }
    guard quarantine == nil, !call.findings.isEmpty else { return }
    let findings = call.findings.sorted { ($0.clause, $0.item) < ($1.clause, $1.item) }
    for (one, other) in zip(findings, findings.dropFirst()) where one.key == other.key {
      return stop(.sameKey(one.key), call)
    }
    let rule = ground.governance.rule(for: place, zone: ground.zone)
    for finding in findings {
      guard ground.declares(finding) else { return stop(.undeclared(finding.clause), call) }
      if let parent, !isNew(finding, at: parent, call) { return stop(.sameKey(finding.key), call) }
      guard let rule, !rule.waived.contains(finding.clause) else { continue }
      said.append(
        SpokenFinding(finding: finding, unit: place.unit, rule: UInt32(rule.number)))
    }
  }

  /// Whether a finding at a timer has a new key: only timers that led to each other repeat one.
  private mutating func isNew(_ finding: Finding, at parent: TimerEntry, _ call: Emitter) -> Bool {
    let repeats = call.requests.contains { $0.act != .cancel && $0.timer == parent.timer }
    guard parent.chain > 0 || repeats || parent.hasFired else { return true }
    return keysInChains.insert(finding.key).inserted
  }

  private mutating func fulfil(
    _ request: Emitter.Request, _ call: Emitter, at place: TimerEntry.Place, _ parent: TimerEntry?
  ) {
    if request.act == .cancel {
      timers.cancel(request.timer, armed: UInt64(request.value), of: call.subject)
      return
    }
    guard ground.declares(timer: request.timer) else {
      return stop(.undeclared(request.timer), call)
    }
    var entry = TimerEntry(
      due: request.value, timer: request.timer, arming: call.position,
      origin: parent?.origin ?? call.position, place: place, subject: call.subject)
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
        return stop(.timerLoop, call)
      }
    }
    timers.arm(entry)
  }

  /// When a timer's term has run out, by the parameter of its arming event's day.
  private func due(of entry: TimerEntry) -> Int64? {
    let rule = ground.governance.rule(for: entry.place, zone: ground.zone)
    let date = CivilDate(dayNumber: entry.place.day)
    guard let value = rule?.parameters.value(Int(entry.term), on: date) else { return nil }
    return ground.deadline(Term(value), from: Instant(microseconds: entry.start)).microseconds
  }

  /// A case is told under another unit: terms run on by the new scope's parameters.
  ///
  /// The old scope's timers lapse. The new scope's run from the same instants, with parameters of
  /// the day of the move; those already due speak at once. One that spoke in the old scope is armed
  /// by the move; one that did not keeps the event that armed it, and with it its decision key.
  private mutating func move(
    _ subject: UInt32, to unit: UInt32, at position: UInt64, occurred: Int64
  ) {
    let number = Int(subject)
    let old = places[number].unit
    places[number].unit = unit
    if places[number].opening.occurred == .min {
      places[number].opening = Observed.Opening(occurred: occurred, unit: unit)
      return
    }
    guard !ground.governance.isUniform, old != unit else { return }
    let day = ground.zone.date(at: Instant(microseconds: occurred)).dayNumber
    let place = TimerEntry.Place(
      unit: unit, day: day, openedUnit: places[number].opening.unit,
      opened: places[number].opening.occurred)
    var before = place
    before.unit = old
    let rule = ground.governance.rule(for: place, zone: ground.zone)
    guard rule?.number != ground.governance.rule(for: before, zone: ground.zone)?.number else {
      return
    }
    for var entry in timers.takeTerms(of: subject) {
      entry.place = place
      // What has spoken is armed by the move, so that it can speak again under a key of its own.
      if entry.hasFired { entry.arming = position }
      entry.due = due(of: entry) ?? .max
      if entry.due == .max { timers.rest(entry) } else { timers.arm(entry) }
    }
    if timers.nextDue <= now { fire() }
  }

  private mutating func stop(_ reason: Quarantine.Reason, _ call: Emitter) {
    quarantine = Quarantine(
      policy: P.manifest.id, reason: reason, subject: call.subject, position: call.position)
  }

  /// The most timers that lead to each other without an event: a daily one for half a century.
  static var chainMax: UInt32 { 20_000 }
  /// How many of these may be due no later than the one before.
  static var standstillMax: UInt16 { 32 }
}
