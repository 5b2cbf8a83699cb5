/// What happened, as its author states it: an immutable fact in the past tense.
///
/// The log adds position, revision and recorded time (`Envelope`) and changes nothing here.
/// Optional names are absent when nil; an empty name is refused by the log.
public struct Event: Hashable, Sendable {
  /// Unique in the world; the same id stores once.
  public var id: EventID
  /// What it belongs to.
  public var stream: StreamName
  /// What kind of thing happened: 1 to 400 bytes of UTF-8.
  ///
  /// Unknown types are stored.
  public var type: String
  /// The version of the type's payload.
  public var schema: UInt16
  /// When it happened, with the offset it was written with.
  public var occurred: OffsetInstant
  /// When the authority received it, where it came from outside.
  public var received: OffsetInstant?
  /// Who acted.
  public var actor: String?
  /// In which role.
  public var role: String?
  /// In which unit.
  public var unit: String?
  /// On whose behalf.
  public var onBehalfOf: String?
  /// By phone, letter, e-service, in person.
  public var channel: String?
  /// The event that led to this one.
  public var causation: EventID?
  /// The conversation this event is part of.
  public var correlation: String?
  /// The command that produced it.
  public var command: CommandID?
  /// Who demanded the step.
  public var imposedBy: Imposer?
  /// The provision it rests on.
  public var legalBasis: String?
  /// How it came into the log.
  public var flags: EventFlags
  /// Relations to objects and other labels: at most 64.
  public var tags: [Tag]
  /// What is open for all readers of the log.
  public var payload: CanonicalJSON

  /// An event with only what every event has.
  public init(
    id: EventID, stream: StreamName, type: String, schema: UInt16 = 1, occurred: OffsetInstant,
    payload: CanonicalJSON = .empty
  ) {
    self.id = id
    self.stream = stream
    self.type = type
    self.schema = schema
    self.occurred = occurred
    self.flags = []
    self.tags = []
    self.payload = payload
  }
}
