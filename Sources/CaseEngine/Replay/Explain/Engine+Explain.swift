public import Casework
internal import EventLog

extension Engine {
  /// Explains one decision in a column of a replay: the rule in words with its parameters, the
  /// events, the nearest change that would make it come out otherwise.
  ///
  /// A decision of a case is found by folding its events again, a few dozen times for the changes;
  /// one at a period's end by replaying the column. Throws `.noSuchClause` where no policy of the
  /// column, nor of the catalogue, has the clause, `.noSuchCase` where the log has no such case.
  public func explain(
    _ key: DecisionKey, under steering: Steering, as request: ReplayRequest
  ) async throws(EngineError) -> Explanation {
    let history = try ReplayHistory(of: self, at: request.position)
    let plans = try plan(steering, in: history).plans
    let policies = plans.map(\.policy) + catalogue.policies
    guard let policy = policies.first(where: { $0.manifest.has(key) }),
      let clause = policy.manifest.clauses.first(where: { $0.id == key.clause })
    else {
      throw .noSuchClause(
        key.clause,
        known: Set(policies.flatMap { $0.manifest.clauses.map(\.id) }).sorted())
    }
    let steps = try SteeringSteps(
      steering, in: history, manifests: catalogue.policies.map { $0.manifest })
    let asking = Explaining(key, clause, policy, steps, history, request, self)
    return switch key.occasion {
    case .period(let period): try await asking.explain(period)
    case .event, .timer: try asking.explainCase()
    }
  }
}

extension Manifest {
  /// Whether a decision is one of its own.
  fileprivate func has(_ key: DecisionKey) -> Bool {
    guard let clause = clauses.first(where: { $0.id == key.clause }) else { return false }
    if case .timer(let name, _) = key.occasion, !clause.timers.contains(name) { return false }
    return key.item.isEmpty || clause.items.contains(key.item)
  }
}
