internal import Casework

/// JO, for SFB 113:7 and 113:19: a reaction is taken as a request for review.
///
/// A letter that comes within the time for review and seems to react to a decision is presumed to
/// be a request for review.
///
/// Question: which letters? Those from the party or a representative, unless they are of another
/// known kind or someone noted that they are no reaction. A letter that nobody classified needs a
/// person once there was time to.
///
/// Question: to which decision? The last one against the party that was not reviewed yet, whatever
/// else was decided since.
///
/// Question: from when? The opinions say how the law in force is to be applied; taken from the
/// start of SFB. They were read in summary only, and nothing here is ever a breach.
struct ReactionTakenAsRequest: Article {
  let card = ArticleCard(
    "L34", "JO practice on SFB 113:7", "a reaction is taken as a request for review",
    "A letter within the time for review that seems to be a reaction is taken as a request.",
    moments: [.timer], certainty: .medium, triggers: [.documentRegistered, .mailReceived],
    verdicts: [.satisfied, .notApplicable, .needsPerson],
    wordings: [
      Wording(
        "JO practice", from: CivilDate(2011, 1, 1), .summary,
        source: "JO 7021-2016, 3833-2015, 5206-2010, in summary")
    ],
    parameters: ["review-time", "reaction-sorted"])

  func judge(_ act: Act) -> Answer {
    let day = act.arrivalDay(of: act.event)
    guard isFromParty(act.event), let decision = decisionReactedTo(act),
      act.date(of: decision) <= day
    else { return .silent }
    if act.event[.receivedOn] == nil, act.event[.sentOn] != nil {
      return .notApplicable("the letter was sent, not received", on: decision)
    }
    if act.event[.looksLikeReaction] == false {
      return .notApplicable("noted as no reaction to a decision", on: decision)
    }
    let time = act.time(act.term("review-time"), toChallenge: decision, isPublic: false)
    if time.isLate(day) == true {
      return .notApplicable("came in on \(day), after the time for review", on: decision)
    }
    let requests = [EventType.reviewRequested, .appealReceived].flatMap {
      act.followers($0, of: decision)
    }
    if let request = requests.first {
      return .satisfied("there is a request for review", on: decision, request)
    }
    let due = act.deadline(act.term("reaction-sorted"), from: day)
    let answer = Answer.needsPerson(
      "a letter of \(day) after a decision against the party was not taken as a request by"
        + " \(due.lastDay)", missing: [.reviewRequested], on: decision)
    return act.awaiting([.reviewRequested, .appealReceived], until: due.end, else: answer)
  }

  private func isFromParty(_ event: CaseEvent) -> Bool {
    guard event[.documentKind].map({ Self.kinds.contains($0) }) ?? true else { return false }
    switch event[.partyRole] {
    case .insured, .representative: return true
    case nil: return event[.looksLikeReaction] == true
    default: return false
    }
  }

  /// The decision against the party that a letter can be about; nil where none was made, or where
  /// it was reviewed already.
  private func decisionReactedTo(_ act: Act) -> CaseEvent? {
    if let named = act.event[.decision] {
      return act.history.event(at: named).flatMap { isOpen($0, act) ? $0 : nil }
    }
    let made = act.history.all(EventType.decisions).filter { act.isKnown($0, before: act.event) }
    return made.last { isOpen($0, act) }
  }

  private func isOpen(_ decision: CaseEvent, _ act: Act) -> Bool {
    guard decision.type != .reviewDecided, decision.isFinal, decision.isAdverse != false else {
      return false
    }
    return !act.followers(.reviewDecided, of: decision).contains {
      act.isKnown($0, before: act.event)
    }
  }

  private static let kinds: Set<DocumentKind> = [
    .letter, .statement, .reviewRequest, .appeal, .other,
  ]
}
