internal import Casework

/// SFB 110:13 and FL 23 §: investigated as needed.
///
/// The authority sees to it that a matter is investigated as its nature requires, and where it
/// helps, asks the party for more or tells them what is wanting.
///
/// The sign looked at: a claim turned down because something is not shown, on a certificate that
/// was found deficient, and nobody was asked to complete it. A reason recorded for this article
/// with the decision says why not. FL 23 § applies beside SFB from 2018-07-01.
///
/// Question: is it enough to ask once? Taken as yes, for each certificate: one that is still
/// deficient after the answer need not be asked about again.
struct InvestigationAsNeeded: Article {
  let card = ArticleCard(
    "L19", "FL 23 §, SFB 110:13", "investigated as needed",
    "A matter is investigated as its nature requires before it is decided.",
    moments: [.retrospective], certainty: .medium, triggers: [.decisionMade],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
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
    ])

  func judge(_ act: Act) -> Answer {
    guard act.isAdverse == true, act.isFinal, act.event[.decisionKind] != .dismissed else {
      return .notApplicable("nothing is turned down on the merits")
    }
    guard let deficient = act.earlier(.certificateAssessed).last,
      deficient[.sufficiency] == .deficient
    else { return .notApplicable("no certificate stands as deficient") }
    if let inquiry = inquiry(since: firstAssessment(like: deficient, act), act) {
      return .satisfied("more was asked for on \(act.date(of: inquiry))", on: deficient, inquiry)
    }
    guard let codes = act.event[.reasonCodes]?.words else {
      return .undetermined(
        "a certificate is deficient, and the decision does not say what carried it", on: deficient)
    }
    guard codes.contains(.evidenceInsufficient) else {
      return .notApplicable("not turned down because something is not shown", on: deficient)
    }
    if let reason = recordedReason(act) {
      return .satisfied("a reason for asking no more was recorded", on: deficient, reason)
    }
    return .needsPerson(
      "turned down as not shown on a deficient certificate, and nobody was asked to complete it",
      missing: [.completionRequestedFromCare], on: deficient)
  }

  /// The first assessment of the same certificate; the same one where no certificate is named.
  private func firstAssessment(like deficient: CaseEvent, _ act: Act) -> CaseEvent {
    guard let certificate = deficient[.certificate] else { return deficient }
    return act.earlier(.certificateAssessed).first { $0[.certificate] == certificate } ?? deficient
  }

  private func inquiry(since deficient: CaseEvent, _ act: Act) -> CaseEvent? {
    let asked: [EventType] = [
      .completionRequestedFromCare, .careContacted, .otherQuestion, .medicalAdviserConsulted,
      .insuranceMedicalInvestigationOrdered, .insuredStatementRequested, .meetingRequested,
    ]
    return asked.lazy.compactMap { act.history.all($0, after: deficient).first }.first
  }

  private func recordedReason(_ act: Act) -> CaseEvent? {
    guard let command = act.event.envelope.event.command else { return nil }
    return act.history.last(.lawReasonRecorded) {
      $0.envelope.event.command == command && $0[.article] == card.id
    }
  }
}
