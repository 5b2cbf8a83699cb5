internal import Casework

// A review is appealed, sent on, tried, and carried out.
extension CaseLife {
  /// A review that upheld, and what it was about.
  struct Upheld {
    let review: Position
    let request: Position
    let refusal: Refused
  }

  mutating func tellAppeal(of upheld: Upheld, on day: CivilDate) {
    let insured = insured
    let isLetter = script.draw(.challengeIsLetter, 1).happens(at: parameters.reviews.letterShare)
    let arrived = isLetter ? workingDay(day) : day
    let appeal = arrive(
      .appealReceived, on: arrived, from: .insured, channel: isLetter ? .letter : .myPages
    ) {
      $0[.decision] = upheld.review
      $0[.partyRole] = .insured
      $0[.question] = .rightToBenefit
      $0[.inWriting] = true
      $0[.receivedOn] = arrived
      $0.seal("grounds", of: insured.person, "Made-up grounds.")
    }
    // Within a week, whatever holidays lie in it.
    let wait = script.draw(.forwardingDays).int(in: 1...5)
    let planned = workingDay(arrived.adding(days: wait))
    let sent =
      planned.days(since: arrived) <= 7 ? planned : world.calendar.day(1, after: arrived)
    let agent = reviewer(reviewer(on: sent, through: sent))
    let court = court
    official(.appealForwarded, on: sent, slot: 5, as: agent) {
      $0[.appeal] = appeal
      $0[.courtLevel] = .administrativeCourt
      $0[.court] = court
      $0[.complete] = true
    }
    busyUntil = max(busyUntil, sent)
    tellCourt(on: judgmentDay(arrived), appeal: appeal, upheld)
  }

  /// The court of the region.
  private var court: String {
    let region = office.number / parameters.staff.officesPerRegion + 1
    return "court/\(region)"
  }

  private func judgmentDay(_ arrived: CivilDate) -> CivilDate {
    let reviews = parameters.reviews
    let wait = days(.courtDays, 0, median: reviews.courtDaysMedian, sigma: reviews.courtSigma)
    return workingDay(arrived.adding(days: max(wait, Self.courtDaysMin)))
  }

  /// No court tries a case within the time that letters between the parties take.
  private static let courtDaysMin = 30

  /// How often the court changes what it tries: each has a share of its own.
  private var courtChangedShare: Double {
    let reviews = parameters.reviews
    let draw = world.chance.draw(Chance.subject(court), 0, .courtShare)
    // So drawn that the mean over courts is what is known of them all.
    let below = reviews.courtChangedShare - reviews.courtChangedShareMin
    let above = reviews.courtChangedShareMax - reviews.courtChangedShare
    let turn = 2 * draw.share - 1
    return reviews.courtChangedShare + turn * min(below, above)
  }

  private mutating func tellCourt(
    on day: CivilDate, appeal: Position, _ upheld: Upheld
  ) {
    let reviews = parameters.reviews
    let remitted = reviews.remittedShare
    let changed = min(courtChangedShare, 1 - remitted)
    let outcome: AppealOutcome = [.remitted, .changed, .upheld][
      script.draw(.courtOutcome).pick(weights: [remitted, changed, 1 - remitted - changed])]
    let (insured, court, refusal) = (insured, court, upheld.refusal)
    let agent = Agent(court, role: PartyRole.court.rawValue)
    let judgment = official(.courtDecided, on: day, slot: 1, as: agent) {
      $0[.appealOutcome] = outcome
      if outcome == .changed { $0[.direction] = .better }
      if outcome == .changed { $0[.extent] = insured.extent }
      $0[.appeal] = appeal
      $0[.courtLevel] = .administrativeCourt
      $0[.court] = court
      $0[.question] = .rightToBenefit
      $0[.from] = refusal.days.lowerBound
      $0[.through] = refusal.days.upperBound
    }
    tellJudgmentPaper(on: day, court: court)
    busyUntil = max(busyUntil, day)
    switch outcome {
    case .remitted: tellRemitted(by: judgment, on: day, agent, upheld)
    case .changed: tellImplementation(of: judgment, on: day, refusal)
    default: break
    }
  }

  private mutating func tellJudgmentPaper(on day: CivilDate, court: String) {
    let label = insured.label
    work(.documentRegistered, on: day, slot: 3) {
      $0[.documentKind] = .judgment
      $0[.document] = "D-\(label)-dom"
      $0[.receivedOn] = day
      $0[.sender] = court
      $0[.partyRole] = .court
      $0[.matterStated] = true
    }
  }

  /// What the court sent back is reviewed once more.
  private mutating func tellRemitted(
    by judgment: Position, on day: CivilDate, _ court: Agent, _ upheld: Upheld
  ) {
    official(.caseRemitted, on: day, slot: 2, as: court) {
      $0[.judgment] = judgment
      $0[.courtLevel] = .administrativeCourt
      $0[.question] = .rightToBenefit
    }
    let reviews = parameters.reviews
    let wait = days(.reviewDays, 1, median: reviews.daysMedian, sigma: reviews.sigma)
    let decided = workingDay(day.adding(days: max(wait, 14)))
    let taken = world.calendar.day(script.draw(.timelinessDays, 1).int(in: 2...5), after: day)
    let agent = reviewer(reviewer(on: taken, through: decided))
    official(.reviewAssigned, on: taken, slot: 3, as: agent) {
      $0[.handler] = agent.actor
      $0[.decision] = upheld.refusal.place
      $0[.request] = upheld.request
    }
    let isChanged = script.draw(.reviewChanges, 1).happens(at: reviews.remittedChangedShare)
    _ = tellReviewDecision(
      Review(
        refusal: upheld.refusal, request: upheld.request, decided: decided,
        agent: stillReviewing(agent, on: decided)),
      isChanged: isChanged)
  }

  /// The judgment grants: that is carried out within some weeks.
  private mutating func tellImplementation(
    of judgment: Position, on day: CivilDate, _ refusal: Refused
  ) {
    let wait = script.draw(.implementationDays).int(in: 3...20)
    let done = world.calendar.day(onOrAfter: day.adding(days: wait))
    let worker = owners.worker(on: done, step: Int(done.dayNumber))
    tellReducedCapacity(for: refusal.days, on: done, as: handler(worker))
    work(.judgmentImplemented, on: done, slot: 6, by: worker) {
      $0[.judgment] = judgment
      $0[.from] = refusal.days.lowerBound
      $0[.through] = refusal.days.upperBound
      $0[.decidedBy] = worker
    }
    grantInstead(of: refusal, by: judgment, on: done)
  }
}
