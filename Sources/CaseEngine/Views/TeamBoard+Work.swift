public import Casework

// Views of single cases: what to do next, and what nobody does.
extension TeamBoard {
  /// A case on a list of work.
  public struct WorkItem: Sendable {
    /// The case.
    public let card: CaseCard
    /// The next day by which an answer was asked for; nil where nothing is waited for.
    public let nextDue: CivilDate?
    /// What is advised by what steers, where something is and nothing happened since.
    public let advice: Advice?
  }

  /// What a policy advised about a case.
  public struct Advice: Hashable, Sendable {
    /// The policy's id.
    public let policy: String
    /// The clause's id.
    public let clause: String
    /// When it was said.
    public let said: Instant
    /// What is advised: the item, such as who should take it; empty for none.
    public let item: String
  }

  /// The open cases to work on: first those that what steers advises about, in the order it did;
  /// then those whose awaited answers are due first; then the oldest.
  ///
  /// With a handler, the cases registered on them, driven by them or last worked on by them. Advice
  /// (`Engine.advice(for:)`) stands until something happens in its case.
  public func worklist(
    of handler: String? = nil, advised advice: [String: Advice] = [:]
  ) -> [WorkItem] {
    let own = open.filter { card in
      guard let handler else { return true }
      return [card.owners.registeredOn, card.owners.driving, card.owners.performing]
        .contains(handler)
    }
    let items = own.map { card in
      WorkItem(
        card: card, nextDue: card.waits.compactMap(\.due).min(),
        advice: advice[card.id].flatMap { $0.said >= card.lastActive ? $0 : nil })
    }
    return items.sorted { one, other in
      let advised = (one.advice?.said ?? .latest, other.advice?.said ?? .latest)
      if advised.0 != advised.1 { return advised.0 < advised.1 }
      let (left, right) = (one.nextDue?.dayNumber ?? .max, other.nextDue?.dayNumber ?? .max)
      if left != right { return left < right }
      if one.card.begun != other.card.begun { return one.card.begun < other.card.begun }
      return one.card.id.utf8.lexicographicallyPrecedes(other.card.id.utf8)
    }
  }

  /// The undecided cases in which nothing has happened for so many days, the longest first.
  public func stalled(for days: Int) -> [CaseCard] {
    cards.filter { $0.isUndecided && self.days(since: $0.lastActive) >= days }
      .sorted { ($0.lastActive, $0.id) < ($1.lastActive, $1.id) }
  }

  /// The open cases that nobody drives, the longest first.
  public var undriven: [CaseCard] {
    open.filter { $0.undrivenSince != nil }.sorted { one, other in
      (one.undrivenSince ?? end, one.id) < (other.undrivenSince ?? end, other.id)
    }
  }

  /// The messages that nobody answered, the oldest first, each with its case.
  public var inbox: [(card: CaseCard, mail: CaseCard.Mail)] {
    cards.flatMap { card in card.mail.map { (card, $0) } }
      .sorted { ($0.1.received, $0.1.position) < ($1.1.received, $1.1.position) }
  }
}
