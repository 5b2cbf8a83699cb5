internal import Casework

// How a case is handled on its way to a decision.
extension Breach {
  static let ofHandling: [Breach] = [
    Breach(
      name: "decided-on-an-unsigned-application", article: "L16", from: newAct, isByClaim: true
    ) { life, breach in
      guard let place = life.occasion(for: breach, at: .applicationReceived),
        life.script.places(of: .applicationCompleted).isEmpty,
        let decision = life.script.places(of: .decisionMade).first,
        life.day(of: decision).days(since: life.day(of: place)) < 25
      else { return nil }
      life.change(place) { $0[.signed] = false }
      return place
    },
    Breach(name: "arrived-after-it-was-recorded", article: "L18", from: newAct) { life, breach in
      guard let place = life.occasion(for: breach, at: .certificateReceived) else { return nil }
      let filed = Zone.stockholm.date(at: life.script[place].recorded)
      let later = filed.adding(days: 3)
      let said = life.time(later, slot: 0, .certificateReceived)
      life.change(place) { $0.received = said }
      return place
    },
    Breach(name: "referral-without-a-day", article: "L24", from: newAct) { life, breach in
      guard let place = life.occasion(for: breach, at: .completionRequestedFromCare) else {
        return nil
      }
      life.change(place) { $0[.dueDate] = nil }
      return place
    },
    Breach(
      name: "demand-for-decision-left-unanswered", article: "L11", from: newAct, isByClaim: true
    ) { life, breach in
      guard let application = life.application, breach.applies(on: application.day, in: life),
        life.refusal == nil, life.insured.days < 60,
        life.script.places(of: .completionOrdered).isEmpty,
        let decided = life.firstDecision,
        life.hasTime(after: application.place, days: 240)
      else { return nil }
      // The case is put away before its first decision, and never comes up again.
      let lost = decided.adding(days: -1)
      life.dropAll(after: lost)
      let asked = application.day.adding(months: 6).adding(days: 5)
      return life.arrive(.decisionDemandReceived, on: asked, from: .insured, channel: .myPages) {
        $0[.inWriting] = true
        $0[.receivedOn] = asked
      }
    },
  ]
}

extension CaseLife {
  /// Leaves out all that is recorded after a day.
  mutating func dropAll(after day: CivilDate) {
    for index in script.acts.indices
    where Zone.stockholm.date(at: script.acts[index].recorded) > day {
      script.drop(Position(UInt64(index + 1)))
    }
  }
}
