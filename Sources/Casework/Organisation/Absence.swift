/// That a handler is away, for a time.
public struct Absence: Hashable, Sendable, Period {
  /// The kind of absence; nil where that was not said.
  public let kind: AbsenceKind?
  /// The first day.
  public let from: CivilDate
  /// The last day, as planned or as it turned out; nil while it is open.
  public internal(set) var through: CivilDate?
  /// How much of working time, in percent; nil where that was not said.
  public let extent: Int64?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let from = event[.from] else { return nil }
    self.from = from
    kind = event[.absenceKind]
    through = event[.through]
    extent = event[.extent]
    position = event.position
  }
}
