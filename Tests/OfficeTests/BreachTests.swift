import Casework
import EventModel
import SwedishLaw
import Testing

@testable import Office

@Suite(.onOneThread)
struct BreachTests {
  /// The shares of all that is planted, each the same.
  private static func planting(_ share: String) -> [(name: String, value: String)] {
    [
      "lateDocumentationShare", "missingProposalShare", "weakReasonsShare", "otherShare",
      "missingDelayNoticeShare", "flawedReclaimShare",
    ].map { (name: "breaches.\($0)", value: share) }
  }

  /// Nothing is planted, and what offers rare occasions is frequent.
  private static let rich =
    planting("0")
    + [
      ("cases.idleShare", "0.2"), ("delays.incompleteShare", "0.3"),
      ("ownership.dissentShare", "0.5"),
      ("reviews.requestedShare", "0.6"), ("reviews.lateShare", "0.2"),
      ("reviews.ownChangeShare", "0.5"), ("decisions.rejectionShareNew", "0.3"),
      ("decisions.gate180ExceptionShare", "0.6"), ("decisions.gate180ExceptionShareNew", "0.6"),
      ("coordination.needShare", "0.8"), ("coordination.planShare", "0.7"),
      ("reclaims.caseShare", "0.2"),
    ].map { (name: $0.0, value: $0.1) }

  @Test func `names are unique`() {
    let names = Breach.table.map(\.name) + Breach.habits.map(\.breach.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ["2018-08-01", "2022-08-01"])
  func `what is planted is found at its act, and nothing that nobody planted`(
    _ start: String
  ) throws {
    let told = try ToldCases(
      starts: start, count: 40,
      set: [(name: "breaches.otherShare", value: "1")])
    let court = try ToldCourt(told.world)
    var count = 0
    for acts in told.cases {
      let trial = court.judge(acts)
      #expect(trial.missed == [])
      #expect(trial.strays == [])
      count += trial.planted
    }
    #expect(count >= 40)
  }

  @Test(arguments: ["2016-01-01", "2018-08-01", "2022-08-01"])
  func `nothing is violated where nothing is planted`(_ start: String) throws {
    let told = try ToldCases(starts: start, count: 40, set: Self.planting("0"))
    let court = try ToldCourt(told.world)
    for acts in told.cases { #expect(court.judge(acts).strays == []) }
  }

  /// By start, the breaches without an occasion: ten price base amounts came in 2022.
  @Test(arguments: [("2018-08-01", ["income-above-the-cap"]), ("2022-08-01", [])])
  func `each breach has an occasion, where it is found`(
    _ start: String, _ without: [String]
  ) throws {
    let parameters = try OfficeParameterFile.read(
      overrides: [(name: "period.starts", value: start)] + Self.rich)
    let world = OfficeWorld(
      seed: 5, years: 4, offices: 1, scenario: .calm, parameters: parameters)
    let court = try ToldCourt(world)
    var wanted = (Breach.table + Breach.habits.map(\.breach)).filter {
      !without.contains($0.name)
    }
    for number in 1...1_200 where !wanted.isEmpty {
      let day = world.calendar.day(
        onOrAfter: world.period.lowerBound.adding(days: number / 2))
      let life = CaseLife.lawful(
        world: world, office: world.agency.offices[0], arrival: day, number: number)
      for breach in wanted {
        var broken = life
        guard broken.plant(breach) else { continue }
        let trial = court.judge(broken.script.finished())
        #expect(trial.planted == 1)
        #expect(trial.missed == [])
        #expect(trial.strays == [])
        wanted.removeAll { $0.name == breach.name }
      }
    }
    #expect(wanted.map(\.name) == [])
  }

  @Test(arguments: ["2016-01-01", "2019-01-01"]) func `no act that breaks the law is refused`(
    _ start: String
  ) throws {
    let told = try ToldCases(
      starts: start, count: 100, set: [(name: "breaches.otherShare", value: "1")])
    #expect(told.faults() == [])
  }
}
