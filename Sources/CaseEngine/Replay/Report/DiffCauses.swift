internal import Casework

/// Why another column does not say what one says.
struct DiffCauses {
  private let other: ReplayColumn
  private let units: [String?]
  private var known: [Question: DiffCause] = [:]

  /// All that the answer depends on.
  private struct Question: Hashable {
    let policy: String
    let clause: NameHash
    let unit: UInt32
    let day: Int32
    let rule: UInt32
    /// Who was known to be steered: bindings that are recorded late steer nothing earlier.
    let turn: Int
  }

  init(against other: ReplayColumn, _ units: [String?]) {
    self.other = other
    self.units = units
  }

  /// The first cause that holds for what a policy said in one column.
  mutating func cause(
    of spoken: SpokenFinding, in outcome: PolicyOutcome?, _ manifest: Manifest
  ) -> DiffCause {
    guard let outcome else { return .earlierDivergence }
    guard let plan = other.plans.first(where: { $0.policy.manifest.id == manifest.id }) else {
      return .missingRule("not bound")
    }
    let question = Question(
      policy: manifest.id, clause: spoken.finding.clause, unit: spoken.unit, day: spoken.day,
      rule: spoken.rule, turn: plan.turn(at: spoken.said))
    if let cause = known[question] { return cause }
    let cause = cause(of: spoken, outcome.rules[Int(spoken.rule)], plan, manifest)
    known[question] = cause
    return cause
  }

  private func cause(
    of spoken: SpokenFinding, _ own: Governance.Rule, _ plan: PolicyPlan, _ manifest: Manifest
  ) -> DiffCause {
    let date = CivilDate(dayNumber: spoken.day)
    let instant = Instant(microseconds: spoken.said)
    guard let (rule, _) = plan.rule(for: spoken.unit, on: date, knownAt: instant) else {
      return .missingRule(standing(of: manifest.id, spoken, plan))
    }
    if rule.waived.contains(spoken.finding.clause) { return .missingRule("waived") }
    if rule.mode == .shadow { return .missingRule("in shadow") }
    let clause = manifest.clause(spoken.finding.clause)
    for name in clause?.parameters ?? [] {
      guard let place = manifest.parameters.firstIndex(where: { $0.name == name }) else { continue }
      let values = (own.parameters.value(place, on: date), rule.parameters.value(place, on: date))
      if values.0?.given != values.1?.given || values.0?.unit != values.1?.unit {
        return .parameter(name)
      }
    }
    return .earlierDivergence
  }

  /// What keeps the policy silent there, in a word or two.
  private func standing(
    of policy: String, _ spoken: SpokenFinding, _ plan: PolicyPlan
  ) -> String {
    let occasion = Bundle.Occasion(
      unit: units[Int(spoken.unit)], on: CivilDate(dayNumber: spoken.day), in: plan.organisation)
    let bundle = plan.bundle(at: spoken.said)
    let standings = bundle.why(at: occasion).filter { $0.binding.policy == policy }
      .map(\.standing)
    let words = standings.map { standing in
      switch standing {
      case .shielded(let scope): "shielded by the fribrev of \(scope)"
      case .off: "off"
      case .notYet, .ended: "other dates"
      case .otherScope: "other scope"
      case .narrower, .speaks, .shields: "other scope"
      }
    }
    // What comes nearest to speaking tells most.
    for word in ["off", "other dates", "other scope"] {
      if let shield = words.first(where: { $0.hasPrefix("shielded") }) { return shield }
      if words.contains(word) { return word }
    }
    return "not bound"
  }
}
