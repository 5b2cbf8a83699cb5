internal import Casework
internal import RewardStructure
internal import Testing

@Suite("A reward structure")
struct RewardStructureTests {
  static func parameters(
    decision: Int64 = 2, closing: Int64 = 1, days: Int64 = 180, target: Int64 = 7
  ) -> [GivenParameter] {
    [
      .always("points-per-decision", .points, .whole(decision)),
      .always("points-per-closing", .points, .whole(closing)),
      .always("reversal-days", .calendarDays, .whole(days)),
      .always("pay-per-point", .kronor, .whole(50)),
      .always("target-points", .points, .whole(target)),
      .always("team-bonus", .kronor, .whole(5_000)),
    ]
  }

  static func trial(days: Int64 = 180) throws -> Trial {
    try Trial(RewardStructure.self, parameters(days: days))
  }

  /// The example of the policy's README.
  static let example: [Fact] = [
    .of(.decisionMade, case: 1, day: 4), .of(.decisionMade, case: 2, day: 7),
    .of(.caseClosed, case: 1, day: 8), .of(.decisionMade, case: 3, day: 19),
    .of(.caseReopened, case: 1, day: 33),
    .of(.decisionErrorFound, case: 2, day: 34, slots: ["decision": 2]),
    .of(.decisionMade, case: 1, day: 39),
  ]

  @Test func `decisions and closings earn, and what is undone is taken back`() throws {
    let trial = try Self.trial()
    let said = try trial.said(of: Self.example)
    #expect(
      trial.told(said) == [
        "points reward decision 1@1 =2", "points reward decision 2@2 =2",
        "points reward closing 1@3 =1", "points reward decision 3@4 =2",
        "points reward closing-reversal 1@5 =-1", "points reward decision-reversal 2@6 =-2",
        "points reward decision 1@7 =2",
      ])
    #expect(said[4].finding.evidence == Evidence(Position(3), Position(5)))
    // In öre: 350 and 5 000 kronor, then −50.
    #expect(
      try trial.told(trial.periods(of: said)).sorted() == [
        "pay reward bonus team/hagfors 2016-01 =500000",
        "pay reward points team/hagfors 2016-01 =35000",
        "pay reward points team/hagfors 2016-02 =-5000",
      ])
  }

  @Test func `nothing is taken back twice, nor after the term`() throws {
    let facts: [Fact] = [
      .of(.decisionMade, day: 0), .of(.caseClosed, day: 1),
      .of(.caseRemitted, day: 30), .of(.caseRemitted, day: 31),
      .of(.decisionErrorFound, day: 32, slots: ["decision": 1]), .of(.caseReopened, day: 33),
    ]
    let trial = try Self.trial(days: 30)
    #expect(
      try trial.told(trial.said(of: facts)).dropFirst(2).sorted() == [
        "points reward closing-reversal 1@3 =-1", "points reward decision-reversal 1@3 =-2",
      ])
    // The last day for the decision is the 29th after it, for the closing the 30th.
    let shorter = try Self.trial(days: 29)
    #expect(
      try shorter.told(shorter.said(of: facts)).dropFirst(2)
        == ["points reward closing-reversal 1@3 =-1"])
  }

  @Test func `the term ends with its last day, not a moment later`() throws {
    let trial = try Self.trial(days: 30)
    for (day, hour, count) in [(30, 23, 2), (31, 0, 1)] {
      let facts: [Fact] = [
        .of(.decisionMade, day: 0), .of(.caseRemitted, day: day, hour: hour),
      ]
      #expect(try trial.said(of: facts).count == count)
    }
  }

  @Test func `an error in another decision than the latest takes nothing back`() throws {
    let trial = try Self.trial()
    for slots in [[:], ["decision": 1]] as [[String: Int64]] {
      let facts: [Fact] = [
        .of(.decisionMade, day: 0), .of(.decisionMade, day: 1),
        .of(.decisionErrorFound, day: 2, slots: slots),
      ]
      #expect(try trial.said(of: facts).count == 2)
    }
  }

  @Test func `a closing earns once, and anew when the case was taken up in between`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [
      .of(.caseClosed, day: 0), .of(.caseClosed, day: 1), .of(.decisionMade, day: 2),
      .of(.caseClosed, day: 3),
    ]
    #expect(
      try trial.told(trial.said(of: facts)).sorted() == [
        "points reward closing 1@1 =1", "points reward closing 1@4 =1",
        "points reward closing-reversal 1@3 =-1", "points reward decision 1@3 =2",
      ])
  }

  @Test func `what is worth nothing is not entered, and the greatest amounts don't trap`() throws {
    let nothing = try Trial(
      RewardStructure.self, Self.parameters(decision: 0, closing: 0, target: 0))
    #expect(try nothing.said(of: Self.example).isEmpty)
    for points in [Int64.min, .max] {
      let trial = try Trial(RewardStructure.self, Self.parameters(decision: points))
      let said = try trial.said(of: Self.example)
      let paid = try trial.told(trial.periods(of: said))
      #expect(!paid.contains { $0.hasPrefix("pay reward points team/hagfors 2016-01") })
    }
  }

  @Test func `invariant 9: it pays the same whatever was decided`() throws {
    let trial = try Self.trial()
    let facts = (0..<40).map { place in
      Fact.of(
        .decisionMade, case: UInt32(place), day: place,
        slots: ["kind": Int64(place % 7), "extent": Int64(place % 5) * 25])
    }
    #expect(Set(try trial.said(of: facts).map(\.finding.amount)) == [2])
    #expect(RewardStructure.manifest.reads.allSatisfy { !DecisionOutcome.isTold(by: $0) })
  }
}
