public import EventModel
internal import LMDB

/// A fixed prefix of the log: positions 1 to `head`, whatever is appended meanwhile.
///
/// It pins nothing: reads go page by page through short transactions and look only at records, so
/// every page sees the same prefix.
public struct Snapshot: Sendable {
  /// The log it is of.
  public let log: Log
  /// The last position it shows; `Position.none` for an empty log.
  public let head: Position

  init(of log: Log, size: UInt64) {
    self.log = log
    head = Position(size)
  }

  /// The same log up to an earlier position.
  ///
  /// Throws `.noSuchPosition` past the head.
  public func upTo(_ position: Position) throws(LogError) -> Snapshot {
    guard position <= head else { throw .noSuchPosition(position, head: head) }
    return Snapshot(of: log, size: position.rawValue)
  }

  /// The event at a position.
  ///
  /// Throws `.noSuchPosition` outside the snapshot.
  public func event(at position: Position) throws(LogError) -> Envelope {
    guard position > .none && position <= head else {
      throw .noSuchPosition(position, head: head)
    }
    let envelope = try LogError.translating { () throws(StoreError) in
      let transaction = try log.tables.beginRead()
      return try log.tables.envelope(at: position, in: transaction)
    }
    guard let envelope else {
      throw .storeDamaged(lastGood: .none, detail: "the record at position \(position) is missing")
    }
    return envelope
  }

  /// The event with an id; nil if the snapshot has none.
  ///
  /// One look-up.
  public func event(_ id: EventID) throws(LogError) -> Envelope? {
    let position = try LogError.translating { () throws(StoreError) in
      let transaction = try log.tables.beginRead()
      return try log.tables.position(of: id, in: transaction)
    }
    guard let position, position <= head else { return nil }
    return try event(at: position)
  }

  /// A stream's last event; nil for a stream without events.
  ///
  /// Walks back from the newest head to this snapshot.
  public func last(of stream: StreamName) throws(LogError) -> Envelope? {
    guard let position = try positions(of: stream, limit: 1).last else { return nil }
    return try event(at: position)
  }

  /// The positions of a stream's events, in order: eight bytes of memory and one look-up each.
  public func positions(of stream: StreamName) throws(LogError) -> [Position] {
    try positions(of: stream, limit: .max)
  }

  /// The last positions of a stream, in order.
  private func positions(
    of stream: StreamName, limit: Int
  ) throws(LogError) -> [Position] {
    var positions: [Position] = []
    var next = try LogError.translating { () throws(StoreError) in
      let transaction = try log.tables.beginRead()
      return try log.tables.head(of: stream, in: transaction)?.position ?? Position.none
    }
    while next > .none && positions.count < limit {
      let start = next
      let page = try LogError.translating { () throws(StoreError) in
        try log.tables.walkBack(from: start, steps: Self.stepsPerPage)
      }
      positions += page.positions.filter { $0 <= head }.prefix(limit - positions.count)
      next = page.rest
    }
    return positions.reversed()
  }

  /// Look-ups in one transaction: a millisecond of work.
  private static var stepsPerPage: Int { 1_024 }
}
