/// The civil time a store reckons in, with rules compiled in: no time zone data of the machine.
public enum Zone: String, Hashable, Sendable, CaseIterable {
  /// Coordinated universal time.
  case utc
  /// Central European time, as in Sweden, with the daylight rules since 1980.
  ///
  /// Before 1980 it is one hour ahead of UTC all year; the summer of 1916 and the local mean time
  /// before 1900 are left out.
  case stockholm

  /// Minutes by which local time is ahead of UTC at an instant.
  public func offsetMinutes(at instant: Instant) -> Int16 {
    switch self {
    case .utc: 0
    case .stockholm:
      DaylightRules.period(around: instant)?.contains(instant) == true
        ? DaylightRules.summerMinutes : DaylightRules.winterMinutes
    }
  }

  /// The date on the wall calendar at an instant.
  public func date(at instant: Instant) -> CivilDate { civil(at: instant).date }

  /// The date on the wall calendar and the time on the wall clock at an instant.
  ///
  /// Traps for instants within two hours of the ends of `Instant.microseconds`.
  public func civil(at instant: Instant) -> (date: CivilDate, time: CivilTime) {
    instant.advanced(minutes: Int64(offsetMinutes(at: instant))).civil
  }

  /// The instant at which wall calendar and clock show a date and a time, and how it was found.
  ///
  /// A time the clock skips in spring moves forward by the hour skipped; a time it shows twice in
  /// autumn is the first. Traps for dates some 292 000 years from 1970.
  public func instant(of date: CivilDate, at time: CivilTime) -> (instant: Instant, fit: Fit) {
    let local = Instant(date: date, time: time)
    guard self == .stockholm else { return (local, .exact) }
    let winter = local.advanced(minutes: -Int64(DaylightRules.winterMinutes))
    let summer = local.advanced(minutes: -Int64(DaylightRules.summerMinutes))
    guard let period = DaylightRules.period(inYear: date.year) else { return (winter, .exact) }
    return switch (period.contains(winter), period.contains(summer)) {
    case (true, true): (summer, .exact)
    case (true, false): (winter, .movedForward)
    case (false, true): (summer, .firstOfTwo)
    case (false, false): (winter, .exact)
    }
  }

  /// The first instant of a day: midnight, which no rule here skips or repeats.
  public func start(of date: CivilDate) -> Instant { instant(of: date, at: .midnight).instant }

  /// How the instant of a local time was found.
  public enum Fit: Hashable, Sendable {
    /// The clock shows that time once.
    case exact
    /// The clock skips that time; taken is the one as much later.
    case movedForward
    /// The clock shows that time twice; taken is the first.
    case firstOfTwo
  }
}
