/// When Sweden's clocks are an hour ahead: since 1980, changing at 01:00 UTC both ways.
///
/// From the last Sunday of March, in 1980 from the first of April, to the last Sunday of September
/// until 1995 and of October since 1996. Checked against the IANA data of Europe/Stockholm for
/// 1970–2037; it goes on unchanged after that until the law does.
enum DaylightRules {
  static let winterMinutes: Int16 = 60
  static let summerMinutes: Int16 = 120

  /// The instants of a year's daylight time; nil for years without.
  static func period(inYear year: Int) -> Range<Instant>? {
    usual.indices.contains(year - 1980) ? usual[year - 1980] : reckoned(inYear: year)
  }

  /// The daylight time of the year that an instant lies in; nil for years without.
  ///
  /// The year is reckoned by its mean length: that is at most some days off, around New Year, when
  /// no year has daylight time.
  static func period(around instant: Instant) -> Range<Instant>? {
    let (years, _) = GregorianCalendar.floorDivision(
      Int(instant.microseconds), by: microsecondsPerMeanYear)
    return period(inYear: 1970 + years)
  }

  /// 365.2425 days.
  private static let microsecondsPerMeanYear = 31_556_952_000_000

  /// The years that most dates lie in, reckoned once.
  private static let usual: [Range<Instant>?] = (1980..<2100).map { reckoned(inYear: $0) }

  private static func reckoned(inYear year: Int) -> Range<Instant>? {
    guard year >= 1980 else { return nil }
    // The first Sunday of April 1980 was the 6th, which is a week after the last one of March.
    let start = lastSunday(year: year, month: 3).adding(days: year == 1980 ? 7 : 0)
    let end = lastSunday(year: year, month: year < 1996 ? 9 : 10)
    return change(start)..<change(end)
  }

  private static func lastSunday(year: Int, month: Int) -> CivilDate {
    let days = GregorianCalendar.days(inMonth: month, ofYear: year)
    let number = GregorianCalendar.dayNumber(year: year, month: month, day: days)
    let last = CivilDate(dayNumber: Int32(number))
    return last.adding(days: -(last.weekday % 7))
  }

  private static func change(_ date: CivilDate) -> Instant {
    Instant(date: date, time: .midnight).advanced(minutes: 60)
  }
}
