/// One event that steers, with the days it covers: enough to find it and read on.
public struct SteeringEvent: Hashable, Sendable, Period {
  /// Its type: a policy adopted or changed, clauses waived, a charter granted.
  public let type: EventType
  /// The policy; nil for a charter.
  public let policy: String?
  /// Where it applies, such as nation or office/torsby.
  public let scope: String
  /// The first day.
  public let from: CivilDate
  /// The last day, as it was set or as an ending or a change made it; nil while it is open.
  public internal(set) var through: CivilDate?
  /// The event that ended it before its time.
  public internal(set) var endedBy: Position?
  /// How high up it was decided.
  public let level: SteeringLevel?
  /// The document it rests on.
  public let document: String?
  /// The event that says so.
  public let position: Position
  /// On which terms it binds or waives.
  public let terms: Terms

  /// What a binding or waiver says beside where and when.
  public struct Terms: Hashable, Sendable {
    /// The version of the policy meant.
    public let version: String?
    /// How much the binding does.
    public let mode: PolicyMode?
    /// Parameters by name, as recorded.
    public let parameters: JSONValue?
    /// The provision it rests on.
    public let legalBasis: String?
    /// Whether no freedom charter shields from it.
    public let isMandatory: Bool
    /// Whether a case keeps what held when it was opened.
    public let goesByCaseOpening: Bool
    /// The clauses waived.
    public let clauses: [String]

    init(_ event: CaseEvent) {
      version = event[.policyVersion]
      mode = event[.policyMode]
      parameters = event[.parameters]
      legalBasis = event[.legalBasis]
      isMandatory = event[.mandatory] ?? false
      goesByCaseOpening = event[.byCaseOpenDate] ?? false
      clauses = event[.clauses] ?? []
    }
  }

  init?(_ event: CaseEvent) {
    guard let type = event.type, let scope = event[.scope], let from = event[.from]
    else { return nil }
    self.type = type
    self.scope = scope
    self.from = from
    policy = event[.policy]
    through = event[.through]
    level = event[.level]
    document = event[.document]
    position = event.position
    terms = Terms(event)
  }

  /// Whether it binds a policy to a scope, at first or anew.
  public var isBinding: Bool { type == .policyAdopted || type == .policyChanged }
}
