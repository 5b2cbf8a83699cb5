public import EventModel
internal import LMDB

extension Snapshot {
  /// Which way to read.
  public enum Direction: Sendable {
    /// Towards the head.
    case forwards
    /// Towards the beginning.
    case backwards
  }

  /// What a reader answers to each event.
  public enum Step: Sendable {
    /// Show the next one.
    case next
    /// That is enough.
    case stop
  }

  /// Records decoded in one transaction.
  private static var pageSize: Int { 1_024 }

  /// Shows the events a query means, in order, from a position (inclusive) or an end.
  ///
  /// `body` runs outside of transactions and may take its time. Memory: a page of 1 024 events.
  /// Time: streams are followed by back-pointers; other queries pass over blocks of 4 096 whose
  /// summaries exclude them, and read the rest.
  public func read<Failure: LogErrorConvertible>(
    _ query: Query = Query(), from start: Position? = nil, _ direction: Direction = .forwards,
    _ body: (Envelope) throws(Failure) -> Step
  ) throws(Failure) {
    try Failure.translating { () throws(LogError) in try checkStart(start) }
    var plan = try Failure.translating { () throws(LogError) -> ReadingPlan in
      try self.plan(for: query, from: start, direction)
    }
    while true {
      let page = try Failure.translating { () throws(LogError) -> [Envelope]? in
        try nextPage(of: &plan, query)
      }
      guard let page else { return }
      for envelope in page where try body(envelope) == .stop { return }
    }
  }

  /// The events at some positions, in the order given, which may repeat one.
  ///
  /// Throws `.noSuchPosition` outside the snapshot. One look-up each but for neighbours, 1 024 to a
  /// transaction; all are held in memory.
  @inlinable
  public func envelopes(at positions: some Collection<Position>) throws(LogError) -> [Envelope] {
    try envelopes(listed: Array(positions))
  }

  @usableFromInline
  func envelopes(listed positions: [Position]) throws(LogError) -> [Envelope] {
    for position in positions where position > head || position == .none {
      throw .noSuchPosition(position, head: head)
    }
    var envelopes: [Envelope] = []
    envelopes.reserveCapacity(positions.count)
    var rest = positions[...]
    while !rest.isEmpty {
      try LogError.translating { () throws(StoreError) in
        try log.tables.append(rest.prefix(Self.pageSize), to: &envelopes) { _ in true }
      }
      rest = rest.dropFirst(Self.pageSize)
    }
    return envelopes
  }

  /// All events a query means, in one array: for few.
  public func events(
    _ query: Query = Query(), from start: Position? = nil, _ direction: Direction = .forwards,
    limit: Int = .max
  ) throws(LogError) -> [Envelope] {
    var events: [Envelope] = []
    guard limit > 0 else { return [] }
    try read(query, from: start, direction) { (envelope) throws(LogError) in
      events.append(envelope)
      return events.count < limit ? .next : .stop
    }
    return events
  }

  private func checkStart(_ start: Position?) throws(LogError) {
    guard let start, start > head || start == .none else { return }
    throw .noSuchPosition(start, head: head)
  }

  private func plan(
    for query: Query, from start: Position?, _ direction: Direction
  ) throws(LogError) -> ReadingPlan {
    if query.streams.isEmpty {
      return ReadingPlan(
        all: head, from: start, direction, filter: try BlockFilter(for: query, in: log))
    }
    var positions: [Position] = []
    for stream in query.streams {
      positions += try self.positions(of: stream)
    }
    return ReadingPlan(listed: Set(positions).sorted(), from: start, direction)
  }

  private func nextPage(
    of plan: inout ReadingPlan, _ query: Query
  ) throws(LogError) -> [Envelope]? {
    let positions = try plan.next(Self.pageSize)
    guard !positions.isEmpty else { return nil }
    return try LogError.translating { () throws(StoreError) in
      var page: [Envelope] = []
      page.reserveCapacity(positions.count)
      try log.tables.append(positions[...], to: &page) { query.matches($0) }
      return page
    }
  }
}

/// An error that can carry one of the log: what closures given to the log may throw.
public protocol LogErrorConvertible: Error {
  /// Takes over an error of the log.
  init(_ error: LogError)
}

extension LogError: LogErrorConvertible {
  /// Itself.
  public init(_ error: LogError) {
    self = error
  }
}

extension LogErrorConvertible {
  /// Runs work of the log and takes over what it throws.
  package static func translating<Result>(
    _ work: () throws(LogError) -> Result
  ) throws(Self) -> Result {
    do {
      return try work()
    } catch {
      throw Self(error)
    }
  }
}
