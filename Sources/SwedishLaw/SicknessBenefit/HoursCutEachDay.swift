internal import Casework

/// SFB 27:46, third paragraph: at three quarters, half and a quarter benefit the hours of work
/// are cut on each day by the same share; from 2022-02-01 they may be placed otherwise if that
/// does not worsen the return to work.
///
/// Question: what shows that a placing does not worsen the return? Taken to be individual facts in
/// the assessment; without them a person must look.
struct HoursCutEachDay: Article {
  let card = ArticleCard(
    "L44-hours", "SFB 27:46", "hours cut each day",
    "At partial benefit the hours are cut each day, or since 2022-02-01 placed otherwise where that"
      + " does not worsen the return to work.",
    moments: [.retrospective], certainty: .high, triggers: [.workCapacityAssessed],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson], key: .benefitDay,
    wordings: [
      .sicknessBenefitBefore2011(because: "AFL 1962:381, chapter 3"),
      Wording(
        "original", from: CivilDate(2011, 1, 1), through: CivilDate(2022, 1, 31), .summary,
        source: "press account of 2022-02"),
      Wording(
        "2021:1240", from: CivilDate(2022, 2, 1), source: "consolidated SFB to SFS 2025:1546"),
    ])

  func judge(_ act: Act) -> Answer {
    guard let extent = act.event[.extent], 0 < extent, extent < 100 else {
      return .notApplicable("the capacity is not reduced in part")
    }
    switch act.event[.hoursPlacedFreely] {
    case nil: return .notApplicable("nothing is said of how the hours are placed")
    case false?: return .satisfied("the hours are cut each day")
    case true?:
      guard act.wording.reading == .text else {
        return .violated("the hours are placed freely, which the wording did not know")
      }
      return act.event[.individualFacts] == true
        ? .satisfied("the hours are placed otherwise, on the insured's own circumstances")
        : .needsPerson("the hours are placed otherwise: does that worsen the return to work?")
    }
  }
}
