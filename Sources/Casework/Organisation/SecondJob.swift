/// Another occupation that a handler declared, and what was decided on it.
public struct SecondJob: Hashable, Sendable {
  /// The company or other body by name.
  public let entity: String?
  /// The first day; nil where it was not said since when.
  public let from: CivilDate?
  /// The last day; nil while it lasts.
  public let through: CivilDate?
  /// Working time of a mean week, in minutes.
  public let weeklyMinutes: Int64?
  /// Whether it was allowed; nil while nothing is decided.
  public internal(set) var allowed: Bool?
  /// The event that declares it.
  public let position: Position

  /// The place of that event in replay order.
  let place: LogTime

  init(_ event: CaseEvent) {
    place = LogTime(of: event)
    entity = event[.entity]
    from = event[.from]
    through = event[.through]
    weeklyMinutes = event[.weeklyMinutes]
    position = event.position
  }

  /// Whether a day lies in its time; a day that was not said does not bound it.
  func covers(_ date: CivilDate) -> Bool {
    from.map { $0 <= date } ?? true && through.map { date <= $0 } ?? true
  }
}
