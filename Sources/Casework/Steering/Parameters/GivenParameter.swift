/// A parameter as somebody gave it: what a file or a regime event says, not yet checked.
public struct GivenParameter: Hashable, Sendable {
  /// The name given.
  public let name: String
  /// The word given for the unit; nil where the giver leaves it to the policy, as events do.
  public let unit: String?
  /// The values, in order of time.
  public let values: [Value]

  /// A value, the dates it holds for, and where it is from.
  public struct Value: Hashable, Sendable {
    /// The first date.
    public let from: CivilDate
    /// The last date; nil where it holds until the day before the next value, or on and on.
    public let through: CivilDate?
    /// The value.
    public let value: ParameterValue
    /// The document, interview, or `assumption`.
    public let source: String

    /// Takes the parts as they are.
    public init(
      from: CivilDate, through: CivilDate? = nil, _ value: ParameterValue, source: String
    ) {
      self.from = from
      self.through = through
      self.value = value
      self.source = source
    }
  }

  /// Takes the parts as they are; `PolicyParameters` checks them.
  public init(_ name: String, in unit: String? = nil, _ values: [Value]) {
    self.name = name
    self.unit = unit
    self.values = values
  }
}
