public import Casework

/// So many decided within so many days, so many decided a month (produktionsmål).
///
/// "How large a share of all cases is handled after 30 days?" (F001) has several answers, and which
/// is asked for steers. `T30` counts each case in the month it is judged: when it is decided, or
/// when its days have run out. `T30-arrival` counts it in the month it came in, so that open cases
/// can't hide. `VOLUME` counts decisions.
public struct ProductionTargets: Policy {
  /// How far a case has come.
  public enum State: Sendable {
    /// Not opened.
    case new
    /// Its days run.
    case running(Clock)
    /// Its clock stands: the party is to complete the application.
    case paused(Clock, since: Int64)
    /// Decided, closed, or its days have run out.
    case judged
  }

  /// A case whose days run.
  public struct Clock: Sendable {
    /// The event that opened it.
    let opened: Position
    /// The event that armed its timers: it was opened, or its clock goes again.
    var armed: Position
    /// From when its days run, put off by the pauses, µs since 1970.
    var start: Int64
    /// The month it came in.
    let month: CivilPeriod
  }

  private let target: ParameterHandle<Term>
  private let reminder: ParameterHandle<Term>
  private let share: ParameterHandle<Share>
  private let least: ParameterHandle<Int64>
  private let volume: ParameterHandle<Int64>
  private let pauses: ParameterHandle<[NameHash]>

  /// Takes its parameters' handles.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    target = try parameters["target-days"]
    reminder = try parameters["reminder-days"]
    share = try parameters["target-share"]
    least = try parameters["least-cases"]
    volume = try parameters["target-volume"]
    pauses = try parameters["pauses"]
  }

  /// Not opened.
  public func initial() -> State { .new }

  /// Starts, stops and lets go the clock.
  public func observe(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard let type = event.type else { return }
    switch type {
    case Self.opened: open(event, &state, &out)
    case Self.ordered: pause(event, &state, &out)
    case Self.completed: goOn(event, &state, &out)
    case Self.decided:
      out.emit(.count, clause: "VOLUME", amount: 1, in: CivilPeriod(.month, of: event.date))
      end(event, &state, &out)
    default: end(event, &state, &out)
    }
  }

  private func open(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard case .new = state else { return }
    let clock = Clock(
      opened: event.position, armed: event.position, start: event.occurred.microseconds,
      month: CivilPeriod(.month, of: event.date))
    state = .running(clock)
    arm(clock, &out)
  }

  private func pause(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard case .running(let clock) = state,
      event.value(pauses)?.contains("completion") ?? false
    else { return }
    cancel(clock, &out)
    state = .paused(clock, since: event.occurred.microseconds)
  }

  private func goOn(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard case .paused(var clock, let since) = state else { return }
    clock.start += max(0, event.occurred.microseconds - since)
    clock.armed = event.position
    state = .running(clock)
    arm(clock, &out)
  }

  /// The case is decided, or closed without a decision: handled either way.
  private func end(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    let clock: Clock
    switch state {
    case .running(let running): clock = running
    case .paused(let paused, _): clock = paused
    case .new, .judged: return
    }
    state = .judged
    cancel(clock, &out)
    let evidence = Evidence(clock.opened, event.position)
    out.emit(
      .target, .met, clause: "T30", in: CivilPeriod(.month, of: event.date), evidence: evidence)
    out.emit(.count, .met, clause: "T30-arrival", in: clock.month, evidence: evidence)
  }

  /// Reminds, or tells that the days have run out.
  public func timer(_ timer: FiredTimer, _ state: inout State, _ out: inout Emitter) {
    guard case .running(let clock) = state else { return }
    let evidence = Evidence(clock.opened)
    guard timer.name == "due" else {
      out.emit(.message, clause: "REMIND", due: timer.due, evidence: evidence)
      return
    }
    state = .judged
    out.emit(
      .target, .missed, clause: "T30", due: timer.due, in: CivilPeriod(.month, of: timer.date),
      evidence: evidence)
    out.emit(.count, .missed, clause: "T30-arrival", in: clock.month, evidence: evidence)
    out.emit(.duty, clause: "LATE", due: timer.due, evidence: evidence)
  }

  /// Judges a unit's month.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    judgeShare(end, end.tallies[0], "T30", &out)
    judgeShare(end, end.tallies[1], "T30-arrival", &out)
    let decided = end.tallies[2]
    guard let volume = end.value(volume), volume > 0 else { return }
    out.emit(
      .target, decided.amount >= volume ? .met : .missed, clause: "VOLUME",
      amount: decided.amount, evidence: decided.evidence)
  }

  private func judgeShare(
    _ end: PeriodEnd, _ tally: PeriodEnd.Tally, _ clause: NameHash, _ out: inout Emitter
  ) {
    let all = tally.met + tally.missed
    // A share of few cases is chance: nothing is said of it.
    guard let share = end.value(share), let least = end.value(least), all >= max(least, 1) else {
      return
    }
    out.emit(
      .target, share.isReached(by: tally.met, of: all) ? .met : .missed, clause: clause,
      amount: tally.met, evidence: tally.evidence)
  }

  private func arm(_ clock: Clock, _ out: inout Emitter) {
    let start = Instant(microseconds: clock.start)
    out.arm("remind", after: reminder, from: start)
    out.arm("due", after: target, from: start)
  }

  private func cancel(_ clock: Clock, _ out: inout Emitter) {
    out.cancel("remind", armed: clock.armed)
    out.cancel("due", armed: clock.armed)
  }
}
