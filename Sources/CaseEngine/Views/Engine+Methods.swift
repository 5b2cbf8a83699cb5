public import Casework
internal import EventLog

extension Engine {
  /// A step in the life of a way of working.
  public struct MethodStep: Sendable {
    /// The method's name.
    public let method: String
    /// Proposed, adopted, revised, abandoned, shared, adopted from elsewhere.
    public let type: EventType
    /// The unit that took the step; of what was shared, where it came from.
    public let unit: String?
    /// The unit it came to; nil for steps within a unit.
    public let toUnit: String?
    /// When.
    public let occurred: Instant
    /// The event that it answers: the proposal revised, where that was said.
    public let concerning: Position?
    /// The event.
    public let position: Position
  }

  private static let methodTypes: [EventType] = [
    .methodProposed, .methodAdopted, .methodRevised, .methodAbandoned, .improvementProposed,
    .improvementShared, .improvementAdopted,
  ]

  /// Where ways of working come from and go to, by name and time: who proposed, adopted, revised
  /// and abandoned them, and from whom they came.
  ///
  /// On a board of a unit, the methods that some step of that unit, or of one below it, is about.
  /// One scan of the facts, and a read of each step.
  public func methods(on board: TeamBoard) throws(EngineError) -> [MethodStep] {
    let steps = try EngineError.translating { () throws(LogError) in
      let snapshot = try log.snapshot().upTo(board.position)
      var numbers: Set<UInt32> = []
      for type in Self.methodTypes {
        if let number = try snapshot.number(of: type.name, in: .type) { numbers.insert(number) }
      }
      var places: [Position] = []
      try snapshot.scanFacts { (first, facts) throws(LogError) in
        for index in facts.indices
        where numbers.contains(facts[index].type)
          && facts[index].occurred <= board.end.microseconds
        {
          places.append(Position(first.rawValue + UInt64(index)))
        }
      }
      return try snapshot.envelopes(at: places).compactMap { MethodStep(CaseEvent($0)) }
    }
    let own = Set(steps.filter { board.isAbout($0.unit) || board.isAbout($0.toUnit) }.map(\.method))
    return steps.filter { own.contains($0.method) }.sorted {
      ($0.method, $0.occurred, $0.position) < ($1.method, $1.occurred, $1.position)
    }
  }
}

extension Engine.MethodStep {
  fileprivate init?(_ event: CaseEvent) {
    guard let type = event.type, let method = event[.method] else { return nil }
    self.init(
      method: method, type: type, unit: event[.fromUnit] ?? event[.unit], toUnit: event[.toUnit],
      occurred: event.occurred, concerning: event[.concerning], position: event.position)
  }
}

extension TeamBoard {
  /// Whether a unit is the board's or lies below it; all are, on a board of all.
  func isAbout(_ name: String?) -> Bool {
    guard let unit else { return true }
    guard let name else { return false }
    return name == unit || organisation.isUnit(name, within: unit, on: date)
  }
}
