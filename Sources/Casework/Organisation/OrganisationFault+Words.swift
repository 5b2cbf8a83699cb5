extension OrganisationFault {
  /// What contradicts what, in a sentence.
  public var sentence: String {
    switch self {
    case .unitUnknown(let unit): "no unit \(unit) was set up"
    case .unitNotOpen(let unit, let date): "unit \(unit) is not open on \(date)"
    case .unitOpenAlready(let unit, let date): "unit \(unit) is open since \(date)"
    case .unitUnderItself(let unit): "unit \(unit) can't lie under itself"
    case .unitsInCircle(let unit, let parent, let date):
      "unit \(parent) lies under \(unit) on \(date), so \(unit) can't lie under \(parent)"
    case .unitHasSubunit(let unit, let subunit, let date):
      "unit \(subunit) lies under \(unit) on \(date)"
    case .unitHasMember(let unit, let handler, let date):
      "\(handler) belongs to unit \(unit) on \(date)"
    case .municipalityServedTwice(let place, let unit, let other, let date):
      "\(place) would be served by both \(unit) and \(other) on \(date)"
    case .mandateToNobody: "a mandate must be given to a handler or to a role"
    case .mandateNotGranted(let date): "no such mandate holds on \(date)"
    case .policyBoundAlready(let policy, let scope, let date):
      "policy \(policy) is bound to \(scope) since \(date)"
    case .policyNotBound(let policy, let scope, let date):
      "policy \(policy) is not bound to \(scope) on \(date)"
    case .policyNotInForce(let policy, let scope, let date):
      "policy \(policy) does not steer \(scope) on \(date)"
    case .charterGrantedAlready(let scope, let date): "\(scope) has a charter since \(date)"
    case .charterNotGranted(let scope, let date): "\(scope) has no charter on \(date)"
    default: sentenceOnPeople
    }
  }

  private var sentenceOnPeople: String {
    switch self {
    case .joinedAlready(let handler, let unit, let date):
      "\(handler) belongs to unit \(unit) since \(date)"
    case .neverJoined(let handler, let unit):
      unit.map { "\(handler) never joined unit \($0)" } ?? "\(handler) never joined a unit"
    case .leavesBeforeJoining(let handler, let date): "\(handler) joins on \(date) only"
    case .leftAlready(let handler, let date): "\(handler) had left by \(date)"
    case .roleWithoutEmployment(let handler, let role, let date):
      "\(handler) is not employed on \(date), when the role of \(role.rawValue) would begin"
    case .roleHeldAlready(let handler, let role, let date):
      "\(handler) is \(role.rawValue) there since \(date)"
    case .roleNotHeld(let handler, let role, let date):
      "\(handler) is not \(role.rawValue) there on \(date)"
    case .absentAlready(let handler, let date): "\(handler) is absent from \(date) already"
    case .absenceNotBegun(let handler): "no absence of \(handler) began"
    case .absenceEndsBeforeItBegins(let handler, let date):
      "the absence of \(handler) begins on \(date) only"
    case .absenceOver(let handler, let date): "\(handler) is not absent on \(date) any more"
    case .rotaMemberNotEmployed(let handler, let unit, let date):
      "\(handler), on the rota of \(unit) from \(date), is not employed then"
    case .reliefFromItself(let unit): "unit \(unit) can't relieve itself"
    case .reliefUnderWay(let unit, let other, let date):
      "unit \(other) relieves \(unit) since \(date)"
    case .reliefNotUnderWay(let unit, let other, let date):
      "unit \(other) does not relieve \(unit) on \(date)"
    default: preconditionFailure("every fault has a sentence")
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .unitUnknown, .unitNotOpen:
      "record UnitEstablished first, or correct the name or the date"
    case .unitOpenAlready: "close the unit first, or give the new one another name"
    case .unitUnderItself, .unitsInCircle: "choose a unit that does not lie below it"
    case .unitHasSubunit: "move or close the unit below first"
    case .unitHasMember: "record HandlerLeft first, or close the unit later"
    case .municipalityServedTwice: "take the municipality from the other unit first"
    case .joinedAlready: "record HandlerLeft first, or correct extent or dates"
    case .neverJoined, .leavesBeforeJoining, .leftAlready:
      "record HandlerJoined first, or correct handler, unit or date"
    case .roleWithoutEmployment, .rotaMemberNotEmployed:
      "record HandlerJoined first, or correct handler or date"
    case .roleHeldAlready: "record RoleWithdrawn first, or correct the dates"
    case .roleNotHeld: "correct handler, role, unit or date"
    case .absentAlready: "record AbsenceEnded first, or correct the dates"
    case .absenceNotBegun, .absenceEndsBeforeItBegins, .absenceOver:
      "record AbsenceStarted first, or correct handler or date"
    case .reliefFromItself: "name the unit that helps"
    case .reliefUnderWay: "record OfficeReliefEnded first, or correct the dates"
    case .reliefNotUnderWay: "correct the units or the date"
    case .mandateToNobody: "name a handler, a role or both"
    case .mandateNotGranted: "correct kinds, role, handler, unit or date"
    case .policyBoundAlready: "change the policy there, or end it first"
    case .policyNotBound: "adopt the policy there first, or correct scope or date"
    case .policyNotInForce: "correct policy, scope or date: nothing is there to waive"
    case .charterGrantedAlready: "end the charter first, or correct the dates"
    case .charterNotGranted: "correct the scope or the date"
    }
  }
}
