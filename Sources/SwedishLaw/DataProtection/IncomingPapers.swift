internal import Casework

/// BrB 20:1, SkL 3:2, NJA 2013:1210: no incoming paper is left lying.
///
/// Neglect in office can be a crime and make the state liable; the supreme court found it liable
/// where papers that came in were left without action.
///
/// The statutes were not read, and the judgment in an account only: what is found needs a person.
///
/// Question: how long may a paper lie? A parameter, an assumption. Question: which step is an
/// action? Taken as every later event of the case that is no other paper coming in.
struct IncomingPapers: Article {
  let card = ArticleCard(
    "L73", "BrB 20:1, SkL 3:2", "no incoming paper is left lying",
    "A paper that came in is followed by some action in the case.",
    moments: [.timer], certainty: .medium, triggers: [.documentRegistered, .mailReceived],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "before NJA 2013 s. 1210", from: CivilDate(2005, 1, 1),
        through: CivilDate(2013, 12, 31), .notRead, source: "the statutes were not read"),
      Wording(
        "NJA 2013 s. 1210", from: CivilDate(2014, 1, 1), .summary,
        source: "an account of NJA 2013 s. 1210 beside JO's decisions"),
    ],
    parameters: ["incoming-paper-action"])

  /// What happens without anyone having acted on a paper.
  private static let passive: Set<EventType> = [
    .applicationReceived, .caseStalled, .certificateReceived, .documentRegistered,
    .employerSickReportReceived, .mailReceived, .sickReportReceived, .teamAssigned,
    .caseRegisteredOn,
  ]

  func judge(_ act: Act) -> Answer {
    if act.event.type == .documentRegistered, !cameIn(act.event) {
      return .notApplicable("the document was made or sent by the authority")
    }
    let due = act.deadline(act.term("incoming-paper-action"), from: act.arrivalDay(of: act.event))
    return act.awaiting([], until: due.end, else: verdict(at: due, act))
  }

  private func verdict(at due: Deadline, _ act: Act) -> Answer {
    let step = act.history.events.last { event in
      guard let type = event.type, event.position > act.event.position else { return false }
      return !Self.passive.contains(type) && due.isMet(by: event.occurred)
    }
    if let step { return .satisfied("the case was acted on by \(due.lastDay)", on: step) }
    return .needsPerson("came in, and nothing was done in the case by \(due.lastDay)")
  }

  private func cameIn(_ document: CaseEvent) -> Bool {
    guard document[.documentKind] != .internalNote, document[.partyRole] != .authority else {
      return false
    }
    return document[.receivedOn] != nil || document[.sentOn] == nil
  }
}
