public import Casework

/// So many cases decided in so many days: production targets (produktionsmål).
///
/// The clock of a case starts when it is opened and ends with the first decision, or with the
/// closing of a case that has none. Which way a decision goes is not read.
public struct ProductionTargets: Policy {
  private let targetDays: ParameterHandle<Term>
  private let reminderDays: ParameterHandle<Term>
  private let clockPauses: ParameterHandle<[NameHash]>
  private let targetShare: ParameterHandle<Share>
  private let minimumPopulation: ParameterHandle<Int64>
  private let volume: ParameterHandle<Int64>

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    targetDays = try parameters["target-days"]
    reminderDays = try parameters["reminder-days"]
    clockPauses = try parameters["clock-pauses"]
    targetShare = try parameters["target-share"]
    minimumPopulation = try parameters["minimum-population"]
    volume = try parameters["volume"]
  }

  /// The types of event it reads, in the order of the manifest.
  private enum Step: Int {
    case opened, decided, closed, partyAsked, partyAnswered, careAsked, careAnswered
  }

  /// A case not opened yet.
  public func initial() -> CaseClock { .unopened }

  /// Starts, stops, pauses the clock.
  public func observe(_ event: Observed, _ clock: inout CaseClock, _ out: inout Emitter) {
    switch event.type.flatMap(Step.init) {
    case .opened:
      guard case .unopened = clock else { return }
      let run = CaseClock.Run(event)
      clock = .running(run)
      setTimers(run, &out)
    case .decided:
      countDecision(event, &out)
      end(event, &clock, &out)
    case .closed:
      if case .ended = clock { return }
      countDecision(event, &out)
      end(event, &clock, &out)
    case .partyAsked: pause(event, for: .party, &clock, &out)
    case .partyAnswered: resume(event, from: .party, &clock, &out)
    case .careAsked: pause(event, for: .care, &clock, &out)
    case .careAnswered: resume(event, from: .care, &clock, &out)
    case nil: return
    }
  }

  /// Reminds, or says that a case is late.
  public func timer(_ timer: FiredTimer, _ clock: inout CaseClock, _ out: inout Emitter) {
    switch (timer.name, clock) {
    case (.reminder, .running(let run)):
      guard let due = timer.deadline(targetDays, from: run.start), timer.fired < due else { return }
      out.emit(.message, clause: .reminding, due: due)
    // A case that is late and moves to another scope is late there as well.
    case (.due, .running(let run)), (.due, .late(let run)):
      clock = .late(run)
      out.emit(.duty, clause: .late, due: timer.due)
      judge(.missed, run, on: timer.date, due: timer.due, Evidence(run.opened), &out)
    default: return
    }
  }

  /// Judges a unit's month by what was counted in it.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    // In the order of the manifest's clauses.
    let (judged, arrived, decided) = (end.tallies[3], end.tallies[4], end.tallies[5])
    judge(judged, .judged, end, &out)
    judge(arrived, .arrival, end, &out)
    var evidence = decided.evidence
    evidence.add(judged.evidence)
    guard evidence.count > 0, let volume = end.value(volume), volume > 0 else { return }
    out.emit(
      .target, decided.amount >= volume ? .met : .missed, clause: .volume,
      amount: decided.amount, evidence: evidence)
  }

  private func judge(
    _ tally: PeriodEnd.Tally, _ clause: NameHash, _ end: PeriodEnd, _ out: inout Emitter
  ) {
    guard tally.evidence.count > 0, let share = end.value(targetShare),
      let least = end.value(minimumPopulation)
    else { return }
    let total = tally.met + tally.missed
    let reached: FindingVerdict = share.isReached(by: tally.met, of: total) ? .met : .missed
    out.emit(
      .target, total < max(least, 1) ? .unknown : reached, clause: clause, amount: tally.met,
      evidence: tally.evidence)
  }
}

// The clock.
extension ProductionTargets {
  private func setTimers(_ run: CaseClock.Run, _ out: inout Emitter) {
    out.arm(.due, after: targetDays, from: run.start)
    out.arm(.reminder, after: reminderDays, from: run.start)
  }

  private func cancelTimers(_ run: CaseClock.Run, _ out: inout Emitter) {
    out.cancel(.due, armed: run.armed)
    out.cancel(.reminder, armed: run.armed)
  }

  private func pause(
    _ event: Observed, for wait: CaseClock.Wait, _ clock: inout CaseClock, _ out: inout Emitter
  ) {
    guard case .running(let run) = clock, event.value(clockPauses)?.contains(wait.word) == true
    else { return }
    cancelTimers(run, &out)
    clock = .standing(run, since: event.occurred, for: wait)
  }

  private func resume(
    _ event: Observed, from wait: CaseClock.Wait, _ clock: inout CaseClock, _ out: inout Emitter
  ) {
    guard case .standing(var run, let since, wait) = clock else { return }
    run.resume(at: event, stoodSince: since)
    clock = .running(run)
    setTimers(run, &out)
  }

  private func end(_ event: Observed, _ clock: inout CaseClock, _ out: inout Emitter) {
    switch clock {
    case .unopened: judge(.unknown, nil, on: event.date, Evidence(event.position), &out)
    case .running(let run), .standing(let run, _, _):
      cancelTimers(run, &out)
      judge(
        verdict(event, run), run, on: event.date, Evidence(run.opened, event.position), &out)
    // Its lateness was told.
    case .late(let run): cancelTimers(run, &out)
    case .ended: return
    }
    clock = .ended
  }

  /// In time while no timer has said otherwise; where none was set, by the term of today.
  private func verdict(_ event: Observed, _ run: CaseClock.Run) -> FindingVerdict {
    guard !run.isSteered, let due = event.deadline(targetDays, from: run.start) else {
      return .met
    }
    return event.logTime < due ? .met : .missed
  }

  /// Says which way a case went, and counts it by the month of a day and that of its opening.
  private func judge(
    _ verdict: FindingVerdict, _ run: CaseClock.Run?, on day: CivilDate, due: Instant? = nil,
    _ evidence: Evidence, _ out: inout Emitter
  ) {
    out.emit(.target, verdict, clause: .inTime, due: due, evidence: evidence)
    out.emit(
      .count, verdict, clause: .judged, in: CivilPeriod(.month, of: day),
      evidence: evidence)
    guard let run else { return }
    out.emit(.count, verdict, clause: .arrival, in: run.month, evidence: evidence)
  }

  private func countDecision(_ event: Observed, _ out: inout Emitter) {
    out.emit(.count, clause: .volume, amount: 1, in: CivilPeriod(.month, of: event.date))
  }
}

/// The names of clauses and timers, hashed once.
extension NameHash {
  fileprivate static let inTime: NameHash = "T30"
  fileprivate static let reminding: NameHash = "T30-reminder"
  fileprivate static let late: NameHash = "T30-late"
  fileprivate static let judged: NameHash = "T30-judged"
  fileprivate static let arrival: NameHash = "T30-arrival"
  fileprivate static let volume: NameHash = "volume"
  fileprivate static let due: NameHash = "due"
  fileprivate static let reminder: NameHash = "reminder"
}
