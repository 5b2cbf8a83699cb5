internal import Casework

/// The working days around a history, looked up and not computed anew.
struct WorkingDays: Sendable {
  private let first: CivilDate
  /// For each day the number of the next working day, itself included, as an offset.
  private let next: [UInt8]

  /// Days before and after the history that lookups may reach.
  private static let margin = 4_000

  /// Looks up the days of a history, and some years on either side.
  init(around period: ClosedRange<CivilDate>) {
    first = period.lowerBound.adding(days: -Self.margin)
    let count = period.upperBound.days(since: first) + Self.margin
    var next = [UInt8](repeating: 0, count: count)
    var offset: UInt8 = 0
    for place in next.indices.reversed() {
      let isWorking = HolidayCalendar.sweden.isWorkingDay(first.adding(days: place))
      offset = isWorking ? 0 : offset + 1
      next[place] = offset
    }
    self.next = next
  }

  /// The day itself if it is a working day, else the next one; days far off are taken as they are.
  func day(onOrAfter day: CivilDate) -> CivilDate {
    let place = day.days(since: first)
    return next.indices.contains(place) ? day.adding(days: Int(next[place])) : day
  }

  /// The working day that many working days after a day.
  func day(_ count: Int, after day: CivilDate) -> CivilDate {
    var result = self.day(onOrAfter: day)
    for _ in 0..<max(count, 0) { result = self.day(onOrAfter: result.adding(days: 1)) }
    return result
  }

  /// Whether people work on a day.
  func contains(_ day: CivilDate) -> Bool { self.day(onOrAfter: day) == day }
}
