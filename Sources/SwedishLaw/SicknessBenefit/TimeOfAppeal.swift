internal import Casework

/// SFB 113:20–21; FL 45 §: time of appeal.
///
/// An appeal comes in within two months from the day the party got the decision; an appeal of the
/// public representative within two months from the day it was made. One that comes later is
/// dismissed, unless the party was told wrongly how to appeal or it had reached the court in time.
///
/// An appeal that came within two months from the decision itself is in time whenever it reached
/// the party; for a later one the day of receipt has to be on record.
///
/// Question: is a receipt presumed by post proof of the day? Taken as the date recorded; only one
/// marked unproven is as good as none.
struct TimeOfAppeal: Article {
  let card = ArticleCard(
    "L37", "SFB 113:20", "time of appeal",
    "An appeal comes within two months; a later one is dismissed, with two exceptions.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.appealDismissed, .appealForwarded],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined],
    wordings: [
      .nationalInsuranceAct,
      Wording("SFB 2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB and register"),
    ],
    parameters: ["appeal-time"], topic: .special("time of appeal"))

  func judge(_ act: Act) -> Answer { AppealInTime(term: act.term("appeal-time")).judge(act) }
}
