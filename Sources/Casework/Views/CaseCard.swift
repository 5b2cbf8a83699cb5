public import EventModel

/// A case on a team's board: where it stands, who has to do with it, what it waits for.
///
/// A pure function of the case's events: the same events give the same card, whenever it is made.
public struct CaseCard: Hashable, Sendable {
  /// The case's id.
  public var id: String
  /// How far it has come.
  public var phase: CaseState.Phase
  /// When its first event happened.
  public var begun: Instant
  /// When its last event happened.
  public var lastActive: Instant
  /// When it was decided first; nil until then.
  public var decided: Instant?
  /// The unit it is told under: the team responsible; where no event makes one, the unit of its
  /// latest event that has one.
  public var unit: String?
  /// The five relations.
  public var owners: Owners
  /// Since when nobody drives it; nil while somebody does, or where driving is not recorded.
  public var undrivenSince: Instant?
  /// What the authority waits for, in the order asked.
  public var waits: [CaseState.Wait]
  /// Messages that nobody answered, in the order received.
  public var mail: [Mail]
  /// How many steps who imposed.
  public var imposed: ImposedSteps
  /// How many events stand.
  public var eventCount: Int
  /// The position of the last one.
  public var position: Position

  /// A message that came in.
  public struct Mail: Hashable, Sendable {
    /// Its event.
    public var position: Position
    /// When it came.
    public var received: Instant
    /// The mailbox it came to.
    public var mailbox: String?
    /// Who took it; nil until somebody does.
    public var claimedBy: String?

    /// Takes the parts as they are.
    public init(position: Position, received: Instant, mailbox: String?, claimedBy: String?) {
      self.position = position
      self.received = received
      self.mailbox = mailbox
      self.claimedBy = claimedBy
    }
  }

  /// Whether it is not closed.
  public var isOpen: Bool { phase != .closed }

  /// Whether it is opened and its main question waits for an answer.
  public var isUndecided: Bool { phase == .open || phase == .reported }

  /// The card of a case with the events that stand; nil for one without any.
  public init?(of history: CaseHistory) {
    let state = CaseState(of: history)
    guard let begun = state.begun, let lastActive = state.lastActive else { return nil }
    id = state.id
    phase = state.phase
    self.begun = begun
    self.lastActive = lastActive
    owners = state.owners
    waits = state.waits
    decided = history.events.filter { CaseCard.decides($0) }.map(\.occurred).min()
    unit = state.owners.teamResponsible ?? history.events.last { $0.unit != nil }?.unit
    undrivenSince = CaseCard.undriven(history, state)
    mail = CaseCard.mail(in: history)
    imposed = ImposedSteps()
    for event in history.events { imposed.add(event.imposedBy) }
    eventCount = state.eventCount
    position = state.position
  }

  init(
    id: String, phase: CaseState.Phase, begun: Instant, lastActive: Instant, decided: Instant?,
    unit: String?, owners: Owners, undrivenSince: Instant?, waits: [CaseState.Wait],
    mail: [Mail], imposed: ImposedSteps, eventCount: Int, position: Position
  ) {
    self.id = id
    self.phase = phase
    self.begun = begun
    self.lastActive = lastActive
    self.decided = decided
    self.unit = unit
    self.owners = owners
    self.undrivenSince = undrivenSince
    self.waits = waits
    self.mail = mail
    self.imposed = imposed
    self.eventCount = eventCount
    self.position = position
  }

  private static func decides(_ event: CaseEvent) -> Bool {
    switch event.type {
    case .decisionMade:
      event[.decisionKind] != .interim && event[.decisionKind] != .procedural
    case .applicationDismissed: true
    default: false
    }
  }

  /// Since the release of the last driver, or since the opening where there never was one.
  private static func undriven(_ history: CaseHistory, _ state: CaseState) -> Instant? {
    guard state.owners.driving == nil else { return nil }
    return (history.last(.driverReleased) ?? history.first(.caseOpened))?.occurred
  }

  private static func mail(in history: CaseHistory) -> [Mail] {
    var mail: [Mail] = []
    for event in history.events {
      switch event.type {
      case .mailReceived:
        mail.append(
          Mail(
            position: event.position, received: event.received, mailbox: event[.mailbox],
            claimedBy: nil))
      case .mailClaimed:
        guard let place = place(of: event, in: mail) else { continue }
        mail[place].claimedBy = event[.handler] ?? event.actor
      case .mailAnswered, .mailMisrouted:
        if let place = place(of: event, in: mail) { mail.remove(at: place) }
      default: break
      }
    }
    return mail
  }

  /// The message that an event is about: the one it points at, else the first that waits.
  private static func place(of event: CaseEvent, in mail: [Mail]) -> Int? {
    guard let concerned = event[.concerning] else { return mail.isEmpty ? nil : 0 }
    return mail.firstIndex { $0.position == concerned }
  }
}

/// How many steps the law, a policy or a system imposed, and how many nobody.
public struct ImposedSteps: Hashable, Sendable {
  /// By law.
  public var law = 0
  /// By a policy.
  public var policy = 0
  /// By a system.
  public var system = 0
  /// By nobody that was told.
  public var nobody = 0

  /// None.
  public init() {}

  /// Counts a step.
  public mutating func add(_ imposer: Imposer?) {
    switch imposer {
    case .law: law += 1
    case .policy: policy += 1
    case .system: system += 1
    case nil: nobody += 1
    }
  }

  /// Counts those of another case.
  public mutating func add(_ other: ImposedSteps) {
    law += other.law
    policy += other.policy
    system += other.system
    nobody += other.nobody
  }
}
