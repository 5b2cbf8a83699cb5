internal import Casework

// A reviewer decides anew: upholds, or changes for the better.
extension CaseLife {
  /// A review, as it is to be decided.
  struct Review {
    let refusal: Refused
    let request: Position
    let decided: CivilDate
    let agent: Agent
  }

  /// Days that a letter takes to arrive.
  static let postDays = 3

  /// Decides a review and gives notice of it; where it changes, what it grants is paid.
  mutating func tellReviewDecision(
    _ review: Review, isChanged: Bool
  ) -> (place: Position, received: CivilDate) {
    let (insured, refusal, agent) = (insured, review.refusal, review.agent)
    let days = refusal.days
    if isChanged { tellReducedCapacity(for: days, on: review.decided, as: agent) }
    let place = official(.reviewDecided, on: review.decided, slot: 6, as: agent) {
      $0[.reviewOutcome] = isChanged ? .changed : .upheld
      if isChanged { $0[.direction] = .better }
      if isChanged { $0[.extent] = insured.extent }
      if isChanged { $0[.communicationGround] = .favourable }
      $0[.question] = .rightToBenefit
      $0[.decision] = refusal.place
      $0[.request] = review.request
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.decidedBy] = agent.actor
      $0[.provisions] = ["SFB 27:2", "SFB 113:7"]
      $0[.reasonsGiven] = true
      $0[.reasonCodes] = isChanged ? [.capacityReduced] : [.capacityNotReduced]
      $0[.individualFacts] = true
      $0[.appealInstruction] = true
      $0.seal("reasons", of: insured.person, "Made-up reasons.")
    }
    let received = tellNoticeAndReceipt(of: place, on: review.decided, as: agent)
    if isChanged { grantInstead(of: refusal, by: place, on: review.decided) }
    return (place, received)
  }

  /// The party is told of a decision.
  mutating func tellNotice(of decision: Position, on day: CivilDate, as agent: Agent) {
    official(.decisionNotified, on: day, slot: 7, as: agent) {
      $0[.decision] = decision
      $0[.sentOn] = day
      $0[.appealInstruction] = true
      $0[.instructionParts] = [.form, .content, .where, .timeLimit]
      $0[.partyRole] = .insured
    }
  }

  /// The party is told of a decision, and gets it on the day answered.
  mutating func tellNoticeAndReceipt(
    of decision: Position, on day: CivilDate, as agent: Agent
  ) -> CivilDate {
    tellNotice(of: decision, on: day, as: agent)
    let received = workingDay(day.adding(days: Self.postDays))
    work(.decisionReceivedByParty, on: received, slot: 8) {
      $0[.receivedOn] = received
      $0[.decision] = decision
      $0[.receiptProof] = .presumedByPost
      $0[.partyRole] = .insured
    }
    busyUntil = max(busyUntil, received)
    return received
  }

  /// Capacity is found to be reduced after all, step by step of the chain.
  mutating func tellReducedCapacity(
    for days: ClosedRange<CivilDate>, on day: CivilDate, as agent: Agent
  ) {
    let insured = insured
    for part in steps(of: days) {
      let basis = Self.basis(onDay: insured.dayNumber(of: part.lowerBound), part.lowerBound)
      official(.workCapacityAssessed, on: day, slot: 4, as: agent) {
        $0[.basis] = basis
        $0[.extent] = insured.extent
        $0[.from] = part.lowerBound
        $0[.through] = part.upperBound
        $0[.reasonCodes] = [.capacityReduced]
        $0[.individualFacts] = true
        $0[.employmentForm] = .employed
        if basis == .occupationalGroup { $0[.occupationalGroup] = "SSYK-4" }
      }
    }
  }

  /// What was refused is granted by a later decision, and paid.
  mutating func grantInstead(of refusal: Refused, by place: Position, on day: CivilDate) {
    isOverturned = true
    grants.append(Grant(place: place, decided: day, days: refusal.days))
    busyUntil = max(busyUntil, day)
    tellPayments(of: grants.count - 1)
  }
}
