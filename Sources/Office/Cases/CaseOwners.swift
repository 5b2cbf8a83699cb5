internal import Casework

/// Who has a case in hand, day by day.
///
/// The team that serves where the insured lives has it; one of its handlers drives it, and when
/// that one leaves another. When the place goes over to another team, or the insured moves, the
/// case goes with it. Single acts are done by whoever of the team is there, the driver first.
struct CaseOwners: Sendable {
  /// The first team.
  let team: String
  let principle: TeamPrinciple
  /// Where it lies, and from which day; at least one, the days ascending.
  let stays: [Stay]
  /// Who drives it, and from which day; at least one, the days ascending.
  let drivers: [(from: CivilDate, handler: String, reason: HandlerChangeReason?)]
  private let world: OfficeWorld
  private let subject: UInt64

  /// That a case lies with a team from a day on.
  struct Stay: Sendable {
    let from: CivilDate
    let office: LocalOffice
    let team: String
    /// Why it came there; nil where it began.
    let reason: RoutingReason?
  }

  init(of insured: Insured, at office: LocalOffice, from day: CivilDate, script: LifeScript) {
    let stays = Self.stays(of: insured, at: office, from: day, script)
    self.stays = stays
    team = stays[0].team
    world = script.world
    subject = script.subject
    principle = script.world.staffing.principle(of: office.name, on: day) ?? .geography
    drivers = Self.drivers(in: stays, from: day, script)
  }

  /// Where a case lies on a day.
  func stay(on day: CivilDate) -> Stay { stays.last { $0.from <= day } ?? stays[0] }

  /// The team that has it on a day.
  func team(on day: CivilDate) -> String { stay(on: day).team }

  /// The office that has it on a day.
  func office(on day: CivilDate) -> LocalOffice { stay(on: day).office }

  /// Who drives it on a day.
  func driver(on day: CivilDate) -> String {
    (drivers.last { $0.from <= day } ?? drivers[0]).handler
  }

  /// Who does an act on a day: the driver, unless away or helped out; `step` tells acts apart.
  func worker(on day: CivilDate, step: Int) -> String {
    let driver = driver(on: day)
    let stay = stay(on: day)
    let behaviour = world.steering.behaviour(
      of: stay.office.name, on: day, principle: principle)
    let draw = world.chance.draw(subject, UInt32(truncatingIfNeeded: step), .workerChoice)
    // Half of what is shared comes back to the driver: about so many different persons in a case.
    let shared = (behaviour.personsPerCase - 1) / behaviour.personsPerCase / 2
    guard draw.happens(at: shared) || world.staffing.isAbsent(driver, on: day) else {
      return driver
    }
    let there = world.staffing.members(of: stay.team, on: day)
      .filter { !world.staffing.isAbsent($0, on: day) }
    let others = there.isEmpty ? world.staffing.present(of: stay.office.name, on: day) : there
    guard !others.isEmpty else { return driver }
    let place = world.chance.draw(subject, UInt32(truncatingIfNeeded: step), .colleagueChoice)
    return others[place.int(in: 0...others.count - 1)]
  }

  /// Someone who had it in hand, or whoever has on a day when that one is gone.
  func still(_ handler: String, on day: CivilDate) -> String {
    guard let employed = world.staffing.employment(of: handler), employed.from <= day,
      employed.through.map({ day <= $0 }) ?? true
    else { return worker(on: day, step: Int(day.dayNumber)) }
    return handler
  }

  /// Who of the office decides against the insured on a day, other than someone.
  func decider(on day: CivilDate, not presenter: String) -> String {
    let all = world.staffing.deciders(of: office(on: day).name, on: day)
    let others = all.filter { $0 != presenter }
    let choice = others.isEmpty ? all : others
    let draw = world.chance.draw(subject, UInt32(bitPattern: day.dayNumber), .deciderChoice)
    guard !choice.isEmpty else { return presenter }
    return choice[draw.int(in: 0...choice.count - 1)]
  }
}
