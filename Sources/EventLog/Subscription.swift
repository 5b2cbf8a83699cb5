public import EventModel
internal import LMDB

/// Events as they are appended, by any process: first what is there, then what comes.
///
/// Every event after the start is delivered once, in order. The next page is read only when the one
/// before was consumed, so a slow consumer holds nothing but its place. Ends by throwing, or when
/// its task is cancelled.
public struct Subscription: AsyncSequence, Sendable {
  /// What it delivers.
  public typealias Element = Envelope
  /// What it throws.
  public typealias Failure = any Error

  let log: Log
  let start: Position
  let query: Query

  /// Starts delivering.
  public func makeAsyncIterator() -> Iterator {
    Iterator(log: log, position: start, query: query)
  }

  /// One pass over a subscription.
  public struct Iterator: AsyncIteratorProtocol {
    private let log: Log
    private let query: Query
    private var position: Position
    private var page: ArraySlice<Envelope> = []

    /// Positions looked at in one go.
    private static let pageSize: UInt64 = 1_024
    /// How long to wait for other processes' commits before looking again, in milliseconds.
    private static let patience: ClosedRange<UInt64> = 1...50

    init(log: Log, position: Position, query: Query) {
      self.log = log
      self.position = position
      self.query = query
    }

    /// The next event, waiting for it if need be; nil once the task is cancelled.
    public mutating func next() async throws -> Envelope? {
      guard !Task.isCancelled else { return nil }
      while page.isEmpty {
        try await fill()
        guard !Task.isCancelled else { return nil }
      }
      return page.removeFirst()
    }

    private mutating func fill() async throws {
      var wait = Self.patience.lowerBound
      var seen = try log.lastTransactionID()
      var snapshot = try log.snapshot()
      while snapshot.head <= position {
        do {
          try await Task.sleep(nanoseconds: wait * 1_000_000)
        } catch {
          // Only cancellation ends a sleep early, and that ends the sequence.
          return
        }
        wait = Swift.min(2 * wait, Self.patience.upperBound)
        let latest = try log.lastTransactionID()
        if latest != seen {
          seen = latest
          snapshot = try log.snapshot()
        }
      }
      let end = Position(Swift.min(snapshot.head.rawValue, position.rawValue + Self.pageSize))
      page = try snapshot.upTo(end).events(query, from: position.next)[...]
      position = end
    }
  }
}

extension Log {
  /// The events after a position, then those to come.
  public func subscribe(
    after position: Position = .none, to query: Query = Query()
  ) -> Subscription {
    Subscription(log: self, start: position, query: query)
  }

  /// The events after a consumer's checkpoint, then those to come.
  ///
  /// The consumer calls `checkpoint(_:of:)` with the position it is done with: after a crash it
  /// goes on behind the last one noted.
  public func subscribe(
    as consumer: String, to query: Query = Query()
  ) throws(LogError) -> Subscription {
    Subscription(log: self, start: try checkpoint(of: consumer), query: query)
  }

  /// The last position a consumer noted; `Position.none` for a new one.
  public func checkpoint(of consumer: String) throws(LogError) -> Position {
    try consumers.get().checkpoint(of: try Self.checked(consumer))
  }

  /// Notes, durably, the last position a consumer is done with.
  public func checkpoint(_ position: Position, of consumer: String) throws(LogError) {
    try consumers.get().note(position, of: try Self.checked(consumer))
  }

  func lastTransactionID() throws(LogError) -> UInt64 {
    try LogError.translating { () throws(StoreError) in try tables.environment.lastTransactionID }
  }

  private static func checked(_ consumer: String) throws(LogError) -> String {
    guard !consumer.isEmpty else { throw .emptyName(what: "a consumer's name") }
    guard consumer.utf8.count <= Limits.nameBytesMax else {
      throw .tooLarge(
        what: "a consumer's name", size: consumer.utf8.count, limit: Limits.nameBytesMax)
    }
    return consumer
  }
}
