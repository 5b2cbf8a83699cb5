internal import Casework

/// SFB 27:16 a and 27:49 b–c: staff on demand: for 90 days the measure is the work they are
/// called in for, and benefit is paid only if it may be presumed that they would have worked;
/// from day 91 it is work on the labour market, from 2022-09-01 in a stated occupational group,
/// or suitable work that is available.
///
/// 27:49 b in its first wording was read in summary only.
///
/// Question: how does the log show that work is presumed? Taken to be an assessment by called-in
/// work; with another measure in the first 90 days a person must look.
/// Question: how does it show an agreed stretch of work, for which the ordinary chain holds (49 c)?
/// It does not: where the form of employment is on-demand, 49 b is applied.
struct MeasureForStaffOnDemand: Article {
  let card = ArticleCard(
    "L45", "SFB 27:16 a, 27:49 b–c", "measure for staff on demand",
    "Staff on demand are measured for 90 days against the work they are called in for, then against"
      + " an occupational group or suitable work that is available.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      Wording(
        "2021:1240", from: CivilDate(2022, 2, 1), through: CivilDate(2022, 8, 31), .summary,
        source: "27:16 a and dates in consolidated SFB; 49 b in prop. 2021/22:182"),
      Wording("2022:939", from: CivilDate(2022, 9, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ["chain-employer", "chain-gap"])

  func judge(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard act.employmentForm == .onDemand, !act.paysNothing, !act.isInterim else {
      return .notApplicable("no benefit is paid to staff on demand")
    }
    return GroupPayment(act: act).judge { number, measured in
      number <= act.term("chain-employer").amount
        ? judgeFirst(number, measured, act) : judgeLater(number, measured, act)
    }
  }

  private func judgeFirst(_ number: Int, _ measured: [CaseEvent], _ act: Act) -> Answer {
    if let called = measured.first(where: { $0[.basis] == .calledInWork }) {
      return act.isPaid(beyond: called, number)
        ?? .satisfied("day \(number) was measured by called-in work", on: called)
    }
    return .needsPerson(
      "day \(number): would the insured have been called in to work?", on: measured.first)
  }

  private func judgeLater(_ number: Int, _ measured: [CaseEvent], _ act: Act) -> Answer {
    let demandsGroup = act.wording.reading == .text
    let measures: [CapacityBasis] =
      demandsGroup
      ? [.occupationalGroup, .suitableAvailableWork]
      : [.normalLabourMarket, .occupationalGroup, .suitableAvailableWork]
    guard let wide = measured.first(where: { $0[.basis].map { measures.contains($0) } ?? false })
    else {
      return .violated(
        "paid for day \(number) on no measure but \(measured.first?[.basis]?.rawValue ?? "none")",
        missing: [.workCapacityAssessed], on: measured.first)
    }
    guard !demandsGroup || wide[.basis] != .occupationalGroup || wide[.occupationalGroup] != nil
    else {
      return .violated(
        "day \(number) was measured against an occupational group that is not stated", on: wide)
    }
    return act.isPaid(beyond: wide, number)
      ?? .satisfied("day \(number) was measured by \(wide[.basis]?.rawValue ?? "")", on: wide)
  }
}
