import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct OfficeLifeTests {
  struct Setting: Sendable, CustomTestStringConvertible {
    let scenario: Scenario
    var seed: UInt64 = 1
    var years = 2
    var offices = 2
    var starts = "2016-01-01"
    var testDescription: String { "\(scenario.rawValue) \(seed) \(starts) \(offices)" }
  }

  static let settings = [
    Setting(scenario: .calm, years: 1),
    Setting(scenario: .targets, seed: 2, offices: 1, starts: "2019-01-01"),
    Setting(scenario: .gamed, seed: 3, years: 1, starts: "2022-06-01"),
    Setting(scenario: .fribrevTrial, seed: 4, years: 4, offices: 1),
    Setting(scenario: .fribrevTrial, seed: 5, offices: 3, starts: "2018-01-01"),
    Setting(scenario: .fribrevTrial, seed: 6, years: 1, offices: 1, starts: "2016-09-01"),
    Setting(scenario: .fribrevTrial, seed: 7, years: 1, starts: "2019-02-15"),
  ]

  @Test(arguments: settings) func `no act contradicts those before it`(
    _ setting: Setting
  ) throws {
    let told = try ToldAgency(
      setting.scenario, seed: setting.seed, years: setting.years, offices: setting.offices,
      starts: setting.starts)
    let faults = try told.faults()
    #expect(faults.isEmpty, "\(faults)")
  }

  /// Small, restless, hurried.
  static let extremes: [[(name: String, value: String)]] = [
    [("staff.teamSize", "1"), ("staff.handlersPerOffice", "1")],
    [("staff.turnoverPerYear", "1"), ("staff.absenceShare", "0.5")],
    [
      ("regimes.preparationDays", "1"), ("regimes.selfPlanningDays", "1"),
      ("regimes.sharpenedAfterDays", "1"), ("regimes.trustDays", "1"),
      ("regimes.responseDays", "1"), ("learning.hypothesisDays", "1"),
      ("learning.methodLifeDays", "1"), ("learning.methodRevisionDays", "1"),
      ("trial.charterStarts", "2018-12-31"), ("trial.reliefStarts", "2018-12-31"),
    ],
  ]

  @Test(arguments: extremes.indices) func `in extreme offices no act contradicts another`(
    _ place: Int
  ) throws {
    let set = Self.extremes[place]
    let told = try ToldAgency(
      .fribrevTrial, years: 1, offices: place == 2 ? 3 : 1,
      starts: place == 2 ? "2018-06-01" : "2016-06-01", set: set)
    let faults = try told.faults()
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func `an office tells the same however many others there are`() throws {
    let one = try ToldAgency(.calm, years: 1, offices: 1).acts(of: 0)
    let two = try ToldAgency(.calm, years: 1, offices: 2).acts(of: 0)
    let alone: [EventType] = [.improvementShared, .improvementAdopted]
    #expect(
      one.filter { !alone.contains($0.command.type) }.map(\.command.id)
        == two.filter { !alone.contains($0.command.type) }.map(\.command.id))
  }

  @Test func `an office told twice is told the same`() throws {
    let told = try ToldAgency(.fribrevTrial, years: 2, offices: 1)
    let again = try ToldAgency(.fribrevTrial, years: 2, offices: 1)
    #expect(told.acts(of: 0).map(\.recorded) == again.acts(of: 0).map(\.recorded))
    #expect(told.acts(of: 0).map(\.command.fields) == again.acts(of: 0).map(\.command.fields))
  }

  @Test func `there are some hundred events a year, and more while an office is free`() throws {
    let told = try ToldAgency.trial()
    let charter = told.world.steering.charter
    let years = Double(charter.upperBound.days(since: charter.lowerBound) + 1) / 365.25
    let free = told.acts(of: 0).filter {
      charter.contains(Zone.stockholm.date(at: $0.command.occurred.instant))
    }
    #expect(1_000...1_600 ~= Double(free.count) / years)
    #expect(350...650 ~= Double(told.acts(of: 2).count) / 4)
  }

  @Test func `mornings and afternoons are met on in freed offices only`() throws {
    let told = try ToldAgency.trial()
    for (office, place) in zip(told.world.agency.offices, 0...) {
      let daily = told.acts(of: place).filter {
        [.morning, .afternoon].contains($0.command[.teamMeetingKind])
      }
      for act in daily {
        let day = Zone.stockholm.date(at: act.command.occurred.instant)
        #expect(told.world.steering.isFreed(office.name, on: day))
      }
      #expect(daily.isEmpty == (place == 2))
    }
  }

  @Test func `one instruction leaks into a freed team, and the truth tells of it`() throws {
    let told = try ToldAgency.trial()
    let freed = told.acts.filter { act, _ in
      guard act.command.type == .instructionApplied, let unit = act.command.agent.unit
      else { return false }
      let office = told.world.staffing.office(of: act.command.agent.actor) ?? unit
      let day = Zone.stockholm.date(at: act.command.occurred.instant)
      return told.world.steering.isFreed(office, on: day)
    }
    #expect(freed.count == 1)
    #expect(freed.first?.act.truths.map(\.kind) == [.gaming])
    #expect(try #require(freed.first).act.command[.unit] == "team/torsby-1")
    let truths = told.acts.flatMap(\.act.truths)
    #expect(truths.count == 1)
  }

  @Test func `no figure of a survey is made of fewer than four`() throws {
    let told = try ToldAgency(.targets, years: 1, offices: 4)
    let waves = told.acts.map(\.act.command).filter { $0.type == .staffSurveyWave }
    #expect(waves.count == 4)
    #expect(waves.allSatisfy { $0[.respondents].map { $0 >= 4 } ?? false })
  }

  @Test func `freed offices are better off in surveys, and stay so for a while`() throws {
    let told = try ToldAgency.trial()
    let after = told.acts.map(\.act.command)
      .filter { $0[.survey] == "efter-fribrev" }
    let influence = after.map { command in
      (command[.unit], command[.results]?["influence"]?["index"]?.integer ?? 0)
    }
    #expect(influence.count == 3)
    let control = influence.first { $0.0 == told.world.agency.offices[2].name }?.1 ?? 100
    #expect(influence.map(\.1).max().map { $0 > control } ?? false)
  }

  @Test func `calls answered are never more than calls received`() throws {
    let told = try ToldAgency(.calm, years: 1, offices: 1)
    let weeks = told.acts.map(\.act.command).filter { $0.type == .callVolumesReported }
    #expect(50...53 ~= weeks.count)
    for week in weeks {
      let (received, answered) = (week[.callsReceived] ?? 0, week[.callsAnswered] ?? 0)
      #expect(0...received ~= answered)
      #expect(week[.unit] == "office/torsby")
    }
    let mean = Double(weeks.compactMap { $0[.callsReceived] }.reduce(0, +)) / Double(weeks.count)
    // 77 on a working day (DOMAIN §6), and five days less the holidays.
    #expect(300...420 ~= mean)
  }

  @Test func `incidents are reported within 72 hours`() throws {
    let parameters = try OfficeParameterFile.read(
      overrides: [(name: "offices.incidentsPerYear", value: "50")])
    let world = OfficeWorld(
      seed: 3, years: 2, offices: 1, scenario: .calm, parameters: parameters)
    let acts = OfficeLife.told(world: world, office: world.agency.offices[0])
      .filter { $0.command.type == .incidentReported }
    #expect(acts.count > 50)
    for act in acts {
      let found = try #require(act.command[.discoveredAt]).instant.microseconds
      let told = act.command.occurred.instant.microseconds
      #expect(0..<(72 * 3_600_000_000) ~= told - found)
    }
  }
}
