internal import Casework
internal import ProductionTargets
internal import Testing

@Suite("Production targets")
struct ProductionTargetsTests {
  static func parameters(
    days: Int64 = 30, reminder: Int64 = 23, pauses: [String] = [], share: Share? = Share(4, of: 5),
    least: Int64 = 1, volume: Int64 = 0
  ) throws -> [GivenParameter] {
    [
      .always("target-days", .calendarDays, .whole(days)),
      .always("reminder-days", .calendarDays, .whole(reminder)),
      .always("clock-pauses", .words, .words(pauses)),
      .always("target-share", .share, .share(try #require(share))),
      .always("minimum-population", .count, .whole(least)),
      .always("volume", .count, .whole(volume)),
    ]
  }

  static func trial(
    pauses: [String] = [], least: Int64 = 1, volume: Int64 = 0
  ) throws -> Trial {
    try Trial(ProductionTargets.self, parameters(pauses: pauses, least: least, volume: volume))
  }

  @Test func `a case decided on the last day is in time, the day after it is late`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [
      .of(.caseOpened, case: 1, day: 0), .of(.caseOpened, case: 2, day: 0),
      .of(.decisionMade, case: 1, day: 30), .of(.decisionMade, case: 2, day: 31),
    ]
    let said = try trial.said(of: facts)
    #expect(
      trial.told(said).sorted() == [
        "T30 met 1@3", "T30 missed 2@2", "T30-late duty 2@2", "T30-reminder message 1@1",
        "T30-reminder message 2@2",
      ])
    let message = try #require(said.first { $0.finding.kind == .message }).finding
    // What the handler is told is the first instant that is too late.
    #expect(message.due == Fact.instant(day: 31, hour: 0).microseconds)
    let met = try #require(said.first { $0.finding.verdict == .met }).finding
    #expect(met.evidence == Evidence(Position(1), Position(3)))
  }

  @Test(arguments: [30, 31] as [Int64])
  func `nobody is reminded when it is too late`(reminder: Int64) throws {
    let trial = try Trial(ProductionTargets.self, Self.parameters(reminder: reminder))
    let said = try trial.said(of: [.of(.caseOpened, day: 0)], until: 90)
    #expect(trial.told(said).sorted() == ["T30 missed 1@1", "T30-late duty 1@1"])
  }

  @Test func `nobody is reminded of a case that was late when it was told`() throws {
    let trial = try Self.trial()
    let said = try trial.said(of: [.of(.caseOpened, day: 0, known: 31)])
    #expect(trial.told(said).sorted() == ["T30 missed 1@1", "T30-late duty 1@1"])
  }

