internal import Casework

/// SFB 113:3, 113:5–6: change of the authority's own decision.
///
/// The authority changes a decision that holds an error of form, rests on insufficient material, or
/// applies the law in an obviously wrong way. Not to the insured's disadvantage as far as the
/// benefit has fallen due. The question is not taken up later than two years after the decision,
/// save for what became known later, for an interim decision, and for other special reasons.
///
/// The two years are a limit of the authority's power, not a last day to act, so they do not move
/// past holidays.
///
/// Question: when is the question taken up? Taken as the day the error was found in that decision,
/// or that of the notice of the change, if one was recorded; else the day of the change.
///
/// Question: how long may a known error lie? After a month a person looks.
struct ChangeOfOwnDecision: Article {
  let card = ArticleCard(
    "L32", "SFB 113:3, 113:5–6", "change of the authority's own decision",
    "Obvious errors are put right; not for the worse on benefit fallen due, nor after two years"
      + " without a ground.",
    moments: [.atAct, .timer, .retrospective], certainty: .medium,
    triggers: [.ownInitiativeChangeMade, .decisionErrorFound],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording("SFB 2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB and register"),
    ],
    parameters: ["change-time", "error-left"])

  func judge(_ act: Act) -> Answer {
    act.event.type == .decisionErrorFound ? judgeError(act) : judgeChange(act)
  }

  private func judgeChange(_ act: Act) -> Answer {
    guard let decision = act.decision(of: act.event) else {
      return .undetermined("the decision changed is not on record", missing: [.decisionMade])
    }
    let isForTheWorse = act.event[.direction] == .worse
    if isForTheWorse, act.event[.dueBenefitAffected] == true {
      return .violated("changed for the worse on benefit that has fallen due", on: decision)
    }
    let made = decision[.decidedOn] ?? act.date(of: decision)
    let last = act.deadline(act.term("change-time"), from: made).lastDay
    let taken = takenUp(decision, act)
    if taken > last, !Self.lateGrounds.contains(where: { $0 == act.event[.changeGround] }) {
      return .violated("taken up after \(last), two years from the decision", on: decision)
    }
    if isForTheWorse, act.event[.dueBenefitAffected] == nil {
      return .undetermined(
        "changed for the worse, and nothing tells whether benefit fallen due is affected",
        on: decision)
    }
    return .satisfied(
      taken > last ? "taken up after \(last) on a ground for it" : "taken up by \(last)",
      on: decision)
  }

  /// The day on which the question of changing a decision was taken up.
  private func takenUp(_ decision: CaseEvent, _ act: Act) -> CivilDate {
    let errors = act.earlier(.decisionErrorFound).filter { $0[.decision] == decision.position }
    let notice = act.event[.proposal].flatMap { act.history.event(at: $0) }
    return (errors + [notice].compactMap(\.self)).map { act.date(of: $0) }.reduce(act.date, min)
  }

  private func judgeError(_ act: Act) -> Answer {
    guard let isObvious = act.event[.obvious] else {
      return .undetermined("nothing tells whether the error is obvious")
    }
    guard isObvious else { return .notApplicable("the error is not an obvious one") }
    let changes = [EventType.ownInitiativeChangeMade, .reviewDecided, .courtDecided].flatMap {
      act.later($0)
    }
    if let change = changes.first(where: { isOf(act.event[.decision], $0) }) {
      return .satisfied("the decision was taken up again", on: change)
    }
    let due = act.deadline(act.term("error-left"), from: act.event.occurred)
    return act.awaiting(
      [.ownInitiativeChangeMade, .reviewDecided, .courtDecided], until: due.end,
      else: .needsPerson(
        "an obvious error was known and left until \(due.lastDay)",
        missing: [.ownInitiativeChangeMade]))
  }

  private func isOf(_ decision: Position?, _ change: CaseEvent) -> Bool {
    change[.decision].map { $0 == decision } ?? true
  }

  private static let lateGrounds: [ChangeGround] = [
    .newlyKnownCircumstances, .interimDecision, .otherSpecialReasons,
  ]
}
