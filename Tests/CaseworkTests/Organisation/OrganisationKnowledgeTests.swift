import Casework
import Testing

private func day(_ text: String) -> CivilDate { OrganisationLine.day(text) }

/// Invariant 7: nothing recorded after a log time reaches what was known at it.
///
/// Invariant 1: a correction points back, and what it corrects stays known as it was until then.
@Suite struct OrganisationKnowledgeTests {
  private static let story = """
    2017-01-10 HandlerJoined handler=anna unit=team/a from=2017-01-01
    2017-03-10 HandlerLeft handler=anna through=2017-02-28
    2017-04-10 EventCorrected target=2 set=through:2017-03-31 reason=typing-error
    2017-05-10 EventAnnulled target=1 reason=typing-error
    """

  @Test(arguments: [
    ("2017-01-09", "2017-01-15", false), ("2017-01-10", "2017-01-15", true),
    ("2017-03-09", "2017-03-15", true), ("2017-03-10", "2017-03-15", false),
    ("2017-04-09", "2017-03-15", false), ("2017-04-10", "2017-03-15", true),
    ("2017-04-10", "2017-04-01", false), ("2017-05-09", "2017-01-15", true),
    ("2017-05-10", "2017-01-15", false),
  ])
  func `what is recorded late changes only what is known later`(
    known: String, on date: String, isEmployed: Bool
  ) throws {
    let organisation = try OrganisationLine.organisation(Self.story)
    let cut = organisation.known(by: try .endOf(known))
    #expect(cut.isEmployed("anna", on: day(date)) == isEmployed)
    #expect(cut.known(by: try .endOf("2020-01-01")).isEmployed("anna", on: day(date)) == isEmployed)
  }

  @Test func `nobody is known before the first is recorded, nor once the only one is annulled`()
    throws
  {
    let organisation = try OrganisationLine.organisation(Self.story)
    #expect(!organisation.known(by: try .endOf("2017-01-09")).hasHandlers)
    #expect(organisation.known(by: try .endOf("2017-05-09")).hasHandlers)
    #expect(!organisation.hasHandlers)
  }

