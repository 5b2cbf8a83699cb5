import Casework
import Testing

private func day(_ text: String) -> CivilDate { OrganisationLine.day(text) }

/// An office with two teams and two handlers, one of whom left.
private let office = """
  2015-01-01 UnitEstablished unit=region/west unitKind=region from=2015-01-01
  2015-01-01 UnitEstablished unit=office/torsby unitKind=office from=2015-01-01 toUnit=region/west
  2015-01-01 UnitEstablished unit=team/hagfors unitKind=team from=2015-01-01 \
  toUnit=office/torsby municipalities=Hagfors,Munkfors
  2015-01-01 UnitEstablished unit=team/sunne unitKind=team from=2015-01-01 \
  toUnit=office/torsby municipalities=Sunne
  2015-01-01 UnitEstablished unit=office/arvika unitKind=office from=2015-01-01
  2016-12-31 UnitClosed unit=office/arvika through=2016-12-31
  2015-01-01 HandlerJoined handler=anna unit=team/hagfors from=2015-01-01
  2015-01-01 HandlerJoined handler=bo unit=team/sunne from=2016-02-01
  2017-06-30 HandlerLeft handler=bo through=2017-06-30
  2015-01-01 RoleAssigned handler=anna role=decision-maker unit=team/hagfors from=2015-01-01
  2017-05-01 AbsenceStarted handler=anna from=2017-05-02 through=2017-05-12
  2017-01-01 OfficeReliefStarted unit=office/torsby fromUnit=region/west from=2017-01-01
  2017-01-01 MandateGranted decisionKinds=granted,rejected role=decision-maker from=2017-01-01
  2017-01-01 PolicyAdopted policy=production-targets scope=region/west from=2017-01-01 \
  through=2017-12-31
  2017-01-01 FreedomCharterGranted scope=office/torsby from=2017-01-01
  """

@Suite struct OrganisationFaultTests {
  @Test(arguments: units + people + arrangements + steering)
  func `what contradicts the organisation is refused, and only that`(
    _ trial: ContradictionTrial
  ) throws {
    let organisation = try OrganisationLine.organisation(office + "\n" + trial.known)
    let command = try OrganisationLine(trial.command).command
    guard let fault = trial.fault else {
      return try organisation.test(command, zone: .stockholm)
    }
    #expect(throws: fault) { try organisation.test(command, zone: .stockholm) }
    #expect(!fault.sentence.isEmpty && !fault.sentence.hasSuffix("."))
    #expect(!fault.remedy.isEmpty && !fault.remedy.hasSuffix("."))
  }

  @Test func `an organisation of which nothing is known lets join, be away and be on a rota`()
    throws
  {
    for line in [
      "HandlerJoined handler=anna unit=team/hagfors from=2017-01-01",
      "RoleAssigned handler=anna role=unit-head from=2017-01-01",
      "AbsenceStarted handler=anna from=2017-01-01",
      "RotaPublished unit=team/hagfors from=2017-01-01 handlers=anna",
      "OfficeReliefStarted unit=team/hagfors fromUnit=team/sunne from=2017-01-01",
      "MandateGranted decisionKinds=granted role=unit-head from=2017-01-01",
      "TeamMeetingHeld unit=team/hagfors teamMeetingKind=morning",
    ] {
      try Organisation().test(
        OrganisationLine("2017-01-01 " + line).command, zone: .stockholm)
    }
  }