  @Test func `a closing ends the clock where there was no decision`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [
      .of(.caseOpened, day: 0), .of(.caseClosed, day: 9), .of(.decisionMade, day: 10),
    ]
    #expect(try trial.told(trial.said(of: facts)) == ["T30 met 1@2"])
  }

  @Test func `what ended before it was opened is unknown, and neither met nor missed`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [.of(.caseClosed, day: 0), .of(.caseOpened, day: 1)]
    let said = try trial.said(of: facts, until: 90)
    #expect(trial.told(said) == ["T30 unknown 1@1"])
    #expect(
      try trial.told(trial.periods(of: said)) == [
        "T30-judged unknown team/hagfors 2016-01"
      ])
  }

  @Test func `the clock stands while the party is waited for, if the parameter says so`() throws {
    let facts: [Fact] = [
      .of(.caseOpened, day: 0), .of(.completionOrdered, day: 10),
      // A second order changes nothing, an answer of others neither.
      .of(.completionOrdered, day: 12), .of(.careAnswered, day: 13),
      .of(.applicationCompleted, day: 20), .of(.decisionMade, day: 40),
    ]
    let pausing = try Self.trial(pauses: ["party"])
    // 20 days from the last opening of the clock: 10 of 30 had gone, so day 40 is the last.
    #expect(
      try pausing.told(pausing.said(of: facts)) == ["T30-reminder message 1@5", "T30 met 1@6"])
    let later = facts.dropLast() + [.of(.decisionMade, day: 41)]
    #expect(
      try pausing.told(pausing.said(of: Array(later))).suffix(2).sorted()
        == ["T30 missed 1@5", "T30-late duty 1@5"])
    for pauses in [[], ["care"]] {
      let running = try Self.trial(pauses: pauses)
      #expect(try running.told(running.said(of: facts)).contains("T30 missed 1@1"))
    }
  }

  @Test func `waiting for care stops the clock only for the answer of care`() throws {
    let trial = try Self.trial(pauses: ["care", "party"])
    let facts: [Fact] = [
      .of(.caseOpened, day: 0), .of(.completionRequestedFromCare, day: 10),
      .of(.applicationCompleted, day: 11),
    ]
    #expect(try trial.told(trial.said(of: facts, until: 300)).isEmpty)
    let answered = facts + [.of(.careAnswered, day: 210)]
    #expect(
      try trial.told(trial.said(of: answered, until: 231)).sorted()
        == ["T30 missed 1@4", "T30-late duty 1@4", "T30-reminder message 1@4"])
    let decided = facts + [.of(.decisionMade, day: 200)]
    #expect(try trial.told(trial.said(of: decided)) == ["T30 met 1@4"])
  }

  @Test func `a pause told late and out of order takes no time away`() throws {
    let trial = try Self.trial(pauses: ["party"])
    let facts: [Fact] = [
      .of(.caseOpened, day: 5), .of(.completionOrdered, day: 2, known: 6),
      .of(.applicationCompleted, day: 1, known: 7), .of(.decisionMade, day: 35),
    ]
    #expect(try trial.told(trial.said(of: facts)).last == "T30 met 1@4")
  }

  @Test func `months are judged by what was decided in them and by what came in`() throws {
    let trial = try Self.trial(volume: 3)
    // Four come in in January; three are decided in time, one of them in February.
    let facts: [Fact] =
      (1...4).map { .of(.caseOpened, case: $0, day: 10) } + [
        .of(.decisionMade, case: 1, day: 15), .of(.decisionMade, case: 2, day: 20),
        .of(.decisionMade, case: 3, day: 33), .of(.decisionMade, case: 4, day: 62),
      ]
    #expect(
      try trial.told(trial.periods(of: trial.said(of: facts))).sorted() == [
        // 3 of 4 are fewer than 4 in 5; 2 of 2 are not, 1 of 2 are.
        "T30-arrival missed team/hagfors 2016-01 =3",
        "T30-judged met team/hagfors 2016-01 =2",
        "T30-judged missed team/hagfors 2016-02 =1",
        "volume missed team/hagfors 2016-01 =2",
        "volume missed team/hagfors 2016-02 =1",
        "volume missed team/hagfors 2016-03 =1",
      ])
  }

  @Test func `a share reached exactly is met, and units are judged apart`() throws {
    let trial = try Self.trial(volume: 5)
    let facts: [Fact] =
      (1...6).map { .of(.caseOpened, case: $0, day: 0, unit: $0 == 6 ? 2 : 1) }
      + (1...4).map { .of(.decisionMade, case: $0, day: 9) }
      + [.of(.decisionMade, case: 5, day: 31)]
    #expect(
      try trial.told(trial.periods(of: trial.said(of: facts))).sorted() == [
        "T30-arrival met team/hagfors 2016-01 =4",
        "T30-arrival missed team/sunne 2016-01",
        // The last day was 31 January: they are late in January.
        "T30-judged met team/hagfors 2016-01 =4",
        "T30-judged missed team/sunne 2016-01",
        "volume missed team/hagfors 2016-01 =4",
        "volume missed team/hagfors 2016-02 =1",
        "volume missed team/sunne 2016-01",
      ])
  }

  @Test func `too few cases tell nothing, and a volume reached is met`() throws {
    let trial = try Self.trial(least: 3, volume: 2)
    let facts: [Fact] = [
      .of(.caseOpened, case: 1, day: 0), .of(.caseOpened, case: 2, day: 0),
      .of(.decisionMade, case: 1, day: 1), .of(.decisionMade, case: 2, day: 2),
    ]
    #expect(
      try trial.told(trial.periods(of: trial.said(of: facts))) == [
        "volume met team/hagfors 2016-01 =2",
        "T30-judged unknown team/hagfors 2016-01 =2",
        "T30-arrival unknown team/hagfors 2016-01 =2",
      ])
  }

  @Test func `a case opened before anything was bound is judged by the term it is decided under`()
    throws
  {
    let bound = Binding(
      "production-targets", to: .nation, from: CivilDate(2016, 1, 10),
      parameters: try Self.parameters())
    let trial = try Trial(ProductionTargets.self, bound)
    let facts: [Fact] = [
      .of(.caseOpened, case: 1, day: 0), .of(.caseOpened, case: 2, day: 0),
      .of(.decisionMade, case: 1, day: 30), .of(.decisionMade, case: 2, day: 31),
    ]
    #expect(try trial.told(trial.said(of: facts)) == ["T30 met 1@3", "T30 missed 2@4"])
  }

  @Test func `a case that moves when it is late is late there as well`() throws {
    func bound(_ scope: String, _ days: Int64) throws -> Binding {
      Binding(
        "production-targets", to: Scope(ofUnit: scope), from: CivilDate(2010, 1, 1),
        parameters: try Self.parameters(days: days, reminder: 90))
    }
    let trial = try Trial(
      ProductionTargets.self, bound("team/hagfors", 30), bound("team/sunne", 20))
    let facts: [Fact] = [
      .of(.caseOpened, day: 0), .of(.documentRegistered, day: 40, unit: 2),
      .of(.decisionMade, day: 50, unit: 2), .of(.documentRegistered, day: 60, unit: 1),
    ]
    let said = try trial.said(of: facts, until: 200)
    #expect(
      said.filter { $0.finding.kind == .target }.map { "\($0.unit)@\($0.finding.position)" }
        == ["1@1", "2@2"])
    // Late in Sunne from the day it came there, not in a month judged long ago.
    #expect(
      try trial.told(trial.periods(of: said)).filter { $0.hasPrefix("T30-judged") } == [
        "T30-judged missed team/hagfors 2016-01",
        "T30-judged missed team/sunne 2016-02",
      ])
  }
}
