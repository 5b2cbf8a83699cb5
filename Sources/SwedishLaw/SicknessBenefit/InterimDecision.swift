internal import Casework

/// SFB 112:2, 112:2 a, 112:3: interim decisions.
///
/// Until a matter is decided, benefit may be granted where the right to it can't be told without
/// considerable delay, is probable, and matters much to the insured (2); or, whatever 2 says, where
/// the claim adjoins a sick period of at least 15 days in which benefit was paid, and no reason
/// speaks against it (2 a). With probable grounds to withdraw or reduce a granted benefit, it may
/// be withheld or lowered by decision meanwhile (3).
///
/// 2 a applies to claims that came in on 2018-01-01 or later.
///
/// Question: 2 a says "may"; must it be weighed whenever its conditions are met? A notice of an
/// adverse decision with a gap in payment and no trace of it needs a person.
struct InterimDecision: Article {
  let card = ArticleCard(
    "L55", "SFB 112:2–3", "interim decisions",
    "Interim benefit and withholding rest on a ground that the law names, and its conditions are"
      + " met.",
    moments: [.atAct, .timer, .retrospective], certainty: .high,
    triggers: [
      .decisionMade, .interimConsidered, .paymentStopped, .proposedDecisionCommunicated,
    ],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson], key: .claim,
    wordings: [
      .nationalInsuranceAct,
      Wording(
        original, from: CivilDate(2011, 1, 1), through: CivilDate(2017, 12, 31),
        source: "consolidated SFB: 112:2 and 112:3 unchanged since 2011-01-01"),
      Wording(
        "2017:1305", from: CivilDate(2018, 1, 1),
        source: "consolidated SFB with transition rules to SFS 2017:1305"),
    ],
    parameters: ["interim-adjoining-days", "interim-considered"])

  private static let original = "2010:110"

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .decisionMade:
      act.event[.decisionKind] == .interim ? judgeGround(act) : .silent
    case .interimConsidered: judgeConsidered(act)
    case .paymentStopped: judgeStop(act)
    default: judgeNotice(act)
    }
  }

  private func judgeGround(_ act: Act) -> Answer {
    switch act.event[.interimGround] {
    case .probableRight: return .satisfied("benefit until the decision, as the right is probable")
    case .adjoiningPeriod: return judgeAdjoining(act)
    case .probableGroundsForCut:
      guard let granted = grant(before: act) else {
        return .undetermined(
          "withheld, and no granted benefit is known", missing: [.decisionMade, .paymentMade])
      }
      return .satisfied("withheld on probable grounds to cut a granted benefit", on: granted)
    case nil: return .violated("interim, and no ground of 112:2–3 is stated")
    }
  }

  private func judgeAdjoining(_ act: Act) -> Answer {
    guard act.wording.name != Self.original else {
      return .violated("112:2 a is for claims that came in on 2018-01-01 or later")
    }
    guard act.event[.contraryReason] != true else {
      return .violated("interim benefit, though a reason speaks against it")
    }
    let earlier = EarlierPayment(before: act.event[.from], act)
    guard let adjoins = act.event[.adjoinsPaidPeriod] ?? earlier.adjoins,
      let days = act.event[.paidPeriodDays] ?? earlier.days
    else {
      return .undetermined(
        "nothing tells whether the claim adjoins a paid sick period", missing: [.paymentMade])
    }
    guard adjoins else { return .violated("the claim adjoins no paid sick period") }
    guard days >= act.parameter("interim-adjoining-days") else {
      return .violated("the claim adjoins a sick period of \(days) days, too short for 2 a")
    }
    guard act.event[.contraryReason] != nil else {
      return .undetermined("nothing tells whether a reason speaks against interim benefit")
    }
    return .satisfied("the claim adjoins a paid sick period of \(days) days", on: earlier.payment)
  }

  private func judgeConsidered(_ act: Act) -> Answer {
    guard act.event[.interimPaid] == false else { return judgeGround(act) }
    if act.event[.contraryReason] == true {
      return .satisfied("considered; a reason speaks against interim benefit")
    }
    let earlier = EarlierPayment(before: act.event[.from], act)
    let adjoins = act.event[.adjoinsPaidPeriod] ?? earlier.adjoins ?? false
    let days = act.event[.paidPeriodDays] ?? earlier.days ?? 0
    guard act.wording.name != Self.original, adjoins,
      days >= act.parameter("interim-adjoining-days")
    else { return .satisfied("considered; nothing shows that 112:2 a is met") }
    return .needsPerson(
      "no interim benefit, though the claim adjoins \(days) days and no reason against it is"
        + " recorded",
      on: earlier.payment)
  }

  private func judgeStop(_ act: Act) -> Answer {
    let cause = act.event[.stopCause]
    guard cause == .probableGroundsForCut || cause == .suspectedWrong else { return .silent }
    let decision = act.history.last(.decisionMade) {
      $0[.decisionKind] == .interim && $0[.interimGround] == .probableGroundsForCut
        && $0.covers(act.event[.from] ?? act.date)
    }
    if let decision { return .satisfied("withheld by an interim decision", on: decision) }
    return cause == .suspectedWrong
      ? .needsPerson("payment stopped on suspicion, without an interim decision to withhold it")
      : .violated(
        "payment withheld on probable grounds without a decision", missing: [.decisionMade])
  }

  private func judgeNotice(_ act: Act) -> Answer {
    guard act.event[.proposalKind] == .rejected || act.event[.proposalKind] == .partlyGranted
    else { return .silent }
    guard act.wording.name != Self.original else {
      return .notApplicable("112:2 a is for claims that came in on 2018-01-01 or later")
    }
    let from = act.event[.from] ?? act.earlier(.applicationReceived).last?[.from]
    let earlier = EarlierPayment(before: from, act)
    guard let from, earlier.adjoins == true, let days = earlier.days,
      days >= act.parameter("interim-adjoining-days")
    else { return .notApplicable("nothing shows that the claim adjoins a paid sick period") }
    let due = act.deadline(act.term("interim-considered"), from: act.event.occurred)
    if let trace = trace(ofInterimFrom: from, until: due, act) {
      return .satisfied("interim benefit was weighed, or the time is paid or decided", on: trace)
    }
    return act.awaiting(
      [.interimConsidered, .decisionMade, .paymentMade], until: due.end,
      else: .needsPerson(
        "unpaid from \(from), which adjoins \(days) paid days, and by \(due.lastDay) interim"
          + " benefit was not weighed",
        missing: [.interimConsidered], on: earlier.payment))
  }

  /// What closes the gap or shows that interim benefit was weighed.
  private func trace(
    ofInterimFrom from: CivilDate, until due: Deadline, _ act: Act
  ) -> CaseEvent? {
    act.history.all([.interimConsidered, .decisionMade, .paymentMade]).first { event in
      guard due.isMet(by: event.occurred) else { return false }
      return event[.from].map { $0 >= from } ?? (event.position > act.event.position)
    }
  }

  private func grant(before act: Act) -> CaseEvent? {
    act.earlier(.decisionMade).last {
      $0[.decisionKind] == .granted || $0[.decisionKind] == .partlyGranted
    } ?? act.earlier(.paymentMade).last
  }
}
