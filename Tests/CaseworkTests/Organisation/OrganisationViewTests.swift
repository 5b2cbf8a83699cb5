import Casework
import Testing

private func day(_ text: String) -> CivilDate { OrganisationLine.day(text) }

@Suite struct OrganisationViewTests {
  @Test func `a unit is what was last said of it by the day`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 UnitEstablished unit=region/west unitKind=region from=2015-01-01
      2015-01-01 UnitEstablished unit=office/torsby unitKind=office from=2015-01-01
      2015-01-01 UnitEstablished unit=team/hagfors unitKind=team from=2015-01-01 \
      toUnit=office/torsby municipalities=Hagfors
      2015-06-01 UnitMoved unit=office/torsby toUnit=region/west from=2015-06-01
      2016-01-01 TerritoryChanged unit=team/hagfors municipalities=Hagfors,Munkfors from=2016-01-01
      2016-12-31 UnitClosed unit=team/hagfors through=2016-12-31
      2018-01-01 UnitEstablished unit=team/hagfors unitKind=team from=2018-01-01
      """)
    let team = "team/hagfors"
    #expect(organisation.unit(team, on: day("2014-12-31")) == nil)
    #expect(organisation.unit(team, on: day("2015-12-31"))?.municipalities == ["Hagfors"])
    let unit = try #require(organisation.unit(team, on: day("2016-12-31")))
    #expect(unit.municipalities == ["Hagfors", "Munkfors"])
    #expect(unit.kind == .team && unit.parent == "office/torsby")
    #expect(unit.from == day("2015-01-01") && unit.through == day("2016-12-31"))
    #expect(organisation.unit(team, on: day("2017-01-01")) == nil)
    let again = try #require(organisation.unit(team, on: day("2018-01-01")))
    #expect(again.parent == nil && again.municipalities == [] && again.through == nil)
    #expect(organisation.ancestors(of: team, on: day("2015-05-31")) == ["office/torsby"])
    let above = ["office/torsby", "region/west"]
    #expect(organisation.ancestors(of: team, on: day("2015-06-01")) == above)
    #expect(organisation.isUnit(team, within: "region/west", on: day("2015-06-01")))
    #expect(!organisation.isUnit(team, within: "region/west", on: day("2015-05-31")))
    #expect(organisation.isUnit(team, within: "nation", on: day("2015-05-31")))
    let names = organisation.units(on: day("2017-01-01")).map(\.name)
    #expect(names == ["office/torsby", "region/west"])
  }

  @Test func `units that lie under each other have an end all the same`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 UnitEstablished unit=a unitKind=team from=2015-01-01 toUnit=b
      2015-01-01 UnitEstablished unit=b unitKind=team from=2015-01-01 toUnit=c
      2015-01-01 UnitEstablished unit=c unitKind=team from=2015-01-01 toUnit=b
      """)
    #expect(organisation.ancestors(of: "a", on: day("2015-01-01")) == ["b", "c"])
    #expect(organisation.ancestors(of: "b", on: day("2015-01-01")) == ["c"])
  }

  @Test func `members come and go, and a unit holds those of the units below`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 UnitEstablished unit=office/torsby unitKind=office from=2015-01-01
      2015-01-01 UnitEstablished unit=team/a unitKind=team from=2015-01-01 toUnit=office/torsby
      2015-01-01 HandlerJoined handler=bo unit=team/a from=2015-01-01 extent=75
      2015-01-01 HandlerJoined handler=anna unit=team/a from=2015-02-01
      2015-01-01 HandlerJoined handler=head unit=office/torsby from=2015-01-01
      2016-12-31 HandlerLeft handler=bo through=2016-12-31 reason=moved-unit
      2016-12-31 HandlerJoined handler=bo unit=office/torsby from=2017-01-01
      2018-01-01 HandlerLeft handler=bo unit=team/a through=2018-01-01
      """)
    func names(_ members: [Membership]) -> [String] { members.map(\.handler) }
    #expect(names(organisation.members(of: "team/a", on: day("2015-01-31"))) == ["bo"])
    #expect(names(organisation.members(of: "team/a", on: day("2015-02-01"))) == ["anna", "bo"])
    #expect(names(organisation.members(of: "team/a", on: day("2017-01-01"))) == ["anna"])
    let all = organisation.members(within: "office/torsby", on: day("2015-02-01"))
    #expect(names(all) == ["anna", "bo", "head"])
    #expect(names(organisation.members(of: "office/torsby", on: day("2015-02-01"))) == ["head"])
    let bo = try #require(organisation.members(of: "team/a", on: day("2015-02-01")).last)
    #expect(bo.extent == 75 && bo.through == day("2016-12-31"))
    #expect(organisation.unit(of: "bo", on: day("2016-12-31")) == "team/a")
    #expect(organisation.unit(of: "bo", on: day("2018-02-01")) == "office/torsby")
    #expect(organisation.isEmployed("anna", on: day("2015-02-01")))
    #expect(!organisation.isEmployed("anna", on: day("2015-01-31")))
    #expect(!organisation.isEmployed("cia", on: day("2015-02-01")))
    #expect(organisation.hasHandlers && !Organisation().hasHandlers)
  }

  @Test func `leaving without naming a unit leaves all`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 HandlerJoined handler=bo unit=team/a from=2015-01-01 extent=50
      2015-01-01 HandlerJoined handler=bo unit=team/b from=2015-01-01 extent=50
      2015-01-31 HandlerLeft handler=bo unit=team/a through=2015-01-31
      2015-02-28 HandlerLeft handler=bo through=2015-02-28
      """)
    #expect(organisation.unit(of: "bo", on: day("2015-01-31")) == "team/b")
    #expect(organisation.memberships(of: "bo", on: day("2015-01-31")).count == 2)
    #expect(organisation.memberships(of: "bo", on: day("2015-02-28")).map(\.unit) == ["team/b"])
    #expect(!organisation.isEmployed("bo", on: day("2015-03-01")))
  }

  @Test func `roles and absences end when they are ended, not later than planned`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 RoleAssigned handler=bo role=team-lead unit=team/a from=2015-01-01
      2015-01-01 RoleAssigned handler=bo role=team-lead unit=team/b from=2015-01-01
      2015-03-01 RoleWithdrawn handler=bo role=team-lead unit=team/a through=2015-02-28
      2015-01-01 AbsenceStarted handler=bo absenceKind=leave from=2015-03-01 through=2015-03-31
      2015-01-01 AbsenceStarted handler=bo from=2015-06-01
      2015-03-20 AbsenceEnded handler=bo through=2015-03-20
      2015-06-20 AbsenceEnded handler=bo through=2015-06-20
      """)
    #expect(organisation.roles(of: "bo", on: day("2015-02-28")).count == 2)
    let roles = organisation.roles(of: "bo", on: day("2015-03-01"))
    #expect(roles.map(\.unit) == ["team/b"] && roles.map(\.role) == [.teamLead])
    let ends = organisation.absences(of: "bo").map { $0.through?.description }
    #expect(ends == ["2015-03-20", "2015-06-20"])
    #expect(organisation.isAbsent("bo", on: day("2015-03-20")))
    #expect(!organisation.isAbsent("bo", on: day("2015-03-21")))
    #expect(organisation.absences(of: "bo").first?.kind == .leave)
  }

  @Test func `interests without days are interests on every day`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2017-01-01 InterestDeclared handler=bo interestKind=shareholding entity=Care-AB
      2017-01-01 InterestDeclared handler=bo interestKind=kinship party=p1 through=2017-06-30
      2017-01-01 InterestDeclared handler=bo interestKind=client party=p2 from=2017-03-01
      2017-01-01 SecondJobDeclared handler=bo entity=Farm weeklyMinutes=300
      2017-02-01 SecondJobDecided handler=bo allowed=true
      2017-03-01 SecondJobDeclared handler=bo entity=Clinic from=2017-03-01
      2017-03-02 SecondJobDecided handler=bo allowed=false
      2017-04-01 SecondJobDeclared handler=bo entity=Shop from=2017-04-01
      """)
    func kinds(_ date: String) -> [InterestKind] {
      organisation.interests(of: "bo", on: day(date)).map(\.kind)
    }
    #expect(kinds("2016-01-01") == [.shareholding, .kinship])
    #expect(kinds("2017-06-30") == [.shareholding, .kinship, .client])
    #expect(kinds("2017-07-01") == [.shareholding, .client])
    let jobs = organisation.secondJobs(of: "bo", on: day("2017-05-01"))
    #expect(jobs.map(\.entity) == ["Farm", "Clinic", "Shop"])
    #expect(jobs.map(\.allowed) == [true, false, nil])
    #expect(jobs.map(\.weeklyMinutes) == [300, nil, nil])
  }

  @Test func `what is arranged in units holds from its day`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2015-01-01 UnitEstablished unit=office/torsby unitKind=office from=2015-01-01
      2015-01-01 UnitEstablished unit=team/a unitKind=team from=2015-01-01 toUnit=office/torsby
      2015-01-01 TeamStructureChanged principle=task from=2015-01-01
      2016-01-01 TeamStructureChanged principle=geography unit=office/torsby from=2016-01-01
      2016-01-01 PhoneHoursPublished unit=team/a from=2016-01-01 openMinutes=240
      2016-01-01 RotaPublished unit=team/a from=2016-01-01 handlers=anna,bo coveredMinutes=200
      2016-03-01 RotaPublished unit=team/a from=2016-03-01 through=2016-03-31 handlers=cia
      2016-01-01 OfficeReliefStarted unit=team/a fromUnit=office/x from=2016-01-01 points=3
      2016-01-01 OfficeReliefStarted unit=team/a fromUnit=office/y from=2016-01-01
      2016-06-30 OfficeReliefEnded unit=team/a fromUnit=office/x through=2016-06-30
      """)
    #expect(organisation.structure(of: "team/a", on: day("2014-12-31")) == nil)
    #expect(organisation.structure(of: "team/a", on: day("2015-12-31"))?.principle == .task)
    let structure = organisation.structure(of: "team/a", on: day("2016-01-01"))
    #expect(structure?.principle == .geography && structure?.unit == "office/torsby")
    #expect(organisation.phoneHours(of: "team/a", on: day("2016-01-01"))?.openMinutes == 240)
    #expect(organisation.phoneHours(of: "team/a", on: day("2015-12-31")) == nil)
    #expect(organisation.rota(of: "team/a", on: day("2016-02-29"))?.handlers == ["anna", "bo"])
    #expect(organisation.rota(of: "team/a", on: day("2016-03-31"))?.handlers == ["cia"])
    #expect(organisation.rota(of: "team/a", on: day("2016-04-01"))?.coveredMinutes == 200)
    let relief = organisation.relief(for: "team/a", on: day("2016-06-30"))
    #expect(relief.map(\.fromUnit) == ["office/x", "office/y"])
    #expect(relief.first?.points == 3 && relief.first?.through == day("2016-06-30"))
    #expect(
      organisation.relief(for: "team/a", on: day("2016-07-01")).map(\.fromUnit) == ["office/y"])
  }

  @Test func `what steers lasts until it is changed or ended`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2016-01-01 PolicyAdopted policy=p scope=nation from=2016-01-01 level=agency
      2016-01-01 PolicyAdopted policy=p scope=office/torsby from=2016-01-01
      2016-06-01 PolicyChanged policy=p scope=office/torsby from=2016-06-01
      2016-09-01 ClauseWaived policy=p clauses=a scope=office/torsby from=2016-09-01 \
      through=2016-09-30
      2016-10-31 PolicyEnded policy=p scope=office/torsby through=2016-10-31
      2016-11-01 FreedomCharterGranted scope=office/torsby from=2016-11-01 document=dnr-1 \
      level=agency
      2018-12-31 FreedomCharterEnded scope=office/torsby through=2018-12-31
      """)
    func numbers(_ date: String) -> [UInt64] {
      organisation.steering(on: day(date)).map(\.position.rawValue)
    }
    #expect(numbers("2015-12-31") == [])
    #expect(numbers("2016-05-31") == [1, 2])
    #expect(numbers("2016-06-01") == [1, 3])
    #expect(numbers("2016-09-30") == [1, 3, 4])
    #expect(numbers("2016-10-31") == [1, 3])
    #expect(numbers("2016-11-01") == [1, 6])
    #expect(numbers("2019-01-01") == [1])
    let binding = try #require(organisation.steering(on: day("2016-05-31")).last)
    #expect(binding.through == day("2016-05-31") && binding.endedBy == Position(3))
    let charter = try #require(organisation.steering(on: day("2018-12-31")).last)
    #expect(charter.type == .freedomCharterGranted && charter.policy == nil)
    #expect(charter.document == "dnr-1" && charter.level == .agency)
    #expect(charter.through == day("2018-12-31") && charter.endedBy == Position(7))
  }

  @Test(arguments: Role.allCases) func `all but the system are staff`(_ role: Role) {
    #expect(role.isStaff == (role != .system))
  }
}
