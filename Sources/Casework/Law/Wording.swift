/// One wording of a provision: what it is called, from when until when, and how it was read.
public struct Wording: Hashable, Sendable {
  /// The amending act or the name it goes by: `2021:160`, `original`.
  public let name: String
  /// The first date it applies to, by the article's key.
  public let from: CivilDate
  /// The last date it applies to; nil while it is in force.
  public let through: CivilDate?
  /// How its text was read.
  public let reading: Reading
  /// Where it was read.
  public let source: String
  /// What differs for matters begun before it; nil where nothing does.
  public let transition: Transition?

  /// How a wording was read in a source.
  public enum Reading: Hashable, Sendable {
    /// The text, or its transition rule: it can be violated.
    case text
    /// An account of it: what breaks it needs a person.
    case summary
    /// Not read: whatever it is asked, the answer is undetermined.
    case notRead
  }

  /// What a wording says, weaker, of cases begun before a date.
  public struct Transition: Hashable, Sendable {
    /// Cases whose first event happened before this date.
    public let begunBefore: CivilDate
    /// The verdict that stands in place of *violated* (or of any, for `undetermined`).
    public let instead: Instead

    /// How much weaker.
    public enum Instead: Hashable, Sendable {
      /// A breach needs a person.
      case needsPerson
      /// Nothing is determined.
      case undetermined
    }

    /// Takes both parts as they are.
    public init(begunBefore date: CivilDate, _ instead: Instead) {
      begunBefore = date
      self.instead = instead
    }
  }

  /// Takes the parts as they are; see the properties.
  public init(
    _ name: String, from: CivilDate, through: CivilDate? = nil, _ reading: Reading = .text,
    source: String, transition: Transition? = nil
  ) {
    self.name = name
    self.from = from
    self.through = through
    self.reading = reading
    self.source = source
    self.transition = transition
  }

  /// True if it applies to a date.
  public func isInForce(on date: CivilDate) -> Bool {
    from <= date && through.map { date <= $0 } ?? true
  }
}

/// The date that selects the wording by which an act is judged.
public enum WordingKey: String, Hashable, Sendable {
  /// The day of the act.
  case event
  /// The day the claim came in.
  case claim
  /// The first day of the sick period.
  case periodStart = "period start"
  /// Each day the payment or decision is for; one act may be judged by several wordings.
  case benefitDay = "benefit day"
  /// The day of the decision.
  case decision
}

extension CivilDate {
  /// A date of a law, a holiday, a test: traps where the calendar has none.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has no day \(year)-\(month)-\(day)")
    }
    self = date
  }
}
