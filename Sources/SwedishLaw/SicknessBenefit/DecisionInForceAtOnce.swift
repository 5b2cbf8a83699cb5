internal import Casework

/// SFB 112:5: a decision applies at once.
///
/// A decision on a benefit applies at once, unless it or another rule says otherwise. So money that
/// was granted is ordered soon after the decision, or after the granted time where
/// that ends later. How soon is an assumption; a delay is for a person to look at.
///
/// Question: what of a decision that takes effect later by its own words? No field tells; a person
/// looks.
struct DecisionInForceAtOnce: Article {
  let card = ArticleCard(
    "L31", "SFB 112:5", "a decision applies at once",
    "What was granted is paid without waiting for the decision to become final.",
    moments: [.timer], certainty: .high, triggers: [.decisionMade],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording("SFB 2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB and register"),
    ],
    parameters: ["payment-after-grant"])

  func judge(_ act: Act) -> Answer {
    switch act.event[.decisionKind] {
    case .granted, .partlyGranted, .interim: break
    default: return .notApplicable("the decision grants nothing")
    }
    guard act.event[.amount] != Ore(0) else { return .notApplicable("nothing is to be paid") }
    let money = act.later(.paymentOrdered) + act.later(.paymentMade) + act.later(.employerTookOver)
    if let payment = money.first(where: { isFor(act.event, $0) }) {
      return .satisfied("money was ordered on \(act.date(of: payment))", on: payment)
    }
    let start = max(act.date, act.event[.through] ?? act.event[.from] ?? act.date)
    let due = act.deadline(act.term("payment-after-grant"), from: start)
    return act.awaiting(
      [.paymentOrdered, .paymentMade, .employerTookOver], until: due.end,
      else: .needsPerson(
        "no payment was ordered by \(due.lastDay): what holds it up?", missing: [.paymentOrdered]))
  }

  private func isFor(_ decision: CaseEvent, _ payment: CaseEvent) -> Bool {
    if let position = payment[.decision] { return position == decision.position }
    guard let from = decision[.from], let begun = payment[.from] else { return true }
    let through = decision[.through] ?? from
    return begun <= max(from, through) && from <= (payment[.through] ?? begun)
  }
}
