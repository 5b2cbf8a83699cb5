internal import ArgumentParser
internal import Casework

/// A day or a time given on the command line; a day means its end.
enum PointArgument: ExpressibleByArgument {
  case day(CivilDate)
  case time(Instant)

  init?(argument: String) {
    if let day = try? CivilDate(parsing: argument) {
      self = .day(day)
    } else if let time = try? OffsetInstant(parsing: argument) {
      self = .time(time.instant)
    } else {
      return nil
    }
  }

  /// The last instant that belongs to it.
  func end(in zone: Zone) -> Instant {
    switch self {
    case .day(let day):
      Instant(microseconds: zone.start(of: day.adding(days: 1)).microseconds - 1)
    case .time(let instant): instant
    }
  }
}
