internal import Casework

// A decision against the insured: notice, time to answer, reply, decision, notice of it.
extension CaseLife {
  mutating func tellRefusal(
    onCertificate number: Int, for days: ClosedRange<CivilDate>, planned: CivilDate,
    truths: [Truth]
  ) {
    let handling = parameters.handling
    let insured = insured
    let certificate = certificates[number]
    let lead = days.lowerBound.adding(days: -handling.adverseLeadDays)
    let start = max(planned, workingDay(lead))
    let worker = owners.worker(on: start, step: Int(start.dayNumber))
    if certificate.isDeficient {
      work(.medicalAdviserConsulted, on: start, slot: 1, by: worker) { [adviser = adviser(start)] in
        $0[.adviser] = adviser
        $0[.minutes] = 20
        $0[.factAdded] = false
        $0[.finalHandling] = false
      }
    }
    work(.workCapacityAssessed, on: start, slot: 3, by: worker) {
      $0[.basis] = Self.basis(onDay: insured.dayNumber(of: days.lowerBound), days.lowerBound)
      $0[.extent] = 0
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.reasonCodes] = [.capacityNotReduced]
      $0[.individualFacts] = true
      $0[.certificate] = certificate.place
      $0[.employmentForm] = .employed
      if $0[.basis] == .occupationalGroup { $0[.occupationalGroup] = "SSYK-4" }
    }
    let due = start.adding(days: handling.replyDays)
    let isRepresented = isRepresented(on: start)
    let proposal = work(
      .proposedDecisionCommunicated, on: start, slot: 5, by: worker, truths: truths
    ) {
      if isRepresented { $0[.representativeNotified] = true }
      if insured.needsInterpreter { $0[.translated] = true }
      $0[.proposalKind] = .rejected
      $0[.question] = .rightToBenefit
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.dueDate] = due
      $0[.outcomeStated] = true
      $0[.materialComplete] = true
    }
    if start > days.lowerBound, !grants.isEmpty { tellInterim(for: days, on: start, by: worker) }
    let reply = tellReply(to: proposal, from: start, due: due)
    let decided = world.calendar.day(2, after: reply ?? due)
    let presenter = owners.still(worker, on: decided)
    tellConsultation(before: decided, by: presenter)
    tellRefusalDecision(
      on: decided, for: days, proposal: proposal, proposed: start, reply: reply, by: presenter)
  }

  /// Where unpaid days adjoin paid ones, benefit for the time being is weighed, and refused for a
  /// reason.
  private mutating func tellInterim(
    for days: ClosedRange<CivilDate>, on day: CivilDate, by worker: String
  ) {
    work(.interimConsidered, on: day, slot: 6, by: worker) {
      $0[.interimPaid] = false
      $0[.adjoinsPaidPeriod] = true
      $0[.contraryReason] = true
      $0[.from] = days.lowerBound
      $0[.decidedBy] = worker
    }
  }

  private func adviser(_ day: CivilDate) -> String {
    let all = world.staffing.medicalAdvisers(on: day)
    return all[script.draw(.adviserChoice).int(in: 0...all.count - 1)]
  }

  /// The insured answers the notice, or not; the day of the answer.
  private mutating func tellReply(
    to proposal: Position, from start: CivilDate, due: CivilDate
  ) -> CivilDate? {
    guard script.draw(.replyIsMade).happens(at: parameters.handling.replyShare) else { return nil }
    let first = start.adding(days: 1)
    let day = first.adding(
      days: script.draw(.replyDay).int(in: 0...max(0, due.days(since: first))))
    let insured = insured
    arrive(.replyReceived, on: day, from: .insured, channel: .myPages) {
      $0[.isFinal] = true
      $0[.proposal] = proposal
      $0[.newFacts] = false
      $0[.inWriting] = true
      $0[.partyRole] = .insured
      $0.seal("reply", of: insured.person, "A made-up answer.")
    }
    tellChallengedFact(in: proposal, on: day)
    return day
  }

  private mutating func tellConsultation(before decided: CivilDate, by worker: String) {
    let behaviour = world.steering.behaviour(
      of: office.name, on: decided, principle: owners.principle)
    guard script.draw(.isConsulted).happens(at: behaviour.consultation) else { return }
    let others = world.staffing.members(of: owners.team, on: decided).filter { $0 != worker }
    guard !others.isEmpty else { return }
    let isChanged = script.draw(.consultationEffect).happens(at: 0.15)
    let consultation = work(.peerConsultationHeld, on: decided, slot: 1, by: worker) {
      $0[.participants] = [worker] + others.prefix(2)
      $0[.minutes] = 20
      $0[.consultationKind] = .adverseDecision
      $0[.consultationEffect] = isChanged ? .changed : .unchanged
      $0[.dissent] = isChanged
      $0[.factAdded] = false
      $0[.finalHandling] = false
    }
    if isChanged { tellResolvedDissent(in: consultation, on: decided, by: worker) }
  }

  private mutating func tellRefusalDecision(
    on decided: CivilDate, for days: ClosedRange<CivilDate>, proposal: Position,
    proposed: CivilDate, reply: CivilDate?, by worker: String
  ) {
    let insured = insured
    let decider = owners.decider(on: decided, not: worker)
    if decider != worker {
      tellPresentation(
        of: .rejected, .rightToBenefit, by: worker, to: decider, on: decided)
    }
    let place = official(.decisionMade, on: decided, slot: 6, as: self.decider(decider)) {
      $0[.decisionKind] = .rejected
      $0[.question] = .rightToBenefit
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.decidedBy] = decider
      $0[.presentedBy] = worker
      $0[.provisions] = ["SFB 27:2", "SFB 27:46"]
      $0[.adverse] = true
      $0[.reasonsGiven] = true
      $0[.reasonCodes] = [.capacityNotReduced]
      $0[.individualFacts] = true
      if reply != nil { $0[.replyAddressed] = true }
      $0[.proposal] = proposal
      $0[.reviewable] = true
      $0[.handledOrally] = false
      $0.seal("reasons", of: insured.person, "Made-up reasons.")
    }
    let isRepresented = isRepresented(on: decided)
    let isDissented =
      decider != worker && tellDissent(from: place, by: worker, on: decided)
    let notice = work(.decisionNotified, on: decided, slot: 7, by: worker) {
      if isRepresented { $0[.representativeNotified] = true }
      if insured.needsInterpreter { $0[.translated] = true }
      $0[.decision] = place
      if isDissented { $0[.dissentIncluded] = true }
      $0[.sentOn] = decided
      $0[.appealInstruction] = true
      $0[.instructionParts] = [.form, .content, .where, .timeLimit]
      $0[.partyRole] = .insured
    }
    let received = workingDay(decided.adding(days: 3))
    let reader = owners.still(worker, on: received)
    work(.decisionReceivedByParty, on: received, slot: 8, by: reader) {
      $0[.receivedOn] = received
      $0[.decision] = place
      $0[.receiptProof] = .presumedByPost
      $0[.partyRole] = .insured
    }
    refusal = Refused(
      place: place, proposed: proposed, decided: decided, notice: notice, notified: decided,
      received: received, days: days, decidedBy: decider, presentedBy: worker)
    busyUntil = max(busyUntil, received)
  }
}
