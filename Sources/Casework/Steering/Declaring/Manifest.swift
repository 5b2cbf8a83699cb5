/// What a policy says of itself before it is let near a log.
public struct Manifest: Sendable {
  /// Its id in bindings and on the command line: `production-targets`.
  public let id: String
  /// Its version: results of two versions may differ, results of one never do.
  public let version: String
  /// What it is called.
  public let title: String
  /// The Swedish term.
  public let swedish: String
  /// The kind of instrument it is.
  public let instrument: Instrument
  /// How high up such things are decided.
  public let issuer: SteeringLevel
  /// The provision it rests on; nil where it rests on none, as most do.
  public let legalBasis: String?
  /// Whom it speaks to: handlers, team managers.
  public let audience: [String]
  /// What its code sees for what it folds.
  public let partition: Partition
  /// The types of event it reads; its code knows them by their place here.
  public let reads: [EventRead]
  /// Its parameters; handles hold their place here.
  public let parameters: [ParameterDeclaration]
  /// The parameter whose term a period waits after its last day before its end is judged.
  ///
  /// Nil where it is judged at once. Cases counted by when they came in need such a term.
  public let settling: String?
  /// Its rules.
  public let clauses: [Clause]
  /// Ids of the measures it moves.
  public let measures: [String]
  /// The measure of what it is good for, always shown beside them; nil where nobody has named one.
  public let effectMeasure: String?

  /// What a policy keeps a state for.
  public enum Partition: String, Hashable, Sendable {
    /// Each case.
    case perCase = "case"
    /// Each case, and each unit at the end of a period.
    case perUnit = "unit"
    /// Each case, and all units together at the end of a period.
    case global
  }

  /// Takes the parts as they are; `check` says what is wrong with them.
  public init(
    _ id: String, version: String, _ title: String, swedish: String, instrument: Instrument,
    issuer: SteeringLevel, legalBasis: String? = nil, audience: [String] = [],
    partition: Partition = .perCase, reads: [EventRead], parameters: [ParameterDeclaration] = [],
    settling: String? = nil, clauses: [Clause], measures: [String] = [],
    effectMeasure: String? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.swedish = swedish
    self.instrument = instrument
    self.issuer = issuer
    self.legalBasis = legalBasis
    self.audience = audience
    self.partition = partition
    self.reads = reads
    self.parameters = parameters
    self.settling = settling
    self.clauses = clauses
    self.measures = measures
    self.effectMeasure = effectMeasure
  }

  /// The id of the empty policy: a binding of it frees its scope.
  public static let fribrevID = "fribrev"
}
