internal import Casework

// Decisions changed, reviewed and appealed (SFB 113).
extension Breach {
  static let ofChallenges: [Breach] = [
    Breach(name: "reviewed-for-the-worse", article: "L33", alsoBreaks: ["L21", "L29"]) {
      life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .reviewDecided, where: { $0[.reviewOutcome] == .upheld })
      else { return nil }
      life.change(place) {
        $0[.reviewOutcome] = .changed
        $0[.direction] = .worse
      }
      return place
    },
    Breach(name: "reviewed-twice", article: "L33") { life, breach in
      guard let refusal = life.refusal, let (review, received) = life.unchallengedReview(),
        let request = life.script[review].command[.request], life.hasTime(after: review, days: 45)
      else { return nil }
      let day = life.world.calendar.day(3, after: received)
      let agent = life.reviewer(life.reviewer(on: day, through: day))
      let again = CaseLife.Review(refusal: refusal, request: request, decided: day, agent: agent)
      return life.tellReviewDecision(again, isChanged: false).place
    },
    Breach(name: "late-request-taken-as-in-time", article: "L33") { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .reviewTimelinessDecided, where: { $0[.timely] == false })
      else { return nil }
      life.change(place) { $0[.timely] = true }
      return place
    },
    Breach(name: "appeal-before-review-left-lying", article: "L36") { life, breach in
      guard let refusal = life.refusal, life.script.places(of: .reviewRequested).isEmpty,
        life.script.places(of: .ownInitiativeChangeMade).isEmpty,
        life.script.places(of: .decisionMade).contains(refusal.place),
        life.hasTime(after: refusal.place, days: 90)
      else { return nil }
      return life.appeal(refusal.place, on: refusal.received.adding(days: 20))
    },
    Breach(name: "late-appeal-sent-on", article: "L37") { life, breach in
      guard let (review, received) = life.unchallengedReview(),
        life.hasTime(after: review, days: 110)
      else { return nil }
      let late = life.workingDay(received.adding(months: 2)).adding(days: 10)
      let appeal = life.appeal(review, on: late)
      let day = life.world.calendar.day(2, after: late)
      let agent = life.reviewer(life.reviewer(on: day, through: day))
      return life.official(.appealForwarded, on: day, slot: 5, as: agent) {
        $0[.appeal] = appeal
        $0[.courtLevel] = .administrativeCourt
        $0[.complete] = true
      }
    },
    Breach(name: "timely-appeal-dismissed-as-late", article: "L37") { life, breach in
      guard let (review, received) = life.unchallengedReview(),
        life.hasTime(after: review, days: 60)
      else { return nil }
      let appealed = received.adding(days: 20)
      let appeal = life.appeal(review, on: appealed)
      let day = life.world.calendar.day(2, after: appealed)
      let agent = life.reviewer(life.reviewer(on: day, through: day))
      let place = life.official(.appealDismissed, on: day, slot: 5, as: agent) {
        $0[.appeal] = appeal
        $0[.dismissalGround] = .late
        $0[.decidedBy] = agent.actor
        $0[.provisions] = ["SFB 113:20"]
        $0[.reasonsGiven] = true
      }
      life.tellNotice(of: place, on: day, as: agent)
      return place
    },
    Breach(
      name: "changed-for-the-worse-on-due-benefit", article: "L32",
      alsoBreaks: ["L21", "L22", "L29"]
    ) { life, breach in
      guard let place = life.occasion(for: breach, at: .ownInitiativeChangeMade) else {
        return nil
      }
      life.change(place) { $0[.direction] = .worse }
      return place
    },
  ]
}

extension CaseLife {
  /// A review that upheld, was the only one and was not appealed, with the day it was received.
  fileprivate func unchallengedReview() -> (place: Position, received: CivilDate)? {
    let reviews = script.places(of: .reviewDecided)
    guard reviews.count == 1, script[reviews[0]].command[.reviewOutcome] == .upheld,
      script.places(of: .appealReceived).isEmpty,
      let receipt = script.places(of: .decisionReceivedByParty).first(where: {
        script[$0].command[.decision] == reviews[0]
      }), let received = script[receipt].command[.receivedOn]
    else { return nil }
    return (reviews[0], received)
  }

  fileprivate mutating func appeal(_ decision: Position, on day: CivilDate) -> Position {
    let insured = insured
    return arrive(.appealReceived, on: day, from: .insured, channel: .myPages) {
      $0[.decision] = decision
      $0[.partyRole] = .insured
      $0[.question] = .rightToBenefit
      $0[.inWriting] = true
      $0[.receivedOn] = day
      $0.seal("grounds", of: insured.person, "Made-up grounds.")
    }
  }
}
