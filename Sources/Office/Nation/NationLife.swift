internal import Casework

/// What goes on above the offices: policies, charters, trials, instructions, signals, talks.
///
/// A pure function of the world. Where only the law steers there are talks and follow-up of the
/// law's keeping, and nothing else.
struct NationLife: Sendable {
  var script: LifeScript

  init(world: OfficeWorld) {
    script = LifeScript(world: world, subject: Chance.subject("nation-life"))
  }

  /// All of it, in the order of recording.
  static func told(world: OfficeWorld) -> [PlannedAct] {
    var life = NationLife(world: world)
    if world.steering.hasPolicies {
      life.tellPolicies()
      life.tellPlan()
      life.tellInstructions()
      life.tellSignals()
    }
    if !world.steering.freed.isEmpty {
      life.tellCharters()
      life.tellRelief()
      life.tellPhases()
      life.tellTrust()
      life.tellSeminars()
    }
    life.tellTalks()
    life.tellFollowUp()
    return life.script.finished()
  }
}

// How chapters tell acts.
extension NationLife {
  var world: OfficeWorld { script.world }
  var parameters: OfficeParameters { script.world.parameters }
  var first: CivilDate { script.world.period.lowerBound }
  /// The leadership as an agent: none of the staff.
  var leadership: Agent { Agent("N-01", unit: world.agency.nation) }

  /// The working day on or after a day.
  func workingDay(_ day: CivilDate) -> CivilDate { world.calendar.day(onOrAfter: day) }

  /// The working day on or before a day: what ends is ended while it lasts.
  func workingDay(onOrBefore day: CivilDate) -> CivilDate {
    var day = day
    while !world.calendar.contains(day) { day = day.adding(days: -1) }
    return day
  }

  /// Something the leadership does on a day; before the history what still stands is told at its
  /// first midnight.
  @discardableResult
  mutating func act(
    _ type: EventType, in stream: StreamName, on day: CivilDate, by agent: Agent? = nil,
    about: String = "", fields: (inout Command) -> Void
  ) -> Position {
    let isFounding = day < first
    let agent = isFounding ? .system : agent ?? leadership
    let step =
      Int(day.dayNumber) << 12 ^ Int(type.rawValue)
      ^ Int(Chance.subject(about) & 0x7FFF_FFFF)
    let minute = script.draw(.officeMinute, step).int(in: 0...parameters.hours.length)
    let time =
      isFounding
      ? world.time(first, minute: 0)
      : world.time(
        workingDay(day), minute: parameters.hours.opens + minute,
        second: script.draw(.officeSecond, step).int(in: 0...59))
    return script.act(type, in: stream, by: agent, at: time, fields: fields)
  }
}

extension OfficeParameters.Hours {
  /// Office hours in minutes.
  var length: Int { max(0, closes - opens) }
}
