internal import EventModel

extension Trail {
  /// The first answer to the case's main question, from an index on.
  func firstDecision(from start: Int = 0) -> Int? {
    (start..<Swift.max(start, endIndex)).first { self[$0].isDecision }
  }

  /// The day of the instant until which is looked.
  var endDate: CivilDate { ground.zone.date(at: end) }
}

extension TrailEvent {
  /// Whether it answers the case's main question: interim and procedural decisions do not.
  var isDecision: Bool {
    switch type {
    case .decisionMade: self[.decisionKind] != .interim && self[.decisionKind] != .procedural
    case .applicationDismissed: true
    default: false
    }
  }

  /// What a decision does; nil where that was not registered.
  var decided: DecisionKind? { type == .applicationDismissed ? .dismissed : self[.decisionKind] }
}

extension DecisionKind {
  /// Whether it goes against the insured, wholly or in part; nil where the kind does not tell.
  var isAdverse: Bool? {
    switch self {
    case .rejected, .partlyGranted, .withdrawn, .reduced, .dismissed: true
    case .granted, .interim, .procedural, .writtenOff: false
    case .corrected, .sgi: nil
    }
  }
}