  static let units = [
    ContradictionTrial(
      "UnitEstablished unit=team/hagfors unitKind=team from=2018-01-01",
      .unitOpenAlready("team/hagfors", since: day("2015-01-01"))),
    ContradictionTrial(
      "UnitEstablished unit=office/arvika unitKind=office from=2014-01-01",
      .unitOpenAlready("office/arvika", since: day("2015-01-01"))),
    ContradictionTrial("UnitEstablished unit=office/arvika unitKind=office from=2017-01-01"),
    ContradictionTrial(
      "UnitEstablished unit=team/x unitKind=team from=2018-01-01 toUnit=office/nowhere",
      .unitUnknown("office/nowhere")),
    ContradictionTrial(
      "UnitEstablished unit=team/x unitKind=team from=2018-01-01 toUnit=office/arvika",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "UnitEstablished unit=team/x unitKind=team from=2018-01-01 toUnit=team/x",
      .unitUnderItself("team/x")),
    ContradictionTrial(
      "UnitEstablished unit=team/x unitKind=team from=2018-01-01 toUnit=office/torsby"
        + " municipalities=Torsby,Munkfors",
      .municipalityServedTwice(
        "Munkfors", by: "team/x", and: "team/hagfors", on: day("2018-01-01"))),
    ContradictionTrial(
      "UnitEstablished unit=team/x unitKind=team from=2018-01-01 toUnit=region/west"
        + " municipalities=Munkfors"),
    ContradictionTrial(
      "UnitEstablished unit=office/x unitKind=office from=2018-01-01 toUnit=office/torsby"
        + " municipalities=Sunne"),
    ContradictionTrial(
      "UnitMoved unit=team/nowhere toUnit=office/torsby from=2018-01-01",
      .unitUnknown("team/nowhere")),
    ContradictionTrial(
      "UnitMoved unit=office/arvika toUnit=region/west from=2018-01-01",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "UnitMoved unit=team/hagfors toUnit=team/hagfors from=2018-01-01",
      .unitUnderItself("team/hagfors")),
    ContradictionTrial(
      "UnitMoved unit=region/west toUnit=team/hagfors from=2018-01-01",
      .unitsInCircle("region/west", under: "team/hagfors", on: day("2018-01-01"))),
    ContradictionTrial(
      "UnitMoved unit=team/sunne toUnit=team/hagfors from=2018-01-01",
      .unitsInCircle("team/sunne", under: "team/hagfors", on: day("2018-03-01")),
      after: "2017-12-01 UnitMoved unit=team/hagfors toUnit=team/sunne from=2018-03-01"),
    ContradictionTrial("UnitMoved unit=team/hagfors toUnit=region/west from=2018-01-01"),
    ContradictionTrial(
      "UnitMoved unit=team/x toUnit=office/torsby from=2018-01-01",
      .municipalityServedTwice(
        "Sunne", by: "team/x", and: "team/sunne", on: day("2018-01-01")),
      after: "2017-12-01 UnitEstablished unit=team/x unitKind=team from=2017-12-01"
        + " municipalities=Sunne"),
    ContradictionTrial(
      "UnitClosed unit=team/nowhere through=2018-01-01", .unitUnknown("team/nowhere")),
    ContradictionTrial(
      "UnitClosed unit=office/arvika through=2018-01-01",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "UnitClosed unit=office/torsby through=2018-01-01",
      .unitHasSubunit("office/torsby", subunit: "team/hagfors", on: day("2018-01-02"))),
    ContradictionTrial(
      "UnitClosed unit=team/hagfors through=2018-01-01",
      .unitHasMember("team/hagfors", handler: "anna", on: day("2018-01-02"))),
    ContradictionTrial(
      "UnitClosed unit=team/sunne through=2018-01-31",
      .unitHasSubunit("team/sunne", subunit: "team/x", on: day("2018-03-01")),
      after: "2017-12-01 UnitEstablished unit=team/x unitKind=team from=2018-03-01"
        + " toUnit=team/sunne"),
    ContradictionTrial("UnitClosed unit=team/sunne through=2017-06-30"),
    ContradictionTrial(
      "UnitClosed unit=team/sunne through=2017-06-29",
      .unitHasMember("team/sunne", handler: "bo", on: day("2017-06-30"))),
    ContradictionTrial(
      "TerritoryChanged unit=team/nowhere municipalities=Hagfors from=2018-01-01",
      .unitUnknown("team/nowhere")),
    ContradictionTrial(
      "TerritoryChanged unit=team/sunne municipalities=Sunne,Hagfors from=2018-01-01",
      .municipalityServedTwice(
        "Hagfors", by: "team/sunne", and: "team/hagfors", on: day("2018-01-01"))),
    ContradictionTrial(
      "TerritoryChanged unit=team/sunne municipalities=Sunne,Torsby from=2018-01-01",
      .municipalityServedTwice(
        "Torsby", by: "team/sunne", and: "team/hagfors", on: day("2018-06-01")),
      after: "2017-12-01 TerritoryChanged unit=team/hagfors municipalities=Torsby"
        + " from=2018-06-01"),
    ContradictionTrial(
      "TerritoryChanged unit=team/sunne municipalities=Sunne,Torsby from=2018-01-01"),
  ]

