import Casework
import EventModel
import Testing

@testable import Office

@Suite("Two scenarios with one seed", .onOneThread)
struct PairingTests {
  private static func world(
    _ scenario: Scenario, _ set: [(name: String, value: String)] = []
  ) throws -> OfficeWorld {
    OfficeWorld(
      seed: 29, years: 3, offices: 3, scenario: scenario,
      parameters: try OfficeParameterFile.read(overrides: set))
  }

  /// Cases of an office, some in each month.
  private static func cases(
    _ world: OfficeWorld, office: Int, months: Range<Int>
  ) -> [[PlannedAct]] {
    months.flatMap { month in
      let day = world.calendar.day(
        onOrAfter: world.period.lowerBound.adding(months: month))
      return (1...4).map { number in
        CaseLife.told(
          world: world, office: world.agency.offices[office], arrival: day, number: number)
      }
    }
  }

  private static func words(_ acts: [PlannedAct]) -> [String] {
    acts.map { act in
      let draft = DraftMaker(command: act.command).ownDrafts()[0]
      return "\(act.recorded) \(draft.event)"
    }
  }

  @Test func `an office that isn't freed is the same with the trial elsewhere and without`() throws
  {
    let (trial, targets) = (try Self.world(.fribrevTrial), try Self.world(.targets))
    let own = Self.cases(trial, office: 2, months: 0..<30)
    let other = Self.cases(targets, office: 2, months: 0..<30)
    for (one, two) in zip(own, other) { #expect(Self.words(one) == Self.words(two)) }
  }

  @Test func `a freed office is the same up to the charter`() throws {
    let (trial, targets) = (try Self.world(.fribrevTrial), try Self.world(.targets))
    let charter = Zone.stockholm.start(of: trial.parameters.trial.charterStarts)
    let own = Self.cases(trial, office: 0, months: 0..<8)
    let other = Self.cases(targets, office: 0, months: 0..<8)
    for (one, two) in zip(own, other) {
      let before = one.filter { $0.recorded < charter }
      #expect(Self.words(before) == Self.words(two.filter { $0.recorded < charter }))
    }
  }

  @Test func `gaming moves the decisions it draws to day 30, and no case it does not`() throws {
    let (gamed, targets) = (try Self.world(.gamed), try Self.world(.targets))
    let own = Self.cases(gamed, office: 0, months: 0..<30)
    let other = Self.cases(targets, office: 0, months: 0..<30)
    var drawn = 0
    for (one, two) in zip(own, other) {
      let isGamed = one.contains { $0.truths.contains { $0.kind == .gaming } }
      drawn += isGamed ? 1 : 0
      #expect((Self.words(one) == Self.words(two)) == !isGamed)
    }
    #expect(drawn > 3)
  }

  @Test func `what one parameter changes leaves the rest as it was`() throws {
    let usual = try Self.world(.calm)
    let more = try Self.world(.calm, [("reviews.requestedShare", "0.9")])
    let own = Self.cases(usual, office: 1, months: 0..<20)
    let other = Self.cases(more, office: 1, months: 0..<20)
    for (one, two) in zip(own, other)
    where !two.contains(where: { $0.command.type == .reviewRequested }) {
      #expect(Self.words(one) == Self.words(two))
    }
  }
}
