/// All that events say of one handler.
struct HandlerFile: Sendable {
  private(set) var joinings = Ledger<Membership>()
  private(set) var leavings = Ledger<Ending>()
  private(set) var absences = Ledger<Absence>()
  private(set) var returns = Ledger<Ending>()
  private(set) var roles = Ledger<RoleHeld>()
  private(set) var roleEndings = Ledger<Ending>()
  private(set) var interests = Ledger<Interest>()
  private(set) var secondJobs = Ledger<SecondJob>()
  private(set) var secondJobDecisions = Ledger<SecondJobDecision>()
  private(set) var mandates = MandateFile()

  /// Takes what one wording of an event says of the handler.
  mutating func enter(_ version: EventVersion) {
    let event = version.event
    switch event.type {
    case .handlerJoined: joinings.enter(Membership(event), as: version)
    case .handlerLeft: leavings.enter(Ending(event), as: version)
    case .absenceStarted: absences.enter(Absence(event), as: version)
    case .absenceEnded: returns.enter(Ending(event), as: version)
    case .roleAssigned: roles.enter(RoleHeld(event), as: version)
    case .roleWithdrawn: roleEndings.enter(Ending(event), as: version)
    case .interestDeclared: interests.enter(Interest(event), as: version)
    case .secondJobDeclared: secondJobs.enter(SecondJob(event), as: version)
    case .secondJobDecided: secondJobDecisions.enter(SecondJobDecision(version), as: version)
    case .mandateGranted, .mandateWithdrawn: mandates.enter(version)
    default: break
    }
  }

  /// Forgets what one event says.
  mutating func strike(_ place: LogTime) {
    joinings.strike(place)
    leavings.strike(place)
    absences.strike(place)
    returns.strike(place)
    roles.strike(place)
    roleEndings.strike(place)
    interests.strike(place)
    secondJobs.strike(place)
    secondJobDecisions.strike(place)
    mandates.strike(place)
  }
}

/// Mandates given to one handler or to one role, and taken back.
struct MandateFile: Sendable {
  private(set) var grants = Ledger<Mandate>()
  private(set) var withdrawals = Ledger<Ending>()

  /// Takes what one wording of an event says.
  mutating func enter(_ version: EventVersion) {
    switch version.event.type {
    case .mandateGranted: grants.enter(Mandate(version.event), as: version)
    case .mandateWithdrawn: withdrawals.enter(Ending(version.event), as: version)
    default: break
    }
  }

  /// Forgets what one event says.
  mutating func strike(_ place: LogTime) {
    grants.strike(place)
    withdrawals.strike(place)
  }
}

/// What was decided on the second job declared last before.
struct SecondJobDecision: Sendable {
  let allowed: Bool
  let place: LogTime

  init?(_ version: EventVersion) {
    guard let allowed = version.event[.allowed] else { return nil }
    self.allowed = allowed
    place = version.place
  }
}
