/// How work is divided into teams, from a day on.
public struct TeamStructure: Hashable, Sendable {
  /// What the division goes by.
  public let principle: TeamPrinciple
  /// The unit it was said of; nil where it was said of all.
  public let unit: String?
  /// The units it divides into, where they were named.
  public let units: [String]
  /// Its first day.
  public let from: CivilDate
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let principle = event[.teamPrinciple], let from = event[.from] else { return nil }
    self.principle = principle
    self.from = from
    unit = event[.unit]
    units = event[.units] ?? []
    position = event.position
  }
}
