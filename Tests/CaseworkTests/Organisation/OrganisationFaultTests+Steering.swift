import Casework

private func day(_ text: String) -> CivilDate { OrganisationLine.day(text) }

extension OrganisationFaultTests {
  static let steering = [
    ContradictionTrial(
      "MandateGranted decisionKinds=granted from=2018-01-01 unit=office/torsby",
      .mandateToNobody),
    ContradictionTrial(
      "MandateWithdrawn role=unit-head through=2018-01-01",
      .mandateNotGranted(on: day("2018-01-01"))),
    ContradictionTrial(
      "MandateWithdrawn role=decision-maker through=2016-12-31",
      .mandateNotGranted(on: day("2016-12-31"))),
    ContradictionTrial(
      "MandateWithdrawn decisionKinds=dismissed through=2018-01-01",
      .mandateNotGranted(on: day("2018-01-01"))),
    ContradictionTrial(
      "MandateWithdrawn role=decision-maker decisionKinds=granted through=2018-01-01",
      .mandateNotGranted(on: day("2018-01-01")),
      after: "2017-12-01 MandateWithdrawn role=decision-maker through=2017-11-30"),
    ContradictionTrial(
      "MandateWithdrawn handler=cia through=2018-01-01",
      .mandateNotGranted(on: day("2018-01-01")),
      after: "2017-01-01 RoleAssigned handler=cia role=presenter from=2017-01-01"),
    ContradictionTrial("MandateWithdrawn handler=anna through=2018-01-01"),
    ContradictionTrial(
      "MandateWithdrawn role=decision-maker decisionKinds=granted through=2018-01-01",
      after: "2017-12-01 MandateWithdrawn decisionKinds=rejected through=2017-11-30"),
    ContradictionTrial(
      "PolicyAdopted policy=production-targets scope=region/west from=2017-12-31",
      .policyBoundAlready(
        "production-targets", scope: "region/west", since: day("2017-01-01"))),
    ContradictionTrial("PolicyAdopted policy=production-targets scope=region/west from=2018-01-01"),
    ContradictionTrial(
      "PolicyAdopted policy=production-targets scope=office/torsby from=2017-01-01"),
    ContradictionTrial(
      "PolicyEnded policy=production-targets scope=office/torsby through=2017-06-30",
      .policyNotBound("production-targets", scope: "office/torsby", on: day("2017-06-30"))),
    ContradictionTrial(
      "PolicyEnded policy=production-targets scope=region/west through=2017-06-30"),
    ContradictionTrial(
      "PolicyChanged policy=follow-up scope=region/west from=2017-06-30",
      .policyNotBound("follow-up", scope: "region/west", on: day("2017-06-30"))),
    ContradictionTrial("PolicyChanged policy=production-targets scope=region/west from=2017-06-30"),
    ContradictionTrial(
      "ClauseWaived policy=production-targets clauses=a scope=office/arvika from=2016-12-01",
      .policyNotInForce("production-targets", scope: "office/arvika", on: day("2016-12-01"))),
    ContradictionTrial(
      "ClauseWaived policy=production-targets clauses=a scope=team/hagfors from=2018-01-01",
      .policyNotInForce("production-targets", scope: "team/hagfors", on: day("2018-01-01"))),
    ContradictionTrial(
      "ClauseWaived policy=production-targets clauses=a scope=team/hagfors from=2017-12-31"),
    ContradictionTrial(
      "FreedomCharterGranted scope=office/torsby from=2018-01-01",
      .charterGrantedAlready("office/torsby", since: day("2017-01-01"))),
    ContradictionTrial("FreedomCharterGranted scope=team/sunne from=2018-01-01"),
    ContradictionTrial(
      "FreedomCharterEnded scope=team/sunne through=2018-01-01",
      .charterNotGranted("team/sunne", on: day("2018-01-01"))),
    ContradictionTrial("FreedomCharterEnded scope=office/torsby through=2018-01-01"),
  ]
}
