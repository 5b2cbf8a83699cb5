public import EventModel

/// One policy over the cases of some partitions, event by event in replay order.
///
/// A case belongs to the partition of its number modulo 64, whatever the threads. What a fold says
/// depends on the facts alone and not on how they were cut into blocks, nor on which other
/// partitions it folds. Before an event the timers due by its log time fire, in the order of
/// `TimerEntry.precedes`; a timer armed when it is already due fires at once after the event. What
/// is still armed at the end is open and never judged.
///
/// Generic and inlinable, so that the loop is compiled anew for each policy where it is named.
public struct CaseFold<P: Policy>: Sendable {
  /// The policy.
  public let policy: P
  /// What it stands on.
  public internal(set) var ground: PolicyGround
  /// Why it was stopped; nil while it goes on.
  public internal(set) var quarantine: Quarantine?
  /// Whom a case's unit is told by.
  public let basis: UnitBasis
  /// Its timers.
  public internal(set) var timers = TimerQueue()
  /// The greatest log time seen, µs since 1970.
  @usableFromInline var now: Int64 = .min

  @usableFromInline var states: [P.State] = []
  @usableFromInline var places: [CasePlace] = []
  @usableFromInline var out = Emitter()
  @usableFromInline let partitions: UInt64
  @usableFromInline var said: [SpokenFinding] = []
  /// Keys of findings at timers that led to each other: only these can come twice.
  var keysInChains: Set<Finding.Key> = []

  /// Where a case's unit comes from.
  public enum UnitBasis: Sendable {
    /// The unit of its latest event that has one.
    case lastEventsUnit
    /// The engine says so, by `assign`: it reads who is made responsible from records.
    case teamResponsible
  }

  /// The unit a case is told under, and where and when it was opened.
  @usableFromInline
  struct CasePlace: BitwiseCopyable, Sendable {
    @usableFromInline var unit: UInt32 = 0
    @usableFromInline var opening = Observed.Opening(occurred: .min, unit: 0)

    @inlinable init() {}
  }

  /// Begins with nothing seen; `cases` is how many there may be, to make room at once.
  public init(
    _ policy: P, on ground: PolicyGround, basis: UnitBasis = .lastEventsUnit,
    partitions: UInt64 = .max, cases: Int = 0
  ) {
    self.policy = policy
    self.ground = ground
    self.basis = basis
    self.partitions = partitions
    if cases > 0 { makeRoom(for: cases) }
  }

  /// Takes facts that stand at consecutive positions.
  @inlinable
  public mutating func take(_ facts: Span<Fact>, from first: Position) {
    var position = first.rawValue
    for index in facts.indices {
      take(facts[index], at: position)
      position += 1
    }
  }

  @inlinable
  @inline(__always)
  mutating func take(_ fact: Fact, at position: UInt64) {
    // System events have no place in replay order.
    guard fact.kind != 5, quarantine == nil else { return }
    // The flag of imported events: known when they occurred.
    now = fact.flags & 1 == 0 ? fact.recorded : fact.occurred
    if timers.nextDue <= now { fire() }
    guard fact.kind == 1, partitions & (1 << UInt64(fact.stream & 63)) != 0 else { return }
    let number = Int(fact.stream)
    if number >= states.count { makeRoom(for: number + 1) }
    if basis == .lastEventsUnit, fact.unit != places[number].unit, fact.unit != 0 {
      enter(fact, at: position)
    } else if places[number].opening.occurred == .min {
      places[number].opening = Observed.Opening(
        occurred: fact.occurred, unit: places[number].unit)
    }
    let type = Int(fact.type)
    let event = Observed(
      fact, at: position, read: type < ground.reads.count ? ground.reads[type] : -1,
      unit: places[number].unit, ground: ground, opening: places[number].opening)
    out.begin(fact.stream, at: position, timer: .none)
    policy.observe(event, &states[number], &out)
    if !out.isEmpty { settle(event) }
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
}
