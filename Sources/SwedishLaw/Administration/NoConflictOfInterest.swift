internal import Casework

/// FL 16–17 §§: conflict of interest.
///
/// Who has a conflict of interest takes no part in handling a matter and isn't there when it is
/// decided, unless it is obviously without importance; but may do what no one else can do without
/// material delay. FL86 §§ 11–12 named five groups of conflict, for all who handle.
///
/// The people looked at are the actor and those whom the act names: who decides, presents, advises,
/// takes part. A conflict that was found bars them, save under a recorded exception. While a report
/// stands unanswered, after someone stepped aside, or where a declared interest meets the insured,
/// an employer or a provider of the case, a person has to look. Handing the work over is free.
///
/// Question: did the matter bear the time it would have taken to find another? Where it was
/// recorded that nobody else could act in time, that is taken as it stands.
struct NoConflictOfInterest: Article {
  let card = ArticleCard(
    "L14", "FL 16–17 §§", "conflict of interest",
    "Who has a conflict of interest takes no part in the matter.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: Self.decisions + Self.work,
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 §§ 11–12", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30),
        .summary, source: "Skatteverket handbook, 7.1 Jäv"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    let people = people(in: act.event)
    let isDecision = act.event.type.map { Self.decisions.contains($0) } ?? false
    guard !people.isEmpty else {
      guard isDecision else { return .silent }
      return act.event[.automated] == true
        ? .notApplicable("decided by machine, without people")
        : .undetermined("the log does not tell who took part")
    }
    let findings = people.compactMap { finding(on: $0, act) }
    let gravest = findings.max { $0.weight < $1.weight }
    return gravest?.answer
      ?? (isDecision ? .satisfied("no conflict is found, reported or declared") : .silent)
  }

  private struct Finding {
    let weight: Int
    let answer: Answer

    static func cleared(_ reason: String, on event: CaseEvent) -> Finding {
      Finding(weight: 0, answer: .satisfied(reason, on: event))
    }

    static func open(_ reason: String, on position: Position) -> Finding {
      let ruling = Ruling(
        .needsPerson, reason, missing: [.conflictDecided], evidence: [position])
      return Finding(weight: 1, answer: .ruling(ruling))
    }

    static func barred(_ reason: String, on event: CaseEvent) -> Finding {
      Finding(weight: 2, answer: .violated(reason, on: event))
    }
  }

  private func finding(on person: String, _ act: Act) -> Finding? {
    let isAbout = { (event: CaseEvent) in event[.handler] == person }
    let ruling = act.history.last(.conflictDecided, where: isAbout)
    if let ruling, ruling[.conflicted] == true, ruling[.conflictException] == nil {
      return .barred("took part, though a conflict of interest was found", on: ruling)
    }
    let report = act.history.last(.conflictReported, where: isAbout)
    if let report, act.isNewer(report, than: ruling) {
      return .open("took part while a report of conflict stands unanswered", on: report.position)
    }
    let stepped = act.history.last(.handlerRecused, where: isAbout)
    if let stepped, act.isNewer(stepped, than: ruling) {
      return .open("took part after stepping aside", on: stepped.position)
    }
    if let ruling {
      return ruling[.conflicted] == true
        ? .cleared("took part under a recorded exception", on: ruling)
        : .cleared("no conflict was found when it was tried", on: ruling)
    }
    return interest(of: person, act)
  }

  private func interest(of person: String, _ act: Act) -> Finding? {
    let interests = act.organisation.interests(of: person, on: act.date)
    guard !interests.isEmpty else { return nil }
    let names = namesConcerned(act)
    let met = interests.first { interest in
      [interest.party, interest.entity].contains { $0.map { names.contains($0) } ?? false }
    }
    return met.map {
      .open(
        "took part with a declared interest (\($0.kind.rawValue)) in the case", on: $0.position)
    }
  }

  /// Who may win or lose by the case: the insured, representatives, employers, providers.
  private func namesConcerned(_ act: Act) -> Set<String> {
    let types: [EventType] = [
      .caseOpened, .employerSickReportReceived, .employerInquirySent, .employerPlanRequested,
      .employerPlanReceived, .workTrialStarted, .employerTookOver, .certificateReceived,
      .insuranceMedicalInvestigationOrdered, .insuranceMedicalInvestigationReceived,
      .powerOfAttorneyRegistered,
    ]
    return Set(
      act.history.all(types).flatMap { event in
        [
          event[.person], event[.employer], event[.provider], event[.careUnit], event[.issuer],
          event[.representative],
        ].compactMap(\.self)
      })
  }

  /// Each once, in order of their names: of equal findings the first name's is told.
  private func people(in event: CaseEvent) -> [String] {
    let one = [
      event.envelope.event.role == Role.system.rawValue ? nil : event.actor, event[.decidedBy],
      event[.presentedBy], event[.adviser], event[.handler],
    ].compactMap(\.self)
    let many = [event[.others], event[.participants]].compactMap(\.self).flatMap(\.self)
    let names = (one + many).filter { $0 != Agent.system.actor }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.map { names[$0] }
  }

  private static let decisions: [EventType] = [
    .decisionMade, .reviewDecided, .ownInitiativeChangeMade, .applicationDismissed,
    .reclaimDecided, .waiverDecided, .reviewTimelinessDecided, .appealDismissed,
    .decisionDemandRejected,
  ]

  private static let work: [EventType] = [
    .proposedDecisionCommunicated, .workCapacityAssessed, .certificateAssessed,
    .certificateWaived, .exceptionApplied, .sgiDetermined, .sgiChanged, .insuranceCoverChecked,
    .medicalAdviserConsulted, .specialistConsulted, .peerConsultationHeld, .presentationMade,
    .completionRequestedFromCare, .employerInquirySent, .insuredStatementRequested,
    .insuranceMedicalInvestigationOrdered, .interimConsidered, .specialRiskProtectionGranted,
    .reclaimInvestigated, .setOffMade, .rehabPlanMade, .workTaken, .workDone, .workPerformedBy,
    .driverAssigned, .reviewAssigned, .completionOrdered, .careContacted, .otherQuestion,
    .employerPlanRequested, .incomeDataRequested, .meetingRequested, .rehabNeedMapped,
    .coordinationMeetingHeld, .rehabPlanChanged, .extensionGranted, .extensionRefused,
    .replyAddressed, .oralStatementHeard, .oralStatementRefused, .oralHandlingDecided,
    .delayAssessed, .partyAccessRefused, .appealForwarded,
  ]
}
