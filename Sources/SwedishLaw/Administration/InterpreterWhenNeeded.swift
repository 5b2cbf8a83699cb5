internal import Casework

/// FL 13 §: interpreter and translation.
///
/// The authority uses an interpreter and has documents translated where that is needed for a person
/// who does not master Swedish, or whose ability to see, hear or speak is much reduced, to
/// safeguard their right. FL86 § 8 said *should*, and nothing of documents.
///
/// The need is the last one stated in the case: by a report, an application or a contact.
///
/// Question: must every notice be translated, or only what matters to the person's right? A person
/// has to look at each that was not.
struct InterpreterWhenNeeded: Article {
  let card = ArticleCard(
    "L12", "FL 13 §", "interpreter and translation",
    "Who needs an interpreter or a translation to safeguard their right gets it.",
    moments: [.retrospective], certainty: .medium,
    triggers: [.contactOccurred, .proposedDecisionCommunicated, .decisionNotified],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 8", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "haninge.se 2017"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    guard let need = statedNeed(act) else { return .silent }
    guard need[.interpreterNeeded] == true else {
      return .notApplicable("no interpreter is needed", on: need)
    }
    return act.event.type == .contactOccurred
      ? judgeContact(act, need) : judgeNotice(act, need)
  }

  private func judgeContact(_ act: Act, _ need: CaseEvent) -> Answer {
    if let role = act.event[.partyRole], role != .insured { return .silent }
    switch act.event[.interpreterUsed] {
    case true: return .satisfied("an interpreter was used", on: need)
    case false: return .needsPerson("no interpreter was used, though one is needed", on: need)
    case nil:
      return .undetermined(
        "an interpreter is needed, and the contact does not say whether one was used", on: need)
    }
  }

  private func judgeNotice(_ act: Act, _ need: CaseEvent) -> Answer {
    guard act.wording.name == "2017:900" else {
      return .notApplicable("1986:223 § 8 did not speak of translating documents", on: need)
    }
    switch act.event[.translated] {
    case true: return .satisfied("the notice was translated", on: need)
    case false: return .needsPerson("the notice was not translated: was that needed?", on: need)
    case nil:
      return .undetermined(
        "an interpreter is needed, and the notice does not say whether it was translated", on: need)
    }
  }

  /// The last event that says whether an interpreter is needed.
  private func statedNeed(_ act: Act) -> CaseEvent? {
    [.sickReportReceived, .applicationReceived, .contactOccurred]
      .compactMap { act.history.last($0) { $0[.interpreterNeeded] != nil } }
      .max { $0.occurred < $1.occurred }
  }
}
