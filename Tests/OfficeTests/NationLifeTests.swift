import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct NationLifeTests {
  private static func regime(_ told: ToldAgency) -> [Command] {
    told.acts.map(\.act.command).filter { $0.stream.kind == .regime }
  }

  @Test func `in a calm history nothing steers but the law`() throws {
    #expect(Self.regime(try ToldAgency(.calm, years: 3)).isEmpty)
  }

  @Test(arguments: [Scenario.targets, .gamed]) func `with targets nobody is freed`(
    _ scenario: Scenario
  ) throws {
    let types = Set(Self.regime(try ToldAgency(scenario, years: 2, offices: 2)).map(\.type))
    #expect(types.contains(.policyChanged))
    #expect(!types.contains(.freedomCharterGranted) && !types.contains(.clauseWaived))
  }

  @Test func `targets are there from the first midnight and sharpened after about a year`() throws {
    let told = try ToldAgency(.targets, years: 2, offices: 1)
    let targets = Self.regime(told).filter { $0[.policy] == "production-targets" }
    let share = { (command: Command) in command[.parameters]?["target-share"]?.text }
    let adopted = try #require(targets.first { $0.type == .policyAdopted })
    let changed = try #require(targets.first { $0.type == .policyChanged })
    #expect(adopted.occurred.instant == Zone.stockholm.start(of: told.world.period.lowerBound))
    #expect(adopted[.from] == told.world.period.lowerBound)
    #expect(share(adopted) == "75/100" && share(changed) == "85/100")
    #expect(try #require(changed[.from]).days(since: told.world.period.lowerBound) == 366)
  }

  @Test func `charters last as long as the trial`() throws {
    let told = try ToldAgency.trial()
    let regime = Self.regime(told)
    let granted = regime.filter { $0.type == .freedomCharterGranted }
    let ended = regime.filter { $0.type == .freedomCharterEnded }
    #expect(granted.compactMap { $0[.scope] }.sorted() == ["office/goteborg", "office/torsby"])
    #expect(ended.compactMap { $0[.scope] }.sorted() == ["office/goteborg", "office/torsby"])
    #expect(granted.allSatisfy { $0[.from]?.description == "2016-09-01" })
    #expect(ended.allSatisfy { $0[.through]?.description == "2018-12-31" })
  }

  @Test func `what is decided during the history was negotiated and its risks assessed`() throws {
    let regime = Self.regime(try ToldAgency.trial())
    let deciding: [EventType] = [.policyAdopted, .policyChanged, .freedomCharterGranted]
    let decided = regime.filter { deciding.contains($0.type) && $0.agent != .system }
    #expect(decided.count == 6)
    for command in decided {
      for type in [EventType.riskAssessed, .unionNegotiationRecorded] {
        let before = regime.filter {
          $0.type == type && $0.stream == command.stream && $0[.scope] == command[.scope]
            && $0.occurred.instant < command.occurred.instant
        }
        #expect(before.count == 1, "\(type) before \(command.type) in \(command.stream)")
      }
    }
  }

  @Test func `no policy rewards a decision outcome`() throws {
    let rewards = Self.regime(try ToldAgency(.targets, years: 2, offices: 1)).filter {
      $0[.policy] == "reward-structure"
    }
    let outcomes = DecisionKind.allCases.map(\.rawValue)
    #expect(rewards.count == 1)
    for command in rewards {
      let names = command[.parameters].map { "\($0)" } ?? ""
      #expect(!outcomes.contains { names.contains("\"\($0)\"") })
    }
  }

  @Test func `the phases of the trial follow each other without a gap`() throws {
    let told = try ToldAgency.trial()
    let phases = told.acts.map(\.act.command).filter { $0.type == .experimentPhaseStarted }
    #expect(
      phases.compactMap { $0[.phase] } == ["preparation", "self-planning", "trial", "evaluation"])
    for (one, next) in zip(phases, phases.dropFirst()) {
      #expect(one[.through]?.adding(days: 1) == next[.from])
      #expect(next[.units] == ["office/torsby", "office/goteborg"])
      #expect(next[.controlUnits] == [told.world.agency.offices[2].name])
    }
  }
}
