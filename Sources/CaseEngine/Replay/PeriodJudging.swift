internal import Casework

/// Sums up what a policy said of cases by unit and period, and asks it about each period's end.
///
/// A period of which nothing was said is not judged: no rule spoke, which is not "missed".
struct PeriodJudging {
  private let plan: PolicyPlan
  private let fold: any PolicyFold
  private let history: ReplayHistory
  /// The last log time: what ends later is open.
  private let end: Instant
  private let settling: ParameterHandle<Term>?
  /// The clauses' places by hash.
  private let clauses: [NameHash: Int]

  private struct Key: Hashable, Comparable {
    let unit: UInt32
    let period: CivilPeriod

    static func < (left: Key, right: Key) -> Bool {
      (left.unit, left.period) < (right.unit, right.period)
    }
  }

  init(
    _ plan: PolicyPlan, _ fold: any PolicyFold, in history: ReplayHistory, until end: Instant
  ) throws(ParameterFault) {
    self.plan = plan
    self.fold = fold
    self.history = history
    self.end = end
    let manifest = plan.policy.manifest
    settling =
      if let name = manifest.settling { try ParameterHandles(of: manifest)[name] } else { nil }
    var clauses: [NameHash: Int] = [:]
    for (place, clause) in manifest.clauses.enumerated() { clauses[NameHash(clause.id)] = place }
    self.clauses = clauses
  }

  /// Adds what is said at ends of periods; nothing where the policy keeps no state for units.
  func judge(_ outcome: inout PolicyOutcome) {
    let partition = plan.policy.manifest.partition
    guard partition != .perCase, outcome.quarantine == nil else { return }
    let tallies = self.tallies(of: outcome, perUnit: partition == .perUnit)
    var said: [SpokenFinding] = []
    for (key, counted) in tallies {
      guard let (rule, number, instant) = rule(for: key) else { continue }
      let periodEnd = PeriodEnd(
        unit: key.unit, period: key.period, tallies: counted, rule: rule)
      switch fold.said(at: periodEnd) {
      case .said(let findings):
        said += findings.map {
          SpokenFinding(
            finding: $0, unit: key.unit, rule: number, said: instant.microseconds,
            day: key.period.last.dayNumber, isOnTime: true)
        }
      case .stopped(let quarantine):
        outcome.quarantine = outcome.quarantine ?? quarantine
      }
      if outcome.quarantine != nil { break }
    }
    outcome.periods = said.sorted { one, other in
      if one.said != other.said { return one.said < other.said }
      return one.finding.key < other.finding.key
    }
  }

  /// The rule that judges a period for a unit, and when; nil where none speaks or it is open.
  private func rule(for key: Key) -> (Governance.Rule, UInt32, Instant)? {
    // Who is steered is asked as known when the period's last day is over.
    let last = key.period.last
    let over = history.zone.start(of: last.adding(days: 1))
    guard let (rule, number) = plan.rule(for: key.unit, on: last, knownAt: over) else {
      return nil
    }
    var instant = over
    if let settling, let term: Term = rule.parameters.value(settling, on: last) {
      instant =
        Deadline(
          term, from: last, in: history.zone, by: history.calendar, lastDay: .asCounted
        ).end
    }
    return instant <= end ? (rule, number, instant) : nil
  }

  /// What was said by unit and period, in their order; partition by partition, which is the order
  /// of evidence.
  private func tallies(
    of outcome: PolicyOutcome, perUnit: Bool
  ) -> [(Key, [PeriodEnd.Tally])] {
    var places: [Key: Int] = [:]
    var counts: [(key: Key, judged: Instant?, isCounted: Bool, tallies: [PeriodEnd.Tally])] = []
    for part in outcome.partitions {
      for spoken in part where spoken.finding.period != .none {
        guard let clause = clauses[spoken.finding.clause] else { continue }
        let key = Key(unit: perUnit ? spoken.unit : 0, period: spoken.finding.period)
        let place: Int
        if let known = places[key] {
          place = known
        } else {
          place = counts.count
          places[key] = place
          counts.append(
            (key, rule(for: key)?.2, false, Array(repeating: .init(), count: clauses.count)))
        }
        // What was said when the period had been judged came too late for it.
        if let judged = counts[place].judged, !spoken.isSaid(before: judged) { continue }
        counts[place].isCounted = true
        counts[place].tallies[clause].count(spoken.finding)
      }
    }
    return counts.filter(\.isCounted).map { ($0.key, $0.tallies) }.sorted { $0.0 < $1.0 }
  }
}
