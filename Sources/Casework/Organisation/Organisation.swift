/// Units, people, mandates, interests and what steers, at any date, as known at any log time.
///
/// A fold of the events of organisation and regime streams. Two times are kept apart: a *date*
/// says what is asked about, a *log time* how much of the log may answer. Whoever judges an act
/// asks an organisation cut at the act (`known(by:)`), so that nothing recorded later, correction
/// or annulment reaches the verdict (invariant 7). Answers depend on which events were appended
/// and not on their order. What an event does not say is unknown: one without the day it speaks of
/// says nothing here. Names are compared as Swift compares strings.
///
/// Appending costs constant time for what is later than all before, a copy and a cut cost constant
/// time, a question costs time in the events about the handler or unit it names.
public struct Organisation: Sendable {
  /// The log time up to which answers know what was recorded.
  private(set) var horizon = LogTime(known: Instant(microseconds: .max), position: .limit)

  private(set) var handlers: [String: HandlerFile] = [:]
  private(set) var units: [String: UnitFile] = [:]
  private(set) var roleMandates: [Role: MandateFile] = [:]
  /// The names of all units ever set up, sorted.
  private(set) var unitNames: [String] = []
  private(set) var chronicle = Chronicle()

  /// The events taken and, by the position of the event in the end meant, those that amend them.
  private var events: [Position: CaseEvent] = [:]
  private var amendments: [Position: [CaseEvent]] = [:]
  /// The event that each amendment in the end means.
  private var roots: [Position: Position] = [:]
  /// The wordings entered of events that were amended.
  private var entered: [Position: [EventVersion]] = [:]

  /// What is not about one handler or one unit.
  struct Chronicle: Sendable {
    var joinings = Ledger<Membership>()
    var structures = Ledger<TeamStructure>()
    var mandates = MandateFile()
    var withdrawalsFromAll = Ledger<Ending>()
    var steering = Ledger<SteeringEvent>()
    var steeringEndings = Ledger<Ending>()
  }

  /// Knows nobody.
  public init() {}

  /// The organisation as it was known at a log time: all that was recorded later is left out.
  ///
  /// Of two cuts the earlier holds. What is appended to a cut shows as far as the cut lets it.
  public func known(by time: LogTime) -> Organisation {
    var cut = self
    cut.horizon = min(horizon, time)
    return cut
  }

  /// Whether anybody is known to have joined: else nothing can be said of who is employed.
  public var hasHandlers: Bool { chronicle.joinings.contains(at: horizon) }

  /// Adds an event, wherever it lies in replay order.
  ///
  /// Events of other streams and types are left aside, as is an event added before.
  public mutating func append(_ event: CaseEvent) {
    append(contentsOf: [event])
  }

  /// Adds events in any order: what amends one event many times is read once.
  public mutating func append(contentsOf added: [CaseEvent]) {
    let own = added.filter { $0.stream.kind == .organisation || $0.stream.kind == .regime }
    var amended: [Position] = []
    for event in own where event.type == .eventCorrected || event.type == .eventAnnulled {
      if let root = note(amendment: event) { amended.append(root) }
    }
    for root in Set(amended).sorted() { reenter(root) }
    for event in own {
      guard let type = event.type, Self.types.contains(type), events[event.position] == nil
      else { continue }
      events[event.position] = event
      enterAll(event)
    }
  }

  /// Notes what amends an event, or amends what amends it; the position of that event.
  ///
  /// Nil for an amendment noted before.
  private mutating func note(amendment: CaseEvent) -> Position? {
    guard let target = amendment[.target], roots[amendment.position] == nil else { return nil }
    let root = roots[target] ?? target
    let own = [amendment] + (amendments.removeValue(forKey: amendment.position) ?? [])
    for event in own { roots[event.position] = root }
    amendments[root, default: []] += own
    return root
  }

