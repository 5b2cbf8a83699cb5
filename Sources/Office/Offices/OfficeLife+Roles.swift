internal import Casework

// Roles beside handling: who stands in for the head, who coaches.
extension OfficeLife {
  /// Someone who stands in for the head, from the first day to the last.
  struct Deputy: Sendable {
    let handler: String
    let from: CivilDate
    /// Nil where it lies beyond the history.
    var through: CivilDate?
  }

  /// Who stands in while a head is away for more than a few days.
  ///
  /// The first of those who decide, else the first handler; until the head is back, or the deputy
  /// leaves.
  static func deputies(of office: String, on days: [CivilDate], in world: OfficeWorld) -> [Deputy] {
    let staffing = world.staffing
    var deputies: [Deputy] = []
    for (place, day) in days.enumerated() {
      guard let head = staffing.head(of: office, on: day) else { continue }
      let isAway = staffing.isAbsent(head, on: day)
      if let open = deputies.last, open.through == nil {
        let last = staffing.employment(of: open.handler)?.through
        let isOver = !isAway || last.map { $0 < day } ?? false
        if isOver { deputies[deputies.count - 1].through = days[place - 1] }
      }
      let later = days.dropFirst(place).prefix(Self.daysWithoutDeputyMax + 1)
      guard isAway, deputies.last.map({ $0.through != nil }) ?? true,
        later.allSatisfy({ staffing.isAbsent(head, on: $0) })
      else { continue }
      let deciders = staffing.deciders(of: office, on: day)
      let deputy = (deciders + staffing.present(of: office, on: day)).first {
        $0 != head && staffing.employment(of: $0).map { $0.from < day } ?? false
      }
      if let deputy { deputies.append(Deputy(handler: deputy, from: day)) }
    }
    return deputies
  }

  /// Deputies as they begin and end, and each year a coach for improvements.
  mutating func tellRoles() {
    for deputy in deputies {
      tell(.deputyHead, of: deputy.handler, from: deputy.from)
      guard let last = deputy.through else { continue }
      let (day, unit) = (world.calendar.day(1, after: last), office.name)
      act(.roleWithdrawn, on: day, slot: 0, by: head(on: day), about: deputy.handler) { command in
        command[.handler] = deputy.handler
        command[.role] = .deputyHead
        command[.unit] = unit
        command[.through] = last
      }
    }
    for year in world.period.lowerBound.year...world.period.upperBound.year {
      guard let first = CivilDate(year: year, month: 1, day: 2),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { continue }
      let day = workingDay(max(first, world.period.lowerBound.adding(days: 1)))
      guard day < last, let coach = someone(on: day, .coach, year) else { continue }
      let through = world.staffing.employment(of: coach)?.through.map { min($0, last) } ?? last
      tell(.improvementCoach, of: coach, from: day, through: through)
    }
  }

  private mutating func tell(
    _ role: Role, of handler: String, from day: CivilDate, through: CivilDate? = nil
  ) {
    let unit = office.name
    act(.roleAssigned, on: day, slot: 0, by: agent(handler, on: day), about: handler) { command in
      command[.handler] = handler
      command[.role] = role
      command[.unit] = unit
      command[.from] = day
      command[.through] = through
    }
  }

  /// Shorter absences need no deputy.
  private static let daysWithoutDeputyMax = 4
}
