extension Organisation {
  /// What steers on a day: policies adopted and changed, clauses waived, charters granted, in
  /// replay order.
  ///
  /// A binding lasts until its last day, until the policy is ended on that scope, or until the day
  /// before it is changed there; a charter until it is ended. Endings are not listed themselves
  /// but named by what they ended. Which of several bindings wins is left to steering.
  public func steering(on date: CivilDate) -> [SteeringEvent] {
    steering { $0.covers(date) }.filter { $0.covers(date) }
  }

  /// All that ever steered or is to steer, as it is known to have turned out, in replay order.
  public var steeringTimeline: [SteeringEvent] { steering { _ in true } }

  /// What steers among what passes a test, as it is known to have turned out, in replay order.
  func steering(where holds: (SteeringEvent) -> Bool) -> [SteeringEvent] {
    chronicle.steering.standing(at: horizon, where: holds).map { ended($0) }
  }

  private func ended(_ event: SteeringEvent) -> SteeringEvent {
    var event = event
    let endings = chronicle.steeringEndings.standing(at: horizon) {
      event.type != .clauseWaived && $0.through >= event.from && $0.policy == event.policy
        && $0.scope == event.scope
    }
    for ending in endings where event.through.map({ ending.through < $0 }) ?? true {
      event.through = ending.through
      event.endedBy = ending.position
    }
    guard event.isBinding else { return event }
    let changes = chronicle.steering.standing(at: horizon) {
      $0.type == .policyChanged && $0.policy == event.policy && $0.scope == event.scope
        && ($0.from, $0.position) > (event.from, event.position)
    }
    for change in changes where event.through.map({ change.from <= $0 }) ?? true {
      event.through = change.from.adding(days: -1)
      event.endedBy = change.position
    }
    return event
  }

  /// The bindings of a policy to a scope, as they are known to have turned out; what was changed
  /// from its first day on is not among them.
  func bindings(of policy: String, to scope: String) -> [SteeringEvent] {
    steering { $0.isBinding && $0.policy == policy && $0.scope == scope }
      .filter { binding in binding.through.map { binding.from <= $0 } ?? true }
  }

  /// Whether a policy steers a scope on a day: bound to it, or to what it lies within.
  func isInForce(_ policy: String, on scope: String, date: CivilDate) -> Bool {
    let within = [scope, Self.nation] + ancestors(of: scope, on: date)
    return steering { $0.isBinding && $0.policy == policy && within.contains($0.scope) }
      .contains { $0.covers(date) }
  }
}
