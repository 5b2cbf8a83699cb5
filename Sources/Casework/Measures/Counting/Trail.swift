public import EventModel

/// The events of one stream until an instant, in the order they occurred.
///
/// Events of one time stand in the order of the log. Annulled events are left out, and so are those
/// that an import made up of what has no event of its own; corrections of values are not seen, for
/// facts carry what was entered.
public struct Trail: RandomAccessCollection, Sendable {
  /// The number of the stream.
  public let stream: UInt32
  /// The instant until which is looked.
  public let end: Instant
  /// What names and days are resolved by.
  public let ground: MeasureGround
  private let rows: ArraySlice<TrailRow>

  /// Takes rows in their order.
  public init(
    _ rows: ArraySlice<TrailRow>, of stream: UInt32, until end: Instant, on ground: MeasureGround
  ) {
    self.rows = rows
    self.stream = stream
    self.end = end
    self.ground = ground
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many events there are.
  public var endIndex: Int { rows.count }

  /// An event.
  public subscript(index: Int) -> TrailEvent {
    TrailEvent(rows[rows.startIndex + index], on: ground)
  }

  /// The first event of some types, from an index on.
  public func first(of types: Set<EventType>, from start: Int = 0) -> Int? {
    (start..<endIndex).first { index in
      ground.type(of: rows[rows.startIndex + index].fact).map { types.contains($0) } ?? false
    }
  }
}

/// An event of a trail: its fact, and what is told by the events before it.
public struct TrailRow: BitwiseCopyable, Hashable, Sendable {
  /// What the log derives of the event.
  public var fact: Fact
  /// Its position.
  public var position: UInt64
  /// The number of the unit that its stream is told under from this event on; 0 for none.
  public var unit: UInt32 = 0

  /// Of a fact at a position.
  public init(_ fact: Fact, at position: Position) {
    self.fact = fact
    self.position = position.rawValue
  }

  /// Orders by time, then as the log has it.
  public static func precedes(_ one: TrailRow, _ other: TrailRow) -> Bool {
    (one.fact.occurred, one.position) < (other.fact.occurred, other.position)
  }
}
