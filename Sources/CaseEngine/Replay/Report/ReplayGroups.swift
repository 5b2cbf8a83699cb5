internal import Casework
internal import EventLog

/// How many handlers stand behind each unit: what decides what may be shown (invariant 12).
struct ReplayGroups {
  /// By what they are counted.
  let basis: LogKPI.GroupBasis
  /// By unit number.
  private let sizes: [Int]

  /// Reads the organisation's members at the end; in a log that knows none, the distinct actors of
  /// each unit's events, which takes one more scan of the facts.
  init(_ history: ReplayHistory) throws(EngineError) {
    let end = history.zone.date(at: history.span?.upperBound ?? .epoch)
    guard !history.organisation.hasHandlers else {
      basis = .members(on: end)
      sizes = history.units.map { name in
        name.map {
          Set(history.organisation.members(within: $0, on: end).map(\.handler)).count
        } ?? 0
      }
      return
    }
    basis = .actors
    var handlers = UnitHandlers(isKept: true)
    try EngineError.translating { () throws(LogError) in
      try history.snapshot.scanFacts { (_, facts) throws(LogError) in
        for index in facts.indices where facts[index].isCounted {
          handlers.add(facts[index].actor, in: facts[index].unit)
        }
      }
    }
    sizes = history.units.indices.map { handlers.count(in: UInt32($0)) }
  }

  /// The handlers of a unit; of 0, of what has no unit.
  func size(of unit: UInt32) -> Int {
    Int(unit) < sizes.count ? sizes[Int(unit)] : 0
  }

  /// What of rows about some units may be shown.
  func suppression(of units: [UInt32], named names: [String?]) -> Suppression {
    Suppression(units.map { (size(of: $0), names[Int($0)] ?? "") })
  }
}
