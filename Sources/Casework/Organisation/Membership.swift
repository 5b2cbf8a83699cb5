/// That a handler belongs to a unit, for a time.
public struct Membership: Hashable, Sendable, Period {
  /// The handler's pseudonym.
  public let handler: String
  /// The unit.
  public let unit: String
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public internal(set) var through: CivilDate?
  /// How much of full time, in percent; nil where that was not said.
  public let extent: Int64?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let handler = event[.handler], let unit = event[.unit], let from = event[.from]
    else { return nil }
    self.handler = handler
    self.unit = unit
    self.from = from
    extent = event[.extent]
    position = event.position
  }
}
