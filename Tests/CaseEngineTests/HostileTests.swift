import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import SwedishLaw
import Testing

@Suite("What someone might try")
struct HostileTests {
  static let opened = "2019-02-04 CaseOpened caseType=sickness-benefit"

  static func engine(_ docket: String = opened) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
    _ = try await Docket(docket).play(in: temporary)
    return temporary
  }

  static func command(
    _ type: EventType, in stream: StreamName = StreamName(.case, "K-1"), number: UInt64 = 1,
    at occurred: Instant = Instant(microseconds: 1_550_000_000_000_000)
  ) -> Command {
    Command(
      .version7(milliseconds: 9, random: (0, number)), type, in: stream, by: .system,
      at: OffsetInstant(occurred))
  }

  static func articles(
    in temporary: TemporaryEngine, as perspective: CaseJudge.Perspective = .asRecorded
  ) async throws -> [String] {
    var check = LawCheck()
    check.viewpoint.perspective = perspective
    var articles: [String] = []
    _ = try await temporary.engine.check(check) { articles += $0.judgements.map(\.article) }
    return articles
  }

  @Test(arguments: [#"{"target":2,"reason":"duplicate"}"#, #"{"target":1,"reason":"duplicate"}"#])
  func `nobody detaches the law by annulling what attached it (invariant 9)`(
    payload: String
  ) async throws {
    let temporary = try await Self.engine()
    var event = Event(
      id: .version7(milliseconds: 1, random: (0, 7)), stream: StreamName(.regime, "law"),
      type: "EventAnnulled", occurred: OffsetInstant(.epoch))
    event.payload = try CanonicalJSON(parsing: payload)
    _ = try await temporary.engine.log.append([Draft(event)])
    #expect(try temporary.engine.law().attachments.count == 1)
  }

  @Test
  func `a law pack that the program lacks is not attached by a command`() async throws {
    let temporary = try await Self.engine()
    temporary.clock.instant = Instant(microseconds: 1_560_000_000_000_000)
    var command = Self.command(.lawAttached, in: StreamName(.regime, "law"))
    command[.pack] = "sweden/nonsense"
    command[.packVersion] = "1"
    command[.from] = CivilDate(2019, 1, 1)
    let reply = try await temporary.engine.submit(command)
    #expect(reply.refusal == .lawPackUnknown("sweden/nonsense"))
    #expect(try temporary.engine.law().attachments.count == 1)
  }

  @Test
  func `an unreadable attachment stops the engine each time, until it is annulled`() async throws {
    let temporary = try await Self.engine()
    let log = temporary.engine.log
    let stream = StreamName(.regime, "law")
    let bad = Event(
      id: .version7(milliseconds: 1, random: (0, 7)), stream: stream, type: "LawAttached",
      occurred: OffsetInstant(.epoch))
    let position = try await log.append([Draft(bad)]).position
    for _ in 0..<2 {
      #expect(throws: EngineError.unreadable(.lawAttached, at: position)) {
        try temporary.engine.law()
      }
    }
    var annulment = Event(
      id: .version7(milliseconds: 1, random: (0, 8)), stream: stream, type: "EventAnnulled",
      occurred: OffsetInstant(.epoch))
    annulment.payload = try CanonicalJSON(
      parsing: #"{"target":\#(position),"reason":"typing-error"}"#)
    _ = try await log.append([Draft(annulment)])
    #expect(try temporary.engine.law().attachments.count == 1)
  }

  @Test
  func `amounts beyond all numbers are added up to the greatest`() async throws {
    let most = Int64.max
    let temporary = try await Self.engine(
      """
      \(Self.opened)
      2019-02-05 PaymentMade amountOre=\(most) from=2019-02-01 through=2019-02-02
      2019-02-06 PaymentMade amountOre=\(most) from=2019-02-01 through=2019-02-02
      """)
    #expect(try temporary.engine.view(of: "K-1").state.paid == Ore(most))
  }

  @Test
  func `with hindsight an annulled act is no breach, and a corrected one is judged as corrected`()
    async throws
  {
    let decision = "2019-03-11 DecisionMade kind=rejected decidedBy=H-03"
    let annulled = try await Self.engine(
      "\(Self.opened)\n\(decision)\n2019-04-11 EventAnnulled target=#2 reason=wrong-case")
    #expect(try await Self.articles(in: annulled).contains("L29"))
    #expect(try await Self.articles(in: annulled, as: .asCorrected).isEmpty)
    let corrected = try await Self.engine(
      """
      \(Self.opened)
      \(decision)
      2019-04-11 EventCorrected target=#2 set="{'kind':'procedural'}" reason=typing-error
      """)
    #expect(try await Self.articles(in: corrected).contains("L29"))
    #expect(try await !Self.articles(in: corrected, as: .asCorrected).contains("L29"))
  }

  @Test
  func `a correction that is annulled says nothing any more`() async throws {
    let temporary = try await Self.engine(
      """
      2019-02-04 CaseOpened caseType=parental-benefit
      2019-02-05 EventCorrected target=#1 set="{'caseType':'sickness-benefit'}" reason=typing-error
      """)
    #expect(try temporary.engine.view(of: "K-1").state.caseType == "sickness-benefit")
    let again = try await Self.engine(
      """
      2019-02-04 CaseOpened caseType=parental-benefit
      2019-02-05 EventCorrected target=#1 set="{'caseType':'sickness-benefit'}" reason=typing-error
      2019-02-06 EventAnnulled target=#2 reason=wrong-case
      """)
    let view = try again.engine.view(of: "K-1")
    #expect(view.state.caseType == "parental-benefit")
    #expect(view.history.events.count == 2)
  }

  @Test
  func `a clock behind the log asks the guards at the time that will be recorded`() async throws {
    let temporary = try await ConcurrencyTests.prepared()
    let now = temporary.clock.instant
    let withdrawal = try ConcurrencyTests.command(
      ConcurrencyTests.withdrawal, after: ConcurrencyTests.organisation + "\n\n")
    temporary.clock.instant = Instant(microseconds: now.microseconds + 3_600_000_000)
    #expect(try await temporary.engine.submit(withdrawal).refusal == nil)
    temporary.clock.instant = now
    let decision = try ConcurrencyTests.command(
      ConcurrencyTests.decision, after: ConcurrencyTests.organisation)
    let refusal = try await temporary.engine.submit(decision).refusal
    #expect(refusal?.judgement?.article == "L26")
  }

  struct Impossible: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let command: Command
    let refused: @Sendable (Refusal) -> Bool
  }

  static let impossible: [Impossible] = {
    var number = command(.workDone)
    number[.handler] = "H-03"
    number.set("minutes", to: .number("12x"))
    let far = command(.caseOpened, at: Instant(microseconds: 9_000_000_000_000_000_000))
    var correction = command(.eventCorrected)
    correction[.target] = Position(3)
    correction[.correctionReason] = .typingError
    correction[.correctedFields] = .object([.init("poem", .string("no such field"))])
    return [
      Impossible(testDescription: "a number that is none", command: number) {
        guard case .fieldMalformed("minutes", _, _) = $0 else { return false }
        return true
      },
      Impossible(testDescription: "an act in the year 287 000", command: far) {
        $0 == .timeOutOfRange(what: "the act's time")
      },
      Impossible(testDescription: "a correction to a field there is not", command: correction) {
        $0 == .fieldUnknown("poem", of: .caseOpened)
      },
    ]
  }()

  @Test(arguments: impossible)
  func `what can't be written is refused, not a crash`(impossible: Impossible) async throws {
    let temporary = try await Self.engine()
    temporary.clock.instant = Instant(microseconds: 1_560_000_000_000_000)
    let refusal = try #require(try await temporary.engine.submit(impossible.command).refusal)
    #expect(impossible.refused(refusal), "\(refusal)")
  }

  @Test
  func `what is said to be received after the present is refused without law too`() async throws {
    let temporary = try await TemporaryEngine(at: Instant(microseconds: 1_560_000_000_000_000))
    var command = Self.command(.caseOpened)
    command[.caseType] = "toys"
    command.received = OffsetInstant(Instant(microseconds: 1_570_000_000_000_000))
    guard case .inTheFuture = try await temporary.engine.submit(command).refusal else {
      Issue.record("it was let through")
      return
    }
  }

  @Test
  func `command ids that are neighbours lead to events of their own`() async throws {
    let temporary = try await Self.engine()
    temporary.clock.instant = Instant(microseconds: 1_560_000_000_000_000)
    for number in UInt64(0x100)...0x104 {
      var command = Self.command(.workDone, number: number)
      command[.handler] = "H-03"
      for count in 0..<number % 3 {
        command.give(reason: "reason \(count)", for: "L21", about: "P-1")
      }
      #expect(try await temporary.engine.submit(command).receipt != nil)
    }
  }

  @Test
  func `the case asked for is found by its bytes, not by what looks the same`() async throws {
    let temporary = try await Self.engine()
    for name in ["\u{E9}", "e\u{301}"] {
      let stream = StreamName(.case, name)
      var command = Self.command(.caseOpened, in: stream, number: UInt64(name.utf8.count))
      command[.caseType] = "sickness-benefit"
      temporary.clock.instant = Instant(microseconds: 1_560_000_000_000_000)
      _ = try await temporary.engine.submit(command)
      var check = LawCheck()
      check.caseID = name
      check.verdicts = Set(Verdict.allCases)
      let result = try await temporary.engine.check(check) { verdicts in
        #expect(verdicts.id.utf8.elementsEqual(name.utf8))
      }
      #expect(result.cases == 1)
    }
  }

  @Test
  func `what a check tells does not depend on what the table keeps`() async throws {
    let temporary = try await Self.engine(
      """
      2008-02-04 CaseOpened caseType=sickness-benefit
      2008-02-05 ApplicationReceived from=2008-02-05
      2008-03-05 DecisionMade kind=rejected decidedBy=H-03
      """)
    for verdict in Verdict.allCases {
      var counts: [Int] = []
      for _ in 0..<3 {
        var check = LawCheck()
        check.verdicts = [verdict]
        var count = 0
        _ = try await temporary.engine.check(check) { count += $0.judgements.count }
        counts.append(count)
      }
      #expect(Set(counts).count == 1, "\(verdict): \(counts)")
    }
  }
}
