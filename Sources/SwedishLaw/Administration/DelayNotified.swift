internal import Casework

/// FL 11 §: notice of delay.
///
/// If the authority finds that the decision of a matter begun by a party will be materially
/// delayed, it tells the party and gives the reason.
///
/// Looked at when the time passes that was stated to the party, or else the normal time, which is
/// an assumption: by then the matter is decided, its delay assessed with a reason, or notified. JO
/// has criticised that no assessment was documented; so want of one needs a person. A delay that
/// *was* found must have been notified before the matter is decided.
///
/// Question: how long may the notice take after the assessment? An assumption; later needs a
/// person.
struct DelayNotified: Article {
  let card = ArticleCard(
    "L10", "FL 11 §", "notice of delay",
    "A party is told of a material delay and its reason.",
    moments: [.timer], certainty: .medium,
    triggers: [.applicationReceived, .delayAssessed, .delayNotified],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated",
        transition: Wording.Transition(begunBefore: CivilDate(2018, 7, 1), .undetermined))
    ],
    parameters: ["normal-handling", "delay-notice"])

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .delayAssessed: judgeAssessment(act)
    case .delayNotified where act.event[.expectedBy] == nil: .silent
    default: judgeTime(act)
    }
  }

  private func judgeAssessment(_ act: Act) -> Answer {
    guard act.event[.delayed] == true else { return .silent }
    if let notice = act.later(.delayNotified).first {
      return answer(to: notice, act)
    }
    if let decision = act.decidingMatter(after: act.event).first {
      return .violated(
        "a material delay was found and the party not told before the decision",
        missing: [.delayNotified], on: decision)
    }
    let due = act.deadline(act.term("delay-notice"), from: act.event.occurred)
    return act.awaiting(
      [.delayNotified, .decisionMade, .reviewDecided, .applicationDismissed], until: due.end,
      else: .needsPerson(
        "a material delay was found and the party not told by \(due.lastDay)",
        missing: [.delayNotified]))
  }

  private func judgeTime(_ act: Act) -> Answer {
    let due = act.deadline(time(for: act), from: expected(act))
    if let decision = act.decidingMatter(after: act.event).first {
      return due.isMet(by: decision.occurred)
        ? .satisfied("decided on \(act.date(of: decision)), in time", on: decision) : late(act, due)
    }
    if let closed = act.later(.caseClosed).first {
      return .notApplicable("the case was closed without a decision", on: closed)
    }
    if let notice = act.later(.delayNotified).first { return answer(to: notice, act) }
    if let assessment = act.later(.delayAssessed).last {
      return answer(to: assessment, act, due)
    }
    return act.awaiting(Self.answers, until: due.end, else: late(act, due))
  }

  /// The day to count from, and how long: a stated day, or else the normal time from arrival.
  private func expected(_ act: Act) -> CivilDate {
    let stated = act.later(.expectedTimeStated).last?[.expectedBy] ?? act.event[.expectedBy]
    return stated ?? act.arrival(of: act.event)
  }

  private func time(for act: Act) -> Term {
    let isStated = act.event[.expectedBy] != nil || !act.later(.expectedTimeStated).isEmpty
    return isStated ? .calendarDays(0) : act.term("normal-handling")
  }

  private func late(_ act: Act, _ due: Deadline) -> Answer {
    .needsPerson(
      "the time expected ran out on \(due.lastDay), and no assessment of delay is documented",
      missing: [.delayAssessed, .delayNotified])
  }

  private func answer(to notice: CaseEvent, _ act: Act) -> Answer {
    notice.givesReason
      ? .satisfied("told of the delay with its reason on \(act.date(of: notice))", on: notice)
      : .violated("told of the delay without its reason", on: notice)
  }

  private func answer(to assessment: CaseEvent, _ act: Act, _ due: Deadline) -> Answer {
    guard assessment[.delayed] == false else {
      return .notApplicable("a material delay was found, which calls for a notice", on: assessment)
    }
    guard assessment.givesReason else {
      return .needsPerson("no material delay was found, and no reason given", on: assessment)
    }
    return .satisfied("no material delay was found, with a reason", on: assessment)
  }

  private static let answers: [EventType] = [
    .decisionMade, .reviewDecided, .applicationDismissed, .caseClosed, .delayNotified,
    .delayAssessed, .expectedTimeStated,
  ]
}

extension CaseEvent {
  /// True where reasons stand in the event, open or sealed, or it says that they were given.
  fileprivate var givesReason: Bool {
    self[.reasonsGiven] ?? (self[.delayCause] != nil || hasSealed("reasons"))
  }
}
