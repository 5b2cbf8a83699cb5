internal import Casework
internal import EventLog

/// One decision being explained.
struct Explaining {
  let key: DecisionKey
  let clause: Clause
  let policy: any Policy.Type
  let steps: SteeringSteps
  let history: ReplayHistory
  let request: ReplayRequest
  let engine: Engine

  init(
    _ key: DecisionKey, _ clause: Clause, _ policy: any Policy.Type, _ steps: SteeringSteps,
    _ history: ReplayHistory, _ request: ReplayRequest, _ engine: Engine
  ) {
    self.key = key
    self.clause = clause
    self.policy = policy
    self.steps = steps
    self.history = history
    self.request = request
    self.engine = engine
  }

  /// The plan of the policy; parameters may have been changed.
  func plan(_ steps: SteeringSteps) throws(EngineError) -> PolicyPlan {
    do throws(ParameterFault) {
      return try PolicyPlan(policy, under: steps, in: history)
    } catch {
      throw .parametersUnfit(policy: policy.manifest.id, error)
    }
  }

  /// A decision of a case.
  func explainCase() throws(EngineError) -> Explanation {
    let refold = try CaseRefold(of: key.subject, in: history, request)
    let plan = try plan(steps)
    let found = try find(in: refold, plan)
    var breach: Judgement?
    if let found, clause.demands != nil {
      breach = try DemandScreen(history, law: try engine.law())
        .breach(by: found, of: policy.manifest)
    }
    let spoken = breach == nil ? found : found?.withheld
    let occasion = position.flatMap { refold.occasion(at: $0) }
    let unit = spoken?.unit ?? occasion?.unit ?? 0
    let date = spoken.map { CivilDate(dayNumber: $0.day) } ?? occasion?.date
    var lines: [Explanation.EvidenceLine] = []
    if let evidence = spoken?.finding.evidence {
      let trail = try history.trail(of: evidence, in: key.subject)
      let ends = [evidence.first, evidence.last].filter { $0 > 0 }.map { Position($0) }
      for position in trail ?? ends { lines.append(try line(at: position)) }
    }
    return explanation(
      spoken, plan, unit: unit, date: date, lines,
      count: Int(spoken?.finding.evidenceCount ?? 0),
      changes: try CaseChanges(self, refold, found).sentences(), breach: breach)
  }

  /// What the policy says under a plan of this decision.
  func find(in refold: CaseRefold, _ plan: PolicyPlan) throws(EngineError) -> SpokenFinding? {
    let said: [SpokenFinding]
    do throws(ParameterFault) {
      said = try refold.said(plan)
    } catch {
      throw .parametersUnfit(policy: policy.manifest.id, error)
    }
    return said.first { spoken in
      isMeant(spoken.finding)
        && !plan.rules[Int(spoken.rule)].waived.contains(spoken.finding.clause)
    }
  }

  func isMeant(_ finding: Finding) -> Bool {
    guard finding.clause == NameHash(clause.id), finding.item == NameHash(key.item) else {
      return false
    }
    switch key.occasion {
    case .event(let position):
      return finding.timer == .none && finding.position == position.rawValue
    case .timer(let name, let position):
      return finding.timer == NameHash(name) && finding.position == position.rawValue
    case .period(let period): return finding.position == 0 && finding.period == period
    }
  }

  private var position: Position? {
    switch key.occasion {
    case .event(let position), .timer(_, let position): position
    case .period: nil
    }
  }

  private func line(at position: Position) throws(EngineError) -> Explanation.EvidenceLine {
    let event = try EngineError.translating { () throws(LogError) in
      try history.snapshot.event(at: position).event
    }
    let unit = event.unit.map { ", \($0)" } ?? ""
    let words = "\(event.type) on \(history.zone.date(at: event.occurred.instant))\(unit)"
    return Explanation.EvidenceLine(position: position, words: words)
  }

  /// Puts an explanation together.
  func explanation(
    _ spoken: SpokenFinding?, _ plan: PolicyPlan, unit: UInt32, date: CivilDate?,
    _ lines: [Explanation.EvidenceLine], count: Int, changes: [String],
    breach: Judgement? = nil
  ) -> Explanation {
    let name = history.units[Int(unit)]
    var bindings: [String] = []
    var parameters: [Explanation.ParameterInForce] = []
    if let date {
      let instant = spoken?.said ?? history.zone.start(of: date.adding(days: 1)).microseconds
      let turn = plan.turns[plan.turn(at: instant)]
      bindings = turn.bundle.why(
        at: Bundle.Occasion(unit: name, on: date, in: turn.organisation)
      ).filter { $0.binding.policy == policy.manifest.id || $0.binding.isFribrev }.map(\.sentence)
      let rule =
        spoken.map { plan.rules[Int($0.rule)] }
        ?? plan.rule(for: unit, on: date, knownAt: Instant(microseconds: instant))?.0
      parameters = inForce(rule, on: date)
    }
    if bindings.isEmpty { bindings = ["\(policy.manifest.id) is not bound in this column"] }
    return Explanation(
      key: key, column: steps.name, manifest: policy.manifest, clause: clause,
      parameters: parameters, bindings: bindings, spoken: spoken, unit: name, evidence: lines,
      evidenceCount: count, changes: changes, breach: breach)
  }

  private func inForce(
    _ rule: Governance.Rule?, on date: CivilDate
  ) -> [Explanation.ParameterInForce] {
    guard let rule else { return [] }
    return clause.parameters.compactMap { name in
      let declared = policy.manifest.parameters
      guard let place = declared.firstIndex(where: { $0.name == name }) else { return nil }
      let value = rule.parameters.value(place, on: date)
      return Explanation.ParameterInForce(
        name: name, value: value.map { "\($0.given.words) \($0.unit.rawValue)" },
        from: value.flatMap { $0.from.dayNumber == .min ? nil : $0.from },
        source: value?.source ?? "no value is given for \(date)")
    }
  }
}

extension ParameterValue {
  /// The value as files have it.
  var words: String {
    switch self {
    case .whole(let number): String(number)
    case .share(let share): share.description
    case .words(let words): words.joined(separator: ", ")
    case .date(let date): date.description
    }
  }
}
