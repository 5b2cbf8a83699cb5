internal import Casework

/// SFB 27:2–4 and 27:45: benefit is paid where illness reduces the capacity to work by at least
/// a quarter, in four steps: a quarter, a half, three quarters, the whole.
///
/// Whether someone is ill is judged without regard to the labour market, money, social and like
/// conditions.
///
/// Asked at the assessment and the decision for the steps and the reasons, and at the payment for
/// the assessment it must rest on. Of a payment made, only where its days were not calculated
/// before. Payment under an interim decision (112:2 a) waits for the assessment.
///
/// A later assessment takes the place of an earlier one by the same measure; which measure counts
/// on which day is L44's.
///
/// Question: which conditions are "like" labour market, money and social ones? Education and
/// dwelling place, which the vocabulary knows, are taken to be.
struct CapacityReducedByAQuarter: Article {
  let card = ArticleCard(
    "L40", "SFB 27:2–4, 27:45", "capacity reduced by a quarter",
    "Benefit rests on an assessment that illness reduces the capacity by a quarter, a half, three"
      + " quarters or the whole, whatever the labour market or the insured's circumstances.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.workCapacityAssessed, .decisionMade, .paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      .sicknessBenefitBefore2011(because: "AFL 1962:381, chapter 3"),
      Wording("2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ["benefit-step"])

  /// What 27:3 says to disregard.
  private static let barred: [ReasonCode] = [
    .labourMarket, .economic, .social, .education, .livingPlace,
  ]

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .workCapacityAssessed: judgeAssessment(act)
    case .decisionMade: judgeDecision(act)
    default: judgePayment(act)
    }
  }

  private func judgeAssessment(_ act: Act) -> Answer {
    guard let extent = act.event[.extent] else {
      return .undetermined("the assessment does not say how far the capacity is reduced")
    }
    return judge(extent, act) ?? .satisfied("the capacity is taken to be reduced by \(extent) %")
  }

  private func judgeDecision(_ act: Act) -> Answer {
    guard [nil, .rightToBenefit, .extent].contains(act.event[.question]), act.isFinal else {
      return .notApplicable("the decision is not about the right to benefit")
    }
    if let answer = judge(act.event[.extent], act) { return answer }
    let reasons = act.event[.reasonCodes]?.words ?? []
    guard reasons.contains(.capacityNotReduced) || reasons.contains(.capacityReduced) else {
      return .notApplicable("the decision gives no reason of capacity")
    }
    guard let assessed = act.earlier(.workCapacityAssessed).last else {
      return .violated(
        "decided on the capacity without an assessment of it", missing: [.workCapacityAssessed])
    }
    return .satisfied("decided on the capacity after an assessment of it", on: assessed)
  }

  private func judge(_ extent: Int64?, _ act: Act) -> Answer? {
    if let extent, !isStep(extent, act) {
      return .violated("\(extent) % is none of the steps of the benefit")
    }
    guard let word = act.event[.reasonCodes]?.words.first(where: { Self.barred.contains($0) })
    else { return nil }
    return .needsPerson("a reason is \(word.rawValue), which 27:3 says to disregard")
  }

  private func isStep(_ extent: Int64, _ act: Act) -> Bool {
    0...100 ~= extent && (10 * extent).isMultiple(of: act.parameter("benefit-step"))
  }

  private func judgePayment(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard !act.isInterim else { return .notApplicable("paid under an interim decision") }
    if let extent = act.event[.extent], !isStep(extent, act) || extent == 0 {
      return .violated("\(extent) % is none of the steps of the benefit")
    }
    guard let days = act.judgedDays else {
      return .undetermined("the payment does not say for which days it is")
    }
    guard let last = act.earlier(.workCapacityAssessed).last else {
      return .violated("paid without an assessment of capacity", missing: [.workCapacityAssessed])
    }
    return judgeStep(act, days, last)
  }

  /// Each day's step against the most that a measure standing on it finds.
  private func judgeStep(
    _ act: Act, _ days: ClosedRange<CivilDate>, _ last: CaseEvent
  ) -> Answer {
    let extent = act.event[.extent]
    for day in act.tellingDays(of: days) {
      let found = act.standingAssessments(of: day)
      let most = found.compactMap { $0[.extent] }.max() ?? 0
      guard most > 0 else {
        return .violated(
          "paid for \(day), for which no assessment finds the capacity reduced",
          missing: [.workCapacityAssessed], on: found.first ?? last)
      }
      guard most < extent ?? 0 else { continue }
      return .violated(
        "paid at \(extent ?? 0) % for \(day), for which the capacity is reduced by \(most) %",
        on: found.first)
    }
    guard let extent else {
      return .satisfied("an assessment finds the capacity reduced on all days", on: last)
    }
    return .satisfied("paid at \(extent) %, as assessed", on: last)
  }
}
