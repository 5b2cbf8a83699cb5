import CaseEngine
import CaseEngineTesting
import Casework
public import LawScenarios
import SwedishLaw
public import Testing

@Suite("What each article says of the scenarios in Fixtures/Law")
struct ScenarioTests {
  static let judged = Scenario.all.filter { Verdict(folder: $0.expectation) != nil }
  static let guarded = Scenario.all.filter { ["ALLOW", "REFUSE"].contains($0.expectation) }

  @Test(arguments: judged)
  func `an article's last word on a case is the name of its folder`(scenario: Scenario) throws {
    let pack = try SwedishLaw.sicknessBenefit()
    let law = Law(
      [Law.Attachment(pack, from: CivilDate(1, 1, 1), caseTypes: pack.caseTypes)],
      calendar: LawCalendar(zone: .stockholm))
    let judgements = try scenario.docket().judgements(by: law)
    let last = judgements.last { $0.article == scenario.article }
    #expect(last?.ruling.verdict == Verdict(folder: scenario.expectation), "\(judgements)")
  }

  @Test(arguments: guarded)
  func `a command is let through or refused as its folder says`(scenario: Scenario) async throws {
    let docket = try scenario.docket()
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: docket.lines[0].recorded)
    let reply = try #require(
      try await docket.play(in: temporary), "no line is marked > as a command")
    if scenario.expectation == "ALLOW" {
      #expect(reply.refusal == nil, "\(reply.refusal?.sentence ?? "")")
    } else {
      let refusal = try #require(reply.refusal, "it was let through")
      #expect(refusal.judgement?.article == scenario.article, "\(refusal.sentence)")
    }
  }

  @Test
  func `each verdict that an article declares has two scenarios`() throws {
    for article in try SwedishLaw.sicknessBenefit().articles {
      let card = article.card
      let isGuard = card.moments.contains(.atAct)
      let expectations = card.verdicts.map(\.folder) + (isGuard ? ["ALLOW", "REFUSE"] : [])
      for expectation in expectations {
        let count = Scenario.all.count { $0.article == card.id && $0.expectation == expectation }
        #expect(count >= 2, "\(card.id) \(expectation) has \(count)")
      }
    }
  }

  @Test
  func `no scenario stands under an article or a verdict that does not exist`() throws {
    let pack = try SwedishLaw.sicknessBenefit()
    for scenario in Scenario.all {
      let card = try #require(pack.article(scenario.article)?.card, "\(scenario.path)")
      let folders = card.verdicts.map(\.folder) + ["ALLOW", "REFUSE"]
      #expect(folders.contains(scenario.expectation), "\(scenario.path)")
    }
  }
}

extension Scenario: CustomTestStringConvertible {
  /// Article, expectation and what the docket shows.
  public var testDescription: String {
    "\(article) \(expectation): \((try? docket().title) ?? path)"
  }
}

extension Verdict {
  /// The name of its folder under Fixtures/Law.
  var folder: String { description.uppercased().replacing(" ", with: "-") }

  init?(folder: String) {
    guard let verdict = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = verdict
  }
}
