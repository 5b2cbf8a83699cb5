public import EventModel

extension CivilDate {
  /// The date so many months later, or earlier if negative, by lag (1930:173) § 1.
  ///
  /// The same number of the day, or the month's last day where the month has no such number:
  /// one month after 31 January is 28 or 29 February, and one month after that is the 28th or 29th
  /// of March. Traps past the ends of `dayNumber`.
  public func adding(months: Int) -> CivilDate {
    let parts = parts
    let month = parts.year * 12 + parts.month - 1 + months
    let first = Self.firstDay(ofMonth: month)
    let length = Self.firstDay(ofMonth: month + 1).days(since: first)
    return first.adding(days: min(parts.day, length) - 1)
  }

  /// The date so many years later, or earlier if negative, by lag (1930:173) § 1.
  ///
  /// The same month and day, or 28 February where the year has no 29th. Traps past the ends of
  /// `dayNumber`.
  public func adding(years: Int) -> CivilDate { adding(months: 12 * years) }

  /// The date itself if it has that day of the week, Monday 1 to Sunday 7, else the next that does.
  func first(weekday: Int) -> CivilDate {
    adding(days: (weekday - self.weekday + 7) % 7)
  }

  /// A date of any year, 0 being the year before year 1, where `init(year:month:day:)` has limits.
  ///
  /// Traps for a month or a day the calendar has not in that year.
  static func inAnyYear(_ year: Int, month: Int, day: Int) -> CivilDate {
    // Dates and weekdays repeat every 400 years, that is 146 097 days or 20 871 weeks.
    let yearOfCycle = ((year - 1) % 400 + 400) % 400 + 1
    guard let date = CivilDate(year: yearOfCycle, month: month, day: day) else {
      preconditionFailure("the calendar has no such month or day")
    }
    return date.adding(days: (year - yearOfCycle) / 400 * 146_097)
  }

  /// The first day of a month counted from January of the year 0.
  private static func firstDay(ofMonth month: Int) -> CivilDate {
    let monthOfYear = (month % 12 + 12) % 12
    return inAnyYear((month - monthOfYear) / 12, month: monthOfYear + 1, day: 1)
  }
}
