extension [CaseEvent] {
  /// Sorted by when they were known, then by position.
  public func inReplayOrder() -> [CaseEvent] {
    let isSorted = zip(self, dropFirst()).allSatisfy { LogTime(of: $0) < LogTime(of: $1) }
    return isSorted ? self : sorted { LogTime(of: $0) < LogTime(of: $1) }
  }

  /// In the order, and with the content, that a judge of a perspective takes them.
  ///
  /// With hindsight every event stands where it happened, as it was corrected last; what was
  /// annulled is not there, and neither is what corrected and annulled: met again in the order of
  /// its own time it would undo what was said after it.
  public func inOrder(of perspective: CaseJudge.Perspective) -> [CaseEvent] {
    let known = inReplayOrder()
    guard perspective == .asCorrected, let first = known.first else { return known }
    return CaseHistory(of: first.stream, known).events
      .filter { $0.type != .eventCorrected && $0.type != .eventAnnulled }
      .sorted { ($0.occurred, $0.position) < ($1.occurred, $1.position) }
  }
}
