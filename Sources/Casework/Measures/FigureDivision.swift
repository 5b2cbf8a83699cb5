/// What rows figures are divided into.
public enum FigureDivision: Hashable, Sendable {
  /// A row for each unit: a case belongs to one, by whatever basis the caller takes.
  case unit
  /// A row for each type of event.
  case activity
  /// A row for each civil month, by the zone's wall calendar, in which a case's first event lies.
  case month(Zone)
}

/// A month of the calendar.
public struct CivilMonth: Hashable, Comparable, Sendable {
  /// Months since the year 0.
  let number: Int32

  /// The month an instant lies in; those that no text can name count as the nearest one.
  public init(of instant: Instant, in zone: Zone) {
    // A day from the ends, so that no zone leads beyond them.
    let day: Int64 = 86_400_000_000
    let nearest = min(
      max(instant.microseconds, Instant.earliest.microseconds + day),
      Instant.latest.microseconds - day)
    let parts = zone.date(at: Instant(microseconds: nearest)).parts
    number = Int32(12 * parts.year + parts.month - 1)
  }

  init(number: Int32) { self.number = number }

  /// Orders by time.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.number < right.number }
}

extension CivilMonth: CustomStringConvertible {
  /// Year and month, as in `2016-03`.
  public var description: String {
    let (year, month) = (String(number / 12), String(number % 12 + 1))
    return String(repeating: "0", count: 4 - year.count) + year + (month.count < 2 ? "-0" : "-")
      + month
  }
}
