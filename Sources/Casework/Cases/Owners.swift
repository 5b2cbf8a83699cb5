public import EventModel

/// The five relations between a case and those who have to do with it, kept apart.
///
/// A case may be registered on one handler, be a team's responsibility, be driven by a second,
/// worked on by a third and decided by a fourth; the difference is what steering hides.
public struct Owners: Hashable, Sendable {
  /// The handler it is registered on.
  public internal(set) var registeredOn: String?
  /// The team responsible.
  public internal(set) var teamResponsible: String?
  /// The handler who drives it forward; nil where nobody does.
  public internal(set) var driving: String?
  /// The handler who worked on it last.
  public internal(set) var performing: String?
  /// The official who decided last.
  public internal(set) var deciding: String?

  /// Nobody yet.
  public init() {}

  /// Which slot of the facts of a type names the team made responsible; nil where none does.
  public static func teamSlot(
    of type: String, in vocabulary: Vocabulary = CaseVocabulary.facts
  ) -> Int? {
    let field: String
    switch CaseVocabulary.type(named: type) {
    case .caseRegisteredOn, .teamAssigned: field = Field<String>.team.name
    case .caseMovedTeam, .caseMovedOffice, .caseRoutedBetweenOffices:
      field = Field<String>.toUnit.name
    default: return nil
    }
    return vocabulary.entry(of: type)?.slots.firstIndex { $0.element == field }
  }

  /// Takes what an event says of the relations.
  public mutating func apply(_ event: CaseEvent) {
    switch event.type {
    case .caseRegisteredOn:
      registeredOn = event[.handler]
      teamResponsible = event[.team] ?? teamResponsible
    case .handlerChanged: registeredOn = event[.handler]
    case .teamAssigned: teamResponsible = event[.team]
    case .caseMovedTeam, .caseMovedOffice, .caseRoutedBetweenOffices:
      teamResponsible = event[.toUnit]
    case .driverAssigned: driving = event[.handler]
    case .driverReleased: driving = nil
    case .workTaken, .workDone, .workPerformedBy, .workHanded: performing = event[.handler]
    case .decisionMade, .reviewDecided, .reclaimDecided, .applicationDismissed:
      deciding = event[.decidedBy] ?? event.actor
    default: break
    }
  }
}
