internal import Casework

/// FL 33 §: notice of the decision.
///
/// Whoever is party is told the full content of the decision as soon as possible. If they may
/// challenge it they are told how: what form and content it takes, where to hand it in, until when;
/// and of dissenting opinions. From 2025-07-02 an official's name may be left out of the notice
/// where there is a threat; the record names the official all the same.
///
/// FL86 21 § asked for the notice of the final decision only; what it said of how to appeal was not
/// read. Whether a name may be left out is judged by the day of the notice, not of the decision.
///
/// Question: how soon is "as soon as possible"? A notice within a few working days is taken as
/// soon enough, a later one needs a person, and none within a month breaks the rule.
struct NoticeOfDecision: Article {
  let card = ArticleCard(
    "L30", "FL 33 §", "notice of the decision",
    "The party is told the decision as soon as possible, how to challenge it, and of dissent.",
    moments: [.timer], certainty: .high, triggers: EventType.decisions,
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 21 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "Skatteverket, legal guidance 2017.7"),
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), through: CivilDate(2025, 7, 1),
        source: "FL 2017:900, consolidated", transition: Self.transition),
      Wording(
        "2025:582", from: CivilDate(2025, 7, 2), source: "FL 2017:900, consolidated",
        transition: Self.transition),
    ],
    parameters: ["notice-soon", "notice-at-last"])

  func judge(_ act: Act) -> Answer {
    guard act.event[.decisionKind] != .procedural else {
      return .notApplicable("the decision is one on the way")
    }
    if act.wording.name == "FL86 21 §", !act.isFinal {
      return .notApplicable("the decision does not end the case")
    }
    let last = act.deadline(act.term("notice-at-last"), from: act.event.occurred)
    guard let notice = act.followers(.decisionNotified, of: act.event).first else {
      return act.awaiting(
        [.decisionNotified], until: last.end,
        else: .violated(
          "the party was not told of the decision by \(last.lastDay)", missing: [.decisionNotified])
      )
    }
    if act.wording.name != "FL86 21 §" {
      if let fault = fault(of: notice, act) { return fault }
      if isChallengeable(act.event) != false, !tellsHow(notice, act) {
        return judgeInstruction(notice, act, until: last.end)
      }
    }
    return judgeTime(of: notice, act)
  }

  private func judgeTime(of notice: CaseEvent, _ act: Act) -> Answer {
    let soon = act.deadline(act.term("notice-soon"), from: act.event.occurred)
    let sent = sentOn(notice, act)
    guard sent > soon.lastDay else {
      return .satisfied("the party was told on \(sent)", on: notice)
    }
    return .needsPerson(
      "the party was told on \(sent): as soon as possible after \(act.date)?", on: notice)
  }

  private func sentOn(_ notice: CaseEvent, _ act: Act) -> CivilDate {
    notice[.sentOn] ?? act.date(of: notice)
  }

  /// What is wrong with names and dissent in a notice.
  private func fault(of notice: CaseEvent, _ act: Act) -> Answer? {
    if notice[.nameWithheld] == true {
      if act.event[.decidedBy] == nil && act.event[.automated] != true {
        return .violated("the record itself does not name who decided", on: notice)
      }
      return sentOn(notice, act) < card.wordings[2].from
        ? .violated("a name was left out before any rule let it", on: notice)
        : .needsPerson("a name was left out: was there a threat?", on: notice)
    }
    let dissents = act.followers(.dissentRecorded, of: act.event).filter {
      act.isKnown($0, before: notice)
    }
    guard let dissent = dissents.first, notice[.dissentIncluded] != true else { return nil }
    return notice[.dissentIncluded] == false
      ? .violated("the notice leaves out a dissenting opinion", on: dissent, notice)
      : .needsPerson("the notice does not show whether dissent was told", on: dissent, notice)
  }

  private func isChallengeable(_ decision: CaseEvent) -> Bool? {
    decision[.reviewable] ?? decision.isAdverse
  }

  /// Whether the party was told how to challenge the decision, wholly and rightly as far as known.
  private func tellsHow(_ notice: CaseEvent, _ act: Act) -> Bool {
    let given = act.followers(.appealInstructionGiven, of: act.event)
    if let last = given.last { return isWhole(last) && last[.wrongInstruction] != true }
    return (notice[.appealInstruction] ?? act.event[.appealInstruction]) == true && isWhole(notice)
  }

  private func isWhole(_ instruction: CaseEvent) -> Bool {
    guard let parts = instruction[.instructionParts]?.words else { return true }
    return AppealInstructionPart.allCases.allSatisfy { parts.contains($0) }
  }

  private func judgeInstruction(_ notice: CaseEvent, _ act: Act, until end: Instant) -> Answer {
    guard isChallengeable(act.event) == true else {
      return .undetermined(
        "nothing tells whether the decision can be challenged, nor how was told", on: notice)
    }
    return act.awaiting(
      [.appealInstructionGiven], until: end,
      else: .violated(
        "the party was not told, or not rightly, how to challenge the decision",
        missing: [.appealInstructionGiven], on: notice))
  }

  private static let transition = Wording.Transition(
    begunBefore: CivilDate(2018, 7, 1), .needsPerson)
}
