import CaseEngineTesting
import Casework
import EventLog
import EventModel
import Foundation
import PlantedFaults
import SwedishLaw
import Testing

@testable import CaseEngine

@Suite("What a policy demands against the law is withheld")
struct DemandTests {
  static let unheard = """
    case K-17
    2019-02-04 09:30 CaseOpened caseType=sickness-benefit @by=H-03
    2019-02-12 ApplicationReceived from=2019-02-15
    2019-03-01 EmployerInquiryAnswered
    2019-03-05 EmployerInquiryAnswered
    """

  static func engine(_ docket: String) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()],
      policies: [RejectAtOnce.self, TellTheParty.self, Flood.self] + PlantedFaults.survivable,
      at: Instant(microseconds: 0))
    _ = try await Docket(docket).play(in: temporary)
    return temporary
  }

  static func bundle(_ policies: any Policy.Type...) throws -> Casework.Bundle {
    try Casework.Bundle(
      "demanding",
      policies.map {
        Binding($0.manifest.id, to: .nation, from: CivilDate(1990, 1, 1), parameters: [])
      })
  }

  static func findings(
    of policy: any Policy.Type, in engine: Engine
  ) async throws -> [SpokenFinding] {
    let result = try await engine.replay(ReplayRequest([.bundle(try bundle(policy))]))
    var said: [SpokenFinding] = []
    result.columns[0].outcomes[0].forEachFinding { said.append($0) }
    return said.sorted { ($0.said, $0.finding.key) < ($1.said, $1.finding.key) }
  }

  @Test
  func `to reject before the party has been heard (invariant 9)`() async throws {
    let temporary = try await Self.engine(Self.unheard)
    let said = try await Self.findings(of: RejectAtOnce.self, in: temporary.engine)
    let duties = said.filter { $0.finding.clause == "now" }
    #expect(duties.count == 4)
    // What the employer answered on 1 March is told to nobody: from then on FL 25 § bars it.
    let last = try #require(duties.last)
    #expect(last.finding.kind == .policyConflict)
    #expect(said.filter { $0.finding.clause == "well" }.allSatisfy { $0.finding.kind == .flag })
    let key = DecisionKey(clause: "now", subject: "K-17", .event(Position(last.finding.position)))
    let explanation = try await temporary.engine.explain(
      key, under: .bundle(try Self.bundle(RejectAtOnce.self)), as: ReplayRequest([]))
    #expect(explanation.breach?.article == "L21")
    #expect(explanation.spoken?.finding.kind == .policyConflict)
  }

  @Test
  func `but not what the law lets anyone do`() async throws {
    let temporary = try await Self.engine(Self.unheard)
    let said = try await Self.findings(of: TellTheParty.self, in: temporary.engine)
    #expect(said.count == 9)
    #expect(said.allSatisfy { $0.finding.kind != .policyConflict })
  }

  @Test
  func `by what was known when it was said, not by what came later (invariant 7)`() async throws {
    let whole = try await Self.engine(Self.unheard)
    let all = try await Self.findings(of: RejectAtOnce.self, in: whole.engine)
    let lines = Self.unheard.split(separator: "\n")
    for count in 2...lines.count {
      let part = try await Self.engine(lines.prefix(count).joined(separator: "\n"))
      let said = try await Self.findings(of: RejectAtOnce.self, in: part.engine)
      #expect(said == Array(all.prefix(said.count)), "\(count - 1) events")
    }
  }

  @Test
  func `and live steering withholds the same`() async throws {
    let temporary = try await Self.engine(Self.unheard)
    let replayed = try await Self.findings(of: RejectAtOnce.self, in: temporary.engine)
    var told: [SpokenFinding] = []
    let steering = temporary.engine.steer(by: try Self.bundle(RejectAtOnce.self))
    for try await step in steering {
      if case .said(let finding) = step { told.append(finding.spoken) }
      if case .reached = step { break }
    }
    #expect(told.sorted { ($0.said, $0.finding.key) < ($1.said, $1.finding.key) } == replayed)
  }

  static let histories =
    switch ProcessInfo.processInfo.environment["FRIBREV_LONG"] {
    case "1": 1_000_000
    case "short": 10_000
    default: 1_000
    }

  @Test
  func `the law says the same of every history, whatever steers and however badly (invariant 9)`()
    async throws
  {
    let cases = min(Self.histories, 10_000)
    for round in 0..<(Self.histories / cases) {
      let free = try await TemporaryEngine(
        law: [SwedishLaw.sicknessBenefit()], at: Instant(microseconds: 0))
      let steered = try await TemporaryEngine(
        law: [SwedishLaw.sicknessBenefit()],
        policies: [RejectAtOnce.self, TellTheParty.self, Flood.self] + PlantedFaults.survivable,
        at: Instant(microseconds: 0))
      let drafts = try LawCheckTests.drafts(of: 0..<cases, seed: UInt64(round))
      try await LawCheckTests.append(drafts, to: free)
      try await LawCheckTests.append(drafts, to: steered)
      let before = try await LawCheckTests.verdicts(in: free).told
      let hostile: [any Policy.Type] = [RejectAtOnce.self, Flood.self] + PlantedFaults.survivable
      var conflicts = 0
      for policy in hostile {
        let bundle = try Self.bundle(policy)
        // A policy that rewards outcomes is refused before it is let near the log.
        guard let result = try? await steered.engine.replay(ReplayRequest([.bundle(bundle)]))
        else { continue }
        result.columns[0].outcomes[0].forEachFinding {
          if $0.finding.kind == .policyConflict { conflicts += 1 }
        }
      }
      #expect(conflicts > cases / 10)
      #expect(try await LawCheckTests.verdicts(in: steered).told == before)
    }
  }
}
