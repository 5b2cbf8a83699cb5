internal import Casework

/// SFB 108:2, 108:10–11, 108:22: reclaim on grounds of the law.
///
/// What was wrongly paid is reclaimed where the recipient caused it by wrong information or by
/// leaving some out, or realised or should have realised that it was wrong. Interim benefit is
/// reclaimed in those cases only (10). For special reasons the claim may be waived, wholly or in
/// part (11). It may be set off against benefit as far as is reasonable (22).
///
/// 108:10 was read as of 2018-01-01 and 108:22 as of 2015-01-01; benefit days select the wording.
///
/// Question: which of the cases of 108:2 holds where only "interim payment" is recorded? Left to a
/// person.
struct ReclaimOnGrounds: Article {
  let card = ArticleCard(
    "L56", "SFB 108:2, 108:10–11, 108:22", "reclaim on grounds of the law",
    "Benefit is reclaimed on a ground of 108:2 that evidence shows; waiver, and whether set-off is"
      + " reasonable, are weighed.",
    moments: [.atAct, .retrospective], certainty: .medium,
    triggers: [.reclaimDecided, .setOffMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      .nationalInsuranceAct,
      Wording(
        beforeSetOff, from: CivilDate(2011, 1, 1), through: CivilDate(2014, 12, 31),
        source: "consolidated SFB: 108:2 and 108:11 unchanged since 2011-01-01"),
      Wording(
        setOff, from: CivilDate(2015, 1, 1), through: CivilDate(2017, 12, 31),
        source: "consolidated SFB: 108:22 since 2015-01-01, SFS 2013:747"),
      Wording(
        "2017:1305", from: CivilDate(2018, 1, 1),
        source: "consolidated SFB: 108:10 since 2018-01-01, SFS 2017:1305"),
    ])

  private static let beforeSetOff = "2010:110"
  private static let setOff = "2013:747"

  func judge(_ act: Act) -> Answer {
    act.event.type == .setOffMade ? judgeSetOff(act) : judgeReclaim(act)
  }

  private func judgeReclaim(_ act: Act) -> Answer {
    if [.writtenOff, .dismissed, .procedural].contains(act.event[.decisionKind])
      || act.event[.amount] == Ore(0)
    {
      return .notApplicable("nothing is reclaimed")
    }
    guard let cause = act.event[.reclaimCause] else {
      return .violated("reclaimed on no ground of 108:2")
    }
    if cause == .interimPayment {
      return [Self.beforeSetOff, Self.setOff].contains(act.wording.name)
        ? .undetermined("108:10 on interim benefit was not read as of before 2018-01-01")
        : .needsPerson("interim benefit is reclaimed in the cases of 108:2 only: in which?")
    }
    guard let evidence = act.event[.evidence], !evidence.isEmpty else {
      return .needsPerson("reclaimed, and no evidence is named", missing: [.reclaimInvestigated])
    }
    guard act.event[.waiverConsidered] == true || act.event[.waiverOutcome] != nil else {
      return .needsPerson("reclaimed, and nothing shows that waiver was weighed")
    }
    return .satisfied("reclaimed on a ground of 108:2 with evidence; waiver was weighed")
  }

  private func judgeSetOff(_ act: Act) -> Answer {
    guard act.wording.name != Self.beforeSetOff else {
      return .undetermined("108:22 on set-off was not read as of before 2015-01-01")
    }
    guard let reclaim = act.referred(.reclaimDecided, by: .decision) else {
      return .violated(
        "set off against benefit, and no reclaim was decided", missing: [.reclaimDecided])
    }
    guard act.event[.reasonablenessConsidered] == true else {
      return .needsPerson("set off, and nothing shows that it was found reasonable", on: reclaim)
    }
    return .satisfied("set off as far as was found reasonable", on: reclaim)
  }
}
