internal import Casework

/// SFB 27:32: a sick period that begins within five days of the end of another continues it
/// where days at normal level and the first unpaid time are counted (27:20–24, 27:27; from
/// 2019-01-01 also 27:27 a).
///
/// Asked of calculations that state when the period began.
struct RelapseContinuesThePeriod: Article {
  let card = ArticleCard(
    "L46-relapse", "SFB 27:32", "relapse continues the period",
    "A period that begins within five days of the end of another is counted as its continuation for"
      + " the level of benefit and the first unpaid time.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: [.paymentCalculated],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined], key: .periodStart,
    wordings: [
      Wording(
        "before 2015:963", from: CivilDate(2005, 1, 1), through: CivilDate(2016, 1, 31), .notRead,
        source: "not read"),
      Wording(
        "2015:963", from: CivilDate(2016, 2, 1), through: CivilDate(2018, 12, 31),
        source: "SFS 2015:963"),
      Wording("2018:647", from: CivilDate(2019, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ["relapse"])

  func judge(_ act: Act) -> Answer {
    guard let stated = act.event[.benefitPeriodStart], let from = act.event[.from] else {
      return .notApplicable("the calculation does not say when the sick period began")
    }
    let spells = SickSpells(act)
    guard spells.isReported,
      let first = spells.periodStart(on: from, within: act.term("relapse").amount)
    else {
      return .undetermined(
        "the spells the period rests on are not in the log", missing: [.sickReportReceived])
    }
    guard stated == first else {
      return stated < first
        ? .undetermined("an earlier spell is claimed that is not in the log")
        : .violated("the calculation begins the period on \(stated); it began on \(first)")
    }
    return .satisfied("the period began on \(first)")
  }
}