  @Test func `an import is known when it happened`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2017-06-01 HandlerLeft handler=anna through=2017-05-31
      2015-01-01! HandlerJoined handler=anna unit=team/a from=2015-01-01
      """)
    let cut = organisation.known(by: try .endOf("2016-01-01"))
    #expect(cut.isEmployed("anna", on: day("2017-06-01")))
    #expect(!organisation.isEmployed("anna", on: day("2017-06-01")))
  }

  @Test func `a correction moves what it corrects to another handler, unit or role`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2017-01-01 HandlerJoined handler=anna unit=team/a from=2017-01-01
      2017-02-01 EventCorrected target=1 set=handler:bo reason=typing-error
      2017-03-01 EventCorrected target=1 set=unit:team/b reason=typing-error
      2017-01-01 MandateGranted decisionKinds=granted role=presenter from=2017-01-01
      2017-02-01 EventCorrected target=4 set=role:decision-maker reason=typing-error
      """)
    let date = day("2017-01-01")
    func units(_ handler: String, _ known: String) throws -> String? {
      organisation.known(by: try .endOf(known)).unit(of: handler, on: date)
    }
    #expect(try units("anna", "2017-01-31") == "team/a")
    #expect(try units("bo", "2017-01-31") == nil)
    #expect(try units("anna", "2017-02-01") == nil)
    #expect(try units("bo", "2017-02-28") == "team/a")
    #expect(try units("bo", "2017-03-01") == "team/b")
    #expect(organisation.members(of: "team/a", on: date) == [])
    #expect(organisation.members(of: "team/b", on: date).map(\.handler) == ["bo"])
    func isGranted(_ role: Role, _ known: String) throws -> Bool {
      let answer = organisation.known(by: try .endOf(known)).mandate(
        of: "bo", role: role, toMake: .granted, caseType: nil, on: date)
      return answer != .notGranted
    }
    #expect(try isGranted(.presenter, "2017-01-31") && !isGranted(.decisionMaker, "2017-01-31"))
    #expect(try !isGranted(.presenter, "2017-02-01") && isGranted(.decisionMaker, "2017-02-01"))
  }

  @Test func `an annulled event says nothing more, whatever it said`() throws {
    let lines = [
      "AbsenceStarted handler=anna from=2017-01-01", "SecondJobDeclared handler=anna",
      "InterestDeclared handler=anna interestKind=client",
      "RoleAssigned handler=anna role=presenter from=2017-01-01",
      "RotaPublished unit=team/a from=2017-01-01",
      "PhoneHoursPublished unit=team/a from=2017-01-01",
      "TeamStructureChanged unit=team/a principle=task from=2017-01-01",
      "TeamStructureChanged principle=task from=2017-01-01",
      "OfficeReliefStarted unit=team/a fromUnit=team/b from=2017-01-01",
      "UnitEstablished unit=team/a unitKind=team from=2017-01-01",
    ]
    func count(_ organisation: Organisation) -> Int {
      let date = day("2017-01-15")
      let optionals: [Any?] = [
        organisation.rota(of: "team/a", on: date), organisation.phoneHours(of: "team/a", on: date),
        organisation.structure(of: "team/a", on: date), organisation.unit("team/a", on: date),
      ]
      return optionals.compactMap(\.self).count + organisation.absences(of: "anna").count
        + organisation.secondJobs(of: "anna", on: date).count
        + organisation.interests(of: "anna", on: date).count
        + organisation.roles(of: "anna", on: date).count
        + organisation.relief(for: "team/a", on: date).count
    }
    for line in lines {
      let story = "2017-01-01 \(line)\n2017-02-01 EventAnnulled target=1 reason=typing-error"
      let organisation = try OrganisationLine.organisation(story)
      #expect(count(organisation) == 0, "\(line)")
      #expect(count(organisation.known(by: try .endOf("2017-01-31"))) == 1, "\(line)")
    }
  }

  @Test func `a correction reaches only its own stream and what came before it`() throws {
    let events = try OrganisationLine.events(
      """
      2017-01-01 PolicyAdopted policy=p scope=nation from=2017-01-01
      2017-02-01 EventAnnulled target=1 reason=typing-error
      2017-03-01 EventAnnulled target=4 reason=typing-error
      2017-04-01 HandlerJoined handler=anna unit=team/a from=2017-04-01
      """)
    let organisation = Organisation(of: events)
    #expect(organisation.steering(on: day("2017-05-01")).count == 1)
    #expect(organisation.isEmployed("anna", on: day("2017-05-01")))
  }

  @Test func `the same event twice is one event`() throws {
    let events = try OrganisationLine.events(Self.story)
    let once = Organisation(of: events)
    let twice = Organisation(of: events + events)
    let cut = try LogTime.endOf("2017-04-30")
    let date = day("2017-01-15")
    #expect(twice.known(by: cut).members(of: "team/a", on: date).count == 1)
    #expect(once.known(by: cut).members(of: "team/a", on: date).count == 1)
    #expect(twice.members(of: "team/a", on: date) == [])
  }

  @Test func `events of other streams and types say nothing`() throws {
    var organisation = Organisation()
    for event in try OrganisationLine.events(
      """
      2017-01-01 CaseOpened caseType=sickness-benefit
      2017-01-01 TeamMeetingHeld unit=team/a teamMeetingKind=morning
      2017-01-01 HandlerJoined unit=team/a from=2017-01-01
      2017-01-01 HandlerJoined handler=anna unit=team/a
      2017-01-01 EventAnnulled reason=typing-error
      """)
    {
      organisation.append(event)
    }
    #expect(organisation.units(on: day("2017-01-01")) == [])
    #expect(organisation.members(of: "team/a", on: day("2017-01-01")) == [])
    #expect(!organisation.isEmployed("anna", on: day("2017-01-01")))
  }
}
