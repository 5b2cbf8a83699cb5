import Casework
import Testing

@Suite("How a judge asks articles")
struct CaseJudgeTests {
  static let decided = CivilDate(2019, 3, 1)

  /// Waits two weeks for a notification.
  static let waiting = ToyArticle { act in
    if act.later(.decisionNotified).first != nil { return .satisfied("told in time") }
    let due = act.deadline(.calendarDays(14), from: act.date)
    return act.awaiting([.decisionNotified], until: due.end, else: .violated("not told"))
  }

  @Test
  func `what an article waits for in vain is a breach at the end of the time`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    #expect(try history.judged(by: [Self.waiting]).isEmpty)
    #expect(try history.judged(by: [Self.waiting], until: CivilDate(2019, 3, 15)).isEmpty)
    let judgements = try history.judged(by: [Self.waiting], until: CivilDate(2019, 3, 16))
    #expect(judgements.map(\.ruling.verdict) == [.violated])
    #expect(judgements.first?.moment == Zone.stockholm.start(of: CivilDate(2019, 3, 16)))
  }

  @Test
  func `what comes in time is judged when it comes`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    history.add(.decisionNotified, on: CivilDate(2019, 3, 9))
    let judgements = try history.judged(by: [Self.waiting], until: CivilDate(2020, 1, 1))
    #expect(judgements.map(\.ruling.verdict) == [.satisfied])
    #expect(judgements.first?.moment == ToyHistory.noon(CivilDate(2019, 3, 9)))
  }

  @Test
  func `what was done in time and recorded late is a breach then, and none with hindsight`()
    throws
  {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    history.add(.decisionNotified, on: CivilDate(2019, 3, 9), known: CivilDate(2019, 4, 9))
    #expect(try history.judged(by: [Self.waiting]).map(\.ruling.verdict) == [.violated])
    let hindsight = try history.judged(by: [Self.waiting], as: .asCorrected)
    #expect(hindsight.map(\.ruling.verdict) == [.satisfied])
  }

  @Test
  func `a time that runs out at an event is over before it`() throws {
    let article = ToyArticle { act in
      let count = act.history.all(.decisionNotified).count
      return act.awaiting(
        [], until: ToyHistory.noon(CivilDate(2019, 3, 9)), else: .satisfied("saw \(count)"))
    }
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    history.add(.decisionNotified, on: CivilDate(2019, 3, 9))
    #expect(try history.judged(by: [article]).map(\.ruling.reason) == ["saw 0"])
  }

  @Test
  func `times that run out together are asked in order of act and article`() throws {
    let due = ToyHistory.noon(CivilDate(2019, 4, 1))
    let articles = ["T2", "T1"].map { id in
      ToyArticle(id) { act in act.awaiting([], until: due, else: .violated("late")) }
    }
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    history.add(.decisionMade, on: CivilDate(2019, 3, 2))
    let judgements = try history.judged(by: articles, until: CivilDate(2019, 5, 1))
    #expect(
      judgements.map { "\($0.article) \($0.act)" } == ["T1 2", "T2 2", "T1 3", "T2 3"])
  }

  @Test
  func `with hindsight an act corrected twice reads as corrected last, at every later moment`()
    throws
  {
    let article = ToyArticle { act in
      let kind = act.event[.decisionKind]?.rawValue ?? "none"
      return act.awaiting(
        [], until: ToyHistory.noon(CivilDate(2019, 5, 1)), else: .satisfied(kind))
    }
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided, #"{"kind":"rejected"}"#)
    history.add(
      .eventCorrected, on: CivilDate(2019, 4, 1),
      #"{"target":2,"set":{"kind":"granted"},"reason":"typing-error"}"#)
    history.add(
      .eventCorrected, on: CivilDate(2019, 6, 1),
      #"{"target":2,"set":{"kind":"reduced"},"reason":"typing-error"}"#)
    let recorded = try history.judged(by: [article])
    #expect(recorded.map(\.ruling.reason) == ["granted"])
    let end = CivilDate(2019, 7, 1)
    let hindsight = try history.judged(by: [article], until: end, as: .asCorrected)
    #expect(hindsight.map(\.ruling.reason) == ["reduced"])
  }

  @Test
  func `no article can read a sealed text, only that it is there (invariant 11)`() throws {
    let secret = Array("the reasons in clear".utf8)
    let article = ToyArticle { act in
      .satisfied(act.event.hasSealed("reasons") ? "sealed" : "none")
    }
    var reasons: [String] = []
    for ciphertext in [secret, secret.reversed()] {
      var history = ToyHistory()
      history.add(
        .decisionMade, on: Self.decided,
        sealed: [
          SealedField(
            field: "reasons", subject: "P-1", nonce: [], ciphertext: ciphertext, fingerprint: [])
        ])
      reasons += try history.judged(by: [article]).map(\.ruling.reason)
    }
    #expect(reasons == ["sealed", "sealed"])
  }

  @Test
  func `an act that was annulled is not waited on`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    history.add(.eventAnnulled, on: CivilDate(2019, 3, 2), #"{"target":2,"reason":"duplicate"}"#)
    #expect(try history.judged(by: [Self.waiting], until: CivilDate(2020, 1, 1)).isEmpty)
  }

  @Test
  func `acts before a pack applies, and cases of other types, are none of its business`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    #expect(try history.judged(by: [ToyArticle()], from: CivilDate(2019, 3, 2)).isEmpty)
    #expect(try history.judged(by: [ToyArticle()], from: CivilDate(2019, 3, 1)).count == 1)
    var other = ToyHistory()
    other.add(.eventCorrected, on: Self.decided, #"{"target":1,"set":{"caseType":"dolls"}}"#)
    other.add(.caseReopened, on: Self.decided, #"{"caseType":"dolls"}"#)
    other.add(.decisionMade, on: Self.decided)
    #expect(try other.judged(by: [ToyArticle()]).isEmpty)
  }

  @Test
  func `the special rule on a topic goes before the general one (FL 4 §)`() throws {
    var history = ToyHistory()
    history.add(.decisionMade, on: Self.decided)
    let special = ToyArticle("T1", topic: .special("time of appeal"))
    let general = ToyArticle("T2", topic: .general("time of appeal"))
    let alone = try history.judged(by: [general])
    #expect(alone.map(\.ruling.verdict) == [.satisfied])
    let both = try history.judged(by: [special, general])
    #expect(both.map(\.ruling.verdict) == [.satisfied, .notApplicable])
    #expect(both.last?.ruling.reason == "Toy T1 goes first (FL 4 §)")
  }
}
