/// A length of time as a rule states it: `30 calendar-days`, `2 months`.
///
/// What it comes to depends on where it starts, so terms are equal only if both amount and unit
/// are: 7 calendar-days is not 1 week. `Deadline` counts them out.
public enum Term: Hashable, Sendable {
  /// Days of the wall calendar; the start day is day 0.
  case calendarDays(Int)
  /// Spans of 86 400 seconds from the very instant of the start.
  case elapsedDays(Int)
  /// Working days of a `HolidayCalendar` after the start day.
  case workingDays(Int)
  /// Weeks, to the same day of the week: lag (1930:173) § 1.
  case weeks(Int)
  /// Months, to the same number of the day or the month's last day: lag (1930:173) § 1.
  case months(Int)
  /// Years, to the same date or 28 February: lag (1930:173) § 1.
  case years(Int)

  /// The largest amount of any unit: the days of a hundred years.
  public static let amountMax = 36_525

  /// Joins an amount and its unit.
  public init(_ amount: Int, _ unit: Unit) {
    self =
      switch unit {
      case .calendarDays: .calendarDays(amount)
      case .elapsedDays: .elapsedDays(amount)
      case .workingDays: .workingDays(amount)
      case .weeks: .weeks(amount)
      case .months: .months(amount)
      case .years: .years(amount)
      }
  }

  /// How many units.
  public var amount: Int {
    switch self {
    case .calendarDays(let amount), .elapsedDays(let amount), .workingDays(let amount),
      .weeks(let amount), .months(let amount), .years(let amount):
      amount
    }
  }

  /// What is counted.
  public var unit: Unit {
    switch self {
    case .calendarDays: .calendarDays
    case .elapsedDays: .elapsedDays
    case .workingDays: .workingDays
    case .weeks: .weeks
    case .months: .months
    case .years: .years
    }
  }

  /// The units a term may be stated in; raw values are the words of parameter files.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Days of the wall calendar.
    case calendarDays = "calendar-days"
    /// Spans of 86 400 seconds.
    case elapsedDays = "elapsed-days"
    /// Working days.
    case workingDays = "working-days"
    /// Weeks.
    case weeks
    /// Months.
    case months
    /// Years.
    case years

    /// The word for one of them.
    var singular: String { String(rawValue.dropLast()) }
  }
}
