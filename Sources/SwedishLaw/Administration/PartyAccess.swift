internal import Casework

/// FL 10 §: party access.
///
/// A party may see all that was added to the matter, within the limits of OSL 10:3.
///
/// The section sets no time; how soon an answer comes is an assumption, and a later one needs a
/// person. A refusal names its ground; one for secrecy names the provision too.
///
/// Question: is access in part an answer to a wish for all? Taken as yes, if secrecy was assessed.
struct PartyAccess: Article {
  let card = ArticleCard(
    "L09", "FL 10 §", "party access",
    "A party who asks sees the material of the matter, or is told on what ground they don't.",
    moments: [.timer], certainty: .medium, triggers: [.partyAccessRequested],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 16, original", from: CivilDate(1987, 1, 1), through: CivilDate(2009, 6, 29),
        .notRead, source: "not read"),
      Wording(
        "1986:223 § 16", from: CivilDate(2009, 6, 30), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["party-access-answer"])

  func judge(_ act: Act) -> Answer {
    if let role = act.event[.partyRole], !role.isParty {
      return .notApplicable("who asked is no party: a public record is another matter")
    }
    let due = act.deadline(
      act.term("party-access-answer"), from: act.event.received, lastDay: .movedPastHolidays)
    let answers = act.later(.partyAccessGiven) + act.later(.partyAccessRefused)
    let own = answers.first { $0[.request].map { $0 == act.event.position } ?? true }
    guard let answer = own, due.isMet(by: answer.occurred) else {
      return act.awaiting(
        [.partyAccessGiven, .partyAccessRefused], until: due.end,
        else: .needsPerson(
          "neither given nor refused by \(due.lastDay)",
          missing: [.partyAccessGiven, .partyAccessRefused]))
    }
    return answer.type == .partyAccessGiven
      ? judge(given: answer, act) : judge(refused: answer, act)
  }

  private func judge(given answer: CaseEvent, _ act: Act) -> Answer {
    let isLess = answer[.redacted] == true || answer[.accessScope] == .part
    if isLess, act.event[.accessScope] != .part, answer[.secrecyAssessed] != true {
      return .needsPerson("given in part, and no secrecy was assessed", on: answer)
    }
    return .satisfied("given on \(act.date(of: answer))", on: answer)
  }

  private func judge(refused answer: CaseEvent, _ act: Act) -> Answer {
    if answer[.refusalGround] == .secrecy, answer[.provisions]?.isEmpty ?? true {
      return .needsPerson("refused for secrecy without naming the provision", on: answer)
    }
    return .satisfied("refused with its ground on \(act.date(of: answer))", on: answer)
  }
}
