/// A day of the Gregorian calendar, carried back before 1582 by the same rules.
///
/// It has no zone: it is the date on a wall calendar. Which instant it begins at is a `Zone`'s to
/// say. Dates made from year, month and day, and dates read from text, lie in the years 0001 to
/// 9999; day arithmetic may leave them, as far as `dayNumber` reaches.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let dayNumber: Int32

  /// Takes a day by its number.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// Takes a day by year, month and day; `nil` where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      1...GregorianCalendar.days(inMonth: month, ofYear: year) ~= day
    else { return nil }
    dayNumber = Int32(GregorianCalendar.dayNumber(year: year, month: month, day: day))
  }

  /// The year; 0 is the year before year 1.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// Year, month and day at the price of one.
  public var parts: (year: Int, month: Int, day: Int) {
    GregorianCalendar.parts(dayNumber: Int(dayNumber))
  }

  /// The day of the week as ISO 8601 counts it: Monday 1 to Sunday 7.
  public var weekday: Int {
    // Day 0, 1 January 1970, was a Thursday.
    GregorianCalendar.floorDivision(Int(dayNumber) + 3, by: 7).remainder + 1
  }

  /// The date so many days later, or earlier if negative; traps past the ends of `dayNumber`.
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(Int(dayNumber) + days))
  }

  /// The number of midnights from the other date to this one.
  public func days(since other: CivilDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  /// Orders by day.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
