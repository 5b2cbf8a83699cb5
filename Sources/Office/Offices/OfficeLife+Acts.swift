internal import Casework

// How chapters tell acts: who, when, in which stream.
extension OfficeLife {
  var world: OfficeWorld { script.world }
  var parameters: OfficeParameters { script.world.parameters }
  /// The office's own stream of the organisation.
  var ownStream: StreamName { StreamName(.organisation, office.name) }
  /// The office's name without its kind, for names of things that are its own.
  var place: String { String(office.name.drop { $0 != "/" }.dropFirst()) }

  /// Whether the office is free of steering on a day.
  func isFreed(on day: CivilDate) -> Bool { world.steering.isFreed(office.name, on: day) }

  /// Adds what someone does on a day at one of ten slots; in the office's own stream, or another.
  ///
  /// `about` tells acts of one type, day and slot apart.
  @discardableResult
  mutating func act(
    _ type: EventType, in stream: StreamName? = nil, on day: CivilDate, slot: Int,
    by agent: Agent, about: String = "", truths: [Truth] = [],
    fields: (inout Command) -> Void
  ) -> Position {
    script.act(
      type, in: stream ?? ownStream, by: agent, at: time(day, slot: slot, type, about),
      truths: truths, fields: fields)
  }

  /// A time in office hours: the day in ten slots, 0 to 9.
  func time(_ day: CivilDate, slot: Int, _ type: EventType, _ about: String) -> OffsetInstant {
    let hours = parameters.hours
    let length = (hours.closes - hours.opens) / 10
    let place = Int(day.dayNumber) << 12 | slot << 8 | Int(type.rawValue)
    let step = place ^ Int(Chance.subject(about) & 0x7FFF_FFFF)
    let minute = script.draw(.officeMinute, step).int(in: 0...max(0, length - 1))
    let second = script.draw(.officeSecond, step).int(in: 0...59)
    return world.time(day, minute: hours.opens + slot * length + minute, second: second)
  }

  /// The working day on or after a day.
  func workingDay(_ day: CivilDate) -> CivilDate { world.calendar.day(onOrAfter: day) }

  /// The head of an office as an agent; on days away the deputy, or whoever is there.
  ///
  /// Where nobody is, the head after all.
  func head(on day: CivilDate, of name: String? = nil) -> Agent {
    let unit = name ?? office.name
    let staffing = world.staffing
    let head = staffing.head(of: unit, on: day)
    let there = present(unit, on: day)
    if let head, !staffing.isAbsent(head, on: day) || there.isEmpty {
      return Agent(head, role: Role.unitHead.rawValue, unit: unit)
    }
    let deputy = deputies.last { $0.from <= day }
    if unit == office.name, let deputy, deputy.through.map({ day <= $0 }) ?? true,
      !staffing.isAbsent(deputy.handler, on: day)
    {
      return Agent(deputy.handler, role: Role.deputyHead.rawValue, unit: unit)
    }
    guard !there.isEmpty else { return .system }
    let place = script.draw(.speaker, Int(day.dayNumber)).int(in: 0...there.count - 1)
    return agent(there[place], on: day)
  }

  /// A handler as an agent of the team.
  func agent(_ handler: String, on day: CivilDate) -> Agent {
    Agent(
      handler, role: Role.handler.rawValue,
      unit: world.staffing.team(of: handler, on: day) ?? office.name)
  }

  /// The handlers of an office or team who are there on a day and were there before: of who comes
  /// that day nothing is recorded yet in the morning.
  func present(_ unit: String, on day: CivilDate) -> [String] {
    let staffing = world.staffing
    return staffing.members(of: unit, on: day).filter { handler in
      !staffing.isAbsent(handler, on: day)
        && staffing.employment(of: handler).map { $0.from < day } ?? false
    }
  }

  /// Someone of the office who is there on a day; nil where nobody is.
  func someone(on day: CivilDate, _ purpose: Purpose, _ step: Int) -> String? {
    let there = present(office.name, on: day)
    guard !there.isEmpty else { return nil }
    return there[script.draw(purpose, step).int(in: 0...there.count - 1)]
  }

  /// A waiting time in whole days, at least 1.
  func days(_ purpose: Purpose, _ step: Int, mean: Double) -> Int {
    max(1, Int(script.draw(purpose, step).exponential(mean: mean).rounded()))
  }
}
