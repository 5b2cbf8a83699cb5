public import EventModel

/// Which events to read; every condition given must hold, an empty list holds for all.
///
/// Names are compared by their UTF-8 bytes.
public struct Query: Sendable {
  /// One of these kinds of stream.
  public var kinds: [StreamKind] = []
  /// One of these streams.
  public var streams: [StreamName] = []
  /// One of these types.
  public var types: [String] = []
  /// One of these units.
  public var units: [String] = []
  /// One of these actors.
  public var actors: [String] = []
  /// All of these tags, with any qualifier where theirs is empty.
  public var tags: [Tag] = []
  /// This correlation.
  public var correlation: String?
  /// Occurred within these instants.
  public var occurred: ClosedRange<Instant>?
  /// Recorded within these instants.
  public var recorded: ClosedRange<Instant>?

  /// Matches every event.
  public init() {}

  /// True if an event is meant.
  public func matches(_ envelope: Envelope) -> Bool {
    let event = envelope.event
    return (kinds.isEmpty || kinds.contains(event.stream.kind))
      && (streams.isEmpty || streams.contains(event.stream))
      && Self.admits(types, event.type)
      && Self.admits(units, event.unit)
      && Self.admits(actors, event.actor)
      && tags.allSatisfy { wanted in event.tags.contains { Self.fits($0, wanted) } }
      && (correlation == nil || Self.isSame(correlation, event.correlation))
      && occurred?.contains(event.occurred.instant) ?? true
      && recorded?.contains(envelope.recorded) ?? true
  }

  private static func admits(_ names: [String], _ name: String?) -> Bool {
    names.isEmpty || names.contains { isSame($0, name) }
  }

  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left.utf8.elementsEqual(right.utf8)
  }

  private static func fits(_ tag: Tag, _ wanted: Tag) -> Bool {
    isSame(tag.name, wanted.name) && isSame(tag.value, wanted.value)
      && (wanted.qualifier.isEmpty || isSame(tag.qualifier, wanted.qualifier))
  }
}
