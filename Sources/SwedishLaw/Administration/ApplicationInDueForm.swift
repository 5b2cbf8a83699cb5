internal import Casework

/// SFB 110:4 and FL 19 §: application in due form.
///
/// An application for benefit is in writing and signed, and states facts on honour; whoever turns
/// to the authority says who they are and what the matter is.
///
/// A flaw is the applicant's, and no breach while it can be put right: it needs a person once it
/// has stood for a time that is an assumption. A decision on the merits of an application that
/// still has it is a breach. The part of FL 19 § applies from 2018-07-01 and had no counterpart in
/// FL86.
///
/// Question: does a completion that does not say whether it is complete put the flaw right? Taken
/// as yes.
struct ApplicationInDueForm: Article {
  let card = ArticleCard(
    "L16", "FL 19 §, SFB 110:4", "application in due form",
    "An application says who and what, is in writing, signed, and on honour.",
    moments: [.timer, .retrospective], certainty: .high,
    triggers: [.applicationReceived, .decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "AFL 1962:381", from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), .notRead,
        source: "not read"),
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2018, 6, 30),
        source: "SFB, consolidated"),
      Wording(
        "2010:110 and 2017:900", from: CivilDate(2018, 7, 1),
        source: "SFB and FL 2017:900, consolidated"),
    ],
    parameters: ["application-remedy"])

  func judge(_ act: Act) -> Answer {
    guard act.event.type == .applicationReceived else { return judgeLateDecision(act) }
    let demands = demands(of: act.wording)
    let lacking = demands.filter { act.event[$0.field] == false }.map(\.name)
    let unknown = demands.filter { act.event[$0.field] == nil }.map(\.name)
    guard !lacking.isEmpty else {
      return unknown.isEmpty
        ? .satisfied("has all that is demanded")
        : .undetermined("the log does not say of: \(unknown.joined(separator: ", "))")
    }
    return judgeFlaws(lacking.joined(separator: ", "), act)
  }

  private func judgeFlaws(_ flaws: String, _ act: Act) -> Answer {
    let completions = act.later(.applicationCompleted)
    if let completion = completions.last(where: { $0[.complete] != false }) {
      let date = act.date(of: completion)
      return .satisfied("completed on \(date); lacked: \(flaws)", on: completion)
    }
    if let dismissal = act.later(.applicationDismissed).first {
      return .notApplicable("dismissed; lacked: \(flaws)", on: dismissal)
    }
    if let decision = decisionOnMerits(act) {
      return .violated(
        "decided on the merits, though it lacks: \(flaws)", missing: [.applicationCompleted],
        on: decision)
    }
    let due = act.deadline(act.term("application-remedy"), from: act.event.received)
    return act.awaiting(
      [.applicationCompleted, .applicationDismissed, .decisionMade], until: due.end,
      else: .needsPerson(
        "still lacked on \(due.lastDay): \(flaws)", missing: [.applicationCompleted]))
  }

  /// The first decision of the matter, made on the merits once the time to put the flaw right is
  /// over: before that, it is the application that is judged.
  private func judgeLateDecision(_ act: Act) -> Answer {
    guard isOnMerits(act.event), let application = act.earlier(.applicationReceived).last,
      !act.decidingMatter(after: application).contains(where: {
        act.isKnown($0, before: act.event)
      })
    else { return .silent }
    let flaws = demands(of: act.wording).filter { application[$0.field] == false }.map(\.name)
    let due = act.deadline(act.term("application-remedy"), from: application.received)
    let isCompleted = act.history.all(.applicationCompleted, after: application).contains {
      $0[.complete] != false
    }
    guard !flaws.isEmpty, !isCompleted, act.event.known >= due.end else { return .silent }
    return .violated(
      "decided on the merits, though the application lacks: \(flaws.joined(separator: ", "))",
      missing: [.applicationCompleted], on: application)
  }

  private func decisionOnMerits(_ act: Act) -> CaseEvent? {
    act.later(.decisionMade).first { isOnMerits($0) }
  }

  private func isOnMerits(_ decision: CaseEvent) -> Bool {
    guard decision.decidesMatter else { return false }
    switch decision[.decisionKind] {
    case .granted, .partlyGranted, .rejected: return true
    default: return false
    }
  }

  private func demands(of wording: Wording) -> [(name: String, field: Field<Bool>)] {
    let benefit: [(name: String, field: Field<Bool>)] = [
      ("writing", .inWriting), ("signature", .signed), ("on honour", .onHonour),
    ]
    guard wording.name != "2010:110" else { return benefit }
    return [("identity", .identityStated), ("matter", .matterStated)] + benefit
  }
}
