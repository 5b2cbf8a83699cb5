import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import SwedishLaw
import Testing

@Suite("Commands and what becomes of them")
struct SubmitTests {
  static let opened = "2019-02-04 CaseOpened caseType=sickness-benefit"

  @Test
  func `a command becomes an event of its type, demanded by whom the vocabulary says`()
    async throws
  {
    let outcome = try await Given().when(
      "2019-02-04 09:30 CaseOpened caseType=sickness-benefit @by=H-03 @role=handler")
    let event = try #require(outcome.recorded.first)
    #expect(outcome.recorded.count == 1)
    #expect(event.type == .caseOpened)
    #expect(event.actor == "H-03")
    #expect(event[.caseType] == "sickness-benefit")
    #expect(event.imposedBy == .system)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let history: String
    let line: String
    let refused: @Sendable (Refusal) -> Bool

    init(
      _ description: String, _ history: String, _ line: String,
      _ refused: @escaping @Sendable (Refusal) -> Bool
    ) {
      testDescription = description
      self.history = history
      self.line = line
      self.refused = refused
    }
  }

  static let wrong = [
    Wrong("an unknown case", "", "2019-02-04 DecisionMade kind=granted") {
      guard case .outOfOrder(.decisionMade, [.caseOpened], _) = $0 else { return false }
      return true
    },
    Wrong("a case opened twice", opened, "2019-02-05 CaseOpened caseType=sickness-benefit") {
      guard case .openedAlready = $0 else { return false }
      return true
    },
    Wrong("a reply before anything was proposed for review", opened, "2019-02-05 ReviewRequested") {
      guard case .outOfOrder(.reviewRequested, _, _) = $0 else { return false }
      return true
    },
    Wrong("a missing field", "", "2019-02-04 CaseOpened") {
      $0 == .fieldMissing("caseType", of: .caseOpened)
    },
    Wrong("a word outside of its list", opened, "2019-02-04 DecisionMade kind=maybe") {
      guard case .fieldMalformed("kind", .decisionMade, _) = $0 else { return false }
      return true
    },
    Wrong("a channel nobody has", opened, "2019-02-04 DecisionMade kind=granted @channel=drum") {
      $0 == .channelUnknown("drum")
    },
    Wrong("a sealed field of another name", opened, "2019-02-04 DecisionMade kind=granted ~poem") {
      $0 == .sealedFieldUnknown("poem", of: .decisionMade)
    },
    Wrong(
      "a period that ends before it begins", opened,
      "2019-02-04 DecisionMade kind=granted from=2019-02-10 through=2019-02-01"
    ) {
      $0 == .datesContradict(from: CivilDate(2019, 2, 10), through: CivilDate(2019, 2, 1))
    },
    Wrong(
      "an act after the present", opened,
      "2019-02-06 DecisionMade kind=granted @recorded=2019-02-05"
    ) {
      guard case .inTheFuture = $0 else { return false }
      return true
    },
    Wrong("a correction of nothing", opened, "2019-02-05 EventAnnulled reason=duplicate") {
      guard case .fieldMissing("target", _) = $0 else { return false }
      return true
    },
  ]

  @Test(arguments: wrong)
  func `what is out of order or form is refused, and nothing is recorded (invariant 13)`(
    wrong: Wrong
  ) async throws {
    let outcome = try await Given(wrong.history).when(wrong.line)
    let refusal = try #require(outcome.refusal)
    #expect(wrong.refused(refusal), "\(refusal)")
    #expect(!refusal.sentence.isEmpty && !refusal.remedy.isEmpty)
    let docket = try Docket(wrong.history)
    let head = try outcome.temporary.engine.log.snapshot().head
    #expect(head == Position(UInt64(1 + docket.lines.count)))
  }

  @Test
  func `a refusal by law names article, wording and the event that is missing`() async throws {
    let law = try SwedishLaw.sicknessBenefit()
    let outcome = try await Given(
      "\(Self.opened)\n2019-02-05 ApplicationReceived from=2019-02-05", law: [law]
    ).when(
      """
      2019-03-11 DecisionMade kind=rejected decidedBy=H-03 provisions="SFB 27:2" reasonsGiven=true \
      individualFacts=true
      """)
    let refusal = try #require(outcome.refusal)
    let judgement = try #require(refusal.judgement)
    #expect(judgement.ruling.verdict == .violated)
    #expect(judgement.ruling.missing == [.proposedDecisionCommunicated])
    #expect(refusal.sentence.contains("SFB 110:13 a"))
    #expect(refusal.sentence.contains("2017:1305"))
    #expect(refusal.remedy.contains("ProposedDecisionCommunicated"))
  }

  @Test
  func `a command repeated answers its first receipt and no more (invariant 4)`() async throws {
    let temporary = try await TemporaryEngine()
    let docket = try Docket("> \(Self.opened)")
    let first = try #require(try await docket.play(in: temporary)?.receipt)
    let again = try #require(try await docket.play(in: temporary)?.receipt)
    #expect(first == again)
    #expect(again.isRepetition)
    #expect(try temporary.engine.log.snapshot().head == first.position)
  }

  @Test
  func `a command id used for something else is an error of the caller`() async throws {
    let temporary = try await TemporaryEngine()
    _ = try await Docket("> \(Self.opened)").play(in: temporary)
    await #expect(throws: EngineError.self) {
      try await Docket("> 2019-02-04 CaseOpened caseType=parental-benefit").play(in: temporary)
    }
  }

  @Test
  func `a store that fails once takes the command when it is submitted again`() async throws {
    let temporary = try await TemporaryEngine()
    temporary.failNextAppends(with: [.closed])
    let docket = try Docket("> \(Self.opened)")
    await #expect(throws: EngineError.log(.closed)) { try await docket.play(in: temporary) }
    #expect(try await docket.play(in: temporary)?.receipt != nil)
  }

  @Test
  func `what others keep changing is given up after the attempts allowed`() async throws {
    let temporary = try await TemporaryEngine()
    let fault = LogError.premiseBroken(at: .first)
    temporary.failNextAppends(with: [LogError](repeating: fault, count: 32))
    let reply = try await Docket("> \(Self.opened)").play(in: temporary)
    #expect(reply?.refusal == .contended(attempts: 32))
  }

  @Test
  func `a store under a law that the program lacks is not opened`() async throws {
    let temporary = try await TemporaryEngine(law: [SwedishLaw.sicknessBenefit()])
    temporary.engine.close()
    #expect(throws: EngineError.lawUnknown(id: "sweden/sickness-benefit", known: [])) {
      try Engine(at: temporary.path, catalogue: Catalogue())
    }
  }

  @Test
  func `an appeal before review brings a request for review with it, demanded by law`()
    async throws
  {
    let outcome = try await Given(
      """
      \(Self.opened)
      2019-03-11 DecisionMade kind=rejected
      """, law: [SwedishLaw.sicknessBenefit()]
    ).when("2019-04-01 AppealReceived decision=#2")
    #expect(outcome.recorded.map(\.type) == [.appealReceived, .reviewRequested])
    #expect(outcome.recorded.last?.imposedBy == .law)
    #expect(outcome.recorded.last?.causation == outcome.recorded.first?.envelope.event.id)
  }
}
