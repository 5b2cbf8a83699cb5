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
    return Self.parameter(of: spoken.finding.clause, manifest, (own, date), (rule, date))
      ?? .earlierDivergence
  }

  /// Why two columns both say something of one decision, and not the same.
  static func cause(
    of one: SpokenFinding, in outcome: PolicyOutcome?, and other: SpokenFinding,
    in otherOutcome: PolicyOutcome?, _ manifest: Manifest
  ) -> DiffCause {
    guard let outcome, let otherOutcome else { return .earlierDivergence }
    return parameter(
      of: one.finding.clause, manifest,
      (outcome.rules[Int(one.rule)], CivilDate(dayNumber: one.day)),
      (otherOutcome.rules[Int(other.rule)], CivilDate(dayNumber: other.day)))
      ?? .earlierDivergence
  }

  /// The first parameter of a clause that has another value under another rule.
  private static func parameter(
    of clause: NameHash, _ manifest: Manifest, _ one: (Governance.Rule, CivilDate),
    _ other: (Governance.Rule, CivilDate)
  ) -> DiffCause? {
    for name in manifest.clause(clause)?.parameters ?? [] {
      guard let place = manifest.parameters.firstIndex(where: { $0.name == name }) else { continue }
      let left = one.0.parameters.value(place, on: one.1)
      let right = other.0.parameters.value(place, on: other.1)
      if left?.given != right?.given || left?.unit != right?.unit { return .parameter(name) }
    }
    return nil
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
