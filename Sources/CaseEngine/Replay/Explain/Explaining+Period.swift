internal import Casework

// Decisions at ends of periods: what was counted, and how many more it would have taken.
extension Explaining {
  /// A decision at a period's end, by replaying the policy over all cases.
  func explain(_ period: CivilPeriod) async throws(EngineError) -> Explanation {
    let plan = try plan(steps)
    let end = min(
      history.span?.upperBound ?? .epoch,
      request.through.map { history.zone.start(of: $0.adding(days: 1)) } ?? .latest)
    let window = ReplayWindow(from: nil, through: request.through == nil ? nil : end)
    let pass = ReplayPass(history, [[plan]], window, end: end, threads: request.threads)
    let outcome = try await pass.outcomes()[0][0]
    let unit = UInt32(
      history.units.firstIndex { ($0 ?? "nation").utf8.elementsEqual(key.subject.utf8) } ?? 0)
    let spoken = outcome.periods.first { isMeant($0.finding) && $0.unit == unit }
    let counted = outcome.partitions.joined().filter { one in
      one.finding.period == period
        && (one.unit == unit || policy.manifest.partition == .global)
        && (spoken.map { one.isSaid(before: Instant(microseconds: $0.said)) } ?? true)
    }
    // A clause that counts for itself rests on that; another, on what all count.
    let own = counted.filter { $0.finding.clause == NameHash(clause.id) }
    let told = own.isEmpty ? counted : own
    var lines: [Explanation.EvidenceLine] = []
    for one in told.prefix(Self.linesMax) {
      let position = Position(one.finding.position)
      let id = try history.caseID(at: position)
      let name = policy.manifest.clause(one.finding.clause)?.id ?? ""
      let verdict =
        one.finding.verdict == .none ? "\(one.finding.kind)" : "\(one.finding.verdict)"
      lines.append(
        Explanation.EvidenceLine(position: position, words: "\(name) of case \(id): \(verdict)"))
    }
    return explanation(
      spoken, plan, unit: unit, date: period.last, lines, count: told.count,
      changes: try changes(spoken, counted, plan, period, unit))
  }

  /// How many more cases in time, or out of it, would have turned a target.
  private func changes(
    _ spoken: SpokenFinding?, _ counted: [SpokenFinding], _ plan: PolicyPlan,
    _ period: CivilPeriod, _ unit: UInt32
  ) throws(EngineError) -> [String] {
    guard let spoken, spoken.finding.kind == .target else { return [] }
    var tallies = policy.manifest.clauses.map { _ in PeriodEnd.Tally() }
    for one in counted {
      let place = policy.manifest.clauses.firstIndex { NameHash($0.id) == one.finding.clause }
      if let place { tallies[place].count(one.finding) }
    }
    let rule = plan.rules[Int(spoken.rule)]
    let fold: any PolicyFold
    do throws(ParameterFault) {
      fold = try policy.fold(on: plan.ground, partitions: 0)
    } catch {
      throw .parametersUnfit(policy: policy.manifest.id, error)
    }
    let isMissed = spoken.finding.verdict == .missed
    for place in tallies.indices {
      let movable = isMissed ? tallies[place].missed : tallies[place].met
      for more in 1...max(movable, 1) where more <= movable {
        var changed = tallies
        changed[place].met += isMissed ? more : -more
        changed[place].missed += isMissed ? -more : more
        let periodEnd = PeriodEnd(unit: unit, period: period, tallies: changed, rule: rule)
        guard case .said(let findings) = fold.said(at: periodEnd),
          let other = findings.first(where: { isMeant($0) }),
          other.verdict != spoken.finding.verdict
        else { continue }
        let total = tallies[place].met + tallies[place].missed
        let clause = policy.manifest.clauses[place].id
        return [
          isMissed
            ? "with \(more) more of \(total) met in \(clause): \(other.verdict)"
            : "with \(more) of \(total) missed instead of met in \(clause): \(other.verdict)"
        ]
      }
    }
    return []
  }

  /// More is a list to be read by a program.
  private static let linesMax = 200
}
