internal import Casework

// Where a case goes in its time, and who drives it there.
extension CaseOwners {
  /// The office that handles a new case: mostly the one where the insured lives.
  ///
  /// Once production is planned, some go from where targets steer to another office.
  static func office(
    handling insured: Insured, of home: LocalOffice, on day: CivilDate, script: LifeScript
  ) -> LocalOffice {
    let world = script.world
    let parameters = world.parameters
    guard world.agency.offices.count > 1, day >= parameters.trial.planStarts,
      world.steering.hasTargets(home.name, on: day),
      script.draw(.isRouted).happens(at: parameters.ownership.routedShare)
    else { return home }
    return other(than: home, script.draw(.routedOffice), world)
  }

  private static func other(
    than office: LocalOffice, _ draw: Draw, _ world: OfficeWorld
  ) -> LocalOffice {
    let count = world.agency.offices.count
    return world.agency.offices[(office.number + draw.int(in: 1...count - 1)) % count]
  }

  static func stays(
    of insured: Insured, at office: LocalOffice, from day: CivilDate, _ script: LifeScript
  ) -> [Stay] {
    let staffing = script.world.staffing
    let served = staffing.team(of: office.name, serving: insured.municipality, on: day)
    let chosen = script.draw(.routedTeam).int(in: 0...office.teams.count - 1)
    let team = served ?? office.teams[chosen].name
    var stays = [Stay(from: day, office: office, team: team, reason: nil)]
    let move = move(of: insured, from: office, after: day, script)
    if served != nil {
      for change in staffing.territoryDays(of: office.name)
      where change > day && move.map({ change < $0.from }) ?? true {
        guard
          let next = staffing.team(of: office.name, serving: insured.municipality, on: change),
          next != stays[stays.count - 1].team
        else { continue }
        stays.append(Stay(from: change, office: office, team: next, reason: .reorganisation))
      }
    }
    return stays + [move].compactMap(\.self)
  }

  /// The insured moves to where another office serves; nil for most.
  private static func move(
    of insured: Insured, from office: LocalOffice, after day: CivilDate, _ script: LifeScript
  ) -> Stay? {
    let world = script.world
    guard world.agency.offices.count > 1,
      script.draw(.movesOffice).happens(at: world.parameters.ownership.movedOfficeShare)
    else { return nil }
    let next = other(than: office, script.draw(.routedOffice, 1), world)
    let team = script.draw(.routedTeam, 1).int(in: 0...next.teams.count - 1)
    let moved = day.adding(days: script.draw(.moveDay).int(in: 10...180))
    return Stay(
      from: world.calendar.day(onOrAfter: moved), office: next, team: next.teams[team].name,
      reason: .address)
  }

  /// One driver after another, as they leave or the case goes to another team.
  static func drivers(
    in stays: [Stay], from day: CivilDate, _ script: LifeScript
  ) -> [(from: CivilDate, handler: String, reason: HandlerChangeReason?)] {
    let staffing = script.world.staffing
    var drivers: [(from: CivilDate, handler: String, reason: HandlerChangeReason?)] = []
    var from = day
    var reason: HandlerChangeReason?
    while from <= script.world.period.upperBound {
      let stay = stays.last { $0.from <= from } ?? stays[0]
      let members = staffing.members(of: stay.team, on: from)
      let choice = script.draw(.handlerChoice, drivers.count)
      let handler = members[choice.int(in: 0...members.count - 1)]
      drivers.append((from, handler, reason))
      let leaves = staffing.employment(of: handler)?.through?.adding(days: 1)
      let next = stays.first { $0.from > from }
      guard let change = [leaves, next?.from].compactMap(\.self).min() else { break }
      reason = change == leaves ? .left : next?.reason == .address ? .moved : .reorganisation
      from = change
    }
    return drivers
  }
}
