/// The figures of one type of event.
public struct ActivityFigures: Hashable, Sendable {
  /// Events of the type, those without a case included.
  public private(set) var events = 0
  /// Cases with at least one.
  public private(set) var cases = 0
  /// Events beyond the first of a case.
  public private(set) var reworkEvents = 0
  /// Events whose actor is known.
  public private(set) var eventsWithResource = 0
  /// From the previous event of the case, of any type, to each that has one.
  public private(set) var waits = Spans()
  private var actorsMet = NumberSet()

  /// Of nothing.
  init() {}

  /// Distinct actors.
  public var resources: Int { actorsMet.count }

  /// Takes an event; `isFirst` of its type in its case, `wait` the µs since the previous one.
  mutating func add(_ step: CaseStep, isFirst: Bool, wait: UInt64?) {
    add(caseless: step)
    if isFirst { cases += 1 } else { reworkEvents += 1 }
    if let wait { waits.add(wait) }
  }

  /// Takes an event of no case.
  mutating func add(caseless step: CaseStep) {
    events += 1
    guard step.actor > 0 else { return }
    eventsWithResource += 1
    actorsMet.insert(step.actor)
  }
}
