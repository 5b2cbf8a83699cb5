internal import Casework

/// SFB 113:10–11: an appeal before review is a request for review.
///
/// A decision that was not reviewed yet can't be appealed: an appeal against it is a request for
/// review. It is the other way round for what the authority changed unasked (113:3) and for a
/// request dismissed as late: they are appealed without a review.
///
/// Question: what of the rejection of a demand for decision (FL 12 §)? Taken as appealed without a
/// review: it decides nothing on the benefit that could be reviewed.
///
/// Question: what of an appeal by the public representative? Taken as none of this article's.
struct AppealBeforeReview: Article {
  let card = ArticleCard(
    "L36", "SFB 113:10", "an appeal before review is a request for review",
    "An appeal against a decision not reviewed yet is taken up as a request for review.",
    moments: [.timer], certainty: .high, triggers: [.appealReceived],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined],
    wordings: [
      .nationalInsuranceAct,
      Wording("SFB 2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB and register"),
    ],
    parameters: ["appeal-as-review"])

  func judge(_ act: Act) -> Answer {
    guard act.event[.partyRole] != .publicRepresentative else {
      return .notApplicable("the public representative appeals without a review")
    }
    if let reason = act.whyAppealable(act.event) { return .notApplicable(reason) }
    let requests = act.later(.reviewRequested)
    let id = act.event.envelope.event.id
    if let request = requests.first(where: { $0.causation == id }) ?? requests.first {
      return .satisfied("the appeal was taken up as a request for review", on: request)
    }
    let due = act.deadline(act.term("appeal-as-review"), from: act.event.known)
    return act.awaiting(
      [.reviewRequested], until: due.end,
      else: .violated(
        "not reviewed yet, and the appeal was not taken up as a request for review",
        missing: [.reviewRequested]))
  }

  /// The request for review that the appeal is by law.
  func consequences(of act: Act) -> [Consequence] {
    guard act.event[.partyRole] != .publicRepresentative,
      act.whyAppealable(act.event) == nil
    else { return [] }
    return [Consequence(.reviewRequested, legalBasis: "SFB 113:10")]
  }
}

extension Act {
  /// Why a court can try what an appeal is against; nil where a review has to come first.
  func whyAppealable(_ appeal: CaseEvent) -> String? {
    if isAgainstLateness(appeal) {
      return "a request dismissed as late is appealed without a review (113:11)"
    }
    guard let decision = decision(of: appeal) else { return nil }
    switch decision.type {
    case .reviewDecided: return "the decision was made on review"
    case .decisionDemandRejected:
      return "the rejection of a demand for decision is appealed without a review"
    case .ownInitiativeChangeMade:
      return "a decision changed unasked is appealed without a review (113:11)"
    default:
      let reviews = followers(.reviewDecided, of: decision)
      let isReviewed = reviews.contains { isKnown($0, before: appeal) }
      return isReviewed ? "the decision was reviewed before" : nil
    }
  }

  /// True where an appeal is against the finding that a request for review came too late.
  private func isAgainstLateness(_ appeal: CaseEvent) -> Bool {
    let last = history.all(EventType.decisions.union([.reviewTimelinessDecided])).last {
      isKnown($0, before: appeal)
    }
    guard let last, last.type == .reviewTimelinessDecided, last[.timely] == false else {
      return false
    }
    return appeal[.decision].map { $0 == last.position || $0 == last[.decision] } ?? true
  }
}
