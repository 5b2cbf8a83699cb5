// Who may decide, and what steers.
extension Organisation {
  func testGranting(_ command: Command) throws(OrganisationFault) {
    if command[.role] == nil && command[.handler] == nil { throw .mandateToNobody }
  }

  func testWithdrawing(_ command: Command) throws(OrganisationFault) {
    guard let through = command[.through] else { return }
    let earlier = chronicle.mandates.withdrawals.standing(at: horizon)
    let grants = chronicle.mandates.grants.standing(at: horizon) {
      $0.covers(through) && isAbout($0, command, on: through)
    }
    let stands = grants.contains { grant in
      grant.kinds.contains { kind in
        (command[.decisionKinds]?.words.contains(kind) ?? true)
          && !earlier.contains { isDone($0, to: grant, of: kind, by: command) }
      }
    }
    guard stands else { throw .mandateNotGranted(on: through) }
  }

  /// Whether a withdrawal touches a mandate: by role, handler and unit, where it names them.
  private func isAbout(
    _ mandate: Mandate, _ command: Command, on date: CivilDate
  ) -> Bool {
    if let role = command[.role], role != mandate.role { return false }
    if let unit = command[.unit], let other = mandate.unit,
      !isUnit(unit, within: other, on: date), !isUnit(other, within: unit, on: date)
    {
      return false
    }
    guard let handler = command[.handler] else { return true }
    guard mandate.handler == nil else { return mandate.handler == handler }
    let knowsRoles = handlers[handler]?.roles.contains(at: horizon) ?? false
    return !knowsRoles || roles(of: handler, on: date).contains { $0.role == mandate.role }
  }

  /// Whether what a command would take back was taken back already.
  private func isDone(
    _ ending: Ending, to mandate: Mandate, of kind: DecisionKind, by command: Command
  ) -> Bool {
    guard let through = command[.through] else { return false }
    return ending.ends(from: mandate.from, before: through.adding(days: 1))
      && ending.kinds.map { $0.contains(kind) } ?? true
      && ending.role.map { $0 == mandate.role } ?? true
      && ending.handler.map { $0 == command[.handler] || $0 == mandate.handler } ?? true
      && ending.unit.map { $0 == command[.unit] || $0 == mandate.unit } ?? true
  }

  func testAdopting(_ command: Command) throws(OrganisationFault) {
    guard let policy = command[.policy], let scope = command[.scope], let from = command[.from]
    else { return }
    let other = bindings(of: policy, to: scope)
      .first { $0.overlaps(from: from, through: command[.through]) }
    if let other { throw .policyBoundAlready(policy, scope: scope, since: other.from) }
  }

  /// Throws unless the policy is bound to the scope on the day it is to be changed or to end.
  func testBinding(_ command: Command, on date: CivilDate?) throws(OrganisationFault) {
    guard let policy = command[.policy], let scope = command[.scope], let date else { return }
    guard bindings(of: policy, to: scope).contains(where: { $0.covers(date) }) else {
      throw .policyNotBound(policy, scope: scope, on: date)
    }
  }

  func testWaiving(_ command: Command) throws(OrganisationFault) {
    guard let policy = command[.policy], let scope = command[.scope], let from = command[.from]
    else { return }
    guard isInForce(policy, on: scope, date: from) else {
      throw .policyNotInForce(policy, scope: scope, on: from)
    }
  }

  func testChartering(_ command: Command) throws(OrganisationFault) {
    guard let scope = command[.scope], let from = command[.from] else { return }
    let other = charters(for: scope)
      .first { $0.overlaps(from: from, through: command[.through]) }
    if let other { throw .charterGrantedAlready(scope, since: other.from) }
  }

  func testCharterEnd(_ command: Command) throws(OrganisationFault) {
    guard let scope = command[.scope], let through = command[.through] else { return }
    guard charters(for: scope).contains(where: { $0.covers(through) }) else {
      throw .charterNotGranted(scope, on: through)
    }
  }

  private func charters(for scope: String) -> [SteeringEvent] {
    steering { $0.type == .freedomCharterGranted && $0.scope == scope }
  }
}
