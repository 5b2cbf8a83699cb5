internal import Casework

// Money paid beyond the return to work: suspected, withheld, investigated, claimed back.
extension CaseLife {
  /// The last day that is paid, by what the insured lets the office believe.
  var paidThrough: CivilDate { insured.spell.upperBound.adding(days: overpayment?.days ?? 0) }

  /// What was paid for days after the return to work; nil where nothing was.
  private var wrongPayment: WrongPayment? {
    let first = insured.spell.upperBound.adding(days: 1)
    let wrong = payments.filter { $0.days.upperBound >= first }
    guard overpayment != nil, let last = wrong.last else { return nil }
    let öre = wrong.reduce(Int64(0)) { sum, payment in
      let all = payment.days.upperBound.days(since: payment.days.lowerBound) + 1
      let from = max(payment.days.lowerBound, first)
      let days = payment.days.upperBound.days(since: from) + 1
      return sum + payment.öre / Int64(all) * Int64(days)
    }
    return WrongPayment(days: first...last.days.upperBound, öre: öre, last: last)
  }

  mutating func tellReclaim() {
    guard let wrong = wrongPayment else { return }
    let reclaims = parameters.reclaims
    let discovery =
      Discovery(rawValue: script.draw(.discovery).pick(weights: reclaims.discoveryShares))
      ?? .control
    let withheld = withheldDays(after: wrong)
    // What is still to be paid is stopped before it would be.
    let wait =
      withheld == nil
      ? days(
        .discoveryDays, 0, median: reclaims.discoveryDaysMedian, sigma: reclaims.discoverySigma)
      : script.draw(.discoveryDays).int(in: 1...3)
    let told = wrong.last.made.adding(days: wait)
    let day = world.calendar.day(1, after: told)
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    tellReport(of: wrong, by: discovery, on: told)
    let suspicion = work(.wrongPaymentSuspected, on: day, slot: 1, by: worker) {
      $0[.suspicionSource] = discovery.source
      $0[.from] = wrong.days.lowerBound
      $0[.through] = wrong.days.upperBound
      $0[.wrongAmount] = Ore(wrong.öre)
      $0[.payment] = wrong.last.place
    }
    if let withheld { tellWithholding(of: withheld, on: day, by: worker) }
    // Who did not tell it unasked tells it when asked.
    returnTold = discovery == .insured ? told : day.adding(days: 1)
    busyUntil = max(busyUntil, day)
    let done = tellInvestigation(of: wrong, suspicion, discovery, from: day, by: worker)
    tellReclaimDecision(of: wrong, suspicion, discovery, proposed: done)
  }

  /// Days granted after those wrongly paid, which wait to be paid; nil where none do.
  private func withheldDays(after wrong: WrongPayment) -> ClosedRange<CivilDate>? {
    guard let overpayment, overpayment.withheld > 0, let last = grants.last?.days.upperBound,
      last > wrong.days.upperBound
    else { return nil }
    return wrong.days.upperBound.adding(days: 1)...last
  }

  private mutating func tellReport(
    of wrong: WrongPayment, by discovery: Discovery, on day: CivilDate
  ) {
    guard discovery != .control else { return }
    let role: PartyRole = discovery == .insured ? .insured : .employer
    let channel: Channel = discovery == .insured ? .myPages : .employerService
    arrive(.changedCircumstancesReported, on: day, from: role, channel: channel) {
      $0[.changeDate] = wrong.days.lowerBound
      $0[.changeKind] = .work
      $0[.extent] = 100
      $0[.partyRole] = role
    }
  }

  /// Granted days are withheld by an interim decision (SFB 112:3), and their payment stopped.
  private mutating func tellWithholding(
    of days: ClosedRange<CivilDate>, on day: CivilDate, by worker: String
  ) {
    let place = work(.decisionMade, on: day, slot: 3, by: worker) {
      $0[.decisionKind] = .interim
      $0[.interimGround] = .probableGroundsForCut
      $0[.question] = .rightToBenefit
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.amount] = Ore(0)
      $0[.decidedBy] = worker
      $0[.provisions] = ["SFB 112:3"]
      $0[.adverse] = true
      $0[.reasonsGiven] = true
      $0[.individualFacts] = true
      $0[.communicationGround] = .urgent
      $0[.reviewable] = true
      $0[.handledOrally] = false
    }
    tellNotice(of: place, on: day, as: handler(worker))
    let daily = Benefit.daily(income: insured.income, level: .normal, extent: insured.extent)
    let avoided = daily * Int64(days.upperBound.days(since: days.lowerBound) + 1)
    work(.paymentStopped, on: day, slot: 8, by: worker) {
      $0[.stopCause] = .probableGroundsForCut
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.avoidedAmount] = Ore(avoided)
      $0[.decision] = place
    }
  }

  /// The employer is asked unless it told of it, then all is put together; the day it is.
  private mutating func tellInvestigation(
    of wrong: WrongPayment, _ suspicion: Position, _ discovery: Discovery, from day: CivilDate,
    by worker: String
  ) -> CivilDate {
    var known = day
    if discovery == .control {
      let insured = insured
      let inquiry = work(.employerInquirySent, on: day, slot: 4, by: worker) {
        $0[.dueDate] = day.adding(days: 14)
        $0[.questionStated] = true
        $0[.employer] = insured.employer
      }
      known = day.adding(days: script.draw(.reclaimDays).int(in: 2...12))
      arrive(.employerInquiryAnswered, on: known, from: .employer, channel: .employerService) {
        $0[.inquiry] = inquiry
        $0[.complete] = true
        $0[.employer] = insured.employer
      }
    }
    if discovery != .insured { known = max(known, tellStatement(from: day, by: worker)) }
    let done = world.calendar.day(script.draw(.reclaimDays, 1).int(in: 1...4), after: known)
    let investigator = owners.worker(on: done, step: Int(done.dayNumber))
    work(.reclaimInvestigated, on: done, slot: 3, by: investigator) {
      $0[.concerning] = suspicion
      $0[.from] = wrong.days.lowerBound
      $0[.through] = wrong.days.upperBound
      $0[.wrongAmount] = Ore(wrong.öre)
      $0[.complete] = true
      $0[.minutes] = 60
    }
    return done
  }

  /// The insured, who said nothing, is asked on honour (SFB 110:21); the day of the answer.
  private mutating func tellStatement(from day: CivilDate, by worker: String) -> CivilDate {
    let inquiry = work(.insuredStatementRequested, on: day, slot: 5, by: worker) {
      $0[.dueDate] = day.adding(days: 14)
      $0[.questionStated] = true
      $0[.consequenceStated] = true
      $0[.alreadyHeld] = false
    }
    let answered = day.adding(days: script.draw(.reclaimDays, 2).int(in: 2...12))
    arrive(.insuredStatementReceived, on: answered, from: .insured, channel: .myPages) {
      $0[.inquiry] = inquiry
      $0[.onHonour] = true
      $0[.signed] = true
      $0[.inWriting] = true
      $0[.complete] = true
    }
    return answered
  }
}
