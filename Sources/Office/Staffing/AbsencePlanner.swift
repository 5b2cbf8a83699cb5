internal import Casework

/// Draws when someone is away.
///
/// Presence and absence take turns; an absence is long or short. Holidays are laid out first by the
/// year, half of a team early and half late in summer, and give way to other absences.
struct AbsencePlanner {
  let chance: Chance
  let staff: OfficeParameters.Staff
  let period: ClosedRange<CivilDate>

  /// One absence, with its last day as it will turn out.
  struct Spell: Sendable {
    let kind: AbsenceKind
    let from: CivilDate
    let through: CivilDate
  }

  /// The absences of a holder that touch the history, in order, none beside another.
  func spells(of holder: Employment) -> [Spell] {
    let others = unplanned(of: holder)
    let holidays = holidays(of: holder).flatMap { Self.parts(of: $0, outside: others) }
    return (others + holidays).sorted { $0.from < $1.from }
      .filter { $0.through >= period.lowerBound && $0.from <= period.upperBound }
  }

  private func unplanned(of holder: Employment) -> [Spell] {
    guard staff.absenceShare > 0 else { return [] }
    let subject = Chance.subject(holder.handler)
    let lead = period.lowerBound.adding(days: -Self.leadDays)
    let last = holder.through ?? period.upperBound
    var spells: [Spell] = []
    var day = max(holder.from, lead)
    var step: UInt32 = 0
    while true {
      let gap = Int(chance.draw(subject, step, .presence).exponential(mean: presenceDaysMean))
      let from = HolidayCalendar.sweden.nextWorkingDay(onOrAfter: day.adding(days: gap + 1))
      guard from <= last else { return spells }
      let isLong = chance.draw(subject, step, .absenceIsLong).happens(at: longShare)
      let mean = isLong ? staff.longAbsenceDaysMean : staff.shortAbsenceDaysMean
      // One day and a rounded-down waiting time, whose mean is half a day less.
      let length = chance.draw(subject, step, .absenceLength).exponential(mean: mean - 0.5)
      let through = from.adding(days: min(Int(length), Self.spellDaysMax))
      let kinds = isLong ? Self.longKinds : Self.shortKinds
      let kind = chance.draw(subject, step, .absenceKind).pick(weights: kinds.map(\.weight))
      spells.append(
        Spell(
          kind: kinds[kind].kind, from: from,
          through: holder.through.map { min($0, through) } ?? through))
      day = through.adding(days: 1)
      step += 1
    }
  }

  /// The share of absences that are long, so that their days have the share of the parameters.
  private var longShare: Double {
    let long = staff.longAbsenceDayShare / staff.longAbsenceDaysMean
    let short = (1 - staff.longAbsenceDayShare) / staff.shortAbsenceDaysMean
    return long / (long + short)
  }

  private var presenceDaysMean: Double {
    let absence =
      longShare * staff.longAbsenceDaysMean + (1 - longShare) * staff.shortAbsenceDaysMean
    // Absences begin a day after the gap, and on working days only: a day and a half more.
    return max(0, absence * (1 - staff.absenceShare) / staff.absenceShare - 1.5)
  }

  private func holidays(of holder: Employment) -> [Spell] {
    let subject = Chance.subject(holder.handler)
    let isEarly = Chance.subject(holder.post.place) % 2 == 0
    var holidays: [Spell] = []
    for year in period.lowerBound.year...period.upperBound.year {
      let step = UInt32(truncatingIfNeeded: year)
      let summer = chance.draw(subject, step, .summerHoliday).int(in: 0...2)
      let other = chance.draw(subject, step, .otherHoliday).int(in: 0...1)
      let start = isEarly ? summer : 2 + staff.summerHolidayWeeks + summer
      let place = Self.otherStarts[(isEarly ? 0 : 2) + other]
      let monday = Self.monday(year, 6, 8).adding(days: 7 * start)
      holidays.append(Self.weeks(staff.summerHolidayWeeks, from: monday))
      holidays.append(
        Self.weeks(staff.otherHolidayWeeks, from: Self.monday(year, place.month, place.day)))
    }
    return holidays.filter { holiday in
      let isEmployed = holder.tenure.covers(holiday.from) && holder.tenure.covers(holiday.through)
      return holiday.from <= holiday.through && isEmployed
    }.sorted { $0.from < $1.from }
  }

  /// So many weeks from a Monday; of none the last day lies before the first.
  private static func weeks(_ count: Int, from monday: CivilDate) -> Spell {
    Spell(kind: .holiday, from: monday, through: monday.adding(days: 7 * count - 1))
  }

  /// What is left of a holiday beside other absences; each part begins on a working day.
  private static func parts(of holiday: Spell, outside others: [Spell]) -> [Spell] {
    var parts: [Spell] = []
    var from = HolidayCalendar.sweden.nextWorkingDay(onOrAfter: holiday.from)
    for other in others where other.through >= from && other.from <= holiday.through {
      let through = other.from.adding(days: -1)
      if from <= through { parts.append(Spell(kind: .holiday, from: from, through: through)) }
      from = HolidayCalendar.sweden.nextWorkingDay(onOrAfter: other.through.adding(days: 1))
    }
    if from <= holiday.through {
      parts.append(Spell(kind: .holiday, from: from, through: holiday.through))
    }
    return parts
  }

  /// The first Monday on or after a day of a year.
  private static func monday(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("every year has the days on which holidays begin")
    }
    return date.adding(days: (8 - date.weekday) % 7)
  }

  private static let leadDays = 400
  private static let spellDaysMax = 730
  /// Assumed: sport week and autumn week for some, Easter and Christmas for the others.
  private static let otherStarts: [(month: Int, day: Int)] = [
    (2, 20), (10, 27), (4, 8), (12, 20),
  ]
  private static let shortKinds: [(kind: AbsenceKind, weight: Double)] = [
    (.sick, 0.7), (.leave, 0.1), (.training, 0.2),
  ]
  private static let longKinds: [(kind: AbsenceKind, weight: Double)] = [
    (.parental, 0.5), (.sick, 0.3), (.leave, 0.2),
  ]
}
