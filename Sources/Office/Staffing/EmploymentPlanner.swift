internal import Casework

/// Draws who holds a post, one after another.
///
/// Each stays a memoryless time, so that as many leave in a year as the parameters say whatever the
/// tenure. The second holder of `H-T-07` is `H-T-07-2`: names don't depend on other posts.
struct EmploymentPlanner {
  let chance: Chance
  let staff: OfficeParameters.Staff
  let period: ClosedRange<CivilDate>

  /// The holders of a post, in order, from the first day of the history to its last.
  func holders(of post: Post) -> [Employment] {
    let subject = Chance.subject(post.place)
    var holders: [Employment] = []
    var from = firstDay(subject)
    var stayFrom = period.lowerBound
    while from <= period.upperBound {
      let step = UInt32(holders.count)
      let least = step == 0 ? 1 : Self.leastStayDays
      let stay = days(chance.draw(subject, step, .tenure), mean: meanStayDays, atLeast: least)
      let last = stay.map {
        HolidayCalendar.sweden.nextWorkingDay(onOrAfter: stayFrom.adding(days: $0))
      }
      let reason = chance.draw(subject, step, .leavingReason).pick(weights: staff.leavingReasons)
      holders.append(
        Employment(
          post: post, handler: step == 0 ? post.place : "\(post.place)-\(step + 1)", from: from,
          through: last.flatMap { $0 <= period.upperBound ? $0 : nil },
          reason: Self.reasons[reason], isFirst: step == 0))
      guard let last else { break }
      from = successorsFirstDay(after: last, post, chance.draw(subject, step, .vacancy))
      stayFrom = from
    }
    return holders
  }

  private func firstDay(_ subject: UInt64) -> CivilDate {
    let draw = chance.draw(subject, 0, .tenureBefore)
    let tenure = days(draw, mean: meanStayDays, atLeast: Self.leastStayDays)
    let day = max(
      Staffing.founding(before: period.lowerBound),
      period.lowerBound.adding(days: -(tenure ?? Self.tenureDaysMax)))
    return min(HolidayCalendar.sweden.nextWorkingDay(onOrAfter: day), period.lowerBound)
  }

  private func successorsFirstDay(
    after last: CivilDate, _ post: Post, _ draw: Draw
  ) -> CivilDate {
    let next = last.adding(days: 1)
    if post.isNeverEmpty { return next }
    let empty = Int(draw.exponential(mean: staff.vacancyDaysMean))
    return HolidayCalendar.sweden.nextWorkingDay(onOrAfter: next.adding(days: empty))
  }

  /// Nil where nobody leaves.
  private var meanStayDays: Double? {
    staff.turnoverPerYear > 0 ? 365.25 / staff.turnoverPerYear : nil
  }

  private func days(_ draw: Draw, mean: Double?, atLeast least: Int) -> Int? {
    mean.map { max(least, Int(min(draw.exponential(mean: $0), Double(Self.tenureDaysMax)))) }
  }

  private static let leastStayDays = 30
  private static let tenureDaysMax = 14_600
  private static let reasons: [LeavingReason] = [
    .retired, .movedUnit, .resigned, .contractEnded, .other,
  ]
}
