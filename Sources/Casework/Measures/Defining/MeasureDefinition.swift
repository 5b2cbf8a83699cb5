/// What a measure says, in words and in the data its code goes by.
///
/// One file each, so that whoever reads a figure can read what it means. The words are checked for
/// being there, not for being true.
public struct MeasureDefinition: Hashable, Sendable {
  /// Its id: lower-case words joined by hyphens.
  public var id: String
  /// Its version, from 1: raised whenever figures may change.
  public var version: Int
  /// Its name in English.
  public var name: String
  /// Its name in Swedish.
  public var swedish: String
  /// What it tells of.
  public var family: MeasureFamily
  /// Whether it counts what is done, or what comes of it.
  public var kind: MeasureKind
  /// The measure of what comes of it, shown with it; an activity must name one.
  public var effect: String?
  /// What is asked, as one would ask it.
  public var question: String
  /// Who and what is counted.
  public var population: String
  /// When something counts as done.
  public var completion: String
  /// What must have been registered for the figure to mean anything.
  public var coverage: String
  /// Types of events without which nothing can be said: one of each group must be in the log.
  public var needs: [[String]]
  /// How it can mislead.
  public var caution: String
  /// Where it comes from: documents, studies, or the word assumption.
  public var source: String
  /// The id of the code that counts it: `HouseMeasures.codes`.
  public var code: String
  /// The clock of a measure that times something.
  public var clock: MeasureClock?

  /// Takes the parts as they are.
  public init(
    id: String, version: Int, name: String, swedish: String, family: MeasureFamily,
    kind: MeasureKind, effect: String?, question: String, population: String, completion: String,
    coverage: String, needs: [[String]], caution: String, source: String,
    code: String, clock: MeasureClock? = nil
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.swedish = swedish
    self.family = family
    self.kind = kind
    self.effect = effect
    self.question = question
    self.population = population
    self.completion = completion
    self.coverage = coverage
    self.needs = needs
    self.caution = caution
    self.source = source
    self.code = code
    self.clock = clock
  }
}

/// What measures tell of: four families that are shown together, for none of them says enough.
public enum MeasureFamily: String, CaseIterable, Hashable, Sendable {
  /// Whether decisions are right and alike (rättssäkerhet).
  case legalCertainty = "legal-certainty"
  /// What people meet who need a decision (service).
  case service
  /// What it takes (effektivitet).
  case effectiveness
  /// What it is like to do the work (arbetssituation).
  case workSituation = "work-situation"
}

/// Whether a measure counts what is done, or what comes of it.
public enum MeasureKind: String, CaseIterable, Hashable, Sendable {
  /// Something is done: it has no value in itself, and is shown with an effect.
  case activity
  /// Something comes of it.
  case effect
}
