internal import Casework

/// Everything that a life in the synthetic agency can depend on beside its own number.
///
/// Made once and then only read, from as many threads as there are: what happens in one case never
/// depends on another, so lives can be told in any order.
final class OfficeWorld: Sendable {
  let chance: Chance
  let parameters: OfficeParameters
  let scenario: Scenario
  let agency: Agency
  let staffing: Staffing
  /// What steers which unit when, and how people act under it.
  let steering: Steering
  let calendar: WorkingDays
  /// The days the history covers.
  let period: ClosedRange<CivilDate>
  /// The first instant after the history: nothing is recorded then or later.
  let end: Instant

  /// Lays out an agency and its staff.
  init(
    seed: UInt64, years: Int, offices: Int, scenario: Scenario, parameters: OfficeParameters
  ) {
    let chance = Chance(seed: seed)
    let first = parameters.period.starts
    let period = first...first.adding(months: 12 * years).adding(days: -1)
    let agency = Agency(chance: chance, parameters: parameters, offices: offices)
    let steering = Steering(scenario: scenario, agency: agency, parameters: parameters)
    self.chance = chance
    self.parameters = parameters
    self.scenario = scenario
    self.agency = agency
    self.period = period
    self.steering = steering
    staffing = Staffing(
      of: agency, during: period, chance: chance, parameters: parameters,
      reorganisations: steering.reorganisations)
    calendar = WorkingDays(around: period)
    end = Zone.stockholm.start(of: period.upperBound.adding(days: 1))
  }

  /// A time of a day on the wall clock, minutes and seconds from midnight; within the day.
  func time(_ day: CivilDate, minute: Int, second: Int = 0) -> OffsetInstant {
    let minute = min(max(minute, 0), 24 * 60 - 1)
    guard let time = CivilTime(hour: minute / 60, minute: minute % 60, second: second) else {
      preconditionFailure("a second lies within a minute")
    }
    let instant = Zone.stockholm.instant(of: day, at: time).instant
    return OffsetInstant(instant, offsetMinutes: Zone.stockholm.offsetMinutes(at: instant))
  }
}
