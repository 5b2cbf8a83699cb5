internal import Casework

/// FL 46 §: sending an appeal on.
///
/// An appeal that came in time is sent on promptly, with the file, to whoever tries it; with a new
/// decision, if the authority changed the one appealed.
///
/// An appeal that has to be reviewed first (SFB 113:10) is a request, and not sent on.
///
/// Question: how prompt is promptly? After a week a person looks.
struct ForwardingOfAppeal: Article {
  let card = ArticleCard(
    "L38", "FL 46 §", "sending an appeal on",
    "An appeal in time is sent to the court promptly, with the file and any new decision.",
    moments: [.timer], certainty: .medium,
    triggers: [.appealReceived, .publicRepresentativeAppealed],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 25 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["appeal-forwarding"])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .appealReceived, act.event[.partyRole] != .publicRepresentative,
      act.whyAppealable(act.event) == nil
    {
      return .notApplicable("the decision was not reviewed yet: the appeal is a request for review")
    }
    if let dismissal = own(.appealDismissed, act) {
      return .satisfied("dismissed, so there is nothing to send on", on: dismissal)
    }
    let due = act.deadline(act.term("appeal-forwarding"), from: act.arrivalDay(of: act.event))
    guard let forwarding = own(.appealForwarded, act) else {
      return act.awaiting(
        [.appealForwarded, .appealDismissed], until: due.end,
        else: .needsPerson(
          "neither sent on nor dismissed by \(due.lastDay)", missing: [.appealForwarded]))
    }
    if forwarding[.complete] == false {
      return .needsPerson("the file was not sent whole", on: forwarding)
    }
    if let change = change(before: forwarding, act), forwarding[.newDecision] != true {
      return .needsPerson("was the new decision sent with the appeal?", on: change, forwarding)
    }
    return due.isMet(by: forwarding.occurred)
      ? .satisfied("sent on by \(due.lastDay)", on: forwarding)
      : .needsPerson("sent on after \(due.lastDay)", on: forwarding)
  }

  private func own(_ type: EventType, _ act: Act) -> CaseEvent? {
    act.later(type).first { $0[.appeal].map { $0 == act.event.position } ?? true }
  }

  /// A change of the decision appealed, made while the appeal lay with the authority.
  private func change(before forwarding: CaseEvent, _ act: Act) -> CaseEvent? {
    let appealed = act.decision(of: act.event)?.position
    return act.later(.ownInitiativeChangeMade).first { change in
      let isOfAnother = change[.decision].map { $0 != appealed && $0 != original(act) } ?? false
      return !isOfAnother && act.isKnown(change, before: forwarding)
    }
  }

  /// The decision that was reviewed, where the review is appealed.
  private func original(_ act: Act) -> Position? {
    guard let review = act.decision(of: act.event), review.type == .reviewDecided else {
      return nil
    }
    return review[.decision]
      ?? EventType.decisions.flatMap { act.history.all($0, before: review) }.map(\.position).max()
  }
}
