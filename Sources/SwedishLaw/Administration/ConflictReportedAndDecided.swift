internal import Casework

/// FL 18 §: conflict reported and decided.
///
/// Who knows of something that may be a conflict of interest of theirs reports it at once; the
/// authority decides the question as soon as possible, without the person whom it is about, unless
/// it can't decide without them and no one else can be called in without material delay.
///
/// Working on between the day they knew and the report is no report at once; handing the work over
/// is free. How many days report and decision may take is an assumption, and more needs a person;
/// no decision within a month breaks the rule.
///
/// Question: is work on the very day they came to know before or after it? The day does not tell,
/// and only work on later days counts.
struct ConflictReportedAndDecided: Article {
  let card = ArticleCard(
    "L15", "FL 18 §", "conflict reported and decided",
    "A conflict of interest is reported at once and decided as soon as possible, by others.",
    moments: [.timer, .retrospective], certainty: .high,
    triggers: [.conflictReported, .conflictDecided],
    verdicts: [.satisfied, .violated, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 12", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["conflict-report", "conflict-decision", "conflict-decision-at-last"])

  func judge(_ act: Act) -> Answer {
    act.event.type == .conflictDecided ? judgeDecision(act) : judgeReport(act)
  }

  /// That another decided is said of the report.
  private func judgeDecision(_ act: Act) -> Answer {
    guard let handler = act.event[.handler], let decider = act.event[.decidedBy] else {
      return .undetermined("the decision does not say whom it is about, or by whom it is")
    }
    guard decider == handler else { return .silent }
    return act.event[.conflictException] == .nobodyElseInTime
      ? .needsPerson("decided by the person concerned: could nobody else be called in?")
      : .violated("decided by the person whom it is about")
  }

  private func judgeReport(_ act: Act) -> Answer {
    guard let handler = act.event[.handler] else {
      return .undetermined("the report does not say whom it is about")
    }
    if let known = act.event[.knownSince] {
      if let work = work(of: handler, after: known, act) {
        return .violated("worked on, having known since \(known), before it was reported", on: work)
      }
      let due = act.deadline(act.term("conflict-report"), from: known)
      guard due.isMet(by: act.event.occurred) else {
        return .needsPerson("known since \(known), and not reported by \(due.lastDay)")
      }
    }
    return judgeTime(of: handler, act)
  }

  private func judgeTime(of handler: String, _ act: Act) -> Answer {
    let due = act.deadline(act.term("conflict-decision"), from: act.event.received)
    let decisions = act.later(.conflictDecided).filter { $0[.handler] == handler }
    if let decision = decisions.first {
      return due.isMet(by: decision.occurred)
        ? .satisfied("decided on \(act.date(of: decision))", on: decision)
        : .needsPerson(
          "decided on \(act.date(of: decision)), after \(due.lastDay): as soon as possible?",
          on: decision)
    }
    let last = act.deadline(act.term("conflict-decision-at-last"), from: act.event.received)
    return act.awaiting(
      [.conflictDecided], until: last.end,
      else: .violated("not decided by \(last.lastDay)", missing: [.conflictDecided]))
  }

  /// What the person did in the case on days after one, before the report.
  private func work(of handler: String, after known: CivilDate, _ act: Act) -> CaseEvent? {
    act.history.events.first { event in
      event.occurred < act.event.occurred && act.date(of: event) > known
        && (event.actor == handler || event[.decidedBy] == handler)
        && !Self.handingOver.contains(event)
    }
  }

  /// What gives the matter up.
  private static let handingOver: [EventType] = [
    .conflictReported, .handlerRecused, .workHanded, .driverReleased, .handlerChanged,
  ]
}
