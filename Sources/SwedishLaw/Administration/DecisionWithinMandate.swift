internal import Casework

/// FL 28 §; MF (2007:515) 20 §: decision within the mandate.
///
/// One official, several, or a machine decide; for the authority decides who was given the right
/// to, after presentation where none was left out.
///
/// A decision that names no decider is judged by L27. Where no mandate of anyone's is recorded
/// there is nothing to hold a decision against, and the article does not apply.
///
/// Question: a decision made by a machine is lawful here, but GDPR art. 22 may ask for safeguards
/// that no event shows: a person looks.
///
/// Question: which mandate does a review take? The kinds of decision do not tell; not judged.
struct DecisionWithinMandate: Article {
  let card = ArticleCard(
    "L26", "FL 28 §, MF 20 §", "decision within the mandate",
    "Decisions are made by those who were given the right to, after presentation where it says so.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.decisionMade, .applicationDismissed, .ownInitiativeChangeMade, .reclaimDecided],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1995:1322", from: CivilDate(2005, 1, 1), through: CivilDate(2007, 12, 31), .notRead,
        source: "not read"),
      Wording(
        "MF 2007:515", from: CivilDate(2008, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "Skatteverket, legal guidance 2015.3"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    if act.event[.automated] == true {
      return .needsPerson("made by a machine: are the safeguards of GDPR art. 22 there?")
    }
    guard let decider = act.event[.decidedBy], let kind = kind(of: act.event) else {
      return .silent
    }
    let answer = act.organisation.mandate(
      of: decider, role: role(of: decider, in: act.event), toMake: kind,
      caseType: act.history.caseType, on: act.date)
    switch answer {
    case .noTable:
      return .notApplicable("no mandate of anyone's is recorded to hold the decision against")
    case .notGranted:
      return .violated(
        "whoever decided had no mandate for \(kind.rawValue) on \(act.date)",
        missing: [.mandateGranted])
    case .withdrawn(let position):
      return .ruling(
        Ruling(
          .violated, "the mandate for \(kind.rawValue) had been taken back by \(act.date)",
          evidence: [position]))
    case .granted(let mandate):
      return judgePresentation(under: mandate, act)
    }
  }

  private func judgePresentation(under mandate: Mandate, _ act: Act) -> Answer {
    let isPresented =
      act.event[.presentedBy] != nil || !act.sinceLastDecision(.presentationMade).isEmpty
    guard isPresented || !mandate.requiresPresentation else {
      return .ruling(
        Ruling(
          .needsPerson, "the mandate asks for presentation, and none is recorded",
          missing: [.presentationMade], evidence: [mandate.position]))
    }
    return .ruling(
      Ruling(.satisfied, "decided within a mandate", evidence: [mandate.position]))
  }

  private func kind(of event: CaseEvent) -> DecisionKind? {
    switch event.type {
    case .applicationDismissed: .dismissed
    case .ownInitiativeChangeMade: .corrected
    default: event[.decisionKind]
    }
  }

  /// The role the decider acted in, if the event is the decider's own.
  private func role(of decider: String, in event: CaseEvent) -> Role? {
    guard event.actor == decider else { return nil }
    return event.envelope.event.role.flatMap { Role(rawValue: $0) }
  }
}
