internal import Casework

extension CaseEvent {
  /// True where a decision goes against the party, wholly or in part; nil where it does not tell.
  ///
  /// What the event says goes before what its kind implies: a correction can go either way.
  var isAdverse: Bool? {
    if let adverse = self[.adverse] { return adverse }
    switch type {
    case .applicationDismissed: return true
    case .reclaimDecided: return self[.decisionKind] != .writtenOff && self[.amount] != Ore(0)
    case .ownInitiativeChangeMade: return self[.direction].map { $0 == .worse }
    case .reviewDecided:
      if self[.reviewOutcome] != .changed { return true }
      return self[.direction].map { $0 != .better }
    default: return isAdverseByKind
    }
  }

  /// True where the decision ends the question it is about.
  var isFinal: Bool {
    self[.decisionKind] != .interim && self[.decisionKind] != .procedural
  }

  private var isAdverseByKind: Bool? {
    switch self[.decisionKind] {
    case .rejected, .partlyGranted, .withdrawn, .reduced, .dismissed: true
    case .granted, .interim, .procedural, .writtenOff: false
    case .corrected, .sgi, nil: nil
    }
  }
}

extension Act {
  /// True where the decision under judgement goes against the party, wholly or in part.
  var isAdverse: Bool? { event.isAdverse }

  /// True where the decision under judgement ends the question it is about.
  var isFinal: Bool { event.isFinal }

  /// The decision that an event points at, or the last one before it.
  func decision(of event: CaseEvent) -> CaseEvent? {
    if let position = event[.decision] { return history.event(at: position) }
    return chronicle(of: [event.type].compactMap(\.self), before: event).last {
      EventType.decisions.contains($0)
    }
  }

  /// The events of a type that belong to a decision: those that point at it, and those that point
  /// at none and came before the next decision, or are that.
  func followers(_ type: EventType, of decision: CaseEvent) -> [CaseEvent] {
    let later = history.all(EventType.decisions.union([type]))
      .drop { $0.position != decision.position }.dropFirst()
    let next = later.firstIndex { EventType.decisions.contains($0) } ?? later.endIndex
    return later.indices.filter { index in
      guard later[index].type == type else { return false }
      return later[index][.decision].map { $0 == decision.position } ?? (index <= next)
    }.map { later[$0] }
  }

  /// The events of some types since the last decision before the act, in order; of the decisions
  /// only those on the merits, if so wanted.
  func sinceLastDecision(_ types: EventType..., onTheMerits: Bool = false) -> [CaseEvent] {
    sinceLastDecision(types, onTheMerits: onTheMerits)
  }

  /// The same, for a list of types.
  func sinceLastDecision(_ types: [EventType], onTheMerits: Bool = false) -> [CaseEvent] {
    let line = chronicle(of: types, before: event)
    let last = line.lastIndex {
      EventType.decisions.contains($0)
        && (!onTheMerits || $0.isFinal && $0[.decisionKind] != .sgi)
    }
    return line[(last.map { $0 + 1 } ?? 0)...].filter { event in
      event.type.map { types.contains($0) } ?? false
    }
  }

  /// Whether an event became known before another, in the order in which the history is judged.
  func isKnown(_ event: CaseEvent, before other: CaseEvent) -> Bool {
    guard let type = event.type else { return false }
    return history.all(type, before: other).contains { $0.position == event.position }
  }

  /// Decisions and events of some types before an event, in order.
  private func chronicle(of types: [EventType], before event: CaseEvent) -> [CaseEvent] {
    let own = [event.type].compactMap(\.self)
    return Array(
      history.all(EventType.decisions.union(types).union(own))
        .prefix { $0.position != event.position })
  }

  /// The day a letter or a request reached the authority.
  func arrivalDay(of event: CaseEvent) -> CivilDate { event[.receivedOn] ?? arrival(of: event) }
}

extension EventType {
  /// The acts that decide something, and against which a party can turn.
  static let decisions: [EventType] = [
    .decisionMade, .applicationDismissed, .reviewDecided, .ownInitiativeChangeMade,
    .reclaimDecided,
  ]
}

extension [EventType] {
  /// Whether an event is of one of the types.
  func contains(_ event: CaseEvent) -> Bool { event.type.map { contains($0) } ?? false }

  /// The types, and those of another list that are not among them.
  func union(_ others: [EventType]) -> [EventType] {
    self + others.filter { !contains($0) }
  }
}
