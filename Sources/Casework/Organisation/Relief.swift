/// That another office helps a unit, for a time.
public struct Relief: Hashable, Sendable, Period {
  /// The unit that is helped.
  public let unit: String
  /// The unit that helps.
  public let fromUnit: String
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public internal(set) var through: CivilDate?
  /// How much, as the parties count; nil where that was not said.
  public let points: Int64?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let unit = event[.unit], let fromUnit = event[.fromUnit], let from = event[.from]
    else { return nil }
    self.unit = unit
    self.fromUnit = fromUnit
    self.from = from
    through = event[.through]
    points = event[.points]
    position = event.position
  }
}
