internal import EventModel

extension Instant {
  private static let microsecondsPerElapsedDay: Int64 = 86_400_000_000

  /// The instant so many times 86 400 seconds later, whatever the clocks do; traps past the ends.
  func adding(elapsedDays: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(elapsedDays) * Self.microsecondsPerElapsedDay)
  }

  /// The whole spans of 86 400 seconds since another instant, rounded towards 0.
  func wholeDays(since other: Instant) -> Int {
    Int((microseconds - other.microseconds) / Self.microsecondsPerElapsedDay)
  }
}
