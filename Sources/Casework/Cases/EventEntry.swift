/// One line of the vocabulary: what is known of a type of event.
public struct EventEntry: Sendable {
  /// The type.
  public let type: EventType
  /// Its name in the log, in the past tense.
  public let name: String
  /// The Swedish term of art.
  public let swedish: String
  /// The command that leads to it, in the imperative.
  public let command: String
  /// The kind of stream it belongs to.
  public let stream: StreamKind
  /// The version of the payload that is written today.
  public let version: UInt16
  /// The open fields.
  public let fields: [FieldEntry]
  /// The fields that are sealed under the key of the person they are about.
  public let sealed: [String]
  /// Up to four fields that facts carry as numbers.
  public let slots: [String]
  /// Who demands the step where its author does not say; nil where it is the handler's choice.
  public let imposedBy: Imposer?
  /// Types of which one must stand in the stream before.
  public let after: [EventType]

  /// Takes the parts as they are; see the properties.
  init(
    _ type: EventType, _ name: String, _ swedish: String, command: String,
    in stream: StreamKind = .case, version: UInt16 = 1, _ fields: [FieldEntry] = [],
    sealed: [String] = [], slots: [String] = [], imposedBy: Imposer? = nil,
    after: [EventType] = []
  ) {
    self.type = type
    self.name = name
    self.swedish = swedish
    self.command = command
    self.stream = stream
    self.version = version
    self.fields = fields
    self.sealed = sealed
    self.slots = slots
    self.imposedBy = imposedBy
    self.after = after
  }
}

/// One open field of a type of event.
public struct FieldEntry: Hashable, Sendable {
  /// The name in the payload.
  public let name: String
  /// The form of its value.
  public let shape: FieldShape
  /// True if a command without it is refused.
  public let isRequired: Bool

  /// A field that a command must give.
  static func required<Value>(_ field: Field<Value>) -> FieldEntry {
    FieldEntry(name: field.name, shape: Value.shape, isRequired: true)
  }

  /// A field that may be missing; unknown then, and never 0.
  static func optional<Value>(_ field: Field<Value>) -> FieldEntry {
    FieldEntry(name: field.name, shape: Value.shape, isRequired: false)
  }
}