  /// Takes an event out wherever its wordings stand, and enters those it has now.
  private mutating func reenter(_ position: Position) {
    guard let event = events[position] else { return }
    // All wordings lie at one place: each is struck once from where its own words put it.
    var struck: Set<String> = []
    for version in entered[position] ?? EventVersion.all(of: event, amendedBy: []) {
      let words = [version.event[.handler], version.event[.unit], version.event[.role]?.rawValue]
        .map { $0 ?? "" }.joined(separator: "/")
      if struck.insert(words).inserted { strike(version) }
    }
    enterAll(event)
  }

  private mutating func enterAll(_ event: CaseEvent) {
    let amending = (amendments[event.position] ?? [])
      .sorted { LogTime(of: $0) < LogTime(of: $1) }
    let versions = EventVersion.all(of: event, amendedBy: amending)
    if !amending.isEmpty { entered[event.position] = versions }
    for version in versions { enter(version) }
  }

  /// Enters one wording of an event wherever its words will be looked for.
  mutating func enter(_ version: EventVersion) {
    let event = version.event
    if let handler = event[.handler] {
      handlers[handler, default: HandlerFile()].enter(version)
    }
    if let unit = event[.unit] {
      if event.type == .unitEstablished { list(unit) }
      units[unit, default: UnitFile()].enter(version)
    }
    if let role = event[.role], event[.handler] == nil {
      roleMandates[role, default: MandateFile()].enter(version)
    }
    chronicle.enter(version)
  }

  private mutating func strike(_ version: EventVersion) {
    if let handler = version.event[.handler] { handlers[handler]?.strike(version.place) }
    if let unit = version.event[.unit] { units[unit]?.strike(version.place) }
    if let role = version.event[.role] { roleMandates[role]?.strike(version.place) }
    chronicle.strike(version.place)
  }

  private mutating func list(_ unit: String) {
    let place = unitNames.firstIndex { $0 >= unit } ?? unitNames.count
    guard place == unitNames.count || unitNames[place] != unit else { return }
    unitNames.insert(unit, at: place)
  }

  /// The types that say something that is asked for here.
  private static let types: Set<EventType> = [
    .unitEstablished, .unitMoved, .unitClosed, .territoryChanged, .teamStructureChanged,
    .handlerJoined, .handlerLeft, .absenceStarted, .absenceEnded, .roleAssigned, .roleWithdrawn,
    .mandateGranted, .mandateWithdrawn, .phoneHoursPublished, .rotaPublished,
    .officeReliefStarted, .officeReliefEnded, .interestDeclared, .secondJobDeclared,
    .secondJobDecided, .policyAdopted, .policyChanged, .clauseWaived, .policyEnded,
    .freedomCharterGranted, .freedomCharterEnded,
  ]
}

extension Organisation.Chronicle {
  /// Takes what one wording of an event says of no single handler or unit, or of any of them.
  mutating func enter(_ version: EventVersion) {
    let event = version.event
    switch event.type {
    case .handlerJoined: joinings.enter(Membership(event), as: version)
    case .teamStructureChanged where event[.unit] == nil:
      structures.enter(TeamStructure(event), as: version)
    case .mandateGranted: mandates.enter(version)
    case .mandateWithdrawn:
      mandates.enter(version)
      if event[.role] == nil && event[.handler] == nil {
        withdrawalsFromAll.enter(Ending(event), as: version)
      }
    case .policyAdopted, .policyChanged, .clauseWaived, .freedomCharterGranted:
      steering.enter(SteeringEvent(event), as: version)
    case .policyEnded, .freedomCharterEnded:
      steeringEndings.enter(Ending(event), as: version)
    default: break
    }
  }

  /// Forgets what one event says.
  mutating func strike(_ place: LogTime) {
    joinings.strike(place)
    structures.strike(place)
    mandates.strike(place)
    withdrawalsFromAll.strike(place)
    steering.strike(place)
    steeringEndings.strike(place)
  }
}
