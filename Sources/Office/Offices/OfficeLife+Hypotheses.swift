internal import Casework

// What a freed office believes of itself, and what the facts say.
extension OfficeLife {
  /// Thoughts put to the test while the charter lasts.
  ///
  /// As told of Torsby, its first was that income is set late, and it was found to be in time;
  /// the others begin elsewhere.
  mutating func tellHypotheses() {
    let figures = parameters.learning
    guard world.steering.freed.contains(office.name) else { return }
    let charter = world.steering.charter
    var number = 0
    var day = charter.lowerBound.adding(days: figures.hypothesisFirstDays)
    while charter.contains(day) {
      if world.period.contains(day) { tellHypothesis(number, on: workingDay(day)) }
      number += 1
      day = day.adding(days: figures.hypothesisEveryDays)
    }
  }

  private mutating func tellHypothesis(_ number: Int, on day: CivilDate) {
    let topic = Self.topics[(number + office.number) % Self.topics.count]
    let unit = office.name
    let round = number / Self.topics.count + 1
    let hypothesis = "\(place)-\(topic.name)-\(round)"
    let stream = StreamName(.object, "hypothesis/\(hypothesis)")
    let tested = workingDay(day.adding(days: parameters.learning.hypothesisDays))
    act(.hypothesisRegistered, in: stream, on: day, slot: 7, by: head(on: day)) { command in
      command[.hypothesis] = hypothesis
      command[.measure] = topic.measure
      command[.query] = topic.measure
      command[.from] = day.adding(days: -365)
      command[.through] = day
      command[.unit] = unit
    }
    let isFirstOfAll = number == 0 && office.number == 0
    let drawn = script.draw(.hypothesisResult, number).pick(weights: [1, 1, 1])
    let result = isFirstOfAll ? HypothesisResult.refuted : HypothesisResult.allCases[drawn]
    guard tested <= world.period.upperBound else { return }
    act(.hypothesisTested, in: stream, on: tested, slot: 7, by: head(on: tested)) { command in
      command[.hypothesis] = hypothesis
      command[.hypothesisResult] = result
      command[.query] = topic.measure
    }
  }

  private static let topics: [(name: String, measure: String)] = [
    ("sgi-ar-sen", "income-set-in-time-share"), ("dragning-ger-samsyn", "uniformity"),
    ("flera-handlaggare-ger-samtal", "failure-demand-share"),
    ("geografi-sparar-restid", "setup-minutes-per-meeting"),
    ("ingen-driver", "driver-gap-days"), ("telefongrupp-ger-ro", "interruptions"),
  ]
}
