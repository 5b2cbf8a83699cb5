internal import Casework

/// SFB 27:17–18: benefit is not paid further back than seven days before the day the illness
/// was reported, unless something hindered the report or there are special reasons.
///
/// Where the employer must report the illness, benefit for income of that employment is paid
/// without this limit.
///
/// The wording of 2014-01-01 counts days before that date too, by its transition rule.
///
/// Question: is a claim a report, where no report came before it? Taken as yes: it tells the
/// authority of the illness.
struct NoPaymentFarBeforeReport: Article {
  let card = ArticleCard(
    "L42", "SFB 27:17–18", "no payment far before the report",
    "Benefit is not paid further back than seven days before the illness was reported, save for a"
      + " hindrance, special reasons or the employer's duty to report.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined], key: .benefitDay,
    wordings: [
      Wording(
        "before 2013:747", from: CivilDate(2005, 1, 1), through: CivilDate(2013, 12, 31), .notRead,
        source: "not read"),
      Wording("2013:747", from: CivilDate(2014, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ["report-back"])

  func judge(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard let first = act.judgedDays?.lowerBound else {
      return .undetermined("the payment does not say for which days it is")
    }
    let spell = SickSpells(act).spell(on: first)
    if let report = reports(.employerSickReportReceived, act, of: spell).first {
      return .satisfied("the employer reported the illness (27:18)", on: report)
    }
    let reports = [.sickReportReceived, .applicationReceived].flatMap {
      self.reports($0, act, of: spell)
    }
    guard let report = reports.min(by: { $0.received < $1.received }) else {
      return .undetermined(
        "nothing tells when the illness was reported", missing: [.sickReportReceived])
    }
    let reported = act.arrival(of: report)
    let earliest = reported.adding(days: -act.term("report-back").amount)
    guard first < earliest else {
      return .satisfied("paid from \(first), reported on \(reported)", on: report)
    }
    if let ground = ground(act, reports) {
      return .satisfied(
        "paid from \(first), before \(earliest), for \(ground.rawValue)", on: report)
    }
    return .violated(
      "paid from \(first), more than \(act.term("report-back")) before the report on \(reported)",
      on: report)
  }

  /// Reports of the spell; all of that type where none states a first day in it.
  private func reports(
    _ type: EventType, _ act: Act, of spell: SickSpells.Spell?
  ) -> [CaseEvent] {
    let all = act.earlier(type)
    guard let spell else { return all }
    return all.filter { report in
      guard let first = report[.firstDay] ?? report[.from] else { return true }
      return first >= spell.first && spell.last.map { first <= $0 } ?? true
    }
  }

  private func ground(_ act: Act, _ reports: [CaseEvent]) -> BackdatingGround? {
    act.event[.backdatingGround] ?? act.followedDecision?[.backdatingGround]
      ?? reports.compactMap { $0[.backdatingGround] }.first
  }
}
