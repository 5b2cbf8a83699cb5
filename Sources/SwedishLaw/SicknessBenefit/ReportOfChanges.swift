internal import Casework

/// SFB 110:46–47, 110:52: report of changes.
///
/// Who has benefit reports what changes and matters to it, as soon as can be and within fourteen
/// days of knowing, unless the authority knows. Benefit may be withdrawn or reduced where that was
/// neglected.
///
/// The duty to report is the recipient's: a late report is no breach by the authority and needs a
/// person, also as a basis of reclaim. A cut for a neglect that did not happen is a breach.
///
/// Question: the time runs from knowing of the change; the log tells the day of the change, which
/// is taken for it. Question: is the fourteenth day moved past holidays? Taken as yes, as a last
/// day to act.
struct ReportOfChanges: Article {
  let card = ArticleCard(
    "L54", "SFB 110:46–47, 110:52", "report of changes",
    "Changes that matter to the benefit are reported within fourteen days; benefit is cut only"
      + " where that was neglected.",
    moments: [.retrospective], certainty: .high,
    triggers: [.changedCircumstancesReported, .decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2014, 6, 30), .notRead,
        source: "110:46 before SFS 2014:470 was not read"),
      Wording(
        "2014:470", from: CivilDate(2014, 7, 1),
        source: "consolidated SFB: 110:46 since 2014-07-01, 110:47 and 110:52 since 2011-01-01"),
    ],
    parameters: ["change-report"])

  func judge(_ act: Act) -> Answer {
    act.event.type == .decisionMade ? judgeCut(act) : judgeReport(act)
  }

  private func judgeReport(_ act: Act) -> Answer {
    guard isByRecipient(act.event) else {
      return .notApplicable("the duty to report is the insured's, and another reported")
    }
    guard let due = due(for: act.event, act) else {
      return .undetermined("the report does not tell when the change came")
    }
    guard due.isMet(by: act.event.received) else {
      return .needsPerson(
        "reported on \(act.arrival(of: act.event)), after \(due.lastDay): what did it lead to?")
    }
    return .satisfied("reported by \(due.lastDay)")
  }

  private func judgeCut(_ act: Act) -> Answer {
    guard act.event[.reasonCodes]?.words.contains(.changesNotReported) ?? false else {
      return .silent
    }
    let reports = act.earlier(.changedCircumstancesReported).filter(isByRecipient)
    if let late = reports.last(where: { due(for: $0, act)?.isMet(by: $0.received) == false }) {
      return .satisfied("a change was reported on \(act.arrival(of: late)), too late", on: late)
    }
    if let suspicion = act.earlier(.wrongPaymentSuspected).last {
      return .needsPerson("benefit is cut for a change not reported: was it so?", on: suspicion)
    }
    guard let report = reports.last else {
      return .undetermined(
        "benefit is cut for a change not reported, and the log tells of none",
        missing: [.changedCircumstancesReported, .wrongPaymentSuspected])
    }
    return .violated("benefit is cut, though all known changes were reported in time", on: report)
  }

  /// True unless the report says that it came from another.
  private func isByRecipient(_ report: CaseEvent) -> Bool {
    [nil, .insured, .representative].contains(report[.partyRole])
  }

  private func due(for report: CaseEvent, _ act: Act) -> Deadline? {
    report[.changeDate].map {
      act.deadline(act.term("change-report"), from: $0, lastDay: .movedPastHolidays)
    }
  }
}
