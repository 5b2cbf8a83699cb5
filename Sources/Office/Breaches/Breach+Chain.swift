internal import Casework

// How long someone has been sick, and what that changes.
extension Breach {
  /// SFB 27:32 and 27:51 as they were read.
  private static let countsRead = CivilDate(2016, 2, 1)

  static let ofChain: [Breach] = [
    Breach(name: "exception-without-a-reason", article: "L44", alsoBreaks: ["L40"]) {
      life, breach in
      let assessments = life.script.places(of: .workCapacityAssessed).filter {
        life.script[$0].command[.exception] != nil
      }
      guard let first = assessments.first, life.refusal == nil,
        let from = life.script[first].command[.from],
        let place = life.script.places(of: .paymentCalculated).first(where: {
          (life.script[$0].command[.through] ?? .distantPast) >= from
        })
      else { return nil }
      for assessment in assessments {
        life.change(assessment) { $0[.exceptionReasonGiven] = false }
      }
      return place
    },
    Breach(
      name: "period-begun-on-a-wrong-day", article: "L46-relapse", alsoBreaks: ["L47", "L48"],
      from: countsRead
    ) { life, breach in
      guard life.insured.spell.lowerBound >= breach.from,
        let place = life.occasion(for: breach, at: .paymentCalculated)
      else { return nil }
      let later = life.insured.spell.lowerBound.adding(days: 3)
      life.change(place) { $0[.benefitPeriodStart] = later }
      return place
    },
    Breach(name: "days-of-the-chain-miscounted", article: "L46", from: countsRead) { life, breach in
      let day = life.arrival.adding(days: 2)
      guard life.insured.spell.lowerBound >= breach.from, life.insured.spell.contains(day) else {
        return nil
      }
      let number = Int64(life.insured.dayNumber(of: day) + 10)
      let first = life.insured.spell.lowerBound.adding(days: -10)
      return life.compute(.dayCountRecomputed, on: day, hour: 4) {
        $0[.dayNumber] = number
        $0[.firstDay] = first
        $0[.chainCause] = .lateEvent
      }
    },
  ]
}
