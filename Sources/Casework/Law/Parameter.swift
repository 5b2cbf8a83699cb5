/// A number of the law with its unit, dates and sources.
public struct Parameter: Sendable {
  /// Its name, unique in a pack: `appeal-months`.
  public let name: String
  /// What its values count.
  public let unit: Unit
  /// The values, in order of time.
  public let values: [Value]

  /// What a parameter's values count; lengths of time are called as in `Term.Unit`.
  public enum Unit: String, Hashable, Sendable {
    case calendarDays = "calendar-days"
    case workingDays = "working-days"
    case weeks
    case months
    case years
    case kronor
    case ore = "öre"
    case perMille = "per mille"
    /// Tenths of a price base amount.
    case tenthsOfBase = "tenths of a price base amount"
  }

  /// A value and the dates it holds for.
  public struct Value: Hashable, Sendable {
    /// The first date.
    public let from: CivilDate
    /// The last date; nil where the next value begins the day after, or none does.
    public let through: CivilDate?
    /// The value, in the parameter's unit.
    public let value: Int64
    /// The statute, or `assumption`.
    public let source: String

    /// Takes the parts as they are.
    public init(
      from: CivilDate, through: CivilDate? = nil, _ value: Int64, source: String
    ) {
      self.from = from
      self.through = through
      self.value = value
      self.source = source
    }
  }

  /// Takes the parts as they are; `LawPack` refuses values with gaps and overlaps.
  public init(_ name: String, in unit: Unit, _ values: [Value]) {
    self.name = name
    self.unit = unit
    self.values = values
  }

  /// The value on a date; nil before the first and in gaps.
  public func value(on date: CivilDate) -> Value? {
    values.last { $0.from <= date && $0.through.map { date <= $0 } ?? true }
  }

  /// Whether its values follow each other without gap and overlap.
  func check() throws(LawPackError) {
    guard !values.isEmpty else { throw .parameterWithoutValue(name) }
    let all = values
    for (value, next) in zip(all, all.dropFirst()) {
      guard value.from < next.from, value.through.map({ $0 < next.from }) ?? true else {
        throw .parameterOverlap(name, on: next.from)
      }
      if let through = value.through, through.adding(days: 1) < next.from {
        throw .parameterGap(name, on: through.adding(days: 1))
      }
    }
  }
}
