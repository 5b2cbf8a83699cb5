internal import Casework

// A reclaim is announced, answered, decided, and paid back one way or other.
extension CaseLife {
  mutating func tellReclaimDecision(
    of wrong: WrongPayment, _ suspicion: Position, _ discovery: Discovery,
    proposed start: CivilDate
  ) {
    let due = start.adding(days: parameters.handling.replyDays)
    let presenter = owners.worker(on: start, step: Int(start.dayNumber))
    let proposal = work(.proposedDecisionCommunicated, on: start, slot: 5, by: presenter) {
      $0[.proposalKind] = .granted
      $0[.question] = .reclaim
      $0[.from] = wrong.days.lowerBound
      $0[.through] = wrong.days.upperBound
      $0[.dueDate] = due
      $0[.outcomeStated] = true
      $0[.materialComplete] = true
    }
    let reply = tellReclaimReply(to: proposal, from: start, due: due)
    let decided = world.calendar.day(2, after: reply ?? due)
    let isWaived = script.draw(.waiver).happens(at: parameters.reclaims.partlyWaivedShare)
    // Half of it, in whole kronor.
    let waived = isWaived ? wrong.öre / 200 * 100 : 0
    let presenting = owners.worker(on: decided, step: Int(decided.dayNumber))
    let decider = owners.decider(on: decided, not: presenting)
    if decider != presenting {
      tellPresentation(of: .granted, .reclaim, by: presenting, to: decider, on: decided)
    }
    let place = tellReclaimed(
      wrong, discovery, on: decided, by: (decider, presenting), proposal, reply != nil, waived)
    _ = tellNoticeAndReceipt(of: place, on: decided, as: handler(presenting))
    if isWaived { tellWaiver(of: waived, from: place, on: decided, by: decider) }
    tellRepayment(of: wrong, wrong.öre - waived, decision: place, on: decided, by: decider)
    tellPolice(of: wrong, suspicion, discovery, on: decided)
  }

  /// The insured answers the notice, or not; the day of the answer.
  private mutating func tellReclaimReply(
    to proposal: Position, from start: CivilDate, due: CivilDate
  ) -> CivilDate? {
    guard script.draw(.reclaimReply).happens(at: parameters.handling.replyShare) else {
      return nil
    }
    let first = start.adding(days: 1)
    let last = max(0, due.days(since: first))
    let day = first.adding(days: script.draw(.reclaimReplyDay).int(in: 0...last))
    let insured = insured
    arrive(.replyReceived, on: day, from: .insured, channel: .myPages) {
      $0[.isFinal] = true
      $0[.proposal] = proposal
      $0[.newFacts] = false
      $0[.inWriting] = true
      $0[.partyRole] = .insured
      $0.seal("reply", of: insured.person, "A made-up answer.")
    }
    return day
  }

  private mutating func tellReclaimed(
    _ wrong: WrongPayment, _ discovery: Discovery, on day: CivilDate,
    by people: (decider: String, presenter: String), _ proposal: Position, _ isAnswered: Bool,
    _ waived: Int64
  ) -> Position {
    let insured = insured
    return official(.reclaimDecided, on: day, slot: 6, as: decider(people.decider)) {
      $0[.decisionKind] = .granted
      $0[.question] = .reclaim
      $0[.reclaimCause] = discovery.cause
      $0[.amount] = Ore(wrong.öre - waived)
      $0[.from] = wrong.days.lowerBound
      $0[.through] = wrong.days.upperBound
      $0[.evidence] = [discovery == .insured ? "own-report" : "employer-answer", "payments"]
      $0[.waiverConsidered] = true
      $0[.waiverOutcome] = waived > 0 ? .partlyWaived : .notWaived
      $0[.decidedBy] = people.decider
      if people.presenter != people.decider { $0[.presentedBy] = people.presenter }
      $0[.provisions] = ["SFB 108:2", "SFB 108:11"]
      $0[.reasonsGiven] = true
      $0[.individualFacts] = true
      if isAnswered { $0[.replyAddressed] = true }
      $0[.proposal] = proposal
      $0[.appealInstruction] = true
      $0.seal("reasons", of: insured.person, "Made-up reasons.")
    }
  }

  private mutating func tellWaiver(
    of amount: Int64, from decision: Position, on day: CivilDate, by decider: String
  ) {
    official(.waiverDecided, on: day, slot: 8, as: self.decider(decider)) {
      $0[.waiverOutcome] = .partlyWaived
      $0[.waivedAmount] = Ore(amount)
      $0[.decision] = decision
      $0[.decidedBy] = decider
      $0[.provisions] = ["SFB 108:11"]
      $0[.reasonsGiven] = true
    }
  }

  /// Back at once, by instalments, or out of other benefit.
  private mutating func tellRepayment(
    of wrong: WrongPayment, _ öre: Int64, decision: Position, on day: CivilDate, by decider: String
  ) {
    let reclaims = parameters.reclaims
    let (setOff, instalment) = (reclaims.setOffShare, reclaims.instalmentShare)
    let atOnce = max(0, 1 - setOff - instalment)
    switch script.draw(.repayment).pick(weights: [atOnce, instalment, setOff]) {
    case 0:
      let paid = day.adding(days: script.draw(.repayment, 1).int(in: 10...30))
      compute(.paymentReturned, on: paid, hour: 5) {
        $0[.amount] = Ore(öre)
        $0[.payment] = wrong.last.place
        $0[.stopCause] = .corrected
      }
      busyUntil = max(busyUntil, paid)
    case 1:
      tellInstalments(of: öre, decision, on: day)
    default:
      let off = world.calendar.day(script.draw(.repayment, 1).int(in: 5...15), after: day)
      let name = owners.decider(on: off, not: "")
      official(.setOffMade, on: off, slot: 5, as: self.decider(name)) {
        $0[.amount] = Ore(öre)
        $0[.reasonablenessConsidered] = true
        $0[.decision] = decision
        $0[.from] = wrong.days.lowerBound
        $0[.through] = wrong.days.upperBound
        $0[.decidedBy] = name
      }
      busyUntil = max(busyUntil, off)
    }
  }

  private mutating func tellInstalments(
    of öre: Int64, _ decision: Position, on decided: CivilDate
  ) {
    let most = parameters.reclaims.instalmentsMax
    let count = Int64(script.draw(.instalments).int(in: 2...max(2, most)))
    let day = world.calendar.day(script.draw(.repayment, 1).int(in: 5...20), after: decided)
    let first = day.adding(months: 1)
    work(.instalmentAgreed, on: day, slot: 4) {
      // In whole kronor, the last one less.
      $0[.instalment] = Ore((öre + count * 100 - 1) / (count * 100) * 100)
      $0[.instalments] = count
      $0[.from] = first
      $0[.through] = first.adding(months: Int(count) - 1)
      $0[.decision] = decision
    }
    busyUntil = max(busyUntil, day)
  }

  private mutating func tellPolice(
    of wrong: WrongPayment, _ suspicion: Position, _ discovery: Discovery, on decided: CivilDate
  ) {
    let day = world.calendar.day(3, after: decided)
    guard discovery != .insured,
      script.draw(.policeReport).happens(at: parameters.reclaims.policeReportShare),
      let head = head(on: day)
    else { return }
    official(.policeReportMade, on: day, slot: 4, as: head) {
      $0[.concerning] = suspicion
      $0[.from] = wrong.days.lowerBound
      $0[.through] = wrong.days.upperBound
      $0[.wrongAmount] = Ore(wrong.öre)
    }
    busyUntil = max(busyUntil, day)
  }
}
