internal import Casework
internal import EventLog

/// What every column of a replay stands on: the facts and their order, names, zone, organisation.
struct ReplayHistory: Sendable {
  /// The prefix of the log that is replayed; live steering moves it on.
  var snapshot: Snapshot
  /// The store's zone.
  let zone: Zone
  /// How working days are counted.
  let calendar: HolidayCalendar
  /// The facts in replay order.
  let order: ReplayOrder
  /// Names of types by their numbers; 0 is none.
  let types: [String?]
  /// Names of units by their numbers, then those that no event is of but some make responsible.
  let units: [String?]
  /// Who lies under whom, as known at the end; cut where less was known.
  let organisation: Organisation
  /// How many cases there are, and events of them that were recorded.
  let cases: Int
  let events: Int
  /// From the first log time of a case to the last of all; nil for a log without cases.
  let span: ClosedRange<Instant>?

  /// One scan of the facts, and a read for each event of the organisation.
  init(of engine: Engine, at position: Position?) throws(EngineError) {
    let context = try engine.current()
    var viewpoint = Viewpoint()
    viewpoint.position = position
    snapshot = try engine.snapshot(for: viewpoint, context)
    organisation = engine.organisation(from: viewpoint, in: snapshot, context)
    zone = engine.zone
    calendar = zone == .utc ? .none : .sweden
    let snapshot = snapshot
    let organisation = organisation
    let (survey, teams) = try EngineError.translating { () throws(LogError) in
      let survey = try HistorySurvey(of: snapshot)
      return (survey, try survey.teams(in: snapshot))
    }
    order = try EngineError.translating { () throws(LogError) in
      try ReplayOrder(of: snapshot, isSorted: survey.isInOrder, count: survey.inOrder)
    }
    (types, units) = try EngineError.translating { () throws(LogError) in
      let types = try Self.names(upTo: survey.lastType, in: .type, of: snapshot)
      var units = try Self.names(upTo: survey.lastUnit, in: .unit, of: snapshot)
      for name in (organisation.allUnits + teams) where !units.contains(name) {
        units.append(name)
      }
      return (types, units)
    }
    cases = survey.cases
    events = survey.events
    span = survey.span
  }

  private static func names(
    upTo last: UInt32, in space: NameSpace, of snapshot: Snapshot
  ) throws(LogError) -> [String?] {
    var names: [String?] = [nil]
    for number in 1..<(last + 1) { names.append(try snapshot.name(of: number, in: space)) }
    return names
  }

  /// The place in replay order behind a position; nil for the beginning.
  func place(behind position: Position) throws(EngineError) -> LogTime? {
    guard position > .none else { return nil }
    var known = Instant.earliest
    try EngineError.translating { () throws(LogError) in
      try snapshot.scanFacts(from: position, through: position) { (_, facts) throws(LogError) in
        for index in facts.indices { known = Instant(microseconds: facts[index].logTime) }
      }
    }
    return LogTime(known: known, position: position.next)
  }

  /// The id of the case that an event belongs to.
  func caseID(at position: Position) throws(EngineError) -> String {
    try EngineError.translating { () throws(LogError) in
      try snapshot.event(at: position).event.stream.id
    }
  }
}
