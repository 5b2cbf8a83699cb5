/// Why an event would contradict what is known of the organisation.
public enum OrganisationFault: Error, Hashable, Sendable {
  /// No unit of that name was ever set up.
  case unitUnknown(String)
  /// The unit was not set up by then, or is closed.
  case unitNotOpen(String, on: CivilDate)
  /// The unit is open already, or will be.
  case unitOpenAlready(String, since: CivilDate)
  /// A unit was to be put under itself.
  case unitUnderItself(String)
  /// A unit was to be put under another that lies below it on that day.
  case unitsInCircle(String, under: String, on: CivilDate)
  /// A unit that was to be closed has another under it.
  case unitHasSubunit(String, subunit: String, on: CivilDate)
  /// A unit that was to be closed has a member.
  case unitHasMember(String, handler: String, on: CivilDate)
  /// Two teams under one unit would serve the same municipality.
  case municipalityServedTwice(String, by: String, and: String, on: CivilDate)

  /// The handler belongs to a unit in the same time, for more than full time together.
  case joinedAlready(String, unit: String, since: CivilDate)
  /// The handler never joined, or never that unit.
  case neverJoined(String, unit: String?)
  /// The handler was to leave before joining.
  case leavesBeforeJoining(String, joined: CivilDate)
  /// The handler had left by then.
  case leftAlready(String, on: CivilDate)
  /// The handler belongs to no unit on the first day of the role.
  case roleWithoutEmployment(String, Role, on: CivilDate)
  /// The handler holds the role in that unit in the same time.
  case roleHeldAlready(String, Role, since: CivilDate)
  /// The handler does not hold the role on the day it was to end.
  case roleNotHeld(String, Role, on: CivilDate)
  /// The handler is away in the same time.
  case absentAlready(String, since: CivilDate)
  /// No absence of the handler's ever began.
  case absenceNotBegun(String)
  /// The handler's absence was to end before it begins.
  case absenceEndsBeforeItBegins(String, begins: CivilDate)
  /// The handler's absences were over by then.
  case absenceOver(String, on: CivilDate)

  /// A handler on a rota is not employed in its time.
  case rotaMemberNotEmployed(String, unit: String, from: CivilDate)
  /// A unit was to help itself.
  case reliefFromItself(String)
  /// The unit is helped by the other in the same time.
  case reliefUnderWay(String, fromUnit: String, since: CivilDate)
  /// The unit is not helped by the other on the day this was to end.
  case reliefNotUnderWay(String, fromUnit: String, on: CivilDate)

  /// A mandate was to be given without saying to whom.
  case mandateToNobody
  /// No mandate that the withdrawal is about holds on the day it was to end.
  case mandateNotGranted(on: CivilDate)

  /// The policy is bound to the scope in the same time.
  case policyBoundAlready(String, scope: String, since: CivilDate)
  /// The policy is not bound to the scope on that day.
  case policyNotBound(String, scope: String, on: CivilDate)
  /// The policy steers neither the scope nor what it lies within on that day.
  case policyNotInForce(String, scope: String, on: CivilDate)
  /// The scope has a charter in the same time.
  case charterGrantedAlready(String, since: CivilDate)
  /// The scope has no charter on the day it was to end.
  case charterNotGranted(String, on: CivilDate)
}
