internal import Casework

/// FL 25 §: communication of material.
///
/// Before an authority decides a case it tells the party of all material that matters for the
/// decision and sets a time to answer, unless that is obviously unnecessary, or the decision is for
/// the party, is urgent, or would else be much harder to carry out.
///
/// FL86 17 § was narrower: facts added by others, and no duty to set a time. For sickness benefit
/// SFB 110:13 a applies beside it (L22).
///
/// What the party handed in they know: only what others added counts. What had come when the last
/// notice went out is taken to be in it, unless the notice says that material was left out.
///
/// Question: is a certificate that care sent the party's own material? Taken as yes: it comes for
/// the party's claim.
///
/// Question: was an exception rightly used? That a ground is on record is enough, save that what is
/// called obvious is for a person to look at.
struct MaterialCommunicated: Article {
  let card = ArticleCard(
    "L21", "FL 25 §", "communication of material",
    "Before a decision against the party they are told what others have added, with a set time to"
      + " answer.",
    moments: [.atAct, .retrospective], certainty: .medium,
    triggers: [.decisionMade, .reviewDecided, .ownInitiativeChangeMade, .reclaimDecided],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 17 §, older", from: CivilDate(1987, 1, 1), through: CivilDate(2009, 6, 29),
        .notRead, source: "not read"),
      Wording(
        "FL86 17 §", from: CivilDate(2009, 6, 30), through: CivilDate(2018, 6, 30),
        source: "quoted in handbooks (5dok.org)"),
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated",
        transition: Wording.Transition(begunBefore: CivilDate(2018, 7, 1), .needsPerson)),
    ])

  func judge(_ act: Act) -> Answer {
    guard let isAdverse = act.isAdverse else {
      return .undetermined("the decision does not say whether it is against the party")
    }
    guard isAdverse, act.isFinal, act.event[.decisionKind] != .dismissed else {
      return .notApplicable("the decision is not against the party")
    }
    guard let last = addedByOthers(act).last else { return judgeUnknown(act) }
    if let ground = act.event[.communicationGround] { return judge(ground, last) }
    guard let notice = notices(act).last else {
      return .violated(
        "decided without telling the party what others added, last on \(act.date(of: last))",
        missing: [.proposedDecisionCommunicated], on: last)
    }
    guard act.isKnown(last, before: notice) else {
      return .violated(
        "what came in on \(act.date(of: last)) came after the notice of \(act.date(of: notice))",
        missing: [.proposedDecisionCommunicated], on: notice, last)
    }
    return judge(notice, act)
  }

  /// Where nothing is known to be from others: what was added, and nothing tells by whom.
  private func judgeUnknown(_ act: Act) -> Answer {
    guard let last = addedByNobodyKnows(act).last else {
      return .notApplicable("nothing that others added is on record")
    }
    let ground = act.event[.communicationGround]
    if ground == .noNewFactsByOthers {
      return .satisfied("said to rest on nothing from others", on: last)
    }
    let notice = notices(act).last { act.isKnown(last, before: $0) }
    if let answer = ground.map({ judge($0, last) }) ?? notice.map({ judge($0, act) }),
      case .ruling(let ruling) = answer, ruling.verdict != .violated
    {
      return answer
    }
    return .undetermined("nothing tells who added a fact on \(act.date(of: last))", on: last)
  }

  private func judge(_ ground: CommunicationGround, _ last: CaseEvent) -> Answer {
    switch ground {
    case .urgent, .hardToCarryOut, .otherListed:
      return .satisfied("a ground for not telling is on record", on: last)
    case .noNewFactsByOthers:
      return .violated("said to rest on nothing from others, but something is on record", on: last)
    case .favourable:
      return .violated("said to be for the party, but the decision is not", on: last)
    case .obviouslyUnnecessary, .nothingCanAffect:
      return .needsPerson("not told as that was said to be needless: was it obvious?", on: last)
    }
  }

  private func judge(_ notice: CaseEvent, _ act: Act) -> Answer {
    let isNew = act.wording.name == "2017:900"
    if notice[.materialComplete] == false {
      let reason = "the notice left out some of the material"
      return isNew ? .violated(reason, on: notice) : .needsPerson(reason, on: notice)
    }
    guard isNew else { return .satisfied("the party was told before the decision", on: notice) }
    let extended = act.history.all(.extensionGranted, after: notice).compactMap { $0[.dueDate] }
    guard let due = (extended + [notice[.dueDate]].compactMap(\.self)).max() else {
      return .violated("the notice sets no time to answer", on: notice)
    }
    if act.date > due {
      return .satisfied("the party was told, with time to answer until \(due)", on: notice)
    }
    let replies = act.history.all(.replyReceived, after: notice)
    guard let reply = replies.last(where: { $0[.isFinal] == true }) else {
      return .violated("decided while there was time to answer until \(due)", on: notice)
    }
    return .satisfied("the party was told, and answered finally", on: notice, reply)
  }

  private func notices(_ act: Act) -> [CaseEvent] { act.earlier(.proposedDecisionCommunicated) }

  /// What others added since the last decision on the merits, in order.
  private func addedByOthers(_ act: Act) -> [CaseEvent] {
    act.sinceLastDecision(Self.sources, onTheMerits: true).filter { event in
      switch event.type {
      case .contactOccurred: event[.factAdded] == true && isOther(event[.partyRole])
      case .medicalAdviserConsulted, .specialistConsulted, .peerConsultationHeld:
        event[.factAdded] == true
      case .incomeDataReceived: event[.incomeSource] != .insured && event[.incomeSource] != nil
      default: true
      }
    }
  }

  private func addedByNobodyKnows(_ act: Act) -> [CaseEvent] {
    act.sinceLastDecision([.contactOccurred, .incomeDataReceived], onTheMerits: true).filter {
      $0.type == .contactOccurred
        ? $0[.factAdded] == true && $0[.partyRole] == nil : $0[.incomeSource] == nil
    }
  }

  private func isOther(_ role: PartyRole?) -> Bool {
    role.map { $0 != .insured && $0 != .representative } ?? false
  }

  private static let sources: [EventType] = [
    .careAnswered, .employerInquiryAnswered, .employerPlanReceived, .medicalAdviserConsulted,
    .specialistConsulted, .peerConsultationHeld, .insuranceMedicalInvestigationReceived,
    .incomeDataReceived, .contactOccurred,
  ]
}
