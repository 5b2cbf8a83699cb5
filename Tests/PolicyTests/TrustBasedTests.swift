internal import Casework
internal import Testing
internal import TrustBased

@Suite("Trust-based steering")
struct TrustBasedTests {
  static func parameters() -> [GivenParameter] {
    [
      .always("driver-days", .calendarDays, .whole(7)),
      .always("minimum-population", .count, .whole(3)),
    ]
  }

  static func trial() throws -> Trial { try Trial(TrustBased.self, parameters()) }

  static func decision(_ kind: DecisionKind, case subject: UInt32 = 1, day: Int) -> Fact {
    .of(.decisionMade, case: subject, day: day, slots: ["kind": kind.slot])
  }

  @Test func `a case without a driver is seen when the days have passed`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [.of(.caseOpened, day: 0), .of(.driverAssigned, day: 8)]
    #expect(try trial.told(trial.said(of: facts)) == ["driver flag 1@1"])
    #expect(try trial.said(of: [facts[0], .of(.driverAssigned, day: 7)]).isEmpty)
    #expect(try trial.said(of: [facts[0], .of(.caseClosed, day: 3)], until: 90).isEmpty)
  }

  @Test func `each stretch without a driver counts from its own beginning`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [
      .of(.caseOpened, day: 0), .of(.driverAssigned, day: 1), .of(.driverReleased, day: 20),
      .of(.caseClosed, day: 40), .of(.caseReopened, day: 60), .of(.caseReopened, day: 61),
    ]
    #expect(
      try trial.told(trial.said(of: facts, until: 90)) == ["driver flag 1@3", "driver flag 1@5"])
  }

  @Test func `a decision against a person that nobody was asked about is seen`() throws {
    let trial = try Self.trial()
    let proposal = Fact.of(
      .proposedDecisionCommunicated, day: 1, slots: ["kind": DecisionKind.rejected.slot])
    #expect(
      try trial.told(trial.said(of: [proposal, Self.decision(.rejected, day: 20)]))
        == ["consultation advice 1@1", "consultation flag 1@2"])
    let facts: [Fact] = [
      .of(.peerConsultationHeld, day: 0), proposal, Self.decision(.rejected, day: 20),
      // Another decision needs a talk of its own; one in favour needs none.
      Self.decision(.reduced, day: 30), Self.decision(.granted, day: 31),
    ]
    #expect(try trial.told(trial.said(of: facts)) == ["consultation flag 1@4"])
  }

  @Test func `who does otherwise is asked to show it`() throws {
    let trial = try Self.trial()
    #expect(
      try trial.told(trial.said(of: [.of(.deviationFromInstruction, day: 0)]))
        == ["method advice 1@1"])
  }

  @Test func `a team sees how much was talked over, unless it is too little to tell`() throws {
    let trial = try Self.trial()
    var facts: [Fact] = []
    for number in 1...4 {
      if number < 4 { facts.append(.of(.peerConsultationHeld, case: UInt32(number), day: 0)) }
      facts.append(Self.decision(.rejected, case: UInt32(number), day: 3))
    }
    facts += (5...14).map { Self.decision(.granted, case: $0, day: 4) }
    #expect(
      try trial.told(trial.periods(of: trial.said(of: facts)))
        == ["mirror message team/hagfors 2016-01 =3"])
    #expect(try trial.periods(of: trial.said(of: Array(facts.prefix(4)))).isEmpty)
    // Decisions whose kind the log does not tell are neither.
    let untold =
      (1...9).map { Fact.of(.decisionMade, case: $0, day: 1) }
      + (1...9).map { Self.decision(.corrected, case: $0, day: 2) }
    #expect(try trial.periods(of: trial.said(of: untold)).isEmpty)
  }
}
