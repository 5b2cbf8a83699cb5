public import Casework
public import EventLog

/// The figures of a log: in all, and in rows where they are asked for.
///
/// Nothing is left out here: whoever shows rows about units shows what `suppression` lets through.
public struct LogKPI: Sendable {
  /// What the rows are.
  public enum Division: String, Sendable, CaseIterable {
    /// A row for each unit that a case belongs to.
    case unit
    /// A row for each type of event.
    case activity
    /// A row for each civil month in which a case's first event lies.
    case month
  }

  /// A row of cases.
  public struct Row: Sendable {
    /// The unit's or the month's name; nil for cases that have no unit.
    public let name: String?
    /// Its figures.
    public let figures: LogFigures
    /// How many handlers its unit has; nil where rows are not about units.
    public let handlers: Int?
  }

  /// A row about a type of event.
  public struct ActivityRow: Sendable {
    /// The type.
    public let name: String
    /// Its figures.
    public let figures: ActivityFigures
  }

  /// The figures of the whole log.
  public internal(set) var total: LogFigures
  /// Rows by unit (sorted by name, cases without one last) or by month; else none.
  public internal(set) var rows: [Row] = []
  /// Rows by activity, the most frequent first; else none.
  public internal(set) var activities: [ActivityRow] = []
  /// What of rows about units may be shown; nil where rows are not about units.
  public internal(set) var suppression: Suppression?
  /// By what a case belongs to a unit; nil where rows are not about units.
  public internal(set) var unitBasis: UnitBasis?
  /// By what the handlers of a unit are counted; nil where rows are not about units.
  public internal(set) var groupBasis: GroupBasis?
  /// The zone that months are of.
  public let zone: Zone
  /// The head of the log counted.
  public let position: Position

  /// By what a case belongs to a unit, with how many cases each way.
  public struct UnitBasis: Hashable, Sendable {
    /// The team responsible at the case's end.
    public internal(set) var byTeam = 0
    /// The unit of the case's latest event that has one, where no event says which team it is.
    public internal(set) var byLastEvent = 0
  }

  /// By what the handlers of a unit are counted.
  public enum GroupBasis: Hashable, Sendable {
    /// Members of the unit and those below it, by the organisation on a day.
    case members(on: CivilDate)
    /// Distinct actors of the unit's events in the whole log, for logs that know no members.
    case actors
  }
}

extension LogKPI {
  /// Counts a log as it is, or only what had occurred by an instant.
  ///
  /// Two scans of the facts, more from 8 million events on; by unit one read for each event that
  /// assigns a case. Memory: 4 bytes a stream and case, 24 an event and at most 192 MB of these, 4
  /// for each step of each distinct variant; by activity 8 more for each event.
  public static func counting(
    _ snapshot: Snapshot, by division: Division? = nil, asOf: Instant? = nil
  ) throws(EngineError) -> LogKPI {
    try counting(
      snapshot, by: division, asOf: asOf, stepsPerPass: CaseGathering.stepsPerPass)
  }

  /// The same with so many events held at once.
  static func counting(
    _ snapshot: Snapshot, by division: Division?, asOf: Instant?, stepsPerPass: Int
  ) throws(EngineError) -> LogKPI {
    let zone = try EngineError.translating { () throws(LogError) in
      try Genesis.zone(of: snapshot.event(at: .first)) ?? .utc
    }
    var fold = FigureFold(by: division?.figures(in: zone))
    let gathering = try EngineError.translating { () throws(LogError) in
      try CaseGathering(
        of: snapshot, until: asOf?.microseconds ?? .max, byUnit: division == .unit,
        stepsPerPass: stepsPerPass
      ) { step in fold.take(caseless: step) }
    }
    let teams = try EngineError.translating { () throws(LogError) in
      try TeamsResponsible(gathering.teamEvents, in: snapshot)
    }
    var basis = UnitBasis()
    try EngineError.translating { () throws(LogError) in
      try gathering.forEachCase { stream, steps in
        let team = teams[stream]
        if team == nil { basis.byLastEvent += 1 } else { basis.byTeam += 1 }
        fold.take(steps, of: team ?? FigureFold.latestUnit(of: steps))
      }
    }
    var result = LogKPI(total: fold.total, zone: zone, position: snapshot.head)
    switch division {
    case .unit:
      result.unitBasis = basis
      let last = asOf ?? gathering.last.map { Instant(microseconds: $0) } ?? .epoch
      let groups = try UnitGroups(gathering.handlers, upTo: last, zone: zone, in: snapshot)
      try result.addUnits(fold, teams, groups, snapshot)
    case .month: result.addMonths(fold)
    case .activity: try result.addActivities(fold, snapshot)
    case nil: break
    }
    return result
  }
}

extension LogKPI.Division {
  fileprivate func figures(in zone: Zone) -> FigureDivision {
    switch self {
    case .unit: .unit
    case .activity: .activity
    case .month: .month(zone)
    }
  }
}
