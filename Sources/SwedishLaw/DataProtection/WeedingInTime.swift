internal import Casework

/// SFB 114:15: weeding.
///
/// Personal data are weeded when they are no longer needed for what they were processed for; the
/// archives' rules ask for the authority to do so.
///
/// Erasures are recorded in the system's stream, so the case's own cannot tell whether it was
/// weeded: once the time is over, this article names the event to look for.
///
/// Question: when is a closed case no longer needed? A parameter, an assumption.
struct WeedingInTime: Article {
  let card = ArticleCard(
    "L61", "SFB 114:15", "weeding",
    "A closed case is weeded when it is no longer needed, by a decision that cites its authority.",
    moments: [.timer], certainty: .medium, triggers: [.caseClosed],
    verdicts: [.notApplicable, .undetermined],
    wordings: [
      .nationalInsuranceAct,
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2024, 2, 14), .notRead,
        source: "the chapter before SFS 2024:13 had other rules and numbers, not read"),
      Wording(
        "2024:13", from: CivilDate(2024, 2, 15), source: "consolidated SFB, SFS 2024:13"),
    ],
    parameters: ["case-retention"])

  func judge(_ act: Act) -> Answer {
    let due = act.deadline(act.term("case-retention"), from: act.date)
    let revival = act.later(.caseReopened) + act.later(.caseClosed)
    if let event = revival.first(where: { due.isMet(by: $0.occurred) }) {
      return .notApplicable("the case was opened again before \(due.lastDay)", on: event)
    }
    return act.awaiting(
      [.caseReopened, .caseClosed], until: due.end,
      else: .undetermined(
        "closed on \(act.date) and kept until \(due.lastDay): whether it was weeded stands in the"
          + " system's stream",
        missing: [.erasureDecided, .keyDestroyed]))
  }
}
