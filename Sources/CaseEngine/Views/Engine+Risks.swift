public import Casework

extension Engine {
  /// What the law says of an open case that somebody should look at.
  public struct Risk: Sendable {
    /// The case.
    public let card: CaseCard
    /// The article, the act and why.
    public let judgement: Judgement
  }

  /// What of a board's open cases breaks the law, or needs a person to say whether it does: the
  /// latest first, then by case.
  ///
  /// Costs a check of the law (`Engine.check`), from the verdict table for a board of now.
  public func risks(
    on board: TeamBoard, from viewpoint: Viewpoint = Viewpoint(), threads: Int = 2
  ) async throws(EngineError) -> [Risk] {
    var cards: [String: CaseCard] = [:]
    for card in board.open { cards[card.id] = card }
    var check = LawCheck()
    check.viewpoint = viewpoint
    check.verdicts = [.violated, .needsPerson]
    check.threads = threads
    var risks: [Risk] = []
    _ = try await self.check(check) { verdicts in
      guard let card = cards[verdicts.id] else { return }
      risks += verdicts.judgements.map { Risk(card: card, judgement: $0) }
    }
    return risks.sorted { one, other in
      if one.judgement.moment != other.judgement.moment {
        return one.judgement.moment > other.judgement.moment
      }
      return (one.card.id, one.judgement.article, one.judgement.act)
        < (other.card.id, other.judgement.article, other.judgement.act)
    }
  }
}
