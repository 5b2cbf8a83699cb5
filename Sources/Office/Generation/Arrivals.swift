internal import Casework

/// How many cases come to an office each day.
struct Arrivals: Sendable {
  private let world: OfficeWorld
  private let usual: Double
  private let weekdays: [Double]
  private let months: [Double]

  init(_ world: OfficeWorld) {
    self.world = world
    let hours = world.parameters.hours
    // Factors are shares of a mean day and of a mean month.
    func evened(_ factors: [Double]) -> [Double] {
      let mean = factors.reduce(0, +) / Double(factors.count)
      return factors.map { $0 / mean }
    }
    weekdays = evened(hours.arrivalWeekdays)
    months = evened(hours.arrivalMonths)
    // A year of 52 weeks has some 251 working days, on which all that comes is told.
    usual = world.parameters.cases.arrivalsPerHandlerWeek / 5 * (365.25 / 7 * 5 / 251)
  }

  /// The number of new cases of an office on a day; none when nobody works.
  func count(at office: LocalOffice, on day: CivilDate) -> Int {
    guard world.calendar.contains(day) else { return 0 }
    let mean =
      usual * Double(office.size) * weekdays[day.weekday - 1] * months[day.month - 1]
    let subject = Chance.subject("arrivals/\(office.name)")
    // A sum of draws, each of a mean that a draw can take.
    let parts = Int(mean / Draw.poissonMeanMax) + 1
    return (0..<parts).reduce(0) { sum, part in
      let step = UInt32(truncatingIfNeeded: Int(day.dayNumber) << 6 | part)
      return sum
        + world.chance.draw(subject, step, .arrivals).poisson(mean: mean / Double(parts))
    }
  }
}
