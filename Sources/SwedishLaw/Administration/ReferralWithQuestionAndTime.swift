internal import Casework

/// FL 26 §: referral with question and time.
///
/// An authority that asks others for an opinion says on what it wants one and by when. Where
/// several are asked, they are asked at the same time, unless special reasons speak against.
///
/// Question: is an ordinary message to care, or a wish to meet, a referral? Taken as no. Questions
/// to the party are no referrals either; an employer's plan and an investigation ordered are.
///
/// Question: when is "at the same time"? Taken as within a few working days, and a later referral
/// to someone else as one for which a reason must show, unless something new came in between.
struct ReferralWithQuestionAndTime: Article {
  let card = ArticleCard(
    "L24", "FL 26 §", "referral with question and time",
    "A referral says what is asked and by when; several are sent at once.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: Self.referrals,
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 13 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["referrals-at-once"])

  func judge(_ act: Act) -> Answer {
    guard act.event[.incomeSource] != .insured else {
      return .notApplicable("a question to the party is no referral")
    }
    guard statesQuestion(act.event) else {
      return .violated("the referral does not say what is asked")
    }
    guard let due = act.event[.dueDate] else {
      return .violated("the referral does not say by when an answer is wanted")
    }
    if let earlier = serial(to: act) {
      return .needsPerson(
        "sent after another was asked on \(act.date(of: earlier)): was there a reason not to ask"
          + " both at once?", on: earlier)
    }
    return .satisfied("the referral says what is asked, and wants it by \(due)")
  }

  private func statesQuestion(_ event: CaseEvent) -> Bool {
    if let stated = event[.questionStated] { return stated }
    return event.hasSealed("questionText") || event[.deficientFields]?.words.isEmpty == false
      || event.type == .employerPlanRequested || event[.investigationKind] != nil
  }

  /// A referral to someone else, sent too long before to be at the same time, since when nothing
  /// but answers came in.
  private func serial(to act: Act) -> CaseEvent? {
    guard let own = addressee(of: act.event) else { return nil }
    let others = act.sinceLastDecision(Self.referrals).filter {
      addressee(of: $0).map { $0 != own } ?? false
    }
    guard let earlier = others.last else { return nil }
    let together = act.deadline(act.term("referrals-at-once"), from: earlier.occurred)
    guard !together.isMet(by: act.event.occurred) else { return nil }
    let isNew = Self.news.contains { !act.history.all($0, after: earlier).isEmpty }
    return isNew ? nil : earlier
  }

  private func addressee(of event: CaseEvent) -> PartyRole? {
    switch event.type {
    case .completionRequestedFromCare, .otherQuestion: .care
    case .employerInquirySent, .employerPlanRequested: .employer
    case .incomeDataRequested:
      switch event[.incomeSource] {
      case .employer: .employer
      case .taxAgency, .register: .taxAgency
      default: nil
      }
    default: nil
    }
  }

  private static let referrals: [EventType] = [
    .completionRequestedFromCare, .otherQuestion, .employerInquirySent, .employerPlanRequested,
    .insuranceMedicalInvestigationOrdered, .incomeDataRequested,
  ]

  private static let news: [EventType] = [
    .certificateReceived, .applicationReceived, .applicationCompleted, .insuredStatementReceived,
    .replyReceived, .changedCircumstancesReported, .workResumed, .caseRemitted,
  ]
}
