internal import Casework

/// SFB 110:13 a: notice of the coming decision.
///
/// A matter of sickness benefit may not be decided to the insured's disadvantage before they were
/// told the content of the coming decision and given a set time to answer, unless it is obvious
/// that nothing they could say can affect it.
///
/// Applies beside FL 25 §. By its transition rule to claims that came in on 2018-01-01 or later.
///
/// A change of a decision that nobody asked for decides the matter anew; a review never goes to the
/// insured's disadvantage (L33).
///
/// Question: does a reply marked final end the set time early? Taken as yes: the time is set for
/// the insured's sake.
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
    guard isAdverse, act.isFinal else {
      return .notApplicable("the decision is not to the insured's disadvantage")
    }
    if act.event[.communicationGround] == .nothingCanAffect {
      return .needsPerson("no notice, as nothing could affect the outcome: was that obvious?")
    }
    guard let proposal = act.referred(.proposedDecisionCommunicated, by: .proposal) else {
      return .violated(
        "decided to the insured's disadvantage without notice of the coming decision",
        missing: [.proposedDecisionCommunicated])
    }
    if act.event[.groundsChanged] == true {
      return .needsPerson("the grounds changed after the notice: new notice?", on: proposal)
    }
    return judgeTime(to: proposal, act)
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
