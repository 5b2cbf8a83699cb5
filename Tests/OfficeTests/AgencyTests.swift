import Office
import Testing

struct AgencyTests {
  private static func agency(_ count: Int, seed: UInt64 = 1, _ set: String...) throws -> Agency {
    let overrides = set.map { text in
      let parts = text.split(separator: "=")
      return (name: String(parts[0]), value: String(parts[1]))
    }
    return Agency(
      chance: Chance(seed: seed), parameters: try OfficeParameterFile.read(overrides: overrides),
      offices: count)
  }

  @Test func `Torsby has 24 handlers in six teams of four`() throws {
    let torsby = try #require(try Self.agency(2).office("office/torsby"))
    #expect(torsby.size == 24)
    #expect(torsby.teams.map(\.places.count) == [4, 4, 4, 4, 4, 4])
    #expect(torsby.teams[0].name == "team/torsby-1")
    #expect(torsby.teams[1].places == ["H-T-05", "H-T-06", "H-T-07", "H-T-08"])
    #expect(!torsby.isInCity)
    #expect(torsby.seat == "torsby")
  }

  @Test func `an office is the same however many others there are`() throws {
    #expect(Array(try Self.agency(30).offices.prefix(3)) == (try Self.agency(3)).offices)
  }

  @Test func `another seed gives another agency`() throws {
    #expect(try Self.agency(3).offices != Self.agency(3, seed: 2).offices)
  }

  @Test func `units, places and municipalities of a large agency have names of their own`() throws {
    let agency = try Self.agency(
      120, "staff.municipalitiesPerTeamMax=20", "staff.municipalitiesPerTeamMin=18")
    let municipalities = agency.offices.flatMap(\.municipalities).map(\.name)
    #expect(Set(municipalities).count == municipalities.count)
    let teams = agency.offices.flatMap(\.teams)
    #expect(Set(teams.map(\.name)).count == teams.count)
    #expect(Set(teams.flatMap(\.places)).count == teams.flatMap(\.places).count)
    #expect(Set(agency.offices.map(\.letters)).count == 120)
    #expect(Set(agency.offices.map(\.region)) == Set(agency.regions))
  }

  @Test func `teams have some four handlers and one or two municipalities each`() throws {
    for office in try Self.agency(60).offices {
      #expect((19...29).contains(office.size))
      #expect(office.teams.flatMap(\.municipalities) == office.municipalities.map(\.name))
      for team in office.teams {
        #expect((3...5).contains(team.places.count))
        #expect((1...2).contains(team.municipalities.count))
      }
    }
  }

  @Test func `journeys in the country take almost an hour, and are the same both ways`() throws {
    let agency = try Self.agency(60)
    var minutes: [Int] = []
    for office in agency.offices {
      for place in office.municipalities.map(\.name).dropFirst() {
        let there = try #require(agency.travelMinutes(from: office.seat, to: place))
        #expect(agency.travelMinutes(from: place, to: office.seat) == there)
        if !office.isInCity { minutes.append(there) }
        if office.isInCity { #expect(there <= 15) }
      }
    }
    #expect((50...60).contains(Double(minutes.reduce(0, +)) / Double(minutes.count)))
    #expect(agency.travelMinutes(from: "torsby", to: "torsby") == 15)
    #expect(agency.travelMinutes(from: "torsby", to: "atlantis") == nil)
  }

  @Test func `an office may be as small as one handler`() throws {
    let office = try Self.agency(1, "staff.handlersPerOffice=1", "staff.teamSize=1").offices[0]
    #expect(office.size == 1)
  }
}
