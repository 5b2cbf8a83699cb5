public import Casework
internal import EventLog

/// The rows of a projection as they change, from a position on, across processes.
///
/// Each event of a stream the projection is of gives that stream's row as it is by then or later;
/// an event is never skipped. Ends by throwing, or when its task is cancelled.
public struct ProjectionFeed<Kept: Projection>: AsyncSequence, Sendable {
  /// A stream, its row, and the event that made it change.
  public struct Element: Sendable {
    /// The stream.
    public let id: String
    /// Its row; nil where nothing is derived of it.
    public let row: Kept.Row?
    /// The event.
    public let position: Position
  }

  private let log: Log
  private let start: Position

  init(log: Log, after start: Position) {
    self.log = log
    self.start = start
  }

  /// Starts delivering.
  public func makeAsyncIterator() -> Iterator {
    var query = Query()
    query.kinds = [Kept.stream]
    return Iterator(log: log, events: log.subscribe(after: start, to: query).makeAsyncIterator())
  }

  /// One pass over a feed.
  public struct Iterator: AsyncIteratorProtocol {
    private let log: Log
    private var events: Subscription.Iterator

    init(log: Log, events: Subscription.Iterator) {
      self.log = log
      self.events = events
    }

    /// The next change.
    public mutating func next() async throws -> Element? {
      guard let envelope = try await events.next() else { return nil }
      let stream = envelope.event.stream
      let seen = try log.snapshot().events(.stream(stream)).map { CaseEvent($0) }
      return Element(
        id: stream.id, row: Kept.row(of: CaseHistory(of: stream, seen)),
        position: envelope.position)
    }
  }
}

extension Engine {
  /// The rows of a projection as they change, behind a position.
  public func changes<Kept: Projection>(
    of projection: Kept.Type, after position: Position = .none
  ) -> ProjectionFeed<Kept> {
    ProjectionFeed(log: log, after: position)
  }
}
