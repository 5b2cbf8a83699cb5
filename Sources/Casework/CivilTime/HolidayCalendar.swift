public import EventModel

/// Which days are holidays and which are working days.
///
/// Nothing is looked up: every date follows from the rules, so it answers for any year, and traps
/// only within two years of the ends of `CivilDate.dayNumber`. Sources: lag (1989:253) om allmänna
/// helgdagar in the wordings before and from 2005-04-01 (SFS 2004:1320), and lag (1930:173) § 2 in
/// the wordings from 2005-04-01 on, which list the same days.
///
/// Question: earlier dates are answered by the same rules, though § 2 then had another list, one
/// without New Year's Eve, and before 1990 the holidays stood in other acts. Neither is
/// implemented.
public enum HolidayCalendar: String, Hashable, Sendable, CaseIterable {
  /// Swedish public holidays, and the eves that lag (1930:173) puts on a level with them.
  case sweden
  /// No law on holidays: weekends only.
  case none

  /// Whether a date is a holiday by law.
  ///
  /// In Sweden every Sunday is one, and so are the days `holidays(inYear:)` lists. Saturdays and
  /// eves aren't, though they are no working days either. Without a law no date is, Sundays
  /// included. Costs one computation of Easter on weekdays.
  public func isHoliday(_ date: CivilDate) -> Bool {
    switch self {
    case .none: false
    case .sweden: date.weekday == 7 || HolidayRule.holds(HolidayRule.swedish, on: date)
    }
  }

  /// Whether a date is a working day: Monday to Friday and no holiday.
  ///
  /// In Sweden Midsummer Eve, Christmas Eve and New Year's Eve are no working days, because
  /// lag (1930:173) § 2 treats them as it treats holidays. So a working day is exactly a day on
  /// which a last day to act may stay. Other eves (Maundy Thursday, 5 January, 30 April) are
  /// working days when they fall on one; Easter Eve and Whitsun Eve are Saturdays.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    date.weekday <= 5 && !HolidayRule.holds(closing, on: date)
  }

  /// The date itself if it is a working day, else the first working day after it.
  ///
  /// Looks at one day after another; the longest run of other days in Sweden is five, at Christmas.
  public func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
    var day = date
    while !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  /// The number of working days after one date, up to and including another.
  ///
  /// The first date is day 0, whether it is a working day or not. If the other lies before it, it
  /// is minus the number counted the other way round. Costs one step for each year touched.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(from: end, to: start) }
    var count = Self.weekdays(until: end) - Self.weekdays(until: start)
    guard self != .none else { return count }
    for year in start.year...end.year {
      var previous: CivilDate?
      // Two holidays may share a date, as 1 May and Ascension Day did in 2008.
      for day in HolidayRule.dates(by: closing, inYear: year).sorted() where day != previous {
        previous = day
        if start < day && day <= end && day.weekday <= 5 { count -= 1 }
      }
    }
    return count
  }

  /// The working day so many working days after a date; 0 gives the date itself.
  ///
  /// For 1 and more it is the earliest date to which `workingDays(from:to:)` counts as many.
  /// Refuses to go back: a negative number traps. Costs a few steps for each year passed.
  public func adding(workingDays: Int, to date: CivilDate) -> CivilDate {
    precondition(workingDays >= 0, "working days are added forwards only")
    var (day, left) = (date, workingDays)
    // A week has at most five working days, so these jumps never pass the day sought.
    while left > 5 {
      let next = day.adding(days: (left - 1) / 5 * 7)
      left -= self.workingDays(from: day, to: next)
      day = next
    }
    for _ in 0..<left { day = nextWorkingDay(onOrAfter: day.adding(days: 1)) }
    return day
  }

  /// The holidays of a year that have names, in order of date.
  ///
  /// Easter Day and Whit Sunday are among them, other Sundays and the eves aren't. Two may share a
  /// date. Without a law the list is empty.
  public func holidays(inYear year: Int) -> [Holiday] {
    guard self == .sweden else { return [] }
    let easter = Easter.sunday(inYear: year)
    let holidays = HolidayRule.swedish.compactMap { rule in
      rule.date(inYear: year, easter: easter).map {
        Holiday(date: $0, name: rule.name, swedishName: rule.swedishName)
      }
    }
    return holidays.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
  }

  /// The rules of the days that are no working days even from Monday to Friday.
  private var closing: [HolidayRule] {
    switch self {
    case .none: []
    case .sweden: HolidayRule.swedishClosing
    }
  }

  /// Mondays to Fridays from Monday 1969-12-29 up to and including a date, negative before it.
  private static func weekdays(until date: CivilDate) -> Int {
    let weeks = (Int(date.dayNumber) + 3 - (date.weekday - 1)) / 7
    return weeks * 5 + min(date.weekday, 5)
  }
}
