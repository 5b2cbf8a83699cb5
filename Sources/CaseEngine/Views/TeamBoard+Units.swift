public import Casework

// Views of units: how much there is, who is there, and who demanded what.
extension TeamBoard {
  /// A unit's load.
  public struct UnitLoad: Sendable {
    /// The unit; nil for cases of none.
    public let unit: String?
    /// Cases that are not closed.
    public let open: Int
    /// Those of them that wait for a decision.
    public let undecided: Int
    /// Those of them that wait for an answer from outside.
    public let waiting: Int
    /// Undecided cases older than 90 days.
    public let old: Int
    /// Its members on the day; for logs that know none, the distinct handlers of its events.
    public let members: Int
    /// Those of them who are absent on the day; nil for logs that know no members.
    public let absent: Int?
    /// Steps of all its cases by who imposed them.
    public let imposed: ImposedSteps
  }

  /// The units' loads, by name, those of no unit last.
  public var loads: [UnitLoad] {
    var byUnit: [String?: [CaseCard]] = [:]
    for card in cards { byUnit[card.unit, default: []].append(card) }
    return byUnit.keys.sorted { Self.precedes($0, $1) }.map { unit in
      load(of: unit, byUnit[unit] ?? [])
    }
  }

  /// Which of the loads may be shown (invariant 12).
  public func suppression(of loads: [UnitLoad]) -> Suppression {
    Suppression(loads.map { ($0.members, $0.unit ?? "") })
  }

  private func load(of unit: String?, _ cards: [CaseCard]) -> UnitLoad {
    var imposed = ImposedSteps()
    for card in cards { imposed.add(card.imposed) }
    let undecided = cards.filter(\.isUndecided)
    let members = members(of: unit)
    let size = organisation.hasHandlers ? members.count : actors[unit] ?? 0
    return UnitLoad(
      unit: unit, open: cards.count(where: \.isOpen), undecided: undecided.count,
      waiting: undecided.count { !$0.waits.isEmpty },
      old: undecided.count { days(since: $0.begun) > 90 }, members: size,
      absent: organisation.hasHandlers
        ? members.count { organisation.isAbsent($0, on: date) } : nil, imposed: imposed)
  }

  private func members(of unit: String?) -> Set<String> {
    guard let unit else { return [] }
    return Set(organisation.members(within: unit, on: date).map(\.handler))
  }

  /// What steers on the day: bindings, waivers, charters, by scope.
  public var regime: [SteeringEvent] {
    organisation.steering(on: date).sorted {
      ($0.scope, $0.from.dayNumber, $0.position) < ($1.scope, $1.from.dayNumber, $1.position)
    }
  }

  /// All that ever steered or is to steer: by its first day, then by scope.
  public var timeline: [SteeringEvent] {
    organisation.steeringTimeline.sorted {
      ($0.from.dayNumber, $0.scope, $0.position) < ($1.from.dayNumber, $1.scope, $1.position)
    }
  }

  /// Whether something that steers reaches the board's unit: its scope is the unit, lies above it,
  /// or is the nation.
  public func concerns(_ event: SteeringEvent) -> Bool {
    guard let unit, event.scope != "nation", event.scope != unit else { return true }
    return organisation.isUnit(unit, within: event.scope, on: date)
  }

  private static func precedes(_ one: String?, _ other: String?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
