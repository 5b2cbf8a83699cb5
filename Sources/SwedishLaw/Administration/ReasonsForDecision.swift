internal import Casework

/// FL 32 §: reasons for the decision.
///
/// A decision that affects someone's situation holds clarifying reasons, unless they are clearly
/// needless: the provisions applied and the circumstances that decided the outcome.
///
/// FL86 20 § asked for the reasons that decided the outcome of a final decision, and did not list
/// what they hold, so they are not weighed.
///
/// Decisions for the party are left out: there reasons are taken as needless. What the party
/// answered to the notice of the decision is among the circumstances it has to meet.
///
/// Question: is text that comes from a template alone a reason? A person looks.
struct ReasonsForDecision: Article {
  let card = ArticleCard(
    "L29", "FL 32 §", "reasons for the decision",
    "A decision against the party states provisions and decisive circumstances, and meets what"
      + " they answered.",
    moments: [.atAct, .retrospective], certainty: .medium, triggers: EventType.decisions,
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 20 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "Skatteverket, legal guidance 2018.2"),
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated",
        transition: Wording.Transition(begunBefore: CivilDate(2018, 7, 1), .needsPerson)),
    ])

  func judge(_ act: Act) -> Answer {
    guard let isAdverse = act.isAdverse else {
      return .undetermined("the decision does not say whether it is against the party")
    }
    guard isAdverse, act.isFinal else {
      return .notApplicable("the decision is not against the party")
    }
    guard act.event[.reasonsGiven] ?? act.event.hasSealed("reasons") else {
      return .violated("a decision against the party states no reasons")
    }
    guard act.wording.name == "2017:900" else {
      return .satisfied("the decision states its reasons")
    }
    if let flaw = flaw(in: act.event) { return flaw }
    if act.event[.templateOnly] == true {
      return .needsPerson("the reasons are those of a template: do they clarify?")
    }
    if let reply = unmetReply(act) {
      return act.event[.replyAddressed] == false
        ? .violated("the reasons do not meet what the party answered", on: reply)
        : .needsPerson("do the reasons meet what the party answered?", on: reply)
    }
    return .satisfied("the decision states its reasons")
  }

  private func flaw(in decision: CaseEvent) -> Answer? {
    if decision[.provisions]?.isEmpty ?? true {
      return .violated("the reasons name no provision")
    }
    guard decision.type != .applicationDismissed, decision[.individualFacts] != true else {
      return nil
    }
    return decision[.individualFacts] == false
      ? .violated("the reasons name no circumstance of the case")
      : .needsPerson("do the reasons name the circumstances of the case?")
  }

  /// A reply since the last decision that nothing shows to have been met.
  private func unmetReply(_ act: Act) -> CaseEvent? {
    guard act.event[.replyAddressed] != true,
      let reply = act.sinceLastDecision(.replyReceived, onTheMerits: true).last
    else { return nil }
    let met = act.history.all(.replyAddressed, after: reply)
    return met.isEmpty || act.event[.replyAddressed] == false ? reply : nil
  }
}
