import CaseEngineTesting
import Casework
import EventLog

@testable import CaseEngine

/// Made-up cases in a store, and what a plain reading says of them.
struct ReplayedHistory {
  static let teams = ["team/hagfors", "team/sunne", "team/arvika"]
  let events: [Event]

  /// Openings, decisions, moves between teams and others, of which some come late where `isLate`.
  init(seed: UInt64, count: Int = 900, cases: Int = 120, isLate: Bool = false) {
    var dice = SeededGenerator(seed: seed)
    let types = ["CaseOpened", "DecisionMade", "TeamAssigned", "CaseClosed", "Telephone"]
    var events: [Event] = []
    for place in 0..<count {
      let back = isLate && Int.random(in: 0..<5, using: &dice) == 0
      let day = place / 3 - (back ? Int.random(in: 1...60, using: &dice) : 0)
      let second = 1_451_606_400 + Int64(day) * 86_400 + Int64(place % 3) * 3_600
      let type = types[Int.random(in: 0..<types.count, using: &dice)]
      let team = Self.teams[Int.random(in: 0..<3, using: &dice)]
      let payload = type == "TeamAssigned" ? #"{"team":"\#(team)"}"# : "{}"
      var event = Event(
        id: .version7(milliseconds: 0, random: (seed, UInt64(place))),
        stream: StreamName(.case, "K-\(Int.random(in: 0..<cases, using: &dice))"), type: type,
        occurred: OffsetInstant(Instant(microseconds: second * 1_000_000)),
        payload: (try? CanonicalJSON(parsing: payload)) ?? .empty)
      event.unit = Int.random(in: 0..<4, using: &dice) == 0 ? nil : team
      event.actor = "H-\(Int.random(in: 0..<20, using: &dice))"
      event.flags = .imported
      events.append(event)
    }
    self.events = events
  }

  /// A store that holds them.
  func store(
    _ policies: [any Policy.Type] = [MonthlyShare.self, Flood.self]
  ) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(policies: policies, zone: .utc)
    _ = try await temporary.engine.log.append(events.map { Draft($0) })
    return temporary
  }

  /// Which cases are decided within so many days, by reading each case's events in replay order.
  ///
  /// A line a judgement: the case, how it went, the team responsible then.
  func judged(within days: Int64) -> [String] {
    let order = events.enumerated().sorted { one, other in
      (one.element.occurred.instant, one.offset) < (other.element.occurred.instant, other.offset)
    }.map(\.element)
    let end = order.last?.occurred.instant ?? .epoch
    var lines: [String] = []
    for (id, own) in Dictionary(grouping: order, by: \.stream.id) {
      guard let opening = own.first(where: { $0.type == "CaseOpened" }) else { continue }
      let due = Zone.utc.start(
        of: Zone.utc.date(at: opening.occurred.instant).adding(days: Int(days) + 1))
      let after = own.drop { $0.id != opening.id }
      let decision = after.first { $0.type == "DecisionMade" && $0.occurred.instant < due }
      let told =
        own.prefix { event in
          decision.map { event.id != $0.id } ?? (event.occurred.instant < due)
        } + (decision.map { [$0] } ?? [])
      guard decision != nil || due <= end else { continue }
      lines.append("\(id) \(decision == nil ? "missed" : "met") \(Self.team(of: Array(told)))")
    }
    return lines.sorted()
  }

  /// The team made responsible last, or the unit of the last event that has one.
  private static func team(of events: [Event]) -> String {
    if let assigned = events.last(where: { $0.type == "TeamAssigned" }) {
      return (try? JSONValue(parsing: assigned.payload.bytes))?["team"]?.text ?? ""
    }
    return events.last { $0.unit != nil }?.unit ?? "-"
  }
}

extension ReplayResult {
  /// What was said of cases by a column, as `ReplayedHistory.judged` writes it.
  func judged(_ column: Int = 0) throws -> [String] {
    let outcome = columns[column].outcomes[0]
    return try outcome.partitions.joined().map { spoken in
      let key = try history.decisionKey(of: spoken, outcome.manifest)
      return "\(key.subject) \(spoken.finding.verdict) \(units[Int(spoken.unit)] ?? "-")"
    }.sorted()
  }
}
