internal import Casework
internal import EventLog

/// What one scan tells of a log before measures look at it.
struct MeasureSurvey {
  /// The instant until which is looked: the one asked for, else the latest of any event.
  let end: Instant
  /// When the first and the last event occurred; nil where there is none.
  let span: ClosedRange<Instant>?
  /// What measures stand on.
  let ground: MeasureGround
  /// Names of units by their numbers, then those that no event is of but some make responsible.
  let units: [String?]
  /// Who acted in which unit, whatever the time.
  let handlers: UnitHandlers
  private let snapshot: Snapshot
  /// By type number: whether an event of it occurred until the end.
  private let hasOccurred: [Bool]

  init(of snapshot: Snapshot, until end: Instant?) throws(LogError) {
    self.snapshot = snapshot
    let zone = try Genesis.zone(of: snapshot.event(at: .first)) ?? .utc
    let survey = try HistorySurvey(of: snapshot)
    var handlers = UnitHandlers(isKept: true)
    var (earliest, latest) = (Instant.latest, Instant.earliest)
    var hasOccurred = [Bool](repeating: false, count: Int(survey.lastType) + 1)
    var joined = try JoinedUnits(in: snapshot)
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      for index in facts.indices where facts[index].kind != StreamKind.system.rawValue {
        let occurred = Instant(microseconds: facts[index].occurred)
        (earliest, latest) = (min(earliest, occurred), max(latest, occurred))
        handlers.add(facts[index].actor, in: facts[index].unit)
        if end.map({ occurred <= $0 }) ?? true { hasOccurred[Int(facts[index].type)] = true }
        joined.take(facts[index], at: Position(first.rawValue + UInt64(index)))
      }
    }
    var types: [String?] = [nil]
    for number in 1..<(survey.lastType + 1) {
      types.append(try snapshot.name(of: number, in: .type))
    }
    var units: [String?] = [nil]
    for number in 1..<(survey.lastUnit + 1) {
      units.append(try snapshot.name(of: number, in: .unit))
    }
    for name in try survey.teams(in: snapshot) + joined.names(in: snapshot)
    where !units.contains(name) {
      units.append(name)
    }
    self.units = units
    self.hasOccurred = hasOccurred
    self.handlers = handlers
    span = earliest <= latest ? earliest...latest : nil
    self.end = end ?? span?.upperBound ?? .epoch
    ground = MeasureGround(
      types: types, units: units, zone: zone, calendar: zone == .utc ? .none : .sweden)
  }

  /// Which groups of types the log had none of until the end.
  func lacking(_ needs: [[String]]) throws(LogError) -> [[String]] {
    var lacking: [[String]] = []
    for group in needs {
      var numbers: [UInt32] = []
      for type in group {
        if let number = try snapshot.number(of: type, in: .type), Int(number) < hasOccurred.count,
          hasOccurred[Int(number)]
        {
          numbers.append(number)
        }
      }
      if numbers.isEmpty { lacking.append(group) }
    }
    return lacking
  }
}

/// Units that handlers join, of which there need be no event; facts only have their hashes.
private struct JoinedUnits {
  private let type: UInt32?
  private let slot: Int?
  private var places: [Int64: Position] = [:]

  init(in snapshot: Snapshot) throws(LogError) {
    type = try snapshot.number(of: EventType.handlerJoined.name, in: .type)
    slot = EventType.handlerJoined.entry.slots.firstIndex(of: Field<String>.unit.name)
  }

  mutating func take(_ fact: Fact, at position: Position) {
    guard fact.type == type, let unit = slot.flatMap({ fact.slot($0) }), places[unit] == nil
    else { return }
    places[unit] = position
  }

  func names(in snapshot: Snapshot) throws(LogError) -> [String] {
    try snapshot.envelopes(at: places.values.sorted()).compactMap { CaseEvent($0)[.unit] }
  }
}
