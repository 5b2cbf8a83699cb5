internal import Casework

/// FL 6 §: questions answered.
///
/// Contacts with the authority shall be smooth and simple; it is reachable, and helps to the extent
/// that the question, the need and its own activity call for, without unnecessary delay. FL86 § 4
/// asked for information, guidance, advice and other help in the same measure.
///
/// Neither says how many days an answer may take: the threshold is an assumption, and what passes
/// it needs a person. Where the office promised to call back on a later day, that day holds.
///
/// Question: did FL86 § 4 bound the time to answer more narrowly? Its words on that were not read.
/// Question: is a step in the case, such as a decision, an answer to a question? Taken as yes.
struct QuestionsAnswered: Article {
  let card = ArticleCard(
    "L05", "FL 6 §", "questions answered",
    "Who asks the authority something is helped without unnecessary delay.",
    moments: [.timer], certainty: .medium, triggers: [.contactOccurred],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 4", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30),
        source: "rkrattsbaser.gov.se, excerpt"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["question-answer"])

  func judge(_ act: Act) -> Answer {
    guard act.event[.contactDirection] == .incoming else { return .silent }
    guard let isAsked = act.event[.questionAsked] else {
      return .undetermined("the contact does not say whether something was asked")
    }
    guard isAsked else { return .notApplicable("nothing was asked") }
    if act.event[.answered] == true || act.event[.resolved] == true {
      return .satisfied("answered at once")
    }
    let promise = act.later(.callbackPromised).first {
      $0[.contact].map { $0 == act.event.position } ?? true
    }
    let usual = act.deadline(act.term("question-answer"), from: act.event.occurred)
    let promised = promise?[.promisedBy].map { act.deadline(.calendarDays(0), from: $0.instant) }
    let due = max(usual.end, promised?.end ?? usual.end)
    if let help = help(after: act).first(where: { $0.occurred < due }) {
      return .satisfied("helped on \(act.date(of: help))", on: help)
    }
    return act.awaiting(
      Self.help + [.callbackPromised], until: due,
      else: .needsPerson(
        promise == nil
          ? "no answer in \(act.parameter("question-answer")) working days"
          : "no answer by the end of the day promised",
        missing: Self.help, on: promise))
  }

  /// What helps the one who asked.
  private static let help: [EventType] = [
    .contactOccurred, .mailAnswered, .callbackKept, .informationGiven, .meetingHeld,
    .expectedTimeStated, .delayNotified, .proposedDecisionCommunicated, .decisionMade,
  ]

  private func help(after act: Act) -> [CaseEvent] {
    Self.help.flatMap { act.later($0) }.filter { event in
      guard event.occurred >= act.event.occurred else { return false }
      guard event.type == .contactOccurred else { return true }
      let isSameParty = event[.partyRole] == nil || event[.partyRole] == act.event[.partyRole]
      return isSameParty
        && (event[.contactDirection] == .outgoing || event[.answered] == true
          || event[.resolved] == true)
    }
  }
}
