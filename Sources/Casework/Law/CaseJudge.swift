/// Judges one stream as its history grows: a fold whose output at any prefix is final.
///
/// Deterministic: verdicts depend on the events taken, the law and the organisation alone, and not
/// on how the events were cut into calls. What the law will say when time runs out is `open` until
/// then and no verdict.
public struct CaseJudge: Sendable {
  /// What orders events and says what was known when.
  public enum Perspective: Hashable, Sendable {
    /// Every act by what was recorded before it.
    case asRecorded
    /// Every act by what had happened before it, whenever that was recorded: for hindsight.
    case asCorrected
  }

  /// An article that waits.
  public struct Pending: Sendable {
    /// When it is asked again at the latest.
    public let due: Instant
    /// Types of events at which it is asked again before.
    public let awaited: [EventType]
    /// The article's card.
    public var card: ArticleCard { article.card }
    /// The act it waits to judge.
    public let act: CaseEvent

    let article: any Article
    let place: Law.Place
  }

  /// The events taken.
  public private(set) var history: CaseHistory
  /// What waits, in the order it will be asked.
  public private(set) var open: [Pending] = []

  private let law: Law
  private let organisation: Organisation
  private let perspective: Perspective

  /// A judge of a stream that has seen nothing yet.
  public init(
    of stream: StreamName, law: Law, organisation: Organisation,
    perspective: Perspective = .asRecorded
  ) {
    history = CaseHistory(of: stream)
    self.law = law
    self.organisation = organisation
    self.perspective = perspective
  }

  /// A judge of what comes after a history: for acts about to be recorded.
  ///
  /// What waited in the history is not among what it will say.
  public init(after history: CaseHistory, law: Law, organisation: Organisation) {
    self.history = history
    self.law = law
    self.organisation = organisation
    perspective = .asRecorded
  }

  /// Log time of an event: when it was known, or with hindsight when it happened.
  public func time(of event: CaseEvent) -> Instant {
    perspective == .asRecorded ? event.known : event.occurred
  }

  /// Takes the next event; the verdicts that arise before it, because time ran out, and at it.
  public mutating func take(_ event: CaseEvent) -> [Judgement] {
    let now = time(of: event)
    var judgements = advance(to: now)
    history.append(event)
    guard let type = event.type else { return judgements }
    askWaiting(for: type, at: now, &judgements)
    for place in law.asked[Int(type.rawValue)] {
      ask(place, about: event, at: now, &judgements)
    }
    return judgements
  }

  /// The verdicts that arise because time runs out at an instant or before.
  public mutating func advance(to instant: Instant) -> [Judgement] {
    var judgements: [Judgement] = []
    while let first = open.first, first.due <= instant {
      open.removeFirst()
      askAgain(first, at: first.due, &judgements)
    }
    return judgements
  }

  /// What the law says of an act before it is recorded, by the articles that speak then.
  ///
  /// The same articles, asked the same way, as when the event is taken.
  public func foresee(_ event: CaseEvent) -> [Judgement] {
    var future = self
    var judgements: [Judgement] = []
    future.history.append(event)
    guard let type = event.type else { return [] }
    for place in law.asked[Int(type.rawValue)]
    where law.article(place).card.moments.contains(.atAct) {
      future.ask(place, about: event, at: time(of: event), &judgements)
    }
    return judgements
  }

  /// What the law has follow from an act about to be recorded.
  public func consequences(of event: CaseEvent) -> [Consequence] {
    guard let type = event.type else { return [] }
    var future = self
    future.history.append(event)
    return law.asked[Int(type.rawValue)].flatMap { place in
      future.question(place, about: event, at: time(of: event))?.consequences() ?? []
    }
  }

  private mutating func askWaiting(
    for type: EventType, at now: Instant, _ judgements: inout [Judgement]
  ) {
    guard open.contains(where: { $0.awaited.contains(type) }) else { return }
    let asked = open.filter { $0.awaited.contains(type) }
    open.removeAll { $0.awaited.contains(type) }
    for pending in asked { askAgain(pending, at: now, &judgements) }
  }

  /// Asks about the act as it stands now: corrected, or not at all once it is annulled.
  private mutating func askAgain(
    _ pending: Pending, at now: Instant, _ judgements: inout [Judgement]
  ) {
    guard let act = history.event(at: pending.act.position) else { return }
    ask(pending.place, about: act, at: now, &judgements)
  }

  private mutating func ask(
    _ place: Law.Place, about event: CaseEvent, at now: Instant, _ judgements: inout [Judgement]
  ) {
    guard let question = question(place, about: event, at: now) else { return }
    switch question.answer() {
    case .silent: break
    case .wait(let due, let awaited):
      precondition(due > now, "article \(question.article.card.id) waits for a time gone by")
      insert(
        Pending(
          due: due, awaited: awaited, act: event, article: question.article, place: place))
    case .ruled(let judgement): judgements.append(judgement)
    }
  }

  /// One article about one act; nil where its pack does not apply to it.
  private func question(
    _ place: Law.Place, about event: CaseEvent, at now: Instant
  ) -> Question? {
    let attachment = law.attachments[place.attachment]
    guard let caseType = history.caseType, attachment.caseTypes.contains(caseType),
      law.calendar.zone.date(at: event.occurred) >= attachment.from
    else { return nil }
    return Question(
      article: law.article(place), event: event, history: history, moment: now,
      organisation: knowledge(of: event, at: now), law: law,
      pack: attachment.pack, caseType: caseType)
  }

  /// The organisation as it was known: by all that was recorded before the act, and at a later
  /// moment by then; with hindsight by all there is.
  private func knowledge(of event: CaseEvent, at now: Instant) -> Organisation {
    guard perspective == .asRecorded else { return organisation }
    return organisation.known(
      by: now == event.known ? LogTime(of: event) : LogTime(known: now, position: .limit))
  }

  /// Keeps `open` in order of due time, act, article.
  private mutating func insert(_ pending: Pending) {
    let place =
      open.firstIndex { other in
        (pending.due, pending.act.position, pending.card.id)
          < (other.due, other.act.position, other.card.id)
      } ?? open.count
    open.insert(pending, at: place)
  }
}
