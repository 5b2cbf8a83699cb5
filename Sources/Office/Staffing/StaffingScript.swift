internal import Casework

/// Tells a plan of staff as commands.
struct StaffingScript {
  let plan: StaffingPlan
  let chance: Chance
  let parameters: OfficeParameters
  private var lines: [Line] = []

  init(plan: StaffingPlan, chance: Chance, parameters: OfficeParameters) {
    self.plan = plan
    self.chance = chance
    self.parameters = parameters
  }

  private struct Line {
    let command: Command
    let stage: Int
    let number: Int
  }

  /// When in a day something is recorded: what others rest on comes before them.
  enum Stage: Int, CaseIterable {
    case absenceEnds, joining, role, absenceBegins, decider, territory, territoryTaken, rota,
      leaving, roleEnds, succession, successorsRole
  }

  /// All commands in the order of time.
  mutating func told() -> [Command] {
    lines = []
    tellUnits()
    tellMandates()
    for office in plan.offices { tellArrangements(of: office) }
    for change in plan.reorganisations { tell(change) }
    for holder in plan.holders { tellEmployment(of: holder) }
    for office in plan.offices { tellDeciders(of: office) }
    for holder in plan.holders { tellAbsences(of: holder) }
    for office in plan.offices { tellRotas(of: office) }
    return lines.sorted {
      ($0.command.occurred.instant, $0.stage, $0.number)
        < ($1.command.occurred.instant, $1.stage, $1.number)
    }.map(\.command)
  }

  /// The first day of the history.
  var first: CivilDate { plan.period.lowerBound }

  /// Adds a command that is recorded on a day at a stage; before the history is at its first
  /// midnight, by the system, and after it is left out.
  ///
  /// `about` and `detail` tell commands of one type and day apart: the id is made of them.
  mutating func record(
    _ type: EventType, about subject: String, _ detail: String = "", in unit: String,
    on day: CivilDate, _ stage: Stage, fields: (inout Command) -> Void
  ) {
    guard day <= plan.period.upperBound else { return }
    let key = Chance.subject("\(type.name) \(subject) \(detail) \(day)")
    let isFounding = day < first
    let time = isFounding ? start(of: first) : time(on: day, at: stage, key)
    let agent = isFounding ? .system : head(of: unit, on: day)
    var command = Command(
      id(key, at: time), type, in: StreamName(.organisation, unit), by: agent, at: time)
    fields(&command)
    lines.append(
      Line(command: command, stage: isFounding ? -1 : stage.rawValue, number: lines.count))
  }

  /// Adds a command that tells what stands when the history begins.
  mutating func found(
    _ type: EventType, about subject: String, _ detail: String = "", in unit: String,
    fields: (inout Command) -> Void
  ) {
    record(
      type, about: subject, detail, in: unit, on: first.adding(days: -1), .joining,
      fields: fields)
  }

  private func head(of unit: String, on day: CivilDate) -> Agent {
    guard let office = plan.offices.first(where: { $0.office.name == unit }),
      let head = office.heads.first(where: { $0.tenure.covers(day) })
    else { return .system }
    return Agent(head.handler, role: Role.unitHead.rawValue, unit: unit)
  }

  private func id(_ key: UInt64, at time: OffsetInstant) -> CommandID {
    // Histories begin in 2005 or later, so there are milliseconds since 1970.
    .version7(
      milliseconds: UInt64(time.instant.microseconds / 1_000),
      random: (chance.draw(key, 0, .idHigh).bits, chance.draw(key, 0, .idLow).bits))
  }

  private func start(of day: CivilDate) -> OffsetInstant {
    let instant = Zone.stockholm.start(of: day)
    return OffsetInstant(instant, offsetMinutes: Zone.stockholm.offsetMinutes(at: instant))
  }

  /// Who comes is told in the hour before the office opens, and who goes in the hour after it
  /// closes: whoever is employed on a day can act all of it.
  private func time(on day: CivilDate, at stage: Stage, _ key: UInt64) -> OffsetInstant {
    let hours = parameters.hours
    let (before, after) = (Stage.leaving.rawValue, Stage.allCases.count - Stage.leaving.rawValue)
    let isBefore = stage.rawValue < before
    let part = 60 / (isBefore ? before : after)
    let start =
      isBefore
      ? hours.opens - 60 + stage.rawValue * part
      : hours.closes + (stage.rawValue - before) * part
    let minute = start + chance.draw(key, 0, .minute).int(in: 0...part - 1)
    guard let time = CivilTime(hour: minute / 60, minute: minute % 60) else {
      preconditionFailure("offices open after one and close before eleven")
    }
    let instant = Zone.stockholm.instant(of: day, at: time).instant
    return OffsetInstant(instant, offsetMinutes: Zone.stockholm.offsetMinutes(at: instant))
  }
}
