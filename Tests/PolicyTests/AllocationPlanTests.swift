internal import AllocationPlan
internal import Casework
internal import Testing

@Suite("An allocation plan")
struct AllocationPlanTests {
  static func parameters(
    _ assignment: [String] = ["individual", "geographic"]
  ) -> [GivenParameter] {
    [
      .always("assignment", .words, .words(assignment)),
      .always("take-days", .calendarDays, .whole(3)),
      .always("route-days", .calendarDays, .whole(10)),
    ]
  }

  static func trial(_ assignment: [String] = ["individual", "geographic"]) throws -> Trial {
    try Trial(AllocationPlan.self, parameters(assignment))
  }

  /// The example of the policy's README.
  static let example: [Fact] = [
    .of(.caseOpened, day: 0), .of(.caseRoutedBetweenOffices, day: 7),
    .of(.workTaken, day: 12, actor: 4), .of(.workTaken, day: 19, actor: 5),
  ]

  @Test func `advice is given on opening and while nobody takes a case`() throws {
    let trial = try Self.trial()
    let said = try trial.said(of: Self.example)
    #expect(
      trial.told(said).sorted() == [
        "area flag 1@2", "assign advice geographic 1@1", "assign advice individual 1@1",
        "hands flag 1@4", "next advice 1@1", "next advice 1@2",
      ])
    let next = said.filter { $0.finding.timer == "waiting" }.map(\.finding.due)
    #expect(next == [4, 11].map { Fact.instant(day: $0, hour: 0).microseconds })
  }

  @Test func `a case that still waits is offered to another office`() throws {
    let trial = try Self.trial(["pooled", "phone"])
    #expect(
      try trial.told(trial.said(of: [.of(.caseOpened, day: 0)], until: 10)).sorted() == [
        "assign advice phone 1@1", "assign advice pooled 1@1", "next advice 1@1",
        "route advice 1@1",
      ])
  }

  @Test(arguments: [EventType.workTaken, .decisionMade, .caseClosed])
  func `whoever takes, decides or closes a case ends its waiting`(type: EventType) throws {
    let trial = try Self.trial([])
    #expect(
      try trial.said(of: [.of(.caseOpened, day: 0), .of(type, day: 3)], until: 90).isEmpty)
  }

  @Test func `in a pool anybody may take a case, and one may take one's own again`() throws {
    let pool = try Self.trial(["pooled"])
    #expect(
      try pool.told(pool.said(of: Self.example)).sorted()
        == ["assign advice pooled 1@1", "next advice 1@1", "next advice 1@2"])
    let own = try Self.trial()
    let facts: [Fact] = [
      .of(.workTaken, day: 0, actor: 4), .of(.workTaken, day: 1), .of(.workTaken, day: 2, actor: 4),
    ]
    #expect(try own.said(of: facts).isEmpty)
  }
}
