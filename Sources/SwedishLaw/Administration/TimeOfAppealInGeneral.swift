internal import Casework

/// FL 43–45 §§: time of appeal in general.
///
/// An appeal reaches the authority within three weeks from the day the party got the decision; a
/// public party's within three weeks from the day it was made. One that comes later is dismissed,
/// unless the party was told wrongly how to appeal or it had reached the court in time.
///
/// For decisions on social insurance the two months of SFB 113:20 go first (FL 4 §).
struct TimeOfAppealInGeneral: Article {
  let card = ArticleCard(
    "L37-FL", "FL 44 §", "time of appeal in general",
    "An appeal comes within three weeks; a later one is dismissed, with two exceptions.",
    moments: [.retrospective], certainty: .high, triggers: [.appealDismissed, .appealForwarded],
    verdicts: [.notApplicable],
    wordings: [
      Wording(
        "FL86 23 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["appeal-general"], topic: .general("time of appeal"))

  func judge(_ act: Act) -> Answer {
    AppealInTime(term: act.term("appeal-general")).judge(act)
  }
}
