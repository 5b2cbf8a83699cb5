internal import Casework

/// SFB 110:10–11 and FL 20 §: order before dismissal.
///
/// Where an application lacks something, the authority first helps to put it right; it may dismiss
/// the application only after an order to complete it that said what follows otherwise, and when
/// the time for that has run out.
///
/// Other grounds to dismiss, such as coming too late, are none of this. FL 20 § applies beside SFB
/// from 2018-07-01 and asks for no more. An order that names no application is of one that had come
/// in before it.
///
/// Question: may one dismiss after an answer that leaves something wanting? A person has to look.
struct OrderBeforeDismissal: Article {
  let card = ArticleCard(
    "L17", "FL 20 §, SFB 110:10–11", "order before dismissal",
    "An incomplete application is dismissed only after an order that states the consequence, when"
      + " its time has run out.",
    moments: [.atAct], certainty: .high, triggers: [.applicationDismissed, .decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "AFL 1962:381", from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), .notRead,
        source: "not read"),
      Wording("2010:110", from: CivilDate(2011, 1, 1), source: "SFB, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .decisionMade {
      guard act.event[.decisionKind] == .dismissed else { return .silent }
      if let question = act.event[.question], !Self.ofApplications.contains(question) {
        return .notApplicable("the decision is about no application")
      }
      return act.earlier(.completionOrdered).isEmpty
        ? .needsPerson("the decision does not say whether it dismisses for what is lacking")
        : judgeOrder(act)
    }
    guard act.event[.dismissalGround] == .incomplete else {
      return .notApplicable("not dismissed for what the application lacks")
    }
    return judgeOrder(act)
  }

  private func judgeOrder(_ act: Act) -> Answer {
    guard let order = order(act) else {
      return .violated(
        "dismissed without an order to complete the application", missing: [.completionOrdered])
    }
    guard let isStated = order[.consequenceStated] else {
      return .undetermined("the order does not tell whether it stated the consequence", on: order)
    }
    guard isStated else {
      return .violated("the order did not state what follows if it is not heeded", on: order)
    }
    guard let due = order[.dueDate] else {
      return .violated("the order sets no time", on: order)
    }
    guard act.date > due else {
      return .violated("dismissed while there was time to complete until \(due)", on: order)
    }
    if let completion = act.history.all(.applicationCompleted, after: order).last {
      return .needsPerson("something was handed in after the order: enough?", on: order, completion)
    }
    return .satisfied("dismissed after the time of the order, which ran to \(due)", on: order)
  }

  /// The last order to complete the application that is dismissed.
  private func order(_ act: Act) -> CaseEvent? {
    let named = act.event[.concerning]
    let application =
      named.flatMap { act.history.event(at: $0) } ?? act.earlier(.applicationReceived).last
    return act.earlier(.completionOrdered).last { order in
      if let own = order[.concerning] { return named == nil || own == named }
      return application.map { act.isKnown($0, before: order) } ?? true
    }
  }

  /// The questions that an application can be dismissed under.
  private static let ofApplications: Set<CaseQuestion> = [
    .rightToBenefit, .extent, .insuranceCover, .sgi, .specialRiskProtection, .dismissal, .other,
  ]
}