  static let people = [
    ContradictionTrial(
      "HandlerJoined handler=anna unit=team/hagfors from=2018-01-01",
      .joinedAlready("anna", unit: "team/hagfors", since: day("2015-01-01"))),
    ContradictionTrial(
      "HandlerJoined handler=anna unit=team/sunne from=2018-01-01",
      .joinedAlready("anna", unit: "team/hagfors", since: day("2015-01-01"))),
    ContradictionTrial(
      "HandlerJoined handler=bo unit=team/sunne from=2017-06-30",
      .joinedAlready("bo", unit: "team/sunne", since: day("2016-02-01"))),
    ContradictionTrial("HandlerJoined handler=bo unit=team/hagfors from=2017-07-01"),
    ContradictionTrial(
      "HandlerJoined handler=cia unit=team/sunne from=2018-01-01 extent=60",
      .joinedAlready("cia", unit: "team/hagfors", since: day("2017-01-01")),
      after: "2017-01-01 HandlerJoined handler=cia unit=team/hagfors from=2017-01-01 extent=50"),
    ContradictionTrial(
      "HandlerJoined handler=cia unit=team/sunne from=2018-01-01 extent=50",
      after: "2017-01-01 HandlerJoined handler=cia unit=team/hagfors from=2017-01-01 extent=50"),
    ContradictionTrial(
      "HandlerJoined handler=cia unit=office/arvika from=2018-01-01",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "HandlerLeft handler=cia through=2018-01-01", .neverJoined("cia", unit: nil)),
    ContradictionTrial(
      "HandlerLeft handler=anna unit=team/sunne through=2018-01-01",
      .neverJoined("anna", unit: "team/sunne")),
    ContradictionTrial(
      "HandlerLeft handler=anna through=2014-12-31",
      .leavesBeforeJoining("anna", joined: day("2015-01-01"))),
    ContradictionTrial(
      "HandlerLeft handler=bo through=2017-07-01", .leftAlready("bo", on: day("2017-07-01"))),
    ContradictionTrial("HandlerLeft handler=anna through=2015-01-01"),
    ContradictionTrial(
      "RoleAssigned handler=bo role=presenter from=2017-07-01",
      .roleWithoutEmployment("bo", .presenter, on: day("2017-07-01"))),
    ContradictionTrial(
      "RoleAssigned handler=anna role=presenter unit=office/arvika from=2018-01-01",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "RoleAssigned handler=anna role=decision-maker unit=team/hagfors from=2018-01-01",
      .roleHeldAlready("anna", .decisionMaker, since: day("2015-01-01"))),
    ContradictionTrial("RoleAssigned handler=anna role=decision-maker from=2018-01-01"),
    ContradictionTrial("RoleAssigned handler=anna role=presenter from=2018-01-01"),
    ContradictionTrial(
      "RoleWithdrawn handler=anna role=presenter through=2018-01-01",
      .roleNotHeld("anna", .presenter, on: day("2018-01-01"))),
    ContradictionTrial(
      "RoleWithdrawn handler=anna role=decision-maker unit=team/sunne through=2018-01-01",
      .roleNotHeld("anna", .decisionMaker, on: day("2018-01-01"))),
    ContradictionTrial("RoleWithdrawn handler=anna role=decision-maker through=2018-01-01"),
    ContradictionTrial(
      "AbsenceStarted handler=anna from=2017-05-12",
      .absentAlready("anna", since: day("2017-05-02"))),
    ContradictionTrial("AbsenceStarted handler=anna from=2017-05-13"),
    ContradictionTrial("AbsenceStarted handler=anna from=2017-04-13 through=2017-05-01"),
    ContradictionTrial(
      "AbsenceEnded handler=bo through=2017-05-12", .absenceNotBegun("bo")),
    ContradictionTrial(
      "AbsenceEnded handler=anna through=2017-05-01",
      .absenceEndsBeforeItBegins("anna", begins: day("2017-05-02"))),
    ContradictionTrial(
      "AbsenceEnded handler=anna through=2017-05-13",
      .absenceOver("anna", on: day("2017-05-13"))),
    ContradictionTrial("AbsenceEnded handler=anna through=2017-05-05"),
  ]

  static let arrangements = [
    ContradictionTrial(
      "RotaPublished unit=team/hagfors from=2017-07-01 handlers=anna,bo",
      .rotaMemberNotEmployed("bo", unit: "team/hagfors", from: day("2017-07-01"))),
    ContradictionTrial(
      "RotaPublished unit=team/hagfors from=2016-01-01 through=2016-01-31 handlers=anna,bo",
      .rotaMemberNotEmployed("bo", unit: "team/hagfors", from: day("2016-01-01"))),
    ContradictionTrial(
      "RotaPublished unit=team/hagfors from=2016-01-01 through=2016-02-01 handlers=anna,bo"),
    ContradictionTrial(
      "RotaPublished unit=office/arvika from=2017-07-01 handlers=anna",
      .unitNotOpen("office/arvika", on: day("2017-07-01"))),
    ContradictionTrial(
      "OfficeReliefStarted unit=office/torsby fromUnit=office/torsby from=2018-01-01",
      .reliefFromItself("office/torsby")),
    ContradictionTrial(
      "OfficeReliefStarted unit=office/torsby fromUnit=office/arvika from=2018-01-01",
      .unitNotOpen("office/arvika", on: day("2018-01-01"))),
    ContradictionTrial(
      "OfficeReliefStarted unit=office/torsby fromUnit=region/west from=2018-01-01",
      .reliefUnderWay("office/torsby", fromUnit: "region/west", since: day("2017-01-01"))),
    ContradictionTrial(
      "OfficeReliefStarted unit=office/torsby fromUnit=team/sunne from=2018-01-01"),
    ContradictionTrial(
      "OfficeReliefEnded unit=office/torsby fromUnit=team/sunne through=2018-01-01",
      .reliefNotUnderWay("office/torsby", fromUnit: "team/sunne", on: day("2018-01-01"))),
    ContradictionTrial(
      "OfficeReliefEnded unit=office/torsby fromUnit=region/west through=2018-01-01"),
  ]
}
