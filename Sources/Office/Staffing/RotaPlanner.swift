internal import Casework

/// Says who answers an office's phones, week by week.
///
/// Those present for most of the week come first, among them chance: a rota is as it was after
/// swaps.
struct RotaPlanner {
  let chance: Chance
  let phones: OfficeParameters.Phones
  let period: ClosedRange<CivilDate>

  /// The rota of one week.
  struct Week: Sendable {
    /// The day it is published: the working day on or before the Thursday before.
    let published: CivilDate
    let from: CivilDate
    /// The Friday.
    let through: CivilDate
    let shifts: PhoneShifts
    let openMinutes: Int
    let coveredMinutes: Int
  }

  /// The rotas of an office; a week without a working day has none, nor one without handlers.
  func weeks(
    of holders: [Employment], isAbsent: (String, CivilDate) -> Bool
  ) -> [Week] {
    var weeks: [Week] = []
    var monday = period.lowerBound.adding(days: 1 - period.lowerBound.weekday)
    while monday <= period.upperBound {
      let from = max(monday, period.lowerBound)
      let published = max(period.lowerBound, workingDay(onOrBefore: monday.adding(days: -4)))
      let friday = monday.adding(days: 4)
      let days = (0..<5).map { monday.adding(days: $0) }
        .filter { $0 >= from && HolidayCalendar.sweden.isWorkingDay($0) }
      let there = holders.filter {
        $0.from <= published && $0.tenure.covers(from) && $0.tenure.covers(friday)
      }.map(\.handler)
      if !days.isEmpty, !there.isEmpty {
        let handlers = order(there, from: monday, days: days, isAbsent: isAbsent)
        weeks.append(week(handlers, published: published, from: from, through: friday, days: days))
      }
      monday = monday.adding(days: 7)
    }
    return weeks
  }

  private func order(
    _ handlers: [String], from monday: CivilDate, days: [CivilDate],
    isAbsent: (String, CivilDate) -> Bool
  ) -> [String] {
    let step = UInt32(bitPattern: monday.dayNumber)
    return handlers.map { handler in
      let absent = days.count { isAbsent(handler, $0) }
      let bits = chance.draw(Chance.subject(handler), step, .phoneOrder).bits
      return (handler, absent, bits)
    }.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map(\.0)
  }

  private func week(
    _ handlers: [String], published: CivilDate, from: CivilDate, through: CivilDate,
    days: [CivilDate]
  ) -> Week {
    let shifts = shifts(of: handlers)
    let minutes =
      (shifts.morning.isEmpty ? 0 : phones.noon - phones.opens)
      + (shifts.afternoon.isEmpty ? 0 : phones.closes - phones.noon)
    return Week(
      published: published, from: from, through: through, shifts: shifts,
      openMinutes: days.count * (phones.closes - phones.opens),
      coveredMinutes: days.count * minutes)
  }

  /// In an office too small for both shifts the same take mornings and afternoons.
  private func shifts(of handlers: [String]) -> PhoneShifts {
    let morning = handlers.prefix(phones.morningHandlers)
    let rest = handlers.dropFirst(morning.count)
    let afternoon = (rest + morning).prefix(phones.afternoonHandlers)
    return PhoneShifts(morning: Array(morning), afternoon: Array(afternoon))
  }

  private func workingDay(onOrBefore day: CivilDate) -> CivilDate {
    var day = day
    while !HolidayCalendar.sweden.isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }
}

/// Who answers phones before and after noon.
public struct PhoneShifts: Hashable, Sendable {
  /// Before noon.
  public let morning: [String]
  /// After noon.
  public let afternoon: [String]

  /// Everyone, each once.
  public var handlers: [String] { morning + afternoon.filter { !morning.contains($0) } }
}
