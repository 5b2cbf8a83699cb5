internal import Casework

/// FL 24 §: oral information.
///
/// A party who wants to give information orally shall be let, unless it appears needless.
///
/// A wish that stands open when the matter is decided, or for a time that is an assumption, or that
/// was refused without a reason, needs a person. FL86 § 14 was not read.
///
/// Question: may the wish be refused without a decision? Nothing is said of form: a reason is asked
/// for and no more.
struct OralInformationHeard: Article {
  let card = ArticleCard(
    "L20", "FL 24 §", "oral information",
    "A party who wants to give information orally is heard, unless that is needless.",
    moments: [.timer, .retrospective], certainty: .medium, triggers: [.oralStatementRequested],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 14", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["oral-wish-answer"])

  func judge(_ act: Act) -> Answer {
    if let role = act.event[.partyRole], !role.isParty {
      return .notApplicable("who asked to speak is no party")
    }
    let answers = [EventType.oralStatementHeard, .oralStatementRefused].flatMap { act.later($0) }
    if let answer = answers.first(where: {
      $0[.request].map { $0 == act.event.position } ?? true
    }) {
      return judge(answer, act)
    }
    if let decision = act.decidingMatter(after: act.event).first {
      return .needsPerson(
        "decided while the wish to speak stood open", missing: [.oralStatementHeard], on: decision)
    }
    let due = act.deadline(act.term("oral-wish-answer"), from: act.event.received)
    return act.awaiting(
      [
        .oralStatementHeard, .oralStatementRefused, .decisionMade, .reviewDecided,
        .applicationDismissed,
      ],
      until: due.end,
      else: .needsPerson(
        "neither heard nor refused by \(due.lastDay)",
        missing: [.oralStatementHeard, .oralStatementRefused]))
  }

  private func judge(_ answer: CaseEvent, _ act: Act) -> Answer {
    if answer.type == .oralStatementHeard {
      return .satisfied("heard on \(act.date(of: answer))", on: answer)
    }
    guard answer[.reasonsGiven] ?? answer.hasSealed("reasons") else {
      return .needsPerson("refused without a reason", on: answer)
    }
    return .satisfied("refused as needless, with a reason", on: answer)
  }
}
