internal import Casework
internal import EventLog

/// How many handlers stand behind the figures of a unit.
struct UnitGroups {
  let basis: LogKPI.GroupBasis
  private let snapshot: Snapshot
  private let organisation: Organisation
  private let handlers: UnitHandlers
  private let end: CivilDate

  /// Reads the organisation: members count where it knows any, at the end of what is counted.
  init(
    _ handlers: UnitHandlers, upTo last: Instant, zone: Zone, in snapshot: Snapshot
  ) throws(EngineError) {
    self.snapshot = snapshot
    self.handlers = handlers
    let guiding = try LogTimes(of: snapshot).guiding
    let events = try EngineError.translating { () throws(LogError) in
      try snapshot.envelopes(at: guiding).map { CaseEvent($0) }
    }
    var organisation = Organisation()
    organisation.append(contentsOf: events)
    self.organisation = organisation
    end = zone.date(at: min(max(last, Self.bounds.lowerBound), Self.bounds.upperBound))
    basis = organisation.hasHandlers ? .members(on: end) : .actors
  }

  /// The handlers of a unit; of what has none, the distinct actors of events that name no unit.
  func size(of number: UInt32, named name: String?) -> Int {
    guard let name, case .members = basis else { return handlers.count(in: number) }
    return Set(organisation.members(within: name, on: end).map(\.handler)).count
  }

  /// The handlers of a unit; of the cases without one, those that their events name.
  func size(of number: UInt32, named name: String?, _ figures: LogFigures) throws(LogError) -> Int {
    guard name == nil else { return size(of: number, named: name) }
    guard case .members = basis else { return figures.resources }
    // Parties act without a unit too: only who is employed is a handler.
    return try figures.actorNumbers.count { (actor) throws(LogError) in
      organisation.isEmployed(try snapshot.name(of: actor, in: .actor), on: end)
    }
  }

  /// Instants whose dates any zone can tell.
  private static let bounds =
    Instant(
      microseconds: Instant.earliest.microseconds + 86_400_000_000)...Instant(
      microseconds: Instant.latest.microseconds - 86_400_000_000)
}
