internal import Casework

/// SFB 27:49 d–e: those who work and have reached the earliest age for income pension are not
/// put to the gates at 180 and 365 days: from day 91 other work at the employer counts, from
/// day 181 also suitable work that is available, and no labour market.
///
/// Benefit by this rule ends with the earliest age for guarantee pension.
///
/// Who has reached which age the log does not tell: the form of employment says who is of the
/// group.
struct MeasureAtPensionAge: Article {
  let card = ArticleCard(
    "L45-age", "SFB 27:49 d–e", "measure at early pension age",
    "Those who work at early pension age are measured from day 181 against suitable work that is"
      + " available, never against the labour market.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      Wording("2021:1240", from: CivilDate(2022, 2, 1), source: "consolidated SFB to SFS 2025:1546")
    ],
    parameters: ["chain-employer", "chain-market", "chain-gap"])

  func judge(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard act.employmentForm == .earlyPensionAge, !act.paysNothing, !act.isInterim else {
      return .notApplicable("no benefit is paid at early pension age")
    }
    return GroupPayment(act: act).judge { number, measured in
      judge(number, measured, act)
    }
  }

  private func judge(_ number: Int, _ measured: [CaseEvent], _ act: Act) -> Answer {
    guard number > act.term("chain-employer").amount else {
      return .notApplicable("day \(number) comes before the first gate")
    }
    let isLate = number > act.term("chain-market").amount
    if let suitable = measured.first(where: { $0[.basis] == .suitableAvailableWork }) {
      return act.isPaid(beyond: suitable, number)
        ?? .satisfied("day \(number) was measured by suitable work", on: suitable)
    }
    if !isLate, let other = measured.first(where: { $0[.basis] == .otherJobAtEmployer }) {
      return act.isPaid(beyond: other, number)
        ?? .satisfied("day \(number) was measured by other work at the employer", on: other)
    }
    let market: [CapacityBasis] = [.normalLabourMarket, .occupationalGroup]
    if let wide = measured.first(where: { $0[.basis].map { market.contains($0) } ?? false }) {
      return .needsPerson("day \(number) was measured by the labour market: needlessly?", on: wide)
    }
    return .violated(
      "paid for day \(number) without regard to "
        + (isLate ? "suitable work that is available" : "other work at the employer"),
      missing: [.workCapacityAssessed], on: measured.first)
  }
}
