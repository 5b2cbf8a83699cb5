internal import EventModel

/// The date of Easter, from which five Swedish holidays follow.
enum Easter {
  /// Easter Day of a year: the Sunday after the full moon that falls on or after 21 March.
  ///
  /// The full moon is the one of the Gregorian church calendar, which lag (1989:253) § 2 describes
  /// the same way. The age of the moon follows Lilius's epact with Gauss's century corrections:
  /// three leap days dropped in 400 years, eight days of the moon gained in 2 500. The whole cycle
  /// repeats every 5 700 000 years, which serves the years before 1.
  static func sunday(inYear year: Int) -> CivilDate {
    let period = 5_700_000
    let yearOfPeriod = (year % period + period) % period
    let yearOfMoonCycle = yearOfPeriod % 19
    let century = yearOfPeriod / 100
    let correction = century - century / 4 - (8 * century + 13) / 25
    var daysToFullMoon = (19 * yearOfMoonCycle + correction + 15) % 30
    // No full moon is later than 18 April, and no two in a cycle of 19 years share a date.
    if daysToFullMoon == 29 || (daysToFullMoon == 28 && yearOfMoonCycle > 10) {
      daysToFullMoon -= 1
    }
    let fullMoon = CivilDate.inAnyYear(year, month: 3, day: 21).adding(days: daysToFullMoon)
    return fullMoon.adding(days: 1).first(weekday: 7)
  }
}
