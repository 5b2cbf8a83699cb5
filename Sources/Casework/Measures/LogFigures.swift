/// The figures of some cases, and of events that belong to none.
public struct LogFigures: Hashable, Sendable {
  /// Cases with at least one event.
  public private(set) var cases = 0
  /// Events, those without a case included.
  public private(set) var events = 0
  /// Events whose actor is known.
  public private(set) var eventsWithResource = 0
  /// Adjacent events of a case whose actors are both known and differ.
  public private(set) var handovers = 0
  /// Events beyond the first of their type in their case.
  public private(set) var reworkEvents = 0
  /// Cases whose first and last event lie at most 30 × 86 400 seconds apart.
  public private(set) var closedWithin30Days = 0
  /// From the first to the last event of each case.
  public private(set) var durations = Spans()
  private var typesMet = NumberSet()
  private var actorsMet = NumberSet()
  private var variantsMet = NumberSet()

  /// Of nothing.
  init() {}

  /// Distinct types of event.
  public var activities: Int { typesMet.count }

  /// Distinct actors.
  public var resources: Int { actorsMet.count }

  /// Distinct sequences of types.
  public var variants: Int { variantsMet.count }

  /// The numbers of the actors, ascending.
  public var actorNumbers: [UInt32] { actorsMet.numbers }

  /// The share of cases whose first-to-last span is at most 30 days; nil without cases.
  public var closedWithin30DaysShare: ExactQuotient? {
    cases == 0 ? nil : ExactQuotient(UInt128(closedWithin30Days), by: UInt128(cases))
  }

  /// Takes the whole of a case.
  mutating func add(_ one: CaseFigures) {
    cases += 1
    events += one.events
    eventsWithResource += one.eventsWithActor
    handovers += one.handovers
    reworkEvents += one.reworkEvents
    if one.duration <= Self.thirtyDays { closedWithin30Days += 1 }
    durations.add(one.duration)
    variantsMet.insert(one.variant)
  }

  /// Takes an event of no case.
  mutating func add(caseless step: CaseStep) {
    events += 1
    if step.actor > 0 { eventsWithResource += 1 }
    meet(type: step.type)
    meet(actor: step.actor)
  }

  /// Notes a type that occurs.
  mutating func meet(type: UInt32) { typesMet.insert(type) }

  /// Notes an actor, if there is one.
  mutating func meet(actor: UInt32) {
    if actor > 0 { actorsMet.insert(actor) }
  }

  private static let thirtyDays: UInt64 = 30 * 86_400_000_000
}
