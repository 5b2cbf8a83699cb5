import Casework
import Testing

@Suite("Which wording judges an act, and how far it reaches")
struct WordingTests {
  static let old = Wording(
    "old", from: CivilDate(2010, 1, 1), through: CivilDate(2018, 6, 30), source: "the test")
  static let new = Wording("new", from: CivilDate(2018, 7, 1), source: "the test")

  static func named(_ key: WordingKey, _ wordings: [Wording] = [old, new]) -> ToyArticle {
    ToyArticle(key: key, wordings: wordings) { .satisfied("by \($0.wording.name)") }
  }

  @Test(arguments: [
    (WordingKey.event, "new"), (.claim, "old"), (.periodStart, "old"), (.decision, "new"),
  ])
  func `the date of the article's key selects the wording (invariant 8)`(
    key: WordingKey, wording: String
  ) throws {
    var history = ToyHistory()
    history.add(.sickReportReceived, on: CivilDate(2018, 6, 1), #"{"firstDay":"2018-05-30"}"#)
    history.add(.applicationReceived, on: CivilDate(2018, 6, 30))
    history.add(.decisionMade, on: CivilDate(2018, 7, 1))
    var case1 = history
    case1.add(.caseOpened, on: CivilDate(2018, 5, 1), #"{"caseType":"toys"}"#)
    let judgements = try case1.judged(by: [Self.named(key)])
    #expect(judgements.map(\.wording) == [wording])
  }

  @Test(arguments: [
    (CivilDate(2018, 6, 1), CivilDate(2018, 6, 30), ["2018-06-01…2018-06-30 old"]),
    (
      CivilDate(2018, 6, 30), CivilDate(2018, 7, 1),
      ["2018-06-30…2018-06-30 old", "2018-07-01…2018-07-01 new"]
    ),
    (CivilDate(2018, 7, 1), CivilDate(2018, 7, 9), ["2018-07-01…2018-07-09 new"]),
  ])
  func `benefit days are judged by the wording of each day`(
    from: CivilDate, through: CivilDate, segments: [String]
  ) throws {
    let seen = Seen()
    let article = ToyArticle(
      triggers: [.paymentMade], key: .benefitDay, wordings: [Self.old, Self.new]
    ) { act in
      let days = act.days.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "none"
      return .satisfied(seen.note("\(days) \(act.wording.name)"))
    }
    var history = ToyHistory()
    history.add(
      .paymentMade, on: CivilDate(2019, 1, 2), #"{"from":"\#(from)","through":"\#(through)"}"#)
    _ = try history.judged(by: [article])
    #expect(seen.words == segments)
  }

  @Test
  func `over several wordings the gravest verdict stands`() throws {
    let article = ToyArticle(
      triggers: [.paymentMade], key: .benefitDay, wordings: [Self.old, Self.new]
    ) { $0.wording.name == "old" ? .violated("old") : .satisfied("new") }
    var history = ToyHistory()
    history.add(
      .paymentMade, on: CivilDate(2019, 1, 2), #"{"from":"2018-06-20","through":"2018-07-20"}"#)
    #expect(try history.judged(by: [article]).map(\.ruling.reason) == ["old"])
  }

  @Test
  func `before its first wording an article does not apply`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: CivilDate(2019, 3, 1))
    let later = Wording("later", from: CivilDate(2019, 3, 2), source: "the test")
    let judgements = try history.judged(by: [Self.named(.event, [later])])
    #expect(judgements.map(\.ruling.verdict) == [.notApplicable])
    #expect(judgements.map(\.wording) == [""])
  }

  struct Weaker: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let wording: Wording
    let verdict: Verdict
    let isUnread: Bool
  }

  static let begun2018 = CivilDate(2019, 6, 1)
  static let weaker = [
    Weaker(
      testDescription: "not read",
      wording: Wording("w", from: CivilDate(2010, 1, 1), .notRead, source: "none"),
      verdict: .undetermined, isUnread: true),
    Weaker(
      testDescription: "read in summary",
      wording: Wording("w", from: CivilDate(2010, 1, 1), .summary, source: "a handbook"),
      verdict: .needsPerson, isUnread: false),
    Weaker(
      testDescription: "in force after the case began, doubt about transition",
      wording: Wording(
        "w", from: CivilDate(2010, 1, 1), source: "text",
        transition: Wording.Transition(begunBefore: begun2018, .needsPerson)),
      verdict: .needsPerson, isUnread: false),
    Weaker(
      testDescription: "in force after the case began, transition not read",
      wording: Wording(
        "w", from: CivilDate(2010, 1, 1), source: "text",
        transition: Wording.Transition(begunBefore: begun2018, .undetermined)),
      verdict: .undetermined, isUnread: true),
    Weaker(
      testDescription: "read in full",
      wording: Wording("w", from: CivilDate(2010, 1, 1), source: "text"),
      verdict: .violated, isUnread: false),
  ]

  @Test(arguments: weaker)
  func `a breach is only as grave as the wording was read`(weaker: Weaker) throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: CivilDate(2019, 3, 1))
    let article = ToyArticle(wordings: [weaker.wording]) { _ in .violated("broken") }
    let judgement = try #require(try history.judged(by: [article]).first)
    #expect(judgement.ruling.verdict == weaker.verdict)
    #expect(judgement.ruling.isForWantOfReading == weaker.isUnread)
  }

  @Test(arguments: [(true, Verdict.needsPerson), (false, .violated)])
  func `a reason recorded with the act weakens a breach where the law leaves discretion`(
    leavesDiscretion: Bool, verdict: Verdict
  ) throws {
    let command = CommandID.version7(milliseconds: 0, random: (0, 9))
    var history = ToyHistory()
    history.add(
      .lawReasonRecorded, on: CivilDate(2019, 3, 1), #"{"article":"T1","act":"DecisionMade"}"#,
      command: command)
    history.add(.decisionMade, on: CivilDate(2019, 3, 1), command: command)
    let article = ToyArticle(leavesDiscretion: leavesDiscretion) { _ in .violated("broken") }
    #expect(try history.judged(by: [article]).map(\.ruling.verdict) == [verdict])
  }
}

/// What an article saw, in order.
final class Seen: @unchecked Sendable {
  private(set) var words: [String] = []

  func note(_ word: String) -> String {
    words.append(word)
    return word
  }
}
