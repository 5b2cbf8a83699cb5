internal import Casework

extension CaseEvent {
  /// True where a claim or its review is decided: no step on the way, and no other question.
  var decidesMatter: Bool {
    switch type {
    case .applicationDismissed, .reviewDecided: return true
    case .decisionMade:
      let isOnTheWay = self[.decisionKind].map { Self.kindsOnTheWay.contains($0) } ?? false
      return !isOnTheWay && !(self[.question].map { Self.otherQuestions.contains($0) } ?? false)
    default: return false
    }
  }

  private static let kindsOnTheWay: Set<DecisionKind> = [.interim, .procedural, .sgi, .corrected]

  private static let otherQuestions: Set<CaseQuestion> = [
    .sgi, .specialRiskProtection, .reclaim, .waiver, .setOff, .delayDemand, .partyAccess,
    .publicRecord, .conflictOfInterest,
  ]
}

extension Act {
  /// What decides a matter, among events known after another event of the history.
  func decidingMatter(after event: CaseEvent) -> [CaseEvent] {
    [.decisionMade, .reviewDecided, .applicationDismissed]
      .flatMap { history.all($0, after: event) }.filter(\.decidesMatter)
  }

  /// True where the event is newer in the history than another, or there is no other.
  func isNewer(_ event: CaseEvent, than other: CaseEvent?) -> Bool {
    guard let other, let type = event.type else { return true }
    return history.all(type, after: other).contains { $0.position == event.position }
  }
}

extension PartyRole {
  /// True for the insured and who speaks for them.
  var isParty: Bool { self == .insured || self == .representative }
}
