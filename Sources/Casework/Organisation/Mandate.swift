/// The right to make decisions of some kinds, as it was given.
public struct Mandate: Hashable, Sendable, Period {
  /// The kinds of decision.
  public let kinds: [DecisionKind]
  /// The role it was given to.
  public let role: Role?
  /// The handler it was given to; in the role named, if one is.
  public let handler: String?
  /// The unit within which it holds; nil for everywhere.
  public let unit: String?
  /// The case types it holds for; nil for all.
  public let caseTypes: [String]?
  /// The first day.
  public let from: CivilDate
  /// The last day as given; nil while it is open.
  public internal(set) var through: CivilDate?
  /// True if decisions under it need a presenter.
  public let requiresPresentation: Bool
  /// The provision or delegation order it rests on.
  public let legalBasis: String?
  /// The event that gave it.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let kinds = event[.decisionKinds], let from = event[.from] else { return nil }
    self.kinds = kinds.words
    self.from = from
    role = event[.role]
    handler = event[.handler]
    unit = event[.unit]
    caseTypes = event[.caseTypes]
    through = event[.through]
    requiresPresentation = event[.requiresPresentation] ?? false
    legalBasis = event[.legalBasis]
    position = event.position
  }
}

/// What is known of someone's right to make a decision.
public enum MandateAnswer: Hashable, Sendable {
  /// It was given, and holds.
  case granted(Mandate)
  /// It was given and taken back, by the event at this position.
  case withdrawn(Position)
  /// It was not given, or not for this day, unit or case type.
  case notGranted
  /// No mandate of anyone's is known: nothing can be said.
  case noTable
}
