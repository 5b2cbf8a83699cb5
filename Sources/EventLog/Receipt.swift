public import EventModel

/// What the log answers to an append: the same for every repetition of it.
public struct Receipt: Sendable, Equatable {
  /// The positions of the events, in the order appended.
  public let positions: [Position]
  /// When the log took the last of them.
  public let recorded: Instant
  /// True if the events were stored already; the receipts are equal all the same.
  public let isRepetition: Bool

  init(positions: [Position], recorded: Instant, isRepetition: Bool) {
    precondition(!positions.isEmpty, "a receipt is for at least one event")
    self.positions = positions
    self.recorded = recorded
    self.isRepetition = isRepetition
  }

  /// The last position: views at least as new show the events.
  public var position: Position { positions[positions.count - 1] }

  /// Same positions and time; a repetition is answered as the first time.
  public static func == (left: Receipt, right: Receipt) -> Bool {
    left.positions == right.positions && left.recorded == right.recorded
  }
}
