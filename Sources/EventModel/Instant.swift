/// A point in time, to the microsecond, without a zone.
///
/// Days have 86 400 seconds: leap seconds are not counted, as in POSIX. Nothing here reads a clock;
/// whoever needs the present passes it in.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00Z, negative before it.
  public let microseconds: Int64

  /// Takes a point in time by its distance from 1970-01-01T00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Joins a date and a time of day in UTC; traps some 292 000 years from 1970.
  public init(date: CivilDate, time: CivilTime) {
    microseconds = Int64(date.dayNumber) * Self.microsecondsPerDay + time.microseconds
  }

  /// 1970-01-01T00:00Z, when a store's own first events happened.
  public static let epoch = Instant(microseconds: 0)
  /// 0001-01-01T00:00Z, the earliest instant that text can name.
  public static let earliest = Instant(microseconds: -62_135_596_800_000_000)
  /// 9999-12-31T23:59:59.999999Z, the latest instant that text can name.
  public static let latest = Instant(microseconds: 253_402_300_799_999_999)

  /// The date and the time of day in UTC.
  public var civil: (date: CivilDate, time: CivilTime) {
    let (day, rest) = GregorianCalendar.floorDivision(
      Int(microseconds), by: Int(Self.microsecondsPerDay))
    return (CivilDate(dayNumber: Int32(day)), CivilTime(microsecondsChecked: Int64(rest)))
  }

  /// The instant so many minutes later, or earlier if negative; traps past the ends.
  package func advanced(minutes: Int64) -> Instant {
    Instant(microseconds: microseconds + minutes * Self.microsecondsPerMinute)
  }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  static let microsecondsPerMinute: Int64 = 60_000_000
  static let microsecondsPerDay: Int64 = 86_400_000_000
}
