extension [CaseEvent] {
  /// Sorted by when they were known, then by position.
  public func inReplayOrder() -> [CaseEvent] {
    let isSorted = zip(self, dropFirst()).allSatisfy { LogTime(of: $0) < LogTime(of: $1) }
    return isSorted ? self : sorted { LogTime(of: $0) < LogTime(of: $1) }
  }

  /// In the order, and with the content, that a judge of a perspective takes them.
  ///
  /// With hindsight every event stands where it happened, as it was corrected last; what was
  /// annulled is not there.
  public func inOrder(of perspective: CaseJudge.Perspective) -> [CaseEvent] {
    let known = inReplayOrder()
    guard perspective == .asCorrected, let first = known.first else { return known }
    return CaseHistory(of: first.stream, known).events
      .sorted { ($0.occurred, $0.position) < ($1.occurred, $1.position) }
  }
}
