/// A time of day on a clock of 24 hours, to the microsecond; no leap seconds.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Microseconds since midnight: 0 to 86 399 999 999.
  public let microseconds: Int64

  /// Midnight, the first time of a day.
  public static let midnight = CivilTime(microsecondsChecked: 0)

  /// Takes a time by hour, minute and so on; `nil` where the clock has none (24:00, :60).
  public init?(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) {
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second, 0..<1_000_000 ~= microsecond
    else { return nil }
    microseconds = Int64(((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond)
  }

  /// Takes a time known to lie within a day.
  init(microsecondsChecked microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The hour, 0 to 23.
  public var hour: Int { Int(microseconds / 3_600_000_000) }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { Int(microseconds / 60_000_000 % 60) }
  /// The second of the minute, 0 to 59.
  public var second: Int { Int(microseconds / 1_000_000 % 60) }
  /// The microsecond of the second, 0 to 999 999.
  public var microsecond: Int { Int(microseconds % 1_000_000) }

  /// Orders by time since midnight.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.microseconds < right.microseconds
  }
}
