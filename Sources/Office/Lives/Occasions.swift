internal import Casework

/// How often something happens without a plan: the days are drawn, and some of them left out.
struct Occasions: Sendable {
  /// What waiting times are drawn for.
  let gap: Purpose
  /// The most in a year.
  let perYear: Double
  /// What is drawn to leave some out; nil where none is.
  var isKept: Purpose?
}

extension LifeScript {
  /// The working days of the history on which something happens, each with its number.
  ///
  /// Where less happens on some days, occasions are left out and the others stay as they are: a
  /// changed share moves none.
  func days(
    of occasions: Occasions, share: (CivilDate) -> Double = { _ in 1 }
  ) -> [(number: Int, day: CivilDate)] {
    guard occasions.perYear > 0 else { return [] }
    let (first, last) = (world.period.lowerBound, world.period.upperBound)
    let most = last.days(since: first) + 1
    var days: [(number: Int, day: CivilDate)] = []
    var (number, passed) = (0, 0.0)
    while true {
      passed += draw(occasions.gap, number).exponential(mean: 365.25 / occasions.perYear)
      guard passed < Double(most) else { return days }
      let day = world.calendar.day(onOrAfter: first.adding(days: Int(passed)))
      let isKept = occasions.isKept.map { draw($0, number).happens(at: share(day)) } ?? true
      if isKept { days.append((number, day)) }
      number += 1
    }
  }
}
