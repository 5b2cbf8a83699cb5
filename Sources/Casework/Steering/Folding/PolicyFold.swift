public import EventModel

/// A policy at work, whichever it is: one call a block of facts, none an event.
public protocol PolicyFold: Sendable {
  /// Takes facts that stand at consecutive positions.
  mutating func take(_ facts: Span<Fact>, from first: Position)
  /// Takes facts that stand at positions of their own, in replay order.
  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>)
  /// Says what time has come, and fires what is due.
  mutating func advance(to instant: Instant)
  /// Hands out what was said since the last time, in order.
  mutating func drain() -> [SpokenFinding]
  /// Shows what was said since the last time, in order, and keeps the room it took.
  mutating func drain(_ body: (SpokenFinding) -> Void)
  /// Lets others be steered from here on.
  mutating func steer(by governance: Governance)
  /// What a policy says at the end of a period; never again of cases.
  func said(at end: PeriodEnd) -> PeriodFindings
  /// What the policy stands on.
  var ground: PolicyGround { get }
  /// Why it was stopped; nil while it goes on.
  var quarantine: Quarantine? { get }
  /// Its timers.
  var timers: TimerQueue { get }
}

/// What a policy said at a period's end, or why it was stopped there.
public enum PeriodFindings: Sendable {
  /// In the order of clause and item.
  case said([Finding])
  /// It broke what its manifest says.
  case stopped(Quarantine)
}
