import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct WorkTests {
  @Test(arguments: [Scenario.calm, .targets, .fribrevTrial]) func `no act is refused`(
    _ scenario: Scenario
  ) throws {
    let told = try ToldCases(offices: 2, scenario, starts: "2016-10-01")
    #expect(told.faults() == [])
  }

  @Test func `a case has one driver after another, each released before the next`() throws {
    let told = try ToldCases(
      set: [
        (name: "staff.turnoverPerYear", value: "0.8"),
        (name: "staff.territoryChangesPerYear", value: "6"),
      ])
    for acts in told.cases {
      var driver: String?
      for command in acts.map(\.command) {
        if command.type == .driverAssigned {
          #expect(driver == nil)
          driver = command[.handler]
        } else if command.type == .driverReleased {
          #expect(command[.handler] == driver)
          driver = nil
        }
      }
    }
    #expect(told.count(.driverReleased) > 0)
    #expect(told.count(.caseMovedTeam) > 0)
  }

  @Test func `a pooled case has no driver on record, and a true one in secret`() throws {
    let world = try ToldCases(.fribrevTrial, starts: "2017-07-01", count: 80)
    let steering = world.world.steering
    var pooled = 0
    for acts in world.cases {
      let registered = acts.first { $0.command.type == .caseRegisteredOn }
      let day = registered.map { Zone.stockholm.date(at: $0.recorded) }
      let arrived = acts.first { $0.command.type == .caseOpened }
        .map { Zone.stockholm.date(at: $0.recorded) }
      let office = world.world.agency.offices[0].name
      guard let day, let arrived,
        let principle = world.world.staffing.principle(of: office, on: arrived),
        steering.behaviour(of: office, on: day, principle: principle).hasNoDriver
      else { continue }
      pooled += 1
      #expect(!acts.contains { $0.command.type == .driverAssigned })
      #expect(acts.contains { $0.truths.contains { $0.kind == .driver } })
    }
    // The offices of the trial have all cases in one for half a year from 2017-07 on.
    #expect(pooled > 0)
  }

  @Test func `a plan sends cases to other offices, and they are handled there`() throws {
    let told = try ToldCases(
      offices: 3, .targets, set: [(name: "ownership.routedShare", value: "0.5")])
    let home = told.world.agency.offices[0].name
    let routed = told.cases.filter { $0.contains { $0.command.type == .caseRoutedBetweenOffices } }
    #expect((80...170).contains(routed.count))
    for acts in routed {
      let to = acts.first { $0.command.type == .caseRoutedBetweenOffices }?.command[.toUnit]
      let registered = acts.first { $0.command.type == .caseRegisteredOn }?.command
      #expect(to != home && registered.map { $0[.office] == to } ?? true)
    }
  }

  @Test func `who presents is on the record, and dissent is noted before the notice`() throws {
    let told = try ToldCases(set: [
      (name: "decisions.rejectionShareNew", value: "0.8"),
      (name: "ownership.dissentShare", value: "0.5"),
    ])
    #expect(told.count(.dissentRecorded) > 0)
    for acts in told.cases {
      for (place, act) in acts.enumerated() where act.command.type == .dissentRecorded {
        let decision = act.command[.decision]
        #expect(decision.map { $0.rawValue <= UInt64(place) } ?? false)
        let notice = acts.firstIndex {
          $0.command.type == .decisionNotified && $0.command[.decision] == decision
        }
        guard let notice else { continue }
        #expect(place < notice && acts[notice].command[.dissentIncluded] == true)
      }
    }
  }
}
