internal import Casework

/// SFB 110:13 a: notice of the coming decision.
///
/// A matter of sickness benefit may not be decided to the insured's disadvantage before they were
/// told the content of the coming decision and given a set time to answer, unless it is obvious
/// that nothing they could say can affect it.
///
/// Applies beside FL 25 §. By its transition rule to claims that came in on 2018-01-01 or later,
/// and time after it.
///
/// A notice is of one coming decision: what went before another adverse decision, on an earlier
/// day, counts for a later one only where that points at it.
///
/// A change of a decision that nobody asked for decides the matter anew; a review never goes to the
/// insured's disadvantage (L33).
///
/// Question: does a reply marked final end the set time early? Taken as yes: the time is set for
/// the insured's sake.
///
/// Question: does a dismissal decide the matter to the disadvantage? Taken as no: what is dismissed
/// is not decided, and the order to complete it is the hearing (L17).
struct ProposalBeforeAdverseDecision: Article {
  let card = ArticleCard(
    "L22", "SFB 110:13 a", "notice of the coming decision",
    "No decision to the insured's disadvantage before its content was communicated with a set time"
      + " to answer, unless it is obvious that nothing can affect it.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.decisionMade, .ownInitiativeChangeMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson], key: .claim,
    wordings: [
      Wording(
        "2017:1305", from: CivilDate(2018, 1, 1),
        source: "consolidated SFB with transition rules to SFS 2017:1305")
    ])

  func judge(_ act: Act) -> Answer {
    guard let isAdverse = act.isAdverse else {
      return .undetermined("the decision does not say whether it is to the insured's disadvantage")
    }
    guard isAdverse, act.isFinal, act.event[.decisionKind] != .dismissed else {
      return .notApplicable("the decision is not to the insured's disadvantage")
    }
    if let last = act.event[.through], last < act.wording.from {
      return .notApplicable("the decision is for time before \(act.wording.from)")
    }
    if act.event[.communicationGround] == .nothingCanAffect {
      return .needsPerson("no notice, as nothing could affect the outcome: was that obvious?")
    }
    guard let proposal = act.referred(.proposedDecisionCommunicated, by: .proposal) else {
      return .violated(
        "decided to the insured's disadvantage without notice of the coming decision",
        missing: [.proposedDecisionCommunicated])
    }
    if let other = decision(announcedBy: proposal, act) {
      return .violated(
        "no notice since that of \(act.date(of: proposal)), on which was decided on"
          + " \(act.date(of: other))", missing: [.proposedDecisionCommunicated], on: proposal,
        other)
    }
    return judgeContent(of: proposal, act) ?? judgeTime(to: proposal, act)
  }

  /// Another adverse decision, of an earlier day, that a notice went before; nil where the act
  /// points at the notice.
  private func decision(announcedBy proposal: CaseEvent, _ act: Act) -> CaseEvent? {
    let isNamed =
      act.event[.proposal] != nil || act.event.causation == proposal.envelope.event.id
    guard !isNamed else { return nil }
    return act.sinceNotice(proposal).first { act.date(of: $0) < act.date }
  }

  private func judgeContent(of proposal: CaseEvent, _ act: Act) -> Answer? {
    switch proposal[.proposalKind] {
    case .granted, .writtenOff:
      return .violated(
        "the notice was not of a decision to the insured's disadvantage",
        missing: [.proposedDecisionCommunicated], on: proposal)
    case .partlyGranted, .reduced:
      guard act.event[.decisionKind] == .rejected || act.event[.decisionKind] == .withdrawn
      else { break }
      return .needsPerson(
        "the notice was of a part of the benefit, and all of it was lost: new notice?",
        on: proposal)
    default: break
    }
    return act.event[.groundsChanged] == true
      ? .needsPerson("the grounds changed after the notice: new notice?", on: proposal) : nil
  }

  private func judgeTime(to proposal: CaseEvent, _ act: Act) -> Answer {
    let extended = act.history.all(.extensionGranted, after: proposal).compactMap { $0[.dueDate] }
    guard let due = (extended + [proposal[.dueDate]].compactMap(\.self)).max() else {
      return .violated("the notice sets no time to answer", on: proposal)
    }
    if act.date > due {
      return .satisfied("decided after the time to answer, which ran to \(due)", on: proposal)
    }
    let replies = act.history.all(.replyReceived, after: proposal)
    if let reply = replies.last(where: { $0[.isFinal] == true }) {
      return .satisfied("decided after a final reply", on: proposal, reply)
    }
    return .violated(
      "decided while there was time to answer until \(due)", missing: [.replyReceived],
      on: proposal)
  }
}

extension Act {
  /// The decisions against the insured made between a notice and the act, in order.
  fileprivate func sinceNotice(_ notice: CaseEvent) -> [CaseEvent] {
    let types: [EventType] = [.decisionMade, .ownInitiativeChangeMade]
    return types.flatMap { history.all($0, after: notice) }.filter {
      $0.position != event.position && isKnown($0, before: event) && $0.isAdverse == true
        && $0.isFinal && $0[.decisionKind] != .dismissed
    }
  }
}
