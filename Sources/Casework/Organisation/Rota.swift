/// Who answers a unit's phones, for a time.
public struct Rota: Hashable, Sendable, Period {
  /// The handlers on it.
  public let handlers: [String]
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public internal(set) var through: CivilDate?
  /// When a shift begins, where that was said.
  public let startsAt: OffsetInstant?
  /// When a shift ends, where that was said.
  public let endsAt: OffsetInstant?
  /// Minutes that phones were said to be open.
  public let openMinutes: Int64?
  /// Minutes of them that it covers.
  public let coveredMinutes: Int64?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let from = event[.from] else { return nil }
    self.from = from
    handlers = event[.handlers] ?? []
    through = event[.through]
    startsAt = event[.startsAt]
    endsAt = event[.endsAt]
    openMinutes = event[.openMinutes]
    coveredMinutes = event[.coveredMinutes]
    position = event.position
  }
}

/// When a unit's phones are open, for a time.
public struct PhoneHours: Hashable, Sendable, Period {
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public internal(set) var through: CivilDate?
  /// Minutes that phones are open; nil where that was not said.
  public let openMinutes: Int64?
  /// The event that says so.
  public let position: Position

  init?(_ event: CaseEvent) {
    guard let from = event[.from] else { return nil }
    self.from = from
    through = event[.through]
    openMinutes = event[.openMinutes]
    position = event.position
  }
}
