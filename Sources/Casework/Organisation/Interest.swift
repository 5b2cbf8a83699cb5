/// An interest that a handler declared.
public struct Interest: Hashable, Sendable {
  /// The kind of interest.
  public let kind: InterestKind
  /// The pseudonym of the party, employer or provider concerned.
  public let party: String?
  /// The company or other body by name.
  public let entity: String?
  /// The first day; nil where it was not said since when.
  public let from: CivilDate?
  /// The last day; nil while it lasts.
  public let through: CivilDate?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let kind = event[.interestKind] else { return nil }
    self.kind = kind
    party = event[.party]
    entity = event[.entity]
    from = event[.from]
    through = event[.through]
    position = event.position
  }

  /// Whether a day lies in its time; a day that was not said does not bound it.
  func covers(_ date: CivilDate) -> Bool {
    from.map { $0 <= date } ?? true && through.map { date <= $0 } ?? true
  }
}
