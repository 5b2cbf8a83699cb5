/// One thing that a measure counts, and the events it rests on.
public struct Observation: Hashable, Sendable {
  /// What was found.
  public var answer: Answer
  /// Which of the measure's strata it is in, from 1; 0 for none.
  public var stratum: UInt32 = 0
  /// The number of the unit it is counted for; 0 for none.
  public var unit: UInt32
  /// The instant whose month it belongs to; nil where it belongs to none.
  ///
  /// Of a stock, when it began to stand; `amount` says for how long.
  public var dated: Instant? {
    get { moment == .max ? nil : Instant(microseconds: moment) }
    set { moment = newValue?.microseconds ?? .max }
  }
  /// How much: µs of spans, minutes, öre, things; in the measure's unit.
  public var amount: Int64 = 0
  /// What amounts are divided by: 1 for a case, 0 for a part of one.
  public var weight: Int64 = 1
  /// The first event it rests on.
  public var first: Position
  /// The last event it rests on.
  public var last: Position
  private var moment = Int64.max

  /// What was found.
  public enum Answer: UInt8, BitwiseCopyable, Hashable, Sendable {
    /// It is so, or is over.
    case yes
    /// It is not so.
    case no
    /// Something that would tell was not registered: in no figure, told beside it.
    case unknown
    /// It is not over. Counts as not done where it has a date.
    case open
  }

  /// Found at an event, for its unit and in its month, resting on it alone.
  public init(_ answer: Answer, at event: TrailEvent) {
    self.answer = answer
    unit = event.unit
    first = event.position
    last = event.position
    dated = event.occurred
  }

  /// Found between two events, for the later one's unit.
  public init(
    _ answer: Answer, from start: TrailEvent, through stop: TrailEvent, dated: Instant?
  ) {
    self.answer = answer
    unit = stop.unit
    first = start.position
    last = stop.position
    self.dated = dated
  }
}

/// Where a measure writes what it observes.
public struct ObservationSheet: Sendable {
  /// What was written since it was emptied.
  public private(set) var observations: [Observation] = []

  /// Empty.
  public init() {}

  /// Writes one down.
  public mutating func note(_ observation: Observation) {
    observations.append(observation)
  }

  /// Empties the sheet and keeps its room.
  public mutating func clear() {
    observations.removeAll(keepingCapacity: true)
  }
}
