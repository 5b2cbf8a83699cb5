/// A value of a policy's parameter, as files and regime events give it.
public enum ParameterValue: Hashable, Sendable {
  /// Days, counts, öre, kronor, points.
  case whole(Int64)
  /// A share.
  case share(Share)
  /// Words, in the order given.
  case words([String])
  /// A date.
  case date(CivilDate)

  /// Reads a value of a unit from JSON; nil where it is no such value.
  ///
  /// Shares may be decimals (0.80) or fractions in quotes ("4/5"); neither passes through a
  /// floating-point number.
  public init?(_ json: JSONValue, in unit: ParameterUnit) {
    switch (unit, json) {
    case (.share, .number(let digits)), (.share, .string(let digits)):
      guard let share = Share(parsing: digits) else { return nil }
      self = .share(share)
    case (.words, .array(let values)):
      let words = values.compactMap(\.text)
      guard words.count == values.count else { return nil }
      self = .words(words)
    case (.date, _):
      guard let date = CivilDate(json) else { return nil }
      self = .date(date)
    case (.words, _), (.share, _): return nil
    default:
      guard let number = json.integer else { return nil }
      self = .whole(number)
    }
    guard unit.fits(self) else { return nil }
  }
}
