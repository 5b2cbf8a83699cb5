/// That someone has a role, for a time.
public struct RoleHeld: Hashable, Sendable, Period {
  /// The role.
  public let role: Role
  /// The unit it is held in; nil where none was named.
  public let unit: String?
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public internal(set) var through: CivilDate?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let role = event[.role], let from = event[.from] else { return nil }
    self.role = role
    self.from = from
    unit = event[.unit]
    through = event[.through]
    position = event.position
  }
}
