/// An event as law, views and policies see it: its envelope, its type if known, its payload as of
/// today's vocabulary.
///
/// Sealed fields are there by name only. Copies share one place in memory.
public struct CaseEvent: Sendable {
  private let contents: Contents

  private final class Contents: Sendable {
    let envelope: Envelope
    let type: EventType?
    let payload: CanonicalJSON
    /// An event is asked for its fields dozens of times: they are found once.
    let members: [CanonicalJSON.MemberPlace]

    init(_ envelope: Envelope, _ type: EventType?, _ payload: CanonicalJSON) {
      self.envelope = envelope
      self.type = type
      self.payload = payload
      members = payload.memberPlaces
    }
  }

  /// Takes an event as the log holds it; its payload goes through `Upcast`.
  public init(_ envelope: Envelope) {
    let event = envelope.event
    guard let type = CaseVocabulary.type(named: event.type) else {
      contents = Contents(envelope, nil, event.payload)
      return
    }
    contents = Contents(
      envelope, type,
      Upcast.current(type, version: event.schema, payload: event.payload))
  }

  /// The same event with some of its fields corrected.
  init(_ original: CaseEvent, payload: CanonicalJSON) {
    contents = Contents(original.envelope, original.type, payload)
  }

  /// The event as the log holds it.
  public var envelope: Envelope { contents.envelope }
  /// Its type; nil for a type of another vocabulary.
  public var type: EventType? { contents.type }
  /// Its payload as of today's vocabulary, corrections applied.
  public var payload: CanonicalJSON { contents.payload }
  /// Its gapless number in the whole log.
  public var position: Position { contents.envelope.position }
  /// When it happened.
  public var occurred: Instant { contents.envelope.event.occurred.instant }
  /// When the log's holder knew of it.
  public var known: Instant { contents.envelope.known }
  /// When the authority received it: `received`, or when it happened.
  public var received: Instant {
    contents.envelope.event.received?.instant ?? contents.envelope.event.occurred.instant
  }
  /// Who acted.
  public var actor: String? { contents.envelope.event.actor }
  /// The event that led to it.
  public var causation: EventID? { contents.envelope.event.causation }
  /// How it came in or went out; nil where it is not told, or in words of another vocabulary.
  public var channel: Channel? {
    contents.envelope.event.channel.flatMap { Channel(rawValue: $0) }
  }
  /// The unit it happened in.
  public var unit: String? { contents.envelope.event.unit }
  /// The stream it belongs to.
  public var stream: StreamName { contents.envelope.event.stream }

  /// A field of the payload; nil where it is missing or of another form, which is not 0.
  @inlinable
  public subscript<Value>(_ field: Field<Value>) -> Value? {
    value(of: field.name).flatMap { Value($0) }
  }

  /// A field of the payload by its name, as JSON; nil where it is missing.
  public func value(of name: String) -> JSONValue? {
    place(of: name).map { contents.payload.value(at: $0) }
  }

  /// Where a field stands; names of the vocabulary hold nothing that JSON escapes.
  private func place(of name: String) -> CanonicalJSON.MemberPlace? {
    contents.members.first { contents.payload.isNamed(name, at: $0) }
  }

  /// True if the payload has the field, or the field is sealed.
  public func has(_ name: String) -> Bool {
    place(of: name) != nil || hasSealed(name)
  }

  /// True if the event carries a sealed field of that name: that it is there is open.
  public func hasSealed(_ name: String) -> Bool {
    contents.envelope.sealed.contains { $0.field.utf8.elementsEqual(name.utf8) }
  }

  /// Who demanded the step: what its author said, else what the vocabulary says.
  public var imposedBy: Imposer? {
    contents.envelope.event.imposedBy ?? contents.type?.entry.imposedBy
  }
}
