import Casework

/// An article whose answers a test writes.
struct ToyArticle: Article {
  let card: ArticleCard
  let answer: @Sendable (Act) -> Answer

  init(
    _ id: String = "T1", triggers: [EventType] = [.decisionMade], key: WordingKey = .event,
    wordings: [Wording] = [.toy], moments: [Moment] = [.atAct], parameters: [String] = [],
    topic: Topic? = nil, leavesDiscretion: Bool = false,
    _ answer: @escaping @Sendable (Act) -> Answer = { _ in .satisfied("fine") }
  ) {
    card = ArticleCard(
      id, "Toy \(id)", "a toy", "Does what the test says.", moments: moments, certainty: .high,
      triggers: triggers, verdicts: Verdict.allCases, key: key, wordings: wordings,
      parameters: parameters, topic: topic, leavesDiscretion: leavesDiscretion)
    self.answer = answer
  }

  func judge(_ act: Act) -> Answer { answer(act) }
}

extension Wording {
  /// In force always.
  static let toy = Wording("one", from: CivilDate(1, 1, 1), source: "the test")
}

/// A history of one case, event by event, a minute apart unless said.
struct ToyHistory {
  private(set) var events: [CaseEvent] = []
  let stream = StreamName(.case, "K-1")

  init() {
    add(.caseOpened, on: CivilDate(2019, 1, 1), #"{"caseType":"toys"}"#)
  }

  /// Adds an event at noon of a day in Stockholm, recorded then or on another day.
  mutating func add(
    _ type: EventType, on day: CivilDate, known: CivilDate? = nil, _ payload: String = "{}",
    command: CommandID? = nil, sealed: [SealedField] = []
  ) {
    let position = Position(UInt64(events.count + 1))
    guard let json = try? CanonicalJSON(parsing: payload) else { return }
    var event = Event(
      id: .version7(milliseconds: 0, random: (0, position.rawValue)), stream: stream,
      type: type.name, schema: type.entry.version, occurred: OffsetInstant(Self.noon(day)),
      payload: json)
    event.command = command
    events.append(
      CaseEvent(
        Envelope(
          position: position, revision: .first, previous: .none,
          recorded: Self.noon(known ?? day), event: event, sealed: sealed)))
  }

  static func noon(_ day: CivilDate) -> Instant {
    guard let noon = CivilTime(hour: 12, minute: 0) else { return .epoch }
    return Zone.stockholm.instant(of: day, at: noon).instant
  }

  /// What some articles say of it, in the order they say it.
  func judged(
    by articles: [any Article], parameters: [Parameter] = [], until end: CivilDate? = nil,
    from first: CivilDate = CivilDate(1, 1, 1), as perspective: CaseJudge.Perspective = .asRecorded
  ) throws -> [Judgement] {
    let pack = try LawPack(
      "toy", version: "1", caseTypes: ["toys"], articles: articles, parameters: parameters)
    let law = Law(
      [Law.Attachment(pack, from: first, caseTypes: ["toys"])],
      calendar: LawCalendar(zone: .stockholm))
    var judge = CaseJudge(
      of: stream, law: law, organisation: Organisation(), perspective: perspective)
    var judgements: [Judgement] = []
    for event in events.inOrder(of: perspective) {
      judgements += judge.take(event)
    }
    return judgements + (end.map { judge.advance(to: Self.noon($0)) } ?? [])
  }
}
