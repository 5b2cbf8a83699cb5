/// A point in time with the offset from UTC that its writer's clock showed.
///
/// The offset is kept because it is evidence: it says what the wall clock said. Two values are
/// equal only if both parts are; order in time is that of `instant`.
public struct OffsetInstant: Hashable, Sendable {
  /// When it was.
  public let instant: Instant
  /// Minutes by which the writer's local time was ahead of UTC: −1 439 to 1 439.
  public let offsetMinutes: Int16

  /// Joins an instant and an offset; an offset of a day or more traps.
  public init(_ instant: Instant, offsetMinutes: Int16 = 0) {
    precondition(-1_439...1_439 ~= offsetMinutes, "an offset is less than a day")
    self.instant = instant
    self.offsetMinutes = offsetMinutes
  }
}
