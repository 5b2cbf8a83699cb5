/// What starts, stops and pauses the clock of a measure.
public struct MeasureClock: Hashable, Sendable {
  /// Types of events of which the case's first starts it.
  public var starts: [String]
  /// Types of events of which the first after the start stops it.
  public var stops: [String]
  /// What it stands still for.
  public var pauses: [Pause]
  /// The term within which a case counts as done; nil where spans are told as they are.
  public var within: Term?
  /// Which month a case belongs to.
  public var cohort: Cohort

  /// Stands still from one event to another of the same case, or to the stop.
  public struct Pause: Hashable, Sendable {
    /// The type of event it begins with.
    public var from: String
    /// The type of event it ends with.
    public var to: String

    /// Joins the two.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// Which month, and so which company, a case belongs to.
  public enum Cohort: String, CaseIterable, Hashable, Sendable {
    /// That of the start: cases still open count, as not done.
    case arrival
    /// That of the stop: cases still open are told beside the figure, and are not in it.
    case decision
  }

  /// Takes the parts as they are.
  public init(
    starts: [String], stops: [String], pauses: [Pause] = [], within: Term? = nil, cohort: Cohort
  ) {
    self.starts = starts
    self.stops = stops
    self.pauses = pauses
    self.within = within
    self.cohort = cohort
  }
}
