internal import Casework

/// What goes on in one office beside its cases: meetings, methods, people, calls, surveys.
///
/// A pure function of the world and the office. Who joins, leaves and is away is told by the
/// staff's own commands and not again here.
struct OfficeLife: Sendable {
  var script: LifeScript
  let office: LocalOffice
  /// Who began and who left during the history, day by day.
  let changes: [Change]
  /// The working days of the history.
  let workingDays: [CivilDate]
  /// Who stands in for the head, in order.
  let deputies: [Deputy]

  /// A handler's first or last day.
  struct Change: Sendable {
    let handler: String
    let day: CivilDate
    let isFirst: Bool
  }

  init(world: OfficeWorld, office: LocalOffice) {
    script = LifeScript(world: world, subject: Chance.subject("office-life/\(office.name)"))
    self.office = office
    changes = Self.changes(of: office.name, in: world)
    let length = world.period.upperBound.days(since: world.period.lowerBound)
    let days = (0...length).map { world.period.lowerBound.adding(days: $0) }
      .filter { world.calendar.contains($0) }
    workingDays = days
    deputies = Self.deputies(of: office.name, on: days, in: world)
  }

  /// All of it, in the order of recording.
  static func told(world: OfficeWorld, office: LocalOffice) -> [PlannedAct] {
    var life = OfficeLife(world: world, office: office)
    life.tellMeetings()
    life.tellNotes()
    life.tellMethods()
    life.tellHypotheses()
    life.tellImprovements()
    life.tellRoles()
    life.tellSupport()
    life.tellCompetence()
    life.tellCourses()
    life.tellInterests()
    life.tellCalls()
    life.tellInstructions()
    life.tellSurveys()
    life.tellAccess()
    life.tellIncidents()
    return life.script.finished()
  }

  private static func changes(of office: String, in world: OfficeWorld) -> [Change] {
    let (first, last) = (world.period.lowerBound, world.period.upperBound)
    var changes: [Change] = []
    var before = world.staffing.handlers(of: office, on: first)
    for offset in 1...max(1, last.days(since: first)) {
      let day = first.adding(days: offset)
      let there = world.staffing.handlers(of: office, on: day)
      guard there != before else { continue }
      changes += before.filter { !there.contains($0) }
        .map { Change(handler: $0, day: day.adding(days: -1), isFirst: false) }
      changes += there.filter { !before.contains($0) }
        .map { Change(handler: $0, day: day, isFirst: true) }
      before = there
    }
    return changes
  }
}
