public import EventModel

/// Where a policy puts what it says: findings, timers armed and cancelled.
///
/// It takes and gives nothing back: a policy can't see what was said before, by it or by others.
/// Past the limits of one call it takes nothing more, and the policy is quarantined.
public struct Emitter: Sendable {
  @usableFromInline var findings: [Finding] = []
  @usableFromInline var requests: [Request] = []
  @usableFromInline var subject: UInt32 = 0
  @usableFromInline var position: UInt64 = 0
  @usableFromInline var timer: NameHash = .none
  @usableFromInline var period: CivilPeriod = .none
  @usableFromInline var isFlooded = false

  /// A timer to arm or to cancel.
  @usableFromInline
  struct Request: Sendable {
    @usableFromInline enum Act: Sendable { case armAt, armAfter, cancel }

    let act: Act
    let timer: NameHash
    /// The due time, the start of the term, or the position.
    let value: Int64
    let term: Int
  }

  @usableFromInline
  init() {}

  /// Says something.
  ///
  /// Without evidence it rests on the trigger, or on the event that armed the timer. A clause says
  /// one thing at a trigger, or one for each item. Where a period is named, the unit's period end
  /// counts it.
  public mutating func emit(
    _ kind: FindingKind, _ verdict: FindingVerdict = .none, clause: NameHash,
    item: NameHash = .none, of relation: Relation = .none, amount: Int64 = 0, due: Instant? = nil,
    in counted: CivilPeriod = .none, evidence: Evidence? = nil
  ) {
    guard findings.count < Self.findingsMax else {
      isFlooded = true
      return
    }
    findings.append(
      Finding(
        clause: clause, item: item, timer: timer, subject: subject, position: position,
        period: period == .none ? counted : period, kind: kind, verdict: verdict,
        relation: relation,
        due: due?.microseconds ?? Finding.noDue, amount: amount,
        evidence: evidence ?? (position > 0 ? Evidence(Position(position)) : Evidence())))
  }

  /// Arms a timer at an instant; one of that name armed at the same event is moved.
  public mutating func arm(_ timer: NameHash, at due: Instant) {
    request(.armAt, timer, due.microseconds, 0)
  }

  /// Arms a timer that is due when a term of a parameter has run from an instant.
  ///
  /// It goes with the case: where the case moves to another scope, the scope's own term runs from
  /// the same instant. While no binding speaks, it waits for one.
  public mutating func arm(
    _ timer: NameHash, after term: ParameterHandle<Term>, from start: Instant
  ) {
    request(.armAfter, timer, start.microseconds, term.place)
  }

  /// Cancels a timer by its name and the event at which it was armed; no matter if it fired.
  public mutating func cancel(_ timer: NameHash, armed position: Position) {
    request(.cancel, timer, Int64(position.rawValue), 0)
  }

  private mutating func request(_ act: Request.Act, _ timer: NameHash, _ value: Int64, _ term: Int)
  {
    guard requests.count < Self.requestsMax else {
      isFlooded = true
      return
    }
    requests.append(Request(act: act, timer: timer, value: value, term: term))
  }

  /// Begins a call about a case.
  @inlinable
  mutating func begin(_ subject: UInt32, at position: UInt64, timer: NameHash) {
    self.subject = subject
    self.position = position
    self.timer = timer
  }

  /// Begins a call about a period that has ended.
  mutating func begin(_ end: PeriodEnd) {
    subject = end.unit
    period = end.period
  }

  @inlinable
  var isEmpty: Bool { findings.isEmpty && requests.isEmpty }

  /// Forgets the call and keeps its room.
  mutating func clear() {
    findings.removeAll(keepingCapacity: true)
    requests.removeAll(keepingCapacity: true)
    isFlooded = false
  }

  /// The most findings of one call.
  static let findingsMax = 256
  /// The most timers armed and cancelled in one call.
  static let requestsMax = 64
}
