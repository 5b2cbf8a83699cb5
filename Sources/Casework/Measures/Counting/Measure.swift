/// The code of a measure: what it sees in the events of one stream.
///
/// A measure looks at one stream at a time, from its beginning to the instant asked for, and
/// remembers nothing of others. So a case more or less changes no figure but by its own
/// observations, a figure as of any day is that of the events until then, and a stream that has
/// grown is looked at anew and no other. What it may use is what facts carry: types, times, units,
/// actors, slots, and which fields are there; no sealed text, no payload.
public protocol Measure: Sendable {
  /// What its observations add up to.
  var form: FigureForm { get }
  /// What its amounts are measured in.
  var unit: MeasureUnit { get }
  /// The kind of streams it looks at.
  var stream: StreamKind { get }
  /// What parts its observations fall into, beside units and months; none for most.
  var strata: [String] { get }
  /// Whether the parts are of what was answered yes, or of the amount, as causes are: then the
  /// figure of a part is of everything, and the parts add up. Else each part has one of its own.
  var partsAddUp: Bool { get }
  /// Makes the code of a definition; nil where the definition lacks what the code goes by.
  init?(_ definition: MeasureDefinition)
  /// Says what there is to count in a stream; a stream with nothing to count is outside of the
  /// population.
  func observe(_ trail: Trail, into sheet: inout ObservationSheet)
}

extension Measure {
  /// Cases.
  public var stream: StreamKind { .case }
  /// None.
  public var strata: [String] { [] }
  /// Each part has a share of its own.
  public var partsAddUp: Bool { false }
}

/// What observations add up to.
public enum FigureForm: Hashable, Sendable {
  /// The share of those answered yes among all that could be answered.
  case share
  /// The middle of spans of time, and how many last still.
  case span
  /// Amounts by weights: minutes a case, hours in all.
  case mean
  /// How many there are at an instant.
  case stock
  /// The share of those that are otherwise than in all units together, stratum by stratum.
  case spread
}

/// What a figure is measured in.
public enum MeasureUnit: String, Hashable, Sendable {
  /// A part of a whole.
  case share
  /// Days of 86 400 seconds.
  case days
  /// Minutes.
  case minutes
  /// Things counted.
  case count
  /// Öre.
  case ore
  /// Points of a scale.
  case points
}
