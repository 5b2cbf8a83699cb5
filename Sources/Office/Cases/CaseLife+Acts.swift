internal import Casework

// How chapters tell acts: who, when, by which way.
extension CaseLife {
  var world: OfficeWorld { script.world }
  var parameters: OfficeParameters { script.world.parameters }
  var stream: StreamName { StreamName(.case, insured.caseID) }

  /// A handler as an agent.
  func handler(_ name: String) -> Agent {
    Agent(name, role: Role.handler.rawValue, unit: owners.team)
  }

  /// A party as an agent.
  func party(_ role: PartyRole) -> Agent {
    switch role {
    case .employer: Agent(insured.employer, role: role.rawValue)
    case .care: Agent(insured.careUnit, role: role.rawValue)
    case .representative: Agent("O-\(insured.label)", role: role.rawValue, for: insured.person)
    default: Agent(insured.person, role: role.rawValue)
    }
  }

  /// The working day on or after a day.
  func workingDay(_ day: CivilDate) -> CivilDate { world.calendar.day(onOrAfter: day) }

  /// A time in office hours: the day in ten slots, 0 to 9.
  func time(_ day: CivilDate, slot: Int, _ type: EventType) -> OffsetInstant {
    let hours = parameters.hours
    let length = (hours.closes - hours.opens) / 10
    let step = Int(day.dayNumber) << 12 | slot << 8 | Int(type.rawValue)
    let minute = script.draw(.actMinute, step).int(in: 0...max(0, length - 1))
    let second = script.draw(.actSecond, step).int(in: 0...59)
    return world.time(day, minute: hours.opens + slot * length + minute, second: second)
  }

  /// A handler does something on a working day; the driver or whoever helps out.
  @discardableResult
  mutating func work(
    _ type: EventType, on day: CivilDate, slot: Int, by name: String? = nil,
    channel: Channel? = nil, truths: [Truth] = [], fields: (inout Command) -> Void = { _ in }
  ) -> Position {
    let worker = name ?? owners.worker(on: day, step: Int(day.dayNumber))
    return script.act(
      type, in: stream, by: handler(worker), at: time(day, slot: slot, type), channel: channel,
      truths: truths, fields: fields)
  }

  /// Something comes in from a party, on any day, at any time from six to ten.
  ///
  /// What comes through a service is recorded at once; a letter when the office opens its post.
  @discardableResult
  mutating func arrive(
    _ type: EventType, on day: CivilDate, from role: PartyRole, channel: Channel,
    truths: [Truth] = [], fields: (inout Command) -> Void = { _ in }
  ) -> Position {
    let step = Int(day.dayNumber) << 12 | Int(type.rawValue)
    let minute = 6 * 60 + script.draw(.actMinute, step).int(in: 0...16 * 60 - 1)
    let second = script.draw(.actSecond, step).int(in: 0...59)
    let isLetter = channel == .letter
    let occurred =
      isLetter
      ? time(workingDay(day), slot: 0, type) : world.time(day, minute: minute, second: second)
    return script.act(
      type, in: stream, by: party(role), at: occurred, channel: channel, truths: truths
    ) { command in
      command.received = occurred
      fields(&command)
    }
  }

  /// The computer does something, at night.
  @discardableResult
  mutating func compute(
    _ type: EventType, on day: CivilDate, hour: Int, truths: [Truth] = [],
    fields: (inout Command) -> Void = { _ in }
  ) -> Position {
    let step = Int(day.dayNumber) << 12 | Int(type.rawValue)
    let minute = hour * 60 + script.draw(.actMinute, step).int(in: 0...59)
    let second = script.draw(.actSecond, step).int(in: 0...59)
    return script.act(
      type, in: stream, by: Agent(Agent.system.actor, role: Agent.system.role, unit: owners.team),
      at: world.time(day, minute: minute, second: second), truths: truths, fields: fields)
  }

  /// Days drawn from a lognormal distribution, at least 1.
  func days(_ purpose: Purpose, _ step: Int, median: Double, sigma: Double) -> Int {
    max(1, Int(script.draw(purpose, step).lognormal(median: median, sigma: sigma).rounded()))
  }
}
