internal import Casework

/// A policy bound to a scope for a time, as it is decided.
struct Binding: Sendable {
  let policy: String
  var version = "1"
  var scope = "nation"
  let from: CivilDate
  /// The last day; nil while it is open.
  var through: CivilDate?
  /// What it is set to, in the order of names.
  let parameters: [JSONValue.Member]
  var bundle = "production-steering"
  var level = SteeringLevel.agency

  /// Where all that concerns the policy is recorded.
  var stream: StreamName { StreamName(.regime, policy) }
}

// How policies come to be bound.
extension NationLife {
  /// Adopts or changes a policy.
  ///
  /// What comes during the history had its risks assessed and was negotiated before.
  mutating func tell(_ binding: Binding, as type: EventType = .policyAdopted) {
    if binding.from > first {
      tellPreparation(
        of: binding.policy, for: binding.scope, in: binding.stream, before: binding.from)
    }
    let isFounding = binding.from <= first
    let day = isFounding ? first : binding.from.adding(days: -parameters.regimes.noticeDays)
    act(
      type, in: binding.stream, on: isFounding ? day.adding(days: -1) : max(day, first),
      about: binding.scope
    ) { command in
      command[.policy] = binding.policy
      command[.policyVersion] = binding.version
      command[.scope] = binding.scope
      command[.from] = binding.from
      command[.through] = binding.through
      command[.policyMode] = .steer
      command[.parameters] = .object(binding.parameters)
      command[.level] = binding.level
      command[.bundle] = binding.bundle
      command[.legalBasis] = "myndighetens beslut"
    }
  }

  /// Risks and negotiation before something new, as far as they fall within the history.
  mutating func tellPreparation(
    of policy: String?, for scope: String, in stream: StreamName, before day: CivilDate
  ) {
    let figures = parameters.regimes
    let step = Int(Chance.subject("\(stream) \(scope) \(day)") & 0x7FFF_FFFF)
    let assessed = day.adding(days: -figures.riskLeadDays)
    let negotiated = day.adding(days: -figures.negotiationLeadDays)
    let risks = script.draw(.risksFound, step).int(in: 0...Self.risksMax)
    if assessed >= first {
      act(.riskAssessed, in: stream, on: assessed, about: scope) { command in
        command[.scope] = scope
        command[.riskKind] = step.isMultiple(of: 2) ? .workEnvironment : .legalCertainty
        command[.policy] = policy
        command[.severity] = .moderate
        command[.found] = Int64(risks)
      }
    }
    guard negotiated >= first else { return }
    let isAgreed = script.draw(.negotiationOutcome, step).happens(at: figures.agreedShare)
    act(.unionNegotiationRecorded, in: stream, on: negotiated, about: scope) { command in
      command[.scope] = scope
      command[.negotiationOutcome] = isAgreed ? .agreed : .disagreed
      command[.policy] = policy
      command[.participants] = ["UNION-1", "UNION-2"]
    }
  }

  private static let risksMax = 5
}
