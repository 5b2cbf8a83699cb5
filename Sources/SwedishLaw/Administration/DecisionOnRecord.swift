internal import Casework

/// FL 30–31 §§; MF (2007:515) 21 §: the record of a decision.
///
/// Of each decision the record shows the day, what was decided, who decided, who presented it, and
/// who else took part in its final handling. Whoever took part or presented may have another
/// opinion noted, before the decision is sent out.
///
/// The day is that of the event, what was decided its kind, so both are always there. Before
/// 2018-07-01 the dissent stood in FL86 19 §; who may have one noted then was not read.
///
/// Question: must a colleague who was asked in the final handling be named? Only whoever was part
/// of it: where the consultation was marked so and the decision names nobody, a person looks.
struct DecisionOnRecord: Article {
  let card = ArticleCard(
    "L27", "FL 30–31 §§, MF 21 §", "the record of a decision",
    "The record names day, content, decider, presenter and others in the final handling; dissent"
      + " is noted before the decision is sent out.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: EventType.decisions + [.dissentRecorded],
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
    act.event.type == .dissentRecorded ? judgeDissent(act) : judgeRecord(act)
  }

  private func judgeRecord(_ act: Act) -> Answer {
    guard act.event[.decidedBy] != nil || act.event[.automated] == true else {
      return .violated("the record does not say who decided")
    }
    let presentation = act.sinceLastDecision(.presentationMade).last
    if let presentation, act.event[.presentedBy] == nil {
      return .violated(
        "the matter was presented, and the record names no presenter", on: presentation)
    }
    if let presenter = presentation?[.presentedBy], presenter != act.event[.presentedBy] {
      return .needsPerson(
        "the record names another presenter than who presented the matter", on: presentation)
    }
    for consultation in consultations(before: act) where !isNamed(consultation, in: act.event) {
      return .needsPerson(
        "someone took part in the final handling and is not on the record", on: consultation)
    }
    return .satisfied("the record names who decided and who took part", on: presentation)
  }

  private func judgeDissent(_ act: Act) -> Answer {
    guard let decision = act.decision(of: act.event) else {
      return .satisfied("noted before the decision was sent out")
    }
    for notice in act.followers(.decisionNotified, of: decision) {
      if notice.occurred < act.event.occurred {
        return .violated(
          "noted on \(act.date), after the decision was sent out on \(act.date(of: notice))",
          on: decision, notice)
      }
      if act.isKnown(notice, before: act.event) {
        return .needsPerson(
          "said to be noted on \(act.date), recorded after the decision was sent out", on: decision,
          notice)
      }
    }
    if act.wording.name == "2017:900", let handler = act.event[.handler],
      !participants(in: decision).contains(handler)
    {
      return .needsPerson("whoever dissents is not on the record of the decision", on: decision)
    }
    return .satisfied("noted before the decision was sent out", on: decision)
  }

  private func consultations(before act: Act) -> [CaseEvent] {
    act.sinceLastDecision(.peerConsultationHeld, .specialistConsulted, .medicalAdviserConsulted)
      .filter { $0[.finalHandling] == true }
  }

  private func isNamed(_ consultation: CaseEvent, in decision: CaseEvent) -> Bool {
    let named = participants(in: decision)
    guard let asked = consultation[.participants] ?? consultation[.adviser].map({ [$0] })
    else { return decision[.others]?.isEmpty == false }
    return asked.allSatisfy { named.contains($0) }
  }

  private func participants(in decision: CaseEvent) -> [String] {
    [decision[.decidedBy], decision[.presentedBy]].compactMap(\.self) + (decision[.others] ?? [])
  }
}
