/// An event as the log holds it.
public struct Envelope: Hashable, Sendable {
  /// Its gapless number in the whole log.
  public let position: Position
  /// Its gapless number within its stream.
  public let revision: Revision
  /// The position of the stream's preceding event; `Position.none` for the first.
  public let previous: Position
  /// When the log took it; never less than that of the position before.
  public let recorded: Instant
  /// What happened.
  public let event: Event
  /// The sealed fields, in the order given.
  public let sealed: [SealedField]

  /// Takes an event and what the log assigned to it.
  public init(
    position: Position, revision: Revision, previous: Position, recorded: Instant, event: Event,
    sealed: [SealedField]
  ) {
    self.position = position
    self.revision = revision
    self.previous = previous
    self.recorded = recorded
    self.event = event
    self.sealed = sealed
  }

  /// When the log's holder knew of it: recorded, or for imported events occurred.
  public var known: Instant {
    event.flags.contains(.imported) ? event.occurred.instant : recorded
  }
}

/// One field only the holder of a person's key can read.
public struct SealedField: Hashable, Sendable {
  /// The field's name.
  public let field: String
  /// The pseudonym of the person it is about.
  public let subject: String
  /// AES-GCM nonce, 12 bytes.
  public let nonce: [UInt8]
  /// AES-GCM ciphertext followed by its 16-byte tag.
  public let ciphertext: [UInt8]
  /// HMAC-SHA-256 of event id, field and text under the person's key, 32 bytes: tells whether a
  /// repeated append says the same without opening the field.
  public let fingerprint: [UInt8]

  /// Takes the parts as they are.
  public init(
    field: String, subject: String, nonce: [UInt8], ciphertext: [UInt8], fingerprint: [UInt8]
  ) {
    self.field = field
    self.subject = subject
    self.nonce = nonce
    self.ciphertext = ciphertext
    self.fingerprint = fingerprint
  }
}
