import CaseEngineTesting
import Casework
import LawScenarios
import SwedishLaw
import Testing

@Suite("What holds of the law over random histories")
struct PropertyTests {
  static let needed = 50
  static let attemptsPerScenario = 400

  static let law: Law = {
    guard let pack = try? SwedishLaw.sicknessBenefit() else { preconditionFailure("no law pack") }
    return Law(
      [Law.Attachment(pack, from: CivilDate(1, 1, 1), caseTypes: pack.caseTypes)],
      calendar: LawCalendar(zone: .stockholm))
  }()

  static let cards = law.attachments[0].pack.articles.map(\.card)

  @Test(arguments: cards.map(\.id))
  func `each verdict an article declares comes up in fifty histories, and in each the law is sound`(
    id: String
  ) throws {
    let card = try #require(Self.law.card(of: id))
    var counts: [Verdict: Int] = [:]
    for verdict in card.verdicts {
      let scenarios = Scenario.all.filter {
        $0.article == id && $0.expectation == verdict.folder
      }
      var random = RandomHistory(seed: UInt64(verdict.rawValue))
      for attempt in 0..<Self.attemptsPerScenario
      where counts[verdict, default: 0] < Self.needed && !scenarios.isEmpty {
        let docket = try random.history(from: scenarios[attempt % scenarios.count])
        let judged = try JudgedDocket(docket, by: Self.law)
        for given in Set(judged.all.filter { $0.article == id }.map(\.ruling.verdict)) {
          counts[given, default: 0] += 1
        }
        if attempt % 10 == 0 { try judged.requireSoundness(seed: UInt64(attempt)) }
      }
    }
    let table = card.verdicts.map { "\($0) \(counts[$0, default: 0])" }.joined(separator: ", ")
    print("\(id): \(table)")
    for verdict in card.verdicts {
      #expect(counts[verdict, default: 0] >= Self.needed, "\(id) \(verdict)")
    }
    for verdict in Verdict.allCases where !card.verdicts.contains(verdict) {
      #expect(counts[verdict, default: 0] == 0, "\(id) gave \(verdict), which it does not declare")
    }
  }
}
