internal import Casework

// A decision against the insured is challenged: a request for review, in time or late.
extension CaseLife {
  /// What is challenged, as a step of draws.
  private enum ChallengeStep: Int {
    case review
    case appeal
  }

  mutating func tellChallenge() {
    guard let refusal, refusal.days.lowerBound <= insured.spell.upperBound else { return }
    guard script.draw(.reviewIsRequested).happens(at: parameters.reviews.requestedShare) else {
      tellOwnChange(of: refusal)
      return
    }
    if script.draw(.challengeIsLate).happens(at: parameters.reviews.lateShare) {
      tellLateRequest(of: refusal)
    } else {
      tellReview(of: refusal)
    }
  }

  /// The day on which a challenge of what was received on a day comes, within two months from it.
  ///
  /// Most come late in that time (SFB 113:19–20).
  private func challengeDay(_ received: CivilDate, _ step: ChallengeStep) -> CivilDate {
    let days = received.adding(months: Self.challengeMonths).days(since: received)
    let third = days * 2 / 3
    let isInLast = script.draw(.challengeThird, step.rawValue)
      .happens(at: parameters.reviews.lastThirdShare)
    let range = isInLast ? third + 1...days : 1...third
    return received.adding(days: script.draw(.challengeDay, step.rawValue).int(in: range))
  }

  /// The months within which decisions are challenged.
  private static let challengeMonths = 2

  /// The insured asks for review, and the day it arrived.
  private mutating func tellRequest(
    for refusal: Refused, on day: CivilDate
  ) -> (place: Position, day: CivilDate) {
    let insured = insured
    let isLetter = script.draw(.challengeIsLetter).happens(at: parameters.reviews.letterShare)
    let arrived = isLetter ? workingDay(day) : day
    let place = arrive(
      .reviewRequested, on: arrived, from: .insured, channel: isLetter ? .letter : .myPages
    ) {
      $0[.decision] = refusal.place
      $0[.question] = .rightToBenefit
      $0[.inWriting] = true
      $0[.presumed] = false
      $0[.receivedOn] = arrived
      $0[.partyRole] = .insured
      $0.seal("grounds", of: insured.person, "Made-up grounds.")
    }
    if isLetter {
      tellLetter(.reviewRequest, on: arrived, about: refusal.place, document: "omprovning")
    }
    return (place, arrived)
  }

  /// A letter of the insured that reacts to a decision is registered.
  private mutating func tellLetter(
    _ kind: DocumentKind, on day: CivilDate, about decision: Position, document: String
  ) {
    let insured = insured
    work(.documentRegistered, on: day, slot: 2) {
      $0[.documentKind] = kind
      $0[.document] = "D-\(insured.label)-\(document)"
      $0[.receivedOn] = day
      $0[.sender] = insured.person
      $0[.partyRole] = .insured
      $0[.matterStated] = true
      $0[.looksLikeReaction] = true
      $0[.decision] = decision
    }
  }

  /// A request after the time for it is found late, which can be appealed without a review.
  private mutating func tellLateRequest(of refusal: Refused) {
    let insured = insured
    let last = workingDay(refusal.received.adding(months: Self.challengeMonths))
    let late = last.adding(days: script.draw(.challengeDay).int(in: 3...30))
    let request = tellRequest(for: refusal, on: late)
    let day = world.calendar.day(
      script.draw(.timelinessDays).int(in: 2...6), after: request.day)
    let agent = reviewer(reviewer(on: day, through: day))
    let place = official(.reviewTimelinessDecided, on: day, slot: 6, as: agent) {
      $0[.timely] = false
      $0[.decision] = refusal.place
      $0[.request] = request.place
      $0[.decidedBy] = agent.actor
      $0[.provisions] = ["SFB 113:19"]
      $0[.reasonsGiven] = true
      $0.seal("reasons", of: insured.person, "Made-up reasons.")
    }
    tellNotice(of: place, on: day, as: agent)
    busyUntil = max(busyUntil, workingDay(day.adding(days: Self.postDays)))
  }

  private mutating func tellReview(of refusal: Refused) {
    let reviews = parameters.reviews
    let request = tellRequest(for: refusal, on: challengeDay(refusal.received, .review))
    let tested = world.calendar.day(
      script.draw(.timelinessDays).int(in: 2...6), after: request.day)
    let wait = days(.reviewDays, 0, median: reviews.daysMedian, sigma: reviews.sigma)
    let decided = max(
      world.calendar.day(1, after: tested), workingDay(request.day.adding(days: wait)))
    let agent = reviewer(reviewer(on: tested, through: decided))
    official(.reviewTimelinessDecided, on: tested, slot: 2, as: agent) {
      $0[.timely] = true
      $0[.decision] = refusal.place
      $0[.request] = request.place
      $0[.decidedBy] = agent.actor
      $0[.provisions] = ["SFB 113:19"]
      $0[.reasonsGiven] = true
    }
    official(.reviewAssigned, on: tested, slot: 3, as: agent) {
      $0[.handler] = agent.actor
      $0[.decision] = refusal.place
      $0[.request] = request.place
    }
    let isChanged = script.draw(.reviewChanges).happens(at: reviews.changedShare)
    let review = Review(
      refusal: refusal, request: request.place, decided: decided,
      agent: stillReviewing(agent, on: decided))
    let outcome = tellReviewDecision(review, isChanged: isChanged)
    guard !isChanged, script.draw(.isAppealed).happens(at: reviews.appealedShare) else { return }
    let appealed = challengeDay(outcome.received, .appeal)
    tellAppeal(
      of: Upheld(review: outcome.place, request: request.place, refusal: refusal), on: appealed)
  }
}
