internal import Casework

/// Asks a folded policy about the ends of months and other periods, as a replay does.
struct ConformancePeriods {
  private let stage: ConformanceStage
  private let settling: ParameterHandle<Term>?

  private struct Key: Hashable, Comparable {
    let unit: UInt32
    let period: CivilPeriod

    static func < (left: Key, right: Key) -> Bool {
      (left.unit, left.period) < (right.unit, right.period)
    }
  }

  init(_ stage: ConformanceStage) throws(ParameterFault) {
    self.stage = stage
    let manifest = stage.policy.manifest
    settling =
      if let name = manifest.settling { try ParameterHandles(of: manifest)[name] } else { nil }
  }

  /// What is said at the ends of periods that are over a year after the history; or why the
  /// policy was stopped there.
  func said(
    by folding: ConformanceFolding, of history: ConformanceHistory
  ) -> (findings: [Finding], quarantine: Quarantine?) {
    let manifest = stage.policy.manifest
    guard manifest.partition != .perCase else { return ([], nil) }
    let end = history.yearLater
    let tallies = tallies(of: folding.said, manifest)
    var findings: [Finding] = []
    for (key, counted) in tallies.sorted(by: { $0.key < $1.key }) {
      let rule = stage.ground.governance.rule(for: key.unit, on: key.period.last)
      guard let judged = instant(of: key, rule), judged <= end else { continue }
      let periodEnd = PeriodEnd(
        unit: key.unit, period: key.period, tallies: counted, rule: rule)
      switch folding.fold.said(at: periodEnd) {
      case .said(let said): findings += said
      case .stopped(let quarantine): return (findings, quarantine)
      }
    }
    return (findings, nil)
  }

  private func tallies(
    of said: [SpokenFinding], _ manifest: Manifest
  ) -> [Key: [PeriodEnd.Tally]] {
    let clauses = manifest.clauses.map { NameHash($0.id) }
    let none = [PeriodEnd.Tally](repeating: .init(), count: clauses.count)
    var tallies: [Key: [PeriodEnd.Tally]] = [:]
    for spoken in said where spoken.finding.period != .none {
      guard let clause = clauses.firstIndex(of: spoken.finding.clause) else { continue }
      let key = Key(
        unit: manifest.partition == .perUnit ? spoken.unit : 0, period: spoken.finding.period)
      let rule = stage.ground.governance.rule(for: key.unit, on: key.period.last)
      if let judged = instant(of: key, rule), !spoken.isSaid(before: judged) { continue }
      tallies[key, default: none][clause].count(spoken.finding)
    }
    return tallies
  }

  /// When a period is judged; nil where nothing speaks for the unit.
  private func instant(of key: Key, _ rule: Governance.Rule?) -> Instant? {
    guard let rule else { return nil }
    let ground = stage.ground
    let last = key.period.last
    guard let settling, let term = rule.parameters.value(settling, on: last) else {
      return ground.zone.start(of: last.adding(days: 1))
    }
    return Deadline(
      term, from: last, in: ground.zone, by: ground.calendar, lastDay: .asCounted
    ).end
  }
}
