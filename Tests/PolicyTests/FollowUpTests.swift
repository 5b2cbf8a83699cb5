internal import Casework
internal import FollowUp
internal import Testing

@Suite("Follow-up")
struct FollowUpTests {
  static func parameters(
    _ forms: [String] = ["self", "peer"], every: Int64 = 1
  ) throws -> [GivenParameter] {
    [
      .always("forms", .words, .words(forms)), .always("sample-every", .count, .whole(every)),
      .always("check-days", .calendarDays, .whole(7)),
      .always("coverage-share", .share, .share(try #require(Share(9, of: 10)))),
    ]
  }

  static func trial(_ forms: [String] = ["self", "peer"], every: Int64 = 1) throws -> Trial {
    try Trial(FollowUp.self, parameters(forms, every: every))
  }

  /// The example of the policy's README.
  static let example: [Fact] = [
    .of(.decisionMade, case: 1, day: 3), .of(.selfCheckRecorded, case: 1, day: 3),
    .of(.decisionMade, case: 2, day: 4), .of(.selfCheckRecorded, case: 2, day: 5),
    .of(.peerCheckRecorded, case: 1, day: 10), .of(.peerCheckRecorded, case: 2, day: 12),
    .of(.decisionMade, case: 3, day: 19),
    .of(
      .selfCheckRecorded, case: 3, day: 19, slots: ["result": CheckResult.seriousFlaw.slot]),
    .of(.peerCheckRecorded, case: 3, day: 20, slots: ["result": CheckResult.minorFlaw.slot]),
  ]

  @Test func `checks are demanded, made in time or not, and what they find is told`() throws {
    let trial = try Self.trial()
    let said = try trial.said(of: Self.example)
    #expect(
      trial.told(said).filter { !$0.contains("duty") } == [
        "self met 1@2", "self met 2@4", "peer met 1@5", "peer missed 2@3", "self met 3@8",
        "flaw flag 3@8", "peer met 3@9",
      ])
    #expect(said.count { $0.finding.kind == .duty } == 6)
    #expect(said.first?.finding.due == Fact.instant(day: 11, hour: 0).microseconds)
    #expect(
      try trial.told(trial.periods(of: said)) == ["coverage missed team/hagfors 2016-01 =5"])
    // Without the second case all of the four are made.
    let others = Self.example.filter { $0.stream != 2 }
    #expect(
      try trial.told(trial.periods(of: trial.said(of: others)))
        == ["coverage met team/hagfors 2016-01 =4"])
  }

  @Test func `of a sample some decisions are checked, under full control all are`() throws {
    let facts = (1...40).map { Fact.of(.decisionMade, case: $0, day: 0) }
    for (every, count) in [(1, 40), (20, 2), (0, 0)] as [(Int64, Int)] {
      let trial = try Self.trial(["sample"], every: every)
      let told = try trial.told(trial.said(of: facts, until: 8))
      #expect(told.count { $0.hasPrefix("sample duty") } == count)
      #expect(told.count { $0.hasPrefix("sample missed") } == count)
    }
  }

  @Test func `a later decision takes the place of one that waits`() throws {
    let trial = try Self.trial(["peer"])
    let facts: [Fact] = [
      .of(.decisionMade, day: 0), .of(.decisionMade, day: 5), .of(.peerCheckRecorded, day: 12),
      .of(.peerCheckRecorded, day: 13),
    ]
    #expect(
      try trial.told(trial.said(of: facts, until: 90))
        == ["peer duty 1@1", "peer duty 1@2", "peer met 1@3"])
  }

  @Test func `nothing is demanded where no form is chosen`() throws {
    let trial = try Self.trial([])
    #expect(try trial.told(trial.said(of: Self.example, until: 90)) == ["flaw flag 3@8"])
  }
}
