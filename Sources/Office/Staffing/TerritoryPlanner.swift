internal import Casework

/// Draws when a municipality of an office goes from one team to the next.
struct TerritoryPlanner {
  let chance: Chance
  let changesPerYear: Double
  let period: ClosedRange<CivilDate>

  /// One change: the team that gives first, then the one that takes.
  struct Change: Sendable {
    let day: CivilDate
    let giver: Int
    let taker: Int
    /// The municipalities of each team from that day on.
    let served: [[String]]
  }

  /// The changes of an office, in order; none where it has one team, or each one place.
  func changes(of office: LocalOffice) -> [Change] {
    guard changesPerYear > 0, office.teams.count > 1 else { return [] }
    let subject = Chance.subject(office.name)
    var served = office.teams.map(\.municipalities)
    var changes: [Change] = []
    var day = period.lowerBound
    while true {
      let step = UInt32(changes.count)
      let gap = chance.draw(subject, step, .territoryGap).exponential(mean: 365.25 / changesPerYear)
      day = HolidayCalendar.sweden.nextWorkingDay(
        onOrAfter: day.adding(days: 1 + Int(min(gap, 36_525))))
      let givers = served.indices.filter { served[$0].count > 1 }
      guard day <= period.upperBound, !givers.isEmpty else { return changes }
      let draw = chance.draw(subject, step, .territoryChoice)
      let giver = givers[draw.int(in: 0...givers.count - 1)]
      let taker = (giver + 1) % served.count
      served[taker].append(served[giver].removeLast())
      changes.append(Change(day: day, giver: giver, taker: taker, served: served))
    }
  }
}
