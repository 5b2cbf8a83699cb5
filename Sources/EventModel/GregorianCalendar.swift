/// Day counting in the proleptic Gregorian calendar.
///
/// The reasoning is Reingold and Dershowitz's (*Calendrical Calculations*, chapter 2): the days
/// before a date are 365 for each whole year, plus one for each leap year among them, plus the
/// months gone. Backwards, the cycles of 400, 100 and 4 years (146 097, 36 524 and 1 461 days) are
/// taken off in turn; the fourth century of a cycle and the fourth year of an olympiad are a day
/// longer, so their last day would count a fifth. Here the year is taken to begin on 1 March, which
/// puts the leap day last and makes the months a straight line: 153 days in every five.
enum GregorianCalendar {
  /// The number of 1 January 1970 counted from 1 March of the year 0.
  private static let epoch = 719_468

  /// Days from 1970-01-01 to a date, whose month and day must exist.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let monthsSinceMarch = (month + 9) % 12
    let (cycle, yearOfCycle) = floorDivision(marchYear, by: 400)
    let leapDays = yearOfCycle / 4 - yearOfCycle / 100
    let dayOfYear = daysBefore(monthsSinceMarch: monthsSinceMarch) + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + leapDays + dayOfYear - epoch
  }

  /// The date so many days from 1970-01-01.
  static func parts(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let (cycle, dayOfCycle) = floorDivision(dayNumber + epoch, by: 146_097)
    let century = min(dayOfCycle / 36_524, 3)
    let dayOfCentury = dayOfCycle - century * 36_524
    let olympiad = dayOfCentury / 1_461
    let dayOfOlympiad = dayOfCentury - olympiad * 1_461
    let yearOfOlympiad = min(dayOfOlympiad / 365, 3)
    let dayOfYear = dayOfOlympiad - yearOfOlympiad * 365
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let marchYear = cycle * 400 + century * 100 + olympiad * 4 + yearOfOlympiad
    return (
      year: monthsSinceMarch < 10 ? marchYear : marchYear + 1,
      month: (monthsSinceMarch + 2) % 12 + 1,
      day: dayOfYear - daysBefore(monthsSinceMarch: monthsSinceMarch) + 1
    )
  }

  /// The length of a month.
  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The quotient rounded down, and what is left, never negative.
  static func floorDivision(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 March to the first of the month so many months on.
  private static func daysBefore(monthsSinceMarch: Int) -> Int { (153 * monthsSinceMarch + 2) / 5 }
}
