internal import Casework

/// FL 12 §: decision on demand.
///
/// Where a matter begun by a party has not been decided within six months at first instance, the
/// party may demand in writing that it be decided, once during the handling. The authority then
/// decides it within four weeks, or rejects the demand in a separate decision.
///
/// The six months run from the day the matter came in; both times end as lag 1930:173 says, and the
/// four weeks, a last day to act, move past holidays. The handling of a matter ends with what
/// decides it; a step on the way or an interim decision does not. Försäkringskassan applies the
/// section to review too, so a request for review begins a matter as an application does.
///
/// Question: does a demand that comes too early ripen at six months? Taken as no.
/// Question: does a demand that came too early, or not in writing, use up the one? Taken as no: it
/// is no demand by this section.
/// Question: of several undecided applications, which is demanded to be decided? Taken as the
/// first.
struct DecisionOnDemand: Article {
  let card = ArticleCard(
    "L11", "FL 12 §", "decision on demand",
    "After six months a party may demand a decision in writing, once; the authority decides or"
      + " rejects the demand within four weeks.",
    moments: [.timer], certainty: .high, triggers: [.decisionDemandReceived],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined],
    wordings: [
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated",
        transition: Wording.Transition(begunBefore: CivilDate(2018, 7, 1), .undetermined))
    ],
    parameters: ["demand-after", "demand-answer"])

  func judge(_ act: Act) -> Answer {
    guard act.event[.inWriting] != false else {
      return .notApplicable("the demand was not made in writing")
    }
    let decided = lastDecision(before: act)
    let beginnings = matters(before: act).filter { act.isNewer($0, than: decided) }
    guard let begun = beginnings.first else {
      return decided == nil
        ? .undetermined("nothing tells when the matter came in", missing: [.applicationReceived])
        : .notApplicable("the matter was decided before the demand", on: decided)
    }
    let ripe = act.deadline(act.term("demand-after"), from: begun.received).lastDay
    guard arrival(of: act.event, act) >= ripe else {
      return .notApplicable(
        "the demand came before \(ripe), six months after the matter", on: begun)
    }
    let first = act.earlier(.decisionDemandReceived).first {
      $0[.inWriting] != false && arrival(of: $0, act) >= ripe && act.isNewer($0, than: begun)
    }
    if let first {
      return .notApplicable("a demand was made before, and one may be made once", on: first)
    }
    return judgeAnswer(to: begun, act)
  }

  private func judgeAnswer(to begun: CaseEvent, _ act: Act) -> Answer {
    let due = act.deadline(
      act.term("demand-answer"), from: arrival(of: act.event, act), lastDay: .movedPastHolidays)
    let rejections =
      act.later(.decisionDemandRejected)
      + act.later(.decisionMade).filter { $0[.question] == .delayDemand }
    let answers = act.decidingMatter(after: act.event) + rejections
    if let answer = answers.first(where: { due.isMet(by: $0.occurred) }) {
      return .satisfied("answered by \(due.lastDay)", on: begun, answer)
    }
    return act.awaiting(
      Self.decisions + [.decisionDemandRejected], until: due.end,
      else: .violated(
        "neither decided nor rejected by \(due.lastDay)",
        missing: [.decisionMade, .decisionDemandRejected], on: begun))
  }

  private func arrival(of demand: CaseEvent, _ act: Act) -> CivilDate {
    demand[.receivedOn] ?? act.arrival(of: demand)
  }

  /// What may begin a matter, in order; a case without any was begun when it was opened.
  private func matters(before act: Act) -> [CaseEvent] {
    let begun = [act.earlier(.applicationReceived), act.earlier(.reviewRequested)].flatMap(\.self)
      .sorted { $0.received < $1.received }
    return begun.isEmpty ? Array(act.earlier(.caseOpened).prefix(1)) : begun
  }

  private func lastDecision(before act: Act) -> CaseEvent? {
    Self.decisions.compactMap { act.earlier($0).last(where: \.decidesMatter) }
      .max { $0.occurred < $1.occurred }
  }

  private static let decisions: [EventType] = [
    .decisionMade, .reviewDecided, .applicationDismissed,
  ]
}
