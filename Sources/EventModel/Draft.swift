/// An event on its way to the log, with what is to be sealed still in clear.
public struct Draft: Hashable, Sendable {
  /// The event.
  public var event: Event
  /// What only holders of the subjects' keys shall read; at most 255 fields.
  public var sealing: [Plaintext]
  /// What was sealed elsewhere, kept as it is: of an event that comes from another store.
  ///
  /// Readable where that store's keys are. With `sealing` at most 255 fields.
  public var sealed: [SealedField]

  /// Takes an event and what is to be sealed with it.
  public init(_ event: Event, sealing: [Plaintext] = [], sealed: [SealedField] = []) {
    self.event = event
    self.sealing = sealing
    self.sealed = sealed
  }
}

/// One field to seal under a person's own key.
public struct Plaintext: Hashable, Sendable {
  /// The field's name.
  public let field: String
  /// The pseudonym of the person it is about.
  public let subject: String
  /// The text.
  public let text: String

  /// Takes the three as they are.
  public init(field: String, subject: String, text: String) {
    self.field = field
    self.subject = subject
    self.text = text
  }
}
