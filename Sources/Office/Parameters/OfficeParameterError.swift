public import EventModel

/// Why the synthetic office can't be made of the parameters given, and where.
public struct OfficeParameterError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// Where.
  public let place: OfficeParameter.Place

  init(_ fault: Fault, at place: OfficeParameter.Place) {
    self.fault = fault
    self.place = place
  }

  /// The kinds of fault.
  public enum Fault: Hashable, Sendable {
    /// The text is not YAML, in the reader's words.
    case notYAML(String)
    /// What stands there is not of the form asked for: groups of parameters.
    case malformed(String, expected: String)
    /// A parameter lacks its value, unit, source or range.
    case incomplete(String, lacks: String)
    /// A parameter has a word that none has.
    case wordUnknown(String, in: String)
    /// There is no parameter of that name; one is spelt nearly so, or there are these.
    case nameUnknown(String, nearest: String?)
    /// The parameter is not there.
    case missing(String)
    /// A parameter is of another type: a number, a whole number, a date, a list of so many.
    case wrongType(String, found: String, expected: String)
    /// A value outside what is allowed.
    case outside(String, found: String, least: String, greatest: String)
    /// A share above 1.
    case shareAboveOne(String, found: String)
    /// An office without handlers.
    case noHandlers(String)
    /// Dates stand in the wrong order.
    case datesReversed(String, CivilDate, before: String, CivilDate)
    /// Two parameters contradict each other: the first may not be above the second.
    case above(String, found: String, other: String, limit: String)
    /// A list that goes down, or up, must do so at each step.
    case notInOrder(String, found: String, descending: Bool)
    /// Shares of one whole don't make it up.
    case notOneWhole([String], sum: String)
    /// Weights are all 0.
    case noWeight(String)
  }
}
