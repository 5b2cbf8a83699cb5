public import EventModel

/// Until when something may be done: the last day to act, and the instant it is too late.
///
/// The start day is day 0, so one calendar-day from 6 March ends with 7 March, and one week or
/// month ends with the day of the same weekday or number (lag 1930:173 § 1). Days are those of the
/// zone's wall calendar: a deadline over a change of the clocks is an hour longer or shorter.
/// Only `elapsed-days` are counted from the instant of the start, in seconds.
public struct Deadline: Hashable, Sendable {
  /// The last day to act.
  public let lastDay: CivilDate
  /// The first instant that is too late, at which a timer is due.
  ///
  /// The start of the day after `lastDay`; for elapsed-days not moved, exactly as many times
  /// 86 400 seconds after the start.
  public let end: Instant

  /// Counts a term from an instant.
  ///
  /// Elapsed-days whose last day is moved end with the whole day they are moved to; no elapsed-days
  /// at all are over as they begin. Refuses, by a trap, amounts under 0 or over `Term.amountMax`.
  /// Good for every start that text can name.
  public init(
    _ term: Term, from start: Instant, in zone: Zone, by calendar: HolidayCalendar,
    lastDay choice: LastDay
  ) {
    precondition(0...Term.amountMax ~= term.amount, "a term is 0 to 36 525 of its units")
    let counted = Self.lastDay(of: term, from: start, in: zone, by: calendar)
    switch choice {
    case .asCounted: lastDay = counted
    case .movedPastHolidays: lastDay = calendar.nextWorkingDay(onOrAfter: counted)
    }
    if case .elapsedDays(let days) = term, lastDay == counted {
      end = start.adding(elapsedDays: days)
    } else {
      end = zone.start(of: lastDay.adding(days: 1))
    }
  }

  /// Counts a term from a day, that is, for elapsed-days, from its first instant.
  public init(
    _ term: Term, from start: CivilDate, in zone: Zone, by calendar: HolidayCalendar,
    lastDay choice: LastDay
  ) {
    self.init(term, from: zone.start(of: start), in: zone, by: calendar, lastDay: choice)
  }

  /// Whether what happens at an instant comes in time: before `end`, not at it.
  public func isMet(by instant: Instant) -> Bool { instant < end }

  /// What becomes of a last day that is no working day.
  public enum LastDay: Hashable, Sendable {
    /// It stays: gates and counts of benefit days, and targets set by an office.
    case asCounted
    /// It moves to the next working day, as lag (1930:173) § 2 has it for the last day to act.
    ///
    /// The days moved past are Saturdays, Sundays, public holidays, Midsummer Eve, Christmas Eve
    /// and New Year's Eve; with `HolidayCalendar.none`, Saturdays and Sundays. The "next weekday"
    /// of § 2 is taken as the next day that isn't itself on that list.
    case movedPastHolidays
  }

  private static func lastDay(
    of term: Term, from start: Instant, in zone: Zone, by calendar: HolidayCalendar
  ) -> CivilDate {
    let day = zone.date(at: start)
    switch term {
    case .calendarDays(let days): return day.adding(days: days)
    case .elapsedDays(let days):
      let end = start.adding(elapsedDays: days)
      return zone.date(at: Instant(microseconds: end.microseconds - 1))
    case .workingDays(let days): return calendar.adding(workingDays: days, to: day)
    case .weeks(let weeks): return day.adding(days: 7 * weeks)
    case .months(let months): return day.adding(months: months)
    case .years(let years): return day.adding(years: years)
    }
  }
}
