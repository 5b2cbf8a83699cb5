/// What someone asks to be recorded: an intention in the imperative, which the law may refuse.
///
/// It leads to one event of its type, and to those the law adds. Fields are typed:
/// `command[.dueDate] = date` compiles for dates only.
public struct Command: Sendable {
  /// Unique in the world; the same command takes effect once.
  public var id: CommandID
  /// The type of event it leads to.
  public let type: EventType
  /// The stream it acts on.
  public let stream: StreamName
  /// When it happened, with the offset of the wall clock.
  public var occurred: OffsetInstant
  /// When the authority received it, where it came from outside.
  public var received: OffsetInstant?
  /// Who acts.
  public var agent: Agent
  /// By phone, letter, e-service, in person.
  public var channel: String?
  /// The event that led to it.
  public var causation: EventID?
  /// The conversation it is part of.
  public var correlation: String?
  /// Who demands the step; nil for what the vocabulary says.
  public var imposedBy: Imposer?
  /// The provision it rests on.
  public var legalBasis: String?
  /// Relations and labels.
  public var tags: [Tag] = []
  /// What only holders of a person's key shall read.
  public private(set) var sealing: [Plaintext] = []
  /// Reasons for acting where an article asks for one, by the article's id, in the order given.
  public private(set) var reasons: [Reason] = []

  /// The fields set, by name, in the order they were set.
  public private(set) var fields: [JSONValue.Member] = []

  /// A reason for going ahead where an article leaves it to the official.
  public struct Reason: Hashable, Sendable {
    /// The article's id.
    public let article: String
    /// The reason; it will be sealed.
    public let text: String
    /// The pseudonym of the person it is about, under whose key it is sealed.
    public let subject: String
  }

  /// A command with what every command has.
  public init(
    _ id: CommandID, _ type: EventType, in stream: StreamName, by agent: Agent,
    at occurred: OffsetInstant
  ) {
    self.id = id
    self.type = type
    self.stream = stream
    self.agent = agent
    self.occurred = occurred
  }

  /// A field of what is to be recorded.
  public subscript<Value>(_ field: Field<Value>) -> Value? {
    get { fields.first { $0.name == field.name }.flatMap { Value($0.value) } }
    set { set(field.name, to: newValue?.json) }
  }

  /// Sets a field by its name: for commands read from files, which `check` will test.
  public mutating func set(_ name: String, to value: JSONValue?) {
    fields.removeAll { $0.name.utf8.elementsEqual(name.utf8) }
    if let value { fields.append(JSONValue.Member(name, value)) }
  }

  /// Adds a text that only the holder of a person's key can read.
  public mutating func seal(_ field: String, of subject: String, _ text: String) {
    sealing.append(Plaintext(field: field, subject: subject, text: text))
  }

  /// Gives the reason an article asks for.
  public mutating func give(reason text: String, for article: String, about subject: String) {
    reasons.append(Reason(article: article, text: text, subject: subject))
  }
}

/// Who acts, in which role, for which unit, on whose behalf.
public struct Agent: Hashable, Sendable {
  /// The actor: a pseudonym or a handler's id.
  public let actor: String
  /// The role, a word of `Role` for staff.
  public let role: String?
  /// The unit.
  public let unit: String?
  /// On whose behalf.
  public let onBehalfOf: String?

  /// Takes the parts as they are.
  public init(_ actor: String, role: String? = nil, unit: String? = nil, for other: String? = nil) {
    self.actor = actor
    self.role = role
    self.unit = unit
    onBehalfOf = other
  }

  /// The computer system.
  public static let system = Agent("system", role: "system")
}
