public import Casework
internal import EventLog

extension Engine {
  /// What others did in a handler's cases after a time, in the order it became known.
  ///
  /// Their cases are those registered on them, driven by them or last worked on by them, at that
  /// time or on the board. Costs a read of everything as of the time, and of the events of the
  /// cases that changed.
  public func changes(
    forHandler handler: String, after time: Instant, on board: TeamBoard
  ) async throws(EngineError) -> [CaseEvent] {
    func owns(_ card: CaseCard) -> Bool {
      [card.owners.registeredOn, card.owners.driving, card.owners.performing].contains(handler)
    }
    var before = Viewpoint.of(time)
    before.position = board.position
    let owned = try await rows(of: CaseBoard.self, from: before).filter(owns).map(\.id)
    let ids = Set(owned + board.cards.filter(owns).map(\.id))
    var changes: [CaseEvent] = []
    for card in board.cards where ids.contains(card.id) && card.lastActive > time {
      let envelopes = try EngineError.translating { () throws(LogError) in
        try log.snapshot().upTo(board.position).events(.stream(StreamName(.case, card.id)))
      }
      changes += envelopes.map { CaseEvent($0) }.filter {
        $0.occurred > time && $0.occurred <= board.end && $0.actor != handler
      }
    }
    return changes.sorted { ($0.occurred, $0.position) < ($1.occurred, $1.position) }
  }
}
