internal import Casework
internal import EventLog

/// The events of one case, to be folded alone: what a policy says of a case needs no other.
struct CaseRefold {
  private let history: ReplayHistory
  private let facts: [Fact]
  private let positions: [UInt64]
  private let end: Instant
  private let cut: Instant?

  /// Throws `.noSuchCase`.
  init(of id: String, in history: ReplayHistory, _ request: ReplayRequest) throws(EngineError) {
    self.history = history
    let places = try EngineError.translating { () throws(LogError) in
      try history.snapshot.positions(of: StreamName(.case, id))
    }
    guard !places.isEmpty else { throw .noSuchCase(id) }
    var read: [(fact: Fact, position: UInt64)] = []
    for place in places {
      try EngineError.translating { () throws(LogError) in
        try history.snapshot.scanFacts(from: place, through: place) {
          (position, span) throws(LogError) in
          for index in span.indices { read.append((span[index], position.rawValue)) }
        }
      }
    }
    read.sort { ($0.fact.logTime, $0.position) < ($1.fact.logTime, $1.position) }
    cut = request.through.map { history.zone.start(of: $0.adding(days: 1)) }
    if let cut { read.removeAll { $0.fact.logTime >= cut.microseconds } }
    facts = read.map(\.fact)
    positions = read.map(\.position)
    end = min(history.span?.upperBound ?? .epoch, cut ?? .latest)
  }

  /// What a policy says of the case.
  func said(_ plan: PolicyPlan) throws(ParameterFault) -> [SpokenFinding] {
    guard let first = facts.first else { return [] }
    var run = try PolicyRun(plan, partitions: 1 << UInt64(first.stream & 63))
    run.take(facts.span, at: positions.span)
    run.finish(at: end)
    return run.said.flatMap { $0 }
  }

  /// The unit the case is told under when an event has been, or where no event is at a position, at
  /// the end; and the event's day.
  func occasion(at position: Position) -> (unit: UInt32, date: CivilDate)? {
    guard let place = positions.firstIndex(of: position.rawValue) else { return nil }
    let date = history.zone.date(at: Instant(microseconds: facts[place].occurred))
    return (facts[place].unit, date)
  }
}
