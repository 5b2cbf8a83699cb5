internal import Casework
internal import EventLog

/// What one scan of the facts tells of a history before it is replayed.
struct HistorySurvey {
  /// The greatest numbers of types and units.
  private(set) var lastType: UInt32 = 0
  private(set) var lastUnit: UInt32 = 0
  /// Whether the order of positions is replay order.
  private(set) var isInOrder = true
  /// How many events have a place in replay order.
  private(set) var inOrder = 0
  private(set) var cases = 0
  /// How many events of cases were recorded, those made up by imports left out.
  private(set) var events = 0
  private var earliest = Int64.max
  private var latest = Int64.min
  /// Where each team made responsible is named first, by the hash of its name.
  private var teamPlaces: [Int64: Position] = [:]
  private var teamSlots: [Int?]

  init(of snapshot: Snapshot) throws(LogError) {
    teamSlots = try Self.teamSlots(in: snapshot)
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      self.take(facts, from: first.rawValue)
    }
  }

  /// From the first event of a case to the last event of all; nil where there are no cases.
  var span: ClosedRange<Instant>? {
    earliest > latest
      ? nil : Instant(microseconds: earliest)...Instant(microseconds: latest)
  }

  private mutating func take(_ facts: Span<Fact>, from first: UInt64) {
    for index in facts.indices {
      let fact = facts[index]
      lastType = max(lastType, fact.type)
      lastUnit = max(lastUnit, fact.unit)
      guard fact.kind != StreamKind.system.rawValue else { continue }
      let logTime = fact.logTime
      if logTime < latest { isInOrder = false }
      latest = max(latest, logTime)
      inOrder += 1
      guard fact.kind == StreamKind.case.rawValue else { continue }
      earliest = min(earliest, logTime)
      if fact.revision == 1 { cases += 1 }
      if fact.isCounted { events += 1 }
      guard Int(fact.type) < teamSlots.count, let slot = teamSlots[Int(fact.type)],
        let team = fact.slot(slot), teamPlaces[team] == nil
      else { continue }
      teamPlaces[team] = Position(first + UInt64(index))
    }
  }

  /// The names of the teams made responsible, sorted: facts only have their hashes.
  func teams(in snapshot: Snapshot) throws(LogError) -> [String] {
    var names: [String] = []
    for envelope in try snapshot.envelopes(at: teamPlaces.values.sorted()) {
      var owners = Owners()
      owners.apply(CaseEvent(envelope))
      if let team = owners.teamResponsible { names.append(team) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func teamSlots(in snapshot: Snapshot) throws(LogError) -> [Int?] {
    var slots: [Int?] = []
    for type in EventType.allCases {
      guard let slot = Owners.teamSlot(of: type.name),
        let number = try snapshot.number(of: type.name, in: .type)
      else { continue }
      while slots.count <= Int(number) { slots.append(nil) }
      slots[Int(number)] = slot
    }
    return slots
  }
}
