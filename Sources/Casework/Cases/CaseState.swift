/// What a case is, folded from the events that stand.
public struct CaseState: Hashable, Sendable {
  /// The case's id.
  public let id: String
  /// Its type; nil until an event tells.
  public private(set) var caseType: String?
  /// How far it has come.
  public private(set) var phase = Phase.reported
  /// When its first event happened.
  public private(set) var begun: Instant?
  /// When its last event happened.
  public private(set) var lastActive: Instant?
  /// Who has to do with it.
  public private(set) var owners = Owners()
  /// Its decisions, in the order made.
  public private(set) var decisions: [Decision] = []
  /// What the authority waits for, in the order asked.
  public private(set) var waits: [Wait] = []
  /// Paid out less returned.
  public private(set) var paid = Ore(0)
  /// How many events stand.
  public private(set) var eventCount = 0
  /// The position of the last one.
  public private(set) var position = Position.none

  /// How far a case has come.
  public enum Phase: String, Hashable, Sendable {
    /// Something came in, and no case was opened.
    case reported
    /// Opened, not decided.
    case open
    /// Decided in the main question.
    case decided
    /// A review was asked for and not decided.
    case underReview = "under review"
    /// An appeal was received and no court has decided.
    case underAppeal = "under appeal"
    /// Closed.
    case closed
  }

  /// A decision of the case.
  public struct Decision: Hashable, Sendable {
    /// Where it stands in the log.
    public let position: Position
    /// What it does; nil for reviews.
    public let kind: DecisionKind?
    /// When it was made.
    public let made: Instant
    /// Who made it.
    public let decidedBy: String?
  }

  /// Something the authority has asked for and not received.
  public struct Wait: Hashable, Sendable {
    /// The position of the request.
    public let request: Position
    /// From whom.
    public let party: PartyRole
    /// Since when.
    public let since: Instant
    /// The last day to answer, where one was set.
    public let due: CivilDate?
  }

  /// The state after a history.
  public init(of history: CaseHistory) {
    id = history.stream.id
    caseType = history.caseType
    begun = history.begun
    for event in history.events { apply(event) }
  }

  private mutating func apply(_ event: CaseEvent) {
    eventCount += 1
    position = max(position, event.position)
    lastActive = lastActive.map { max($0, event.occurred) } ?? event.occurred
    owners.apply(event)
    applyProgress(event)
    applyWaits(event)
    switch event.type {
    case .paymentMade: paid = paid.adding(event[.amount] ?? Ore(0))
    case .paymentReturned: paid = paid.subtracting(event[.amount] ?? Ore(0))
    default: break
    }
  }

  private mutating func applyProgress(_ event: CaseEvent) {
    switch event.type {
    case .caseOpened, .caseReopened, .caseRemitted: phase = .open
    case .decisionMade, .applicationDismissed, .reclaimDecided:
      let isOnTheWay = event[.decisionKind] == .interim || event[.decisionKind] == .procedural
      if !isOnTheWay { phase = .decided }
      add(event)
    case .reviewRequested: phase = .underReview
    case .reviewDecided:
      phase = .decided
      add(event)
    case .appealReceived, .publicRepresentativeAppealed: phase = .underAppeal
    case .courtDecided: phase = .decided
    case .caseClosed, .sickPeriodEnded: phase = .closed
    default: break
    }
  }

  private mutating func add(_ event: CaseEvent) {
    decisions.append(
      Decision(
        position: event.position, kind: event[.decisionKind], made: event.occurred,
        decidedBy: event[.decidedBy] ?? event.actor))
  }

  private mutating func applyWaits(_ event: CaseEvent) {
    guard let type = event.type else { return }
    if let party = type.asked {
      waits.append(
        Wait(
          request: event.position, party: party, since: event.occurred, due: event[.dueDate]))
    } else if let party = type.answering {
      let answered = event[.inquiry] ?? event[.proposal]
      if let place = waits.firstIndex(where: { $0.request == answered })
        ?? waits.firstIndex(where: { $0.party == party })
      {
        waits.remove(at: place)
      }
    }
  }
}

extension EventType {
  /// Whom a request of this type asks; nil for types that ask nobody.
  public var asked: PartyRole? {
    switch self {
    case .completionRequestedFromCare, .careContacted, .otherQuestion,
      .insuranceMedicalInvestigationOrdered:
      .care
    case .employerInquirySent, .employerPlanRequested: .employer
    case .completionOrdered, .insuredStatementRequested, .proposedDecisionCommunicated: .insured
    case .incomeDataRequested: .taxAgency
    default: nil
    }
  }

  /// Who answers by an event of this type; nil for types that answer nothing.
  public var answering: PartyRole? {
    switch self {
    case .careAnswered, .certificateSubstituted, .insuranceMedicalInvestigationReceived: .care
    case .employerInquiryAnswered, .employerPlanReceived: .employer
    case .applicationCompleted, .insuredStatementReceived, .replyReceived: .insured
    case .incomeDataReceived: .taxAgency
    default: nil
    }
  }
}
