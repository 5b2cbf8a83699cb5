/// The law before the act: the articles that speak then, asked about events not yet recorded.
public struct Guards: Sendable {
  private let law: Law
  private let judge: CaseJudge
  private let head: Position
  private let time: Instant

  /// The law over a history, about acts that would be recorded at a time, after a log's head.
  public init(
    law: Law, history: CaseHistory, organisation: Organisation, head: Position, at time: Instant
  ) {
    self.law = law
    self.head = head
    self.time = time
    judge = CaseJudge(after: history, law: law, organisation: organisation)
  }

  /// The events of a command with what the law has follow from them, and what it notes and lets
  /// pass; throws what it refuses.
  ///
  /// A breach is refused; what needs a person, or lacks an event, takes a recorded reason, as does
  /// a breach where the article leaves discretion; a wording that was not read lets pass, noted.
  public func pass(
    _ maker: DraftMaker
  ) throws(Refusal) -> (drafts: [Draft], notes: [Judgement]) {
    var judge = judge
    var drafts = maker.ownDrafts()
    var notes: [Judgement] = []
    var place = 0
    while place < drafts.count {
      let event = CaseEvent(envelope(of: drafts[place], offset: place))
      for judgement in judge.foresee(event) {
        try test(judgement, reasons: maker.command.reasons, &notes)
      }
      if event.type == maker.command.type {
        drafts += maker.drafts(for: judge.consequences(of: event))
      }
      _ = judge.take(event)
      place += 1
    }
    return (drafts, notes)
  }

  private func test(
    _ judgement: Judgement, reasons: [Command.Reason], _ notes: inout [Judgement]
  ) throws(Refusal) {
    guard let card = law.card(of: judgement.article) else {
      preconditionFailure("articles of the law judge")
    }
    let isReasoned = reasons.contains { $0.article == judgement.article }
    let citation = "\(card.provision), \(card.title)"
    switch judgement.ruling.verdict {
    case .satisfied, .notApplicable: return
    case .violated:
      throw card.leavesDiscretion
        ? .reasonNeeded(judgement, citation: citation) : .unlawful(judgement, citation: citation)
    case .undetermined where judgement.ruling.isForWantOfReading: break
    case .needsPerson, .undetermined:
      guard isReasoned else { throw .reasonNeeded(judgement, citation: citation) }
    }
    notes.append(judgement)
  }

  /// The event as the log would hold it, were it recorded next.
  private func envelope(of draft: Draft, offset: Int) -> Envelope {
    Envelope(
      position: Position(head.rawValue + 1 + UInt64(offset)), revision: .first,
      previous: .none, recorded: time, event: draft.event,
      sealed: draft.sealing.map {
        SealedField(
          field: $0.field, subject: $0.subject, nonce: [], ciphertext: [], fingerprint: [])
      })
  }
}
