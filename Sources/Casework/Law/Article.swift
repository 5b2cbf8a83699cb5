/// One rule of law with its citation: what may happen, and how the log shows whether it did.
///
/// An article is a pure function of what was known when it is asked. Its text, in own words, and
/// open questions stand above its code.
public protocol Article: Sendable {
  /// Citation, validity, and what it looks at.
  var card: ArticleCard { get }

  /// What it says of an act.
  ///
  /// Asked at each event of its triggers, by the wording in force; again when what it waits for
  /// has come. Sees nothing later than `act.moment`.
  func judge(_ act: Act) -> Answer

  /// What the law has follow from an act without anyone asking for it: recorded with the act.
  ///
  /// Asked at each event of its triggers about to be recorded, by a wording that was read.
  func consequences(of act: Act) -> [Consequence]
}

extension Article {
  /// Nothing, for most.
  public func consequences(of act: Act) -> [Consequence] { [] }
}

/// An event the law has follow from an act: it takes over the act's fields that its type has too.
public struct Consequence: Hashable, Sendable {
  /// The type.
  public let type: EventType
  /// The provision it follows from.
  public let legalBasis: String

  /// Takes both as they are.
  public init(_ type: EventType, legalBasis: String) {
    self.type = type
    self.legalBasis = legalBasis
  }
}

/// What is known of an article without asking it.
///
/// Shared, not copied: a law asks its articles millions of times.
public final class ArticleCard: Sendable {
  /// Its number in the field's list: `L22`.
  public let id: String
  /// Where it stands: `SFB 110:13 a`.
  public let provision: String
  /// What it is about, in a few words.
  public let title: String
  /// What it demands, in a sentence of our own.
  public let statement: String
  /// When it speaks.
  public let moments: [Moment]
  /// How sure its check is.
  public let certainty: Certainty
  /// The events it is asked at.
  public let triggers: [EventType]
  /// The verdicts it can give.
  public let verdicts: [Verdict]
  /// The date that selects its wording.
  public let key: WordingKey
  /// Its wordings in order of time, without overlap; between and before them it had none.
  public let wordings: [Wording]
  /// The parameters it reads.
  public let parameters: [String]
  /// What it regulates, where a special law may regulate the same.
  public let topic: Topic?
  /// True where the law lets an official act otherwise for a reason that is recorded.
  public let leavesDiscretion: Bool

  /// Takes the parts as they are; see the properties.
  public init(
    _ id: String, _ provision: String, _ title: String, _ statement: String, moments: [Moment],
    certainty: Certainty, triggers: [EventType], verdicts: [Verdict], key: WordingKey = .event,
    wordings: [Wording], parameters: [String] = [], topic: Topic? = nil,
    leavesDiscretion: Bool = false
  ) {
    self.id = id
    self.provision = provision
    self.title = title
    self.statement = statement
    self.moments = moments
    self.certainty = certainty
    self.triggers = triggers
    self.verdicts = verdicts
    self.key = key
    self.wordings = wordings
    self.parameters = parameters
    self.topic = topic
    self.leavesDiscretion = leavesDiscretion
  }
}

/// When an article speaks.
public enum Moment: String, Hashable, Sendable {
  /// Before the act is recorded: a breach is refused.
  case atAct = "guard"
  /// When time has run out.
  case timer
  /// When someone looks back.
  case retrospective
}

/// How sure a check is.
public enum Certainty: String, Hashable, Sendable {
  /// Text read, and mechanical.
  case high = "H"
  /// Text read; an assessment is needed or a threshold was chosen.
  case medium = "M"
}

/// What several provisions regulate, so that the special one goes first (lex specialis, FL 4 §).
public struct Topic: Hashable, Sendable {
  /// The subject: `time of appeal`.
  public let subject: String
  /// True for the rule of the special law, before which the general one steps back.
  public let isSpecial: Bool

  /// The general rule.
  public static func general(_ subject: String) -> Topic {
    Topic(subject: subject, isSpecial: false)
  }

  /// The special rule.
  public static func special(_ subject: String) -> Topic {
    Topic(subject: subject, isSpecial: true)
  }
}
