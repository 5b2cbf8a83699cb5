internal import Casework
internal import EventLog

extension Engine {
  /// Throws `.noSuchHandler` where a name never acted, owns no case of the board and belongs to no
  /// unit on its day: a mistyped name should not read as somebody without work.
  public func check(handler: String, on board: TeamBoard) throws(EngineError) {
    let hasActed = try EngineError.translating { () throws(LogError) in
      try log.snapshot().upTo(board.position).number(of: handler, in: .actor) != nil
    }
    guard !hasActed else { return }
    let owners = board.cards.flatMap { card in
      [card.owners.registeredOn, card.owners.driving, card.owners.performing].compactMap(\.self)
    }
    let members = board.unitsWithin.flatMap { unit in
      board.organisation.members(of: unit, on: board.date).map(\.handler)
    }
    let known = Set(owners + members)
    guard !known.contains(handler) else { return }
    throw .noSuchHandler(handler, nearest: NearestWord.of(handler, among: known.sorted()))
  }
}
