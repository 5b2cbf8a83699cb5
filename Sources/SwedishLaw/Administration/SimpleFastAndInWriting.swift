internal import Casework

/// FL 8–9 §§: simple, fast and in writing.
///
/// The authority cooperates with others and fetches from them what spares the party the trouble; it
/// handles a matter as simply, fast and cheaply as legal security allows, and in writing, unless it
/// decides that something is handled orally. FL86 § 7 said the same of simple, fast and cheap
/// handling and of data held by others; its § 14 on oral handling was not read.
///
/// Three signs are looked at: an undecided application with which nothing happened for a time that
/// is an assumption, while no answer was waited for; the insured asked for what the authority held;
/// a matter handled orally without a decision to do so.
///
/// Question: is a matter idle while an answer is awaited without a last day? Taken as no.
struct SimpleFastAndInWriting: Article {
  let card = ArticleCard(
    "L07", "FL 8–9 §§", "simple, fast and in writing",
    "Matters don't lie idle, the party isn't asked for what the authority holds, and handling is"
      + " in writing unless decided otherwise.",
    moments: [.timer, .retrospective], certainty: .medium, triggers: Self.steps + [.decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 7", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30),
        source: "Skatteverket 2016.13 and others, quoting § 7"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["idle-time"])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .decisionMade { return judgeOralHandling(act) }
    let isPutToInsured =
      act.event.type != .incomeDataRequested || act.event[.incomeSource] == .insured
    if act.event[.alreadyHeld] == true, isPutToInsured {
      return .needsPerson("the insured was asked for what the authority already held")
    }
    return judgeIdleTime(act)
  }

  private func judgeOralHandling(_ act: Act) -> Answer {
    switch act.event[.handledOrally] {
    case nil: return .silent
    case false: return .notApplicable("the matter was handled in writing")
    case true: break
    }
    guard act.wording.name == "2017:900" else {
      return .ruling(
        Ruling(
          .undetermined, "wording not read: 1986:223 § 14 on oral handling",
          isForWantOfReading: true))
    }
    if let decided = act.earlier(.oralHandlingDecided).last {
      return .satisfied("oral handling was decided on \(act.date(of: decided))", on: decided)
    }
    return .violated(
      "handled orally without a decision to do so", missing: [.oralHandlingDecided])
  }

  private func judgeIdleTime(_ act: Act) -> Answer {
    guard isLastStep(act.event, act), let claim = act.history.last(.applicationReceived),
      !isOver(claim, act)
    else { return .silent }
    let waits = openWaits(act)
    let days = waits.compactMap { $0[.dueDate] ?? $0[.meetingDate] }
    let start = days.reduce(act.date) { max($0, $1) }
    let due = act.deadline(act.term("idle-time"), from: start)
    return act.awaiting(
      Self.steps + Self.ends, until: due.end,
      else: days.count < waits.count
        ? .satisfied("an answer is awaited, without a last day", on: waits.last)
        : .needsPerson(
          "nothing happened from \(start) through \(due.lastDay)", on: claim, waits.last))
  }

  private func isOver(_ claim: CaseEvent, _ act: Act) -> Bool {
    !act.decidingMatter(after: claim).isEmpty
      || [.caseClosed, .sickPeriodEnded].contains { !act.history.all($0, after: claim).isEmpty }
  }

  private func isLastStep(_ event: CaseEvent, _ act: Act) -> Bool {
    let last = act.history.events.last { $0.type.map { Self.isStep.contains($0) } ?? false }
    return last?.position == event.position
  }

  /// The inquiries that nobody has answered yet.
  private func openWaits(_ act: Act) -> [CaseEvent] {
    Self.inquiries.compactMap { asked, answers in
      guard let inquiry = act.history.last(asked),
        answers.allSatisfy({ act.history.all($0, after: inquiry).isEmpty })
      else { return nil }
      return inquiry
    }
  }

  private static let inquiries: [(asked: EventType, answers: [EventType])] = [
    (.completionRequestedFromCare, [.careAnswered, .certificateReceived]),
    (.careContacted, [.careAnswered, .certificateReceived]),
    (.otherQuestion, [.careAnswered]),
    (.reminderSent, [.careAnswered, .certificateReceived, .employerInquiryAnswered]),
    (.completionOrdered, [.applicationCompleted]),
    (.insuredStatementRequested, [.insuredStatementReceived]),
    (.employerInquirySent, [.employerInquiryAnswered]),
    (.employerPlanRequested, [.employerPlanReceived]),
    (.incomeDataRequested, [.incomeDataReceived]),
    (.insuranceMedicalInvestigationOrdered, [.insuranceMedicalInvestigationReceived]),
    (.meetingRequested, [.meetingHeld, .coordinationMeetingHeld]),
    (.coordinationMeetingCalled, [.coordinationMeetingHeld]),
    (.proposedDecisionCommunicated, [.replyReceived]),
  ]

  /// What moves a matter, or puts the authority in a position to move it.
  private static let steps: [EventType] = [
    .applicationReceived, .applicationFoundIncomplete, .completionOrdered, .applicationCompleted,
    .certificateReceived, .certificateAssessed, .completionRequestedFromCare, .reminderSent,
    .careAnswered, .careContacted, .meetingRequested, .otherQuestion, .insuredStatementRequested,
    .insuredStatementReceived, .oralStatementHeard, .employerInquirySent,
    .employerInquiryAnswered, .employerPlanRequested, .employerPlanReceived,
    .medicalAdviserConsulted, .insuranceMedicalInvestigationOrdered,
    .insuranceMedicalInvestigationReceived, .incomeDataRequested, .incomeDataReceived,
    .sgiDetermined, .sgiChanged, .workCapacityAssessed, .peerConsultationHeld,
    .specialistConsulted, .presentationMade, .rehabNeedMapped, .coordinationMeetingCalled,
    .coordinationMeetingHeld, .meetingHeld, .interimConsidered, .proposedDecisionCommunicated,
    .replyReceived, .extensionGranted,
  ]

  private static let isStep = Set(steps)

  private static let ends: [EventType] = [
    .decisionMade, .reviewDecided, .applicationDismissed, .caseClosed, .sickPeriodEnded,
  ]
}
