import Casework
import Testing

private func day(_ text: String) -> CivilDate { OrganisationLine.day(text) }

/// A question for a mandate, and the position of the event that answers.
struct MandateTrial: CustomTestStringConvertible {
  enum Answer: Hashable {
    case granted(UInt64)
    case withdrawn(UInt64)
    case notGranted
    case noTable
  }

  let what: String
  let known: String
  var role: Role?
  var caseType: String? = "sickness-benefit"
  var date = "2017-01-01"
  let answer: Answer

  var testDescription: String { what }
}

@Suite struct MandateTests {
  private static let anna = "2015-01-01 HandlerJoined handler=anna unit=team/a from=2015-01-01\n"
  private static let units = """
    2015-01-01 UnitEstablished unit=office/torsby unitKind=office from=2015-01-01
    2015-01-01 UnitEstablished unit=team/a unitKind=team from=2015-01-01 toUnit=office/torsby

    """
  private static let decides =
    "2015-01-01 MandateGranted decisionKinds=granted,reduced from=2015-01-01"
  private static let role =
    "\n2015-01-01 RoleAssigned handler=anna role=decision-maker from=2015-01-01"

  @Test(arguments: given + withdrawn)
  func `a mandate is answered by who, what, where and when`(_ trial: MandateTrial) throws {
    let organisation = try OrganisationLine.organisation(trial.known)
    let answer = organisation.mandate(
      of: "anna", role: trial.role, toMake: .granted, caseType: trial.caseType,
      on: day(trial.date))
    switch (answer, trial.answer) {
    case (.granted(let mandate), .granted(let position)):
      #expect(mandate.position.rawValue == position)
    case (.withdrawn(let found), .withdrawn(let position)):
      #expect(found.rawValue == position)
    case (.notGranted, .notGranted), (.noTable, .noTable): break
    default: Issue.record("\(answer), not \(trial.answer)")
    }
  }

  static let given = [
    MandateTrial(what: "no mandate known", known: anna, answer: .noTable),
    MandateTrial(
      what: "given to the handler", known: anna + decides + " handler=anna", answer: .granted(2)),
    MandateTrial(
      what: "given to another", known: anna + decides + " handler=bo", answer: .notGranted),
    MandateTrial(
      what: "other kinds",
      known: "2015-01-01 MandateGranted decisionKinds=sgi handler=anna"
        + " from=2015-01-01", answer: .notGranted),
    MandateTrial(
      what: "before its first day", known: decides + " handler=anna", date: "2014-12-31",
      answer: .notGranted),
    MandateTrial(
      what: "after its last day", known: decides + " handler=anna through=2016-12-31",
      answer: .notGranted),
    MandateTrial(
      what: "to the role claimed, no role known", known: decides + " role=decision-maker",
      role: .decisionMaker, answer: .granted(1)),
    MandateTrial(
      what: "to a role, none claimed and none known", known: decides + " role=decision-maker",
      answer: .notGranted),
    MandateTrial(
      what: "to a role held, none claimed", known: decides + " role=decision-maker" + role,
      answer: .granted(1)),
    MandateTrial(
      what: "to a role held, another claimed", known: decides + " role=decision-maker" + role,
      role: .handler, answer: .notGranted),
    MandateTrial(
      what: "to a role claimed and not held", known: decides + " role=unit-head" + role,
      role: .unitHead, answer: .notGranted),
    MandateTrial(
      what: "to a role claimed and not held that day",
      known: decides + " role=decision-maker" + role, role: .decisionMaker, date: "2014-12-31",
      answer: .notGranted),
    MandateTrial(
      what: "to the handler in a role not held",
      known: decides + " handler=anna role=unit-head" + role, answer: .notGranted),
    MandateTrial(
      what: "to the handler in a role held",
      known: decides + " handler=anna role=decision-maker" + role, answer: .granted(1)),
    MandateTrial(
      what: "for the unit above",
      known: units + anna + decides + " handler=anna unit=office/torsby",
      answer: .granted(4)),
    MandateTrial(
      what: "for another unit", known: units + anna + decides + " handler=anna unit=office/x",
      answer: .notGranted),
    MandateTrial(
      what: "in the unit where the role is held",
      known: decides + " role=unit-head unit=office/torsby\n"
        + "2015-01-01 RoleAssigned handler=anna role=unit-head unit=office/torsby"
        + " from=2015-01-01\n" + anna, answer: .granted(1)),
    MandateTrial(
      what: "for the case type", known: decides + " handler=anna caseTypes=a,sickness-benefit",
      answer: .granted(1)),
    MandateTrial(
      what: "for another case type", known: decides + " handler=anna caseTypes=a",
      answer: .notGranted),
    MandateTrial(
      what: "for a case type where it is not known",
      known: decides + " handler=anna caseTypes=sickness-benefit", caseType: nil,
      answer: .notGranted),
    MandateTrial(
      what: "to someone who left",
      known: anna + decides + " handler=anna\n2016-01-01 HandlerLeft handler=anna"
        + " through=2016-01-01", answer: .notGranted),
    MandateTrial(
      what: "with presenter and without",
      known: decides + " handler=anna\n" + decides + " handler=anna requiresPresentation=true",
      answer: .granted(1)),
    MandateTrial(
      what: "twice", known: decides + " handler=anna\n" + decides + " handler=anna",
      answer: .granted(2)),
  ]

