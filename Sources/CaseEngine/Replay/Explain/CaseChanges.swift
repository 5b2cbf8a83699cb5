internal import Casework

/// The nearest values of a clause's parameters that would make a decision come out otherwise.
///
/// Each parameter is changed alone, further and further, until what is said of the case differs;
/// then the nearest such value is found by halving, which takes it that a rule turns once.
struct CaseChanges {
  private let asking: Explaining
  private let refold: CaseRefold
  private let spoken: SpokenFinding?

  init(_ asking: Explaining, _ refold: CaseRefold, _ spoken: SpokenFinding?) {
    self.asking = asking
    self.refold = refold
    self.spoken = spoken
  }

  /// A sentence for each change found.
  func sentences() throws(EngineError) -> [String] {
    guard let spoken else { return [] }
    let plan = try asking.plan(asking.steps)
    let rule = plan.rules[Int(spoken.rule)]
    var sentences: [String] = []
    for name in asking.clause.parameters {
      guard let place = asking.policy.manifest.parameters.firstIndex(where: { $0.name == name }),
        let value = rule.parameters.value(place, on: CivilDate(dayNumber: spoken.day)),
        case .whole(let number) = value.given
      else { continue }
      let changes = [
        try nearest(name, from: number, by: 1), try nearest(name, from: number, by: -1),
      ]
      for change in changes {
        guard let (other, outcome) = change else { continue }
        sentences.append(
          "with \(name) \(other) instead of \(number) \(value.unit.rawValue): \(outcome)")
      }
    }
    return sentences
  }

  /// The nearest value in one direction under which something else is said, and what.
  private func nearest(
    _ name: String, from number: Int64, by sign: Int64
  ) throws(EngineError) -> (value: Int64, outcome: String)? {
    var distance: Int64 = 1
    var near: Int64 = 0
    while distance <= Self.distanceMax {
      guard number + sign * distance >= 0 else { return nil }
      if try outcome(name, number + sign * distance) != outcome(name, number) { break }
      near = distance
      distance *= 2
    }
    guard distance <= Self.distanceMax else { return nil }
    var far = distance
    while far - near > 1 {
      let middle = (near + far) / 2
      if try outcome(name, number + sign * middle) == outcome(name, number) {
        near = middle
      } else {
        far = middle
      }
    }
    return (number + sign * far, try outcome(name, number + sign * far))
  }

  /// What is said of the decision with a parameter set.
  private func outcome(_ name: String, _ value: Int64) throws(EngineError) -> String {
    let steps = asking.steps.setting(
      name, of: asking.policy.manifest.id, to: .whole(value))
    let plan = try asking.plan(steps)
    guard let said = try asking.find(in: refold, plan) else { return "nothing would be said" }
    let finding = said.finding
    return finding.verdict == .none
      ? "\(finding.kind) of \(finding.amount)" : "\(finding.kind) \(finding.verdict)"
  }

  /// A parameter ten years of days away changes nothing a person would call near.
  private static let distanceMax: Int64 = 4_096
}

extension SteeringSteps {
  /// The same with a parameter of a policy set in all its bindings.
  func setting(_ name: String, of policy: String, to value: ParameterValue) -> SteeringSteps {
    SteeringSteps(
      name: self.name,
      steps.map { step in
        Step(
          from: step.from, bundle: step.bundle.setting(name, of: policy, to: value),
          organisation: step.organisation)
      })
  }
}

extension Bundle {
  /// The same with a parameter of a policy set to one value for all days, its unit kept.
  func setting(_ name: String, of policy: String, to value: ParameterValue) -> Bundle {
    let changed = bindings.map { binding -> Binding in
      guard binding.policy == policy else { return binding }
      var binding = binding
      binding.parameters = binding.parameters.map { given in
        guard given.name == name else { return given }
        return GivenParameter(
          name, in: given.unit,
          [.init(from: CivilDate(dayNumber: .min), value, source: "what if")])
      }
      return binding
    }
    return replacing(bindings: changed)
  }
}
