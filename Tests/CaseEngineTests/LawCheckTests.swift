import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import LawScenarios
import SwedishLaw
import Testing

@Suite("The law over a whole log")
struct LawCheckTests {
  /// A store of many cases, each grown from scenarios, in the order recorded.
  static func store(
    cases: Int = 120, seed: UInt64 = 1
  ) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
    let drafts = try drafts(of: 0..<cases, seed: seed)
    try await append(drafts, to: temporary)
    return temporary
  }

  typealias Recorded = (recorded: Instant, draft: Draft)

  static func drafts(of cases: Range<Int>, seed: UInt64) throws -> [Recorded] {
    var random = RandomHistory(seed: seed)
    var drafts: [Recorded] = []
    for number in cases {
      let docket = try random.history(from: Scenario.all[7 * number % Scenario.all.count])
      for event in try docket.events() where event.stream.kind == .case {
        var own = event.envelope.event
        own.stream = StreamName(.case, "K-\(number)")
        own.id = .version7(
          milliseconds: UInt64(number), random: (event.position.rawValue, UInt64(number)))
        own.command = nil
        own.causation = nil
        drafts.append((event.envelope.recorded, Draft(own)))
      }
    }
    return drafts.sorted { $0.recorded < $1.recorded }
  }

  static func append(_ drafts: [Recorded], to temporary: TemporaryEngine) async throws {
    var rest = drafts[...]
    while let first = rest.first {
      let together = rest.prefix { $0.recorded == first.recorded }
      _ = try await temporary.engine.log.append(
        together.map(\.draft), recorded: max(first.recorded, .epoch))
      rest = rest.dropFirst(together.count)
    }
  }

  static func verdicts(
    in temporary: TemporaryEngine, _ change: (inout LawCheck) -> Void = { _ in }
  ) async throws -> (told: [CaseVerdicts], result: LawCheckResult) {
    var check = LawCheck()
    change(&check)
    var told: [CaseVerdicts] = []
    let result = try await temporary.engine.check(check) { told.append($0) }
    return (told, result)
  }

  @Test
  func `threads and the verdict table change nothing but the time it takes (invariants 5, 6)`()
    async throws
  {
    let temporary = try await Self.store()
    let anew = try await Self.verdicts(in: temporary) {
      $0.usesTable = false
      $0.threads = 1
    }
    #expect(anew.result.cases == 120)
    #expect(anew.result.counts.total(.violated) > 20)
    for threads in [1, 2, 5] {
      for usesTable in [false, true, true] {
        let other = try await Self.verdicts(in: temporary) {
          $0.usesTable = usesTable
          $0.threads = threads
        }
        #expect(other.told.map(\.id) == anew.told.map(\.id))
        #expect(other.told.map(\.judgements) == anew.told.map(\.judgements))
        #expect(other.result.counts == anew.result.counts)
      }
    }
    #expect(try await Self.verdicts(in: temporary).result.computed == 0)
  }

  @Test
  func `a log that grew is judged as if all had been there from the start`() async throws {
    let whole = try await Self.store()
    let grown = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
    let drafts = try Self.drafts(of: 0..<120, seed: 1)
    for part in [0..<drafts.count / 3, drafts.count / 3..<drafts.count / 2] {
      try await Self.append(Array(drafts[part]), to: grown)
      _ = try await Self.verdicts(in: grown)
    }
    try await Self.append(Array(drafts[(drafts.count / 2)...]), to: grown)
    let last = try await Self.verdicts(in: grown)
    #expect(last.result.computed > 0 && last.result.computed < 120)
    let expected = try await Self.verdicts(in: whole) { $0.usesTable = false }
    #expect(last.told.map(\.judgements) == expected.told.map(\.judgements))
    #expect(last.result.counts == expected.result.counts)
  }

  @Test
  func `what becomes known late changes only what is judged with hindsight`() async throws {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
    _ = try await Docket(
      """
      2019-02-04 CaseOpened caseType=sickness-benefit
      2019-02-12 ApplicationReceived from=2019-02-15
      2019-03-26 DecisionMade kind=rejected decidedBy=H-03
      2019-03-11 ProposedDecisionCommunicated kind=rejected dueDate=2019-03-25 @recorded=2019-04-01
      """
    ).play(in: temporary)
    let recorded = try await Self.verdicts(in: temporary)
    #expect(recorded.told.flatMap(\.judgements).contains { $0.article == "L22" })
    let corrected = try await Self.verdicts(in: temporary) {
      $0.viewpoint.perspective = .asCorrected
    }
    #expect(!corrected.told.flatMap(\.judgements).contains { $0.article == "L22" })
  }

  @Test
  func `a check as of a day sees nothing later`() async throws {
    let temporary = try await Self.store()
    let day = Zone.stockholm.start(of: CivilDate(2019, 6, 1))
    let then = try await Self.verdicts(in: temporary) { $0.viewpoint.knownAt = day }
    #expect(then.told.flatMap(\.judgements).allSatisfy { $0.moment <= day })
    let now = try await Self.verdicts(in: temporary) { $0.usesTable = false }
    let before = now.told.flatMap(\.judgements).filter { $0.moment <= day }
    #expect(then.told.flatMap(\.judgements) == before)
  }

  @Test
  func `one case alone is judged as among all`() async throws {
    let temporary = try await Self.store(cases: 40)
    let all = try await Self.verdicts(in: temporary)
    for one in all.told.prefix(5) {
      let alone = try await Self.verdicts(in: temporary) { $0.caseID = one.id }
      #expect(alone.told.map(\.judgements) == [one.judgements])
    }
    await #expect(throws: EngineError.noSuchCase("K-999")) {
      try await Self.verdicts(in: temporary) { $0.caseID = "K-999" }
    }
  }

  @Test
  func `a store without law is judged by nothing, and says so`() async throws {
    let temporary = try await TemporaryEngine(at: Instant(microseconds: 0))
    _ = try await Docket("2019-02-04 CaseOpened caseType=sickness-benefit").play(in: temporary)
    let result = try await Self.verdicts(in: temporary).result
    #expect(result.law.attachments.isEmpty)
    #expect(result.cases == 1 && result.counts == VerdictCounts())
  }
}