  static let withdrawn = [
    MandateTrial(
      what: "on the last day",
      known: decides + " handler=anna\n"
        + "2017-01-01 MandateWithdrawn handler=anna through=2017-01-01", answer: .granted(1)),
    MandateTrial(
      what: "after the last day",
      known: decides + " handler=anna\n"
        + "2016-12-31 MandateWithdrawn handler=anna through=2016-12-31", answer: .withdrawn(2)),
    MandateTrial(
      what: "from the handler, though the role has it",
      known: decides + " role=decision-maker" + role
        + "\n2016-12-31 MandateWithdrawn handler=anna through=2016-12-31", answer: .withdrawn(3)),
    MandateTrial(
      what: "from the role, though the handler has one",
      known: decides + " role=decision-maker" + role + "\n" + decides + " handler=anna"
        + "\n2016-12-31 MandateWithdrawn role=decision-maker through=2016-12-31",
      answer: .granted(3)),
    MandateTrial(
      what: "from all",
      known: decides + " role=decision-maker" + role
        + "\n2016-12-31 MandateWithdrawn through=2016-12-31", answer: .withdrawn(3)),
    MandateTrial(
      what: "of other kinds",
      known: decides + " handler=anna\n"
        + "2016-12-31 MandateWithdrawn decisionKinds=reduced through=2016-12-31",
      answer: .granted(1)),
    MandateTrial(
      what: "in another unit",
      known: units + anna + decides + " handler=anna\n"
        + "2016-12-31 MandateWithdrawn unit=office/x through=2016-12-31", answer: .granted(4)),
    MandateTrial(
      what: "in the unit above",
      known: units + anna + decides + " handler=anna\n"
        + "2016-12-31 MandateWithdrawn unit=office/torsby through=2016-12-31",
      answer: .withdrawn(5)),
    MandateTrial(
      what: "given anew",
      known: decides + " handler=anna\n"
        + "2016-11-30 MandateWithdrawn handler=anna through=2016-11-30\n"
        + "2016-12-01 MandateGranted decisionKinds=granted handler=anna from=2016-12-01",
      answer: .granted(3)),
  ]

  @Test func `a mandate carries what it demands`() throws {
    let organisation = try OrganisationLine.organisation(
      Self.decides + " handler=anna requiresPresentation=true legalBasis=order-4")
    guard
      case .granted(let mandate) = organisation.mandate(
        of: "anna", role: nil, toMake: .reduced, caseType: nil, on: day("2017-01-01"))
    else {
      Issue.record("no mandate")
      return
    }
    #expect(mandate.requiresPresentation && mandate.legalBasis == "order-4")
    #expect(mandate.kinds == [.granted, .reduced])
  }
}
