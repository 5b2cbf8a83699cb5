internal import Casework

/// One way to break the law: what is changed in a lawful case, and what the law will then say.
///
/// Written from the rules in words and not from the code that judges, so that one can be held
/// against the other.
struct Breach: Sendable {
  /// Its name, as the truth tells it.
  let name: String
  /// The article it breaks.
  let article: String
  /// What the article says of it.
  var verdict = "violated"
  /// Other articles that the same change may break.
  var alsoBreaks: [String] = []
  /// The first day from which an act is judged so; acts before it are left alone.
  var from: CivilDate = .distantPast
  /// True where that holds of the day the case began, too.
  var isByClaim = false
  /// Changes a case, and answers the act that will be judged; nil, and changes nothing, where the
  /// case offers no occasion.
  let plant: @Sendable (inout CaseLife, Breach) -> Position?
}

extension Breach {
  /// FL 2017:900.
  static let newAct = CivilDate(2018, 7, 1)
  /// SFB 110:13 a and 112:2 a.
  static let noticeDemanded = CivilDate(2018, 1, 1)
  /// SFB 25:5 with ten price base amounts.
  static let capOfTen = CivilDate(2022, 2, 1)
  /// Certificates were needed from another day (ordinances on covid-19).
  static let pandemic = CivilDate(2020, 3, 1)...CivilDate(2022, 3, 31)

  /// Whether an act on a day of a case can break it.
  func applies(on day: CivilDate, in life: CaseLife) -> Bool {
    guard day >= from else { return false }
    return !isByClaim || life.arrival >= from
  }
}

extension CivilDate {
  /// Before every history.
  static let distantPast = CivilDate(1, 1, 1)
}

extension CaseLife {
  /// The civil day of an act.
  func day(of place: Position) -> CivilDate {
    Zone.stockholm.date(at: script[place].command.occurred.instant)
  }

  /// The first act of a type on a day that a breach applies to and where more is as wanted.
  func occasion(
    for breach: Breach, at type: EventType, where isFit: (Command) -> Bool = { _ in true }
  ) -> Position? {
    script.places(of: type).first {
      breach.applies(on: day(of: $0), in: self) && isFit(script[$0].command)
    }
  }

  /// Changes the command of an act.
  mutating func change(_ place: Position, _ change: (inout Command) -> Void) {
    change(&script[place].command)
  }

  /// Whether the history goes on for so many days after an act.
  func hasTime(after place: Position, days: Int) -> Bool {
    day(of: place).adding(days: days) < world.period.upperBound
  }

  /// Plants what chance has for this case, if anything.
  mutating func plantBreaches() {
    for habit in Breach.habits {
      let share = habit.share(parameters.breaches)
      guard script.draw(.breachIsPlanted, habit.number).happens(at: share) else { continue }
      plant(habit.breach)
    }
    guard script.draw(.breachIsPlanted).happens(at: parameters.breaches.otherShare) else { return }
    // One at most: two could hide each other. In an order of the case's own, so that none is
    // planted the more for what stands beside it.
    let order = Breach.table.indices
      .map { (draw: script.draw(.breachChoice, $0).bits, index: $0) }
      .sorted { ($0.draw, $0.index) < ($1.draw, $1.index) }
    for (_, index) in order where plant(Breach.table[index]) { return }
  }

  /// Plants a breach, if the case offers an occasion.
  @discardableResult
  mutating func plant(_ breach: Breach) -> Bool {
    guard let place = breach.plant(&self, breach) else { return false }
    script[place].truths.append(
      Truth(
        .breach, ("breach", breach.name), ("article", breach.article),
        ("verdict", breach.verdict), ("alsoBreaks", breach.alsoBreaks.joined(separator: " "))))
    return true
  }
}
