/// One policy bound to one scope, from when until when, and how.
public struct Binding: Sendable {
  /// The policy's id; `fribrev` frees the scope.
  public var policy: String
  /// Where it applies.
  public var scope: Scope
  /// The first day.
  public var from: CivilDate
  /// The last day; nil while it is open.
  public var through: CivilDate?
  /// How much it does.
  public var mode: PolicyMode
  /// Its parameters, as given.
  public var parameters: [GivenParameter]
  /// Who issued it.
  public var issuer: Issuer
  /// Why; nil where nobody said.
  public var reason: String?
  /// Whether it holds where a fribrev shields from broader bindings; counts with a legal basis.
  public var isMandatory: Bool
  /// The provision it rests on.
  public var legalBasis: String?
  /// Whether a case keeps what held where and when it was opened.
  public var goesByCaseOpening: Bool
  /// Ids of the clauses that don't speak under it.
  public var waivedClauses: [String]
  /// The regime event that says so; nil for a binding of a file.
  public var recorded: Position?

  /// Who issued a binding, and in which document.
  public struct Issuer: Hashable, Sendable {
    /// How high up.
    public let level: SteeringLevel?
    /// The document.
    public let document: String?

    /// Takes the parts as they are.
    public init(level: SteeringLevel? = nil, document: String? = nil) {
      self.level = level
      self.document = document
    }
  }

  /// Binds a policy; all else is set on the value.
  public init(
    _ policy: String, to scope: Scope, from: CivilDate, through: CivilDate? = nil,
    mode: PolicyMode = .steer, parameters: [GivenParameter] = [], issuer: Issuer = Issuer()
  ) {
    self.policy = policy
    self.scope = scope
    self.from = from
    self.through = through
    self.mode = mode
    self.parameters = parameters
    self.issuer = issuer
    reason = nil
    isMandatory = false
    legalBasis = nil
    goesByCaseOpening = false
    waivedClauses = []
    recorded = nil
  }

  /// Whether it frees its scope from steering.
  public var isFribrev: Bool { policy == Manifest.fribrevID }

  /// Whether a fribrev can't shield from it.
  public var isShieldProof: Bool { isMandatory && legalBasis != nil }

  /// Whether a day lies in it.
  public func covers(_ date: CivilDate) -> Bool {
    from <= date && date <= through ?? .distant
  }

  /// Whether it shares a day with another.
  func overlaps(_ other: Binding) -> Bool {
    from <= other.through ?? .distant && other.from <= through ?? .distant
  }
}
