public import EventModel

/// How days between two instants are counted; raw values are the words of parameter files.
public enum DayUnit: String, Hashable, Sendable, CaseIterable {
  /// Midnights of the wall calendar: the day of the start is day 0.
  case calendarDays = "calendar-days"
  /// Whole spans of 86 400 seconds; neither zone nor calendar matters.
  case elapsedDays = "elapsed-days"
  /// Working days after the day of the start, up to and including the day of the end.
  case workingDays = "working-days"

  /// The days from one instant to another.
  ///
  /// Negative if the other lies before the first, and then minus the days counted the other way
  /// round. It measures; whether something came in time is a `Deadline`'s to say: 30 days and an
  /// hour are 30 elapsed-days, and the Saturday after the fifth working day is 5 working-days from
  /// the start, yet both are late. Traps for instants some 292 000 years apart.
  public func count(
    from start: Instant, to end: Instant, in zone: Zone, by calendar: HolidayCalendar
  ) -> Int {
    switch self {
    case .calendarDays: zone.date(at: end).days(since: zone.date(at: start))
    case .elapsedDays: end.wholeDays(since: start)
    case .workingDays: calendar.workingDays(from: zone.date(at: start), to: zone.date(at: end))
    }
  }

  /// The term of so many of these days.
  public func term(_ amount: Int) -> Term {
    switch self {
    case .calendarDays: .calendarDays(amount)
    case .elapsedDays: .elapsedDays(amount)
    case .workingDays: .workingDays(amount)
    }
  }
}
