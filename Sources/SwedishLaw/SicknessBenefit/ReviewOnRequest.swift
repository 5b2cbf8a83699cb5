internal import Casework

/// SFB 113:7–8, 113:19: review on request.
///
/// A decision is reviewed if a party asks for it in writing within two months from the day they got
/// it. It is reviewed once, and never changed to the party's disadvantage.
///
/// A request that came within two months from the decision itself is in time whenever it reached
/// the party; for a later one the day of receipt has to be on record. One that is known to be late
/// is dismissed, and not reviewed.
///
/// Question: what is the same question? The same decision, unless both reviews name different
/// questions. A case that a court sent back may be reviewed again.
///
/// Question: may a late request be reviewed, where the party was told wrongly how to ask? Taken as
/// yes.
struct ReviewOnRequest: Article {
  let card = ArticleCard(
    "L33", "SFB 113:7–8, 113:19", "review on request",
    "A decision is reviewed on a request within two months, once, and never for the worse.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.reviewDecided, .reviewTimelinessDecided],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined],
    wordings: [
      .nationalInsuranceAct,
      Wording("SFB 2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB and register"),
    ],
    parameters: ["review-time"])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .reviewTimelinessDecided {
      return judgeTimeliness(saysLate: act.event[.timely] == false, act)
    }
    guard act.event[.reviewOutcome] != .dismissed else { return judgeDismissal(act) }
    if act.event[.direction] == .worse {
      return .violated("the review changed the decision to the party's disadvantage")
    }
    if let first = earlierReview(act) {
      return .violated("the same was reviewed on \(act.date(of: first))", on: first)
    }
    guard act.event[.reviewOutcome] != .changed || act.event[.direction] != nil else {
      return .undetermined("the review does not say which way the decision was changed")
    }
    return judgeLateness(act)
      ?? .satisfied("reviewed once, and not for the worse", on: request(of: act))
  }

  /// A review of what is known to have come too late.
  private func judgeLateness(_ act: Act) -> Answer? {
    guard let request = request(of: act),
      let decision = act.decision(of: act.event[.decision] == nil ? request : act.event),
      !act.isMisled(about: decision, by: request)
    else { return nil }
    let day = act.arrivalDay(of: request)
    let time = act.time(act.term("review-time"), toChallenge: decision, isPublic: false)
    guard time.isLate(day) == true, let end = time.end?.lastDay else { return nil }
    return .violated(
      "reviewed though the request came in on \(day), after \(end)", on: request, time.receipt)
  }

  private func judgeDismissal(_ act: Act) -> Answer {
    if let test = act.sinceLastDecision(.reviewTimelinessDecided).last, test[.timely] == false {
      return .satisfied("dismissed after the request was found late", on: test)
    }
    switch act.event[.late] {
    case true: return judgeTimeliness(saysLate: true, act)
    case false: return .satisfied("dismissed for another reason than time")
    case nil: return .undetermined("nothing tells whether the request was dismissed as late")
    }
  }

  private func judgeTimeliness(saysLate: Bool, _ act: Act) -> Answer {
    guard let request = request(of: act),
      let decision = act.decision(of: act.event[.decision] == nil ? request : act.event)
    else {
      return .undetermined("nothing tells what was asked when", missing: [.reviewRequested])
    }
    let day = act.arrivalDay(of: request)
    let time = act.time(act.term("review-time"), toChallenge: decision, isPublic: false)
    let isMisled = act.isMisled(about: decision, by: request)
    guard let isLate = time.isLate(day) else {
      return saysLate
        ? .undetermined(
          "found late, but nothing tells when the decision reached the party",
          missing: [.decisionReceivedByParty], on: request)
        : .satisfied("taken as in time, as nothing tells when the decision was got", on: request)
    }
    let end = (time.end ?? time.earliestEnd).lastDay
    if saysLate {
      return isLate && !isMisled
        ? .satisfied("came in on \(day), after \(end)", on: request, time.receipt)
        : .violated(
          isMisled
            ? "found late, though the party was told wrongly how to ask for review"
            : "found late, though it came in on \(day), by \(end)", on: request, time.receipt)
    }
    return isLate && !isMisled
      ? .violated("taken as in time, though it came in on \(day), after \(end)", on: request)
      : .satisfied("came in on \(day), the time running to \(end)", on: request, time.receipt)
  }

  private func request(of act: Act) -> CaseEvent? { act.referred(.reviewRequested, by: .request) }

  private func earlierReview(_ act: Act) -> CaseEvent? {
    let target = target(of: act.event, act)
    let last = act.earlier(.reviewDecided).last {
      $0[.reviewOutcome] != .dismissed && self.target(of: $0, act) == target
        && isSameQuestion($0, act.event)
    }
    guard let last else { return nil }
    return act.earlier(.caseRemitted).contains { act.isKnown(last, before: $0) } ? nil : last
  }

  /// The decision that a review is about: the one named by it or its request, else the last one
  /// that is no review.
  private func target(of review: CaseEvent, _ act: Act) -> Position? {
    if let decision = review[.decision] { return decision }
    if let request = review[.request].flatMap({ act.history.event(at: $0) }),
      let decision = request[.decision]
    {
      return decision
    }
    return act.history.all([.decisionMade, .applicationDismissed, .reclaimDecided]).last {
      act.isKnown($0, before: review)
    }?.position
  }

  private func isSameQuestion(_ one: CaseEvent, _ other: CaseEvent) -> Bool {
    guard let question = one[.question], let second = other[.question] else { return true }
    return question == second
  }
}
