import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import SwedishLaw
import Testing

@Suite("Commands at the same time")
struct ConcurrencyTests {
  static let decision = """
    2019-03-11 10:00 DecisionMade kind=granted question=right-to-benefit from=2019-02-15 \
    through=2019-02-28 decidedBy=H-03 provisions="SFB 27:2" reasonsGiven=true individualFacts=true \
    @by=H-03 @role=decision-maker
    """
  static let organisation = """
    2019-01-02 UnitEstablished unit=office/north unitKind=office from=2019-01-01
    2019-01-02 HandlerJoined handler=H-03 unit=office/north from=2019-01-01
    2019-01-02 RoleAssigned handler=H-03 role=decision-maker from=2019-01-01
    2019-01-02 MandateGranted decisionKinds=granted,rejected handler=H-03 from=2019-01-01
    2019-02-04 CaseOpened caseType=sickness-benefit
    2019-02-05 ApplicationReceived from=2019-02-15 through=2019-02-28
    2019-02-05 WorkCapacityAssessed basis=own-job extent=100 from=2019-02-15
    """
  static let withdrawal = "2019-03-11 10:00 MandateWithdrawn handler=H-03 through=2019-03-10"

  /// A docket's last line as a command in an engine that has the lines before.
  static func command(_ line: String, after history: String) throws -> Command {
    let docket = try Docket(history + "\n" + line)
    let last = try #require(docket.lines.last)
    let positions = (3..<40).map { Position(UInt64($0)) }
    return try docket.command(for: last, positions: positions, ids: [])
  }

  static func prepared() async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
    let docket = try Docket(organisation)
    _ = try await docket.play(in: temporary)
    let last = try Docket(decision).lines[0].recorded
    temporary.clock.instant = last
    return temporary
  }

  @Test
  func `who has the mandate decides, who lost it does not`() async throws {
    let temporary = try await Self.prepared()
    let decision = try Self.command(Self.decision, after: Self.organisation)
    #expect(try temporary.engine.rehearse(decision) == nil)
    let withdrawal = try Self.command(Self.withdrawal, after: Self.organisation + "\n\n")
    #expect(try await temporary.engine.submit(withdrawal).refusal == nil)
    let refusal = try #require(try await temporary.engine.submit(decision).refusal)
    #expect(refusal.judgement?.article == "L26")
  }

  @Test
  func `a mandate withdrawn between the guards and the append refuses the decision`() async throws {
    let temporary = try await Self.prepared()
    let decision = try Self.command(Self.decision, after: Self.organisation)
    let withdrawal = try Self.command(Self.withdrawal, after: Self.organisation + "\n\n")
    temporary.beforeNextAppend { [engine = temporary.engine] in
      _ = try? await engine.submit(withdrawal)
    }
    let head = try temporary.engine.log.snapshot().head
    let refusal = try #require(try await temporary.engine.submit(decision).refusal)
    #expect(refusal.judgement?.article == "L26")
    #expect(try temporary.engine.log.snapshot().head == head.next, "only the withdrawal is stored")
  }

  @Test
  func `of many who open one case at the same time one does`() async throws {
    let temporary = try await TemporaryEngine(at: Instant(microseconds: 0))
    let docket = try Docket("2019-02-04 CaseOpened caseType=sickness-benefit")
    temporary.clock.instant = docket.lines[0].recorded
    let template = try docket.command(for: docket.lines[0], positions: [], ids: [])
    let opened = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<16 {
        var command = template
        command.id = .version7(milliseconds: 1, random: (0, UInt64(number) << 8))
        group.addTask { [engine = temporary.engine, command] in
          (try? await engine.submit(command))?.receipt != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
    #expect(try temporary.engine.log.snapshot().head == Position(2))
  }

  @Test
  func `what the guards let through under load the law finds no fault with afterwards`()
    async throws
  {
    let temporary = try await Self.prepared()
    let template = try Self.command(Self.decision, after: Self.organisation)
    let withdrawal = try Self.command(Self.withdrawal, after: Self.organisation + "\n\n")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        var command = template
        command.id = .version7(milliseconds: 2, random: (0, UInt64(number) << 8))
        group.addTask { [engine = temporary.engine, command] in
          _ = try? await engine.submit(number == 12 ? withdrawal : command)
        }
      }
    }
    var check = LawCheck()
    check.verdicts = Set(Verdict.allCases)
    var rulings: [Verdict] = []
    _ = try await temporary.engine.check(check) { verdicts in
      rulings += verdicts.judgements.filter { $0.article == "L26" }.map(\.ruling.verdict)
    }
    #expect(!rulings.contains(.violated))
  }
}
