internal import EventModel

/// The zone in which a file's times without offset are read.
enum SourceZone: Hashable, Sendable {
  /// A zone with rules compiled in.
  case rules(Zone)
  /// Always the same number of minutes ahead of UTC.
  case offset(minutes: Int16)

  /// Takes `utc`, `stockholm` or `±hh:mm`; nil for anything else.
  init?(_ word: String) {
    if let zone = Zone(rawValue: word.lowercased()) {
      self = .rules(zone)
      return
    }
    let bytes = word.utf8.span
    var cursor = TimeCursor()
    guard bytes.count == 6, let minutes = cursor.numericOffset(in: bytes), cursor.index == 6
    else { return nil }
    self = .offset(minutes: Int16(minutes))
  }

  /// The instant at which calendar and clock of the zone show a date and a time.
  func instant(
    of date: CivilDate, at time: CivilTime
  ) -> (time: OffsetInstant, fit: Zone.Fit)? {
    switch self {
    case .rules(let zone):
      let (instant, fit) = zone.instant(of: date, at: time)
      let minutes = zone.offsetMinutes(at: instant)
      return WrittenTime.checked(instant, offsetMinutes: minutes).map { ($0, fit) }
    case .offset(let minutes):
      let written = WrittenTime(date: date, time: time, offsetMinutes: Int(minutes))
      return written.resolved.map { ($0, .exact) }
    }
  }
}

extension SourceZone: CustomStringConvertible {
  /// The word that `init` takes.
  var description: String {
    switch self {
    case .rules(let zone): return zone.rawValue
    case .offset(let minutes):
      let (hour, minute) = Int(minutes.magnitude).quotientAndRemainder(dividingBy: 60)
      let digits = [hour / 10, hour % 10, minute / 10, minute % 10].map(String.init)
      return (minutes < 0 ? "-" : "+") + digits[0] + digits[1] + ":" + digits[2] + digits[3]
    }
  }
}
