internal import Casework

/// SFB 27:47–49, seen ahead: when a gate of the chain is reached in a running spell, someone should
/// have measured the capacity by the wider measure, or found an exception.
///
/// It warns only: the breach is the payment, which L44 judges. The gates count from the following
/// day (91, 181, 366) and are not moved past holidays. A spell that has ended, a case that was
/// closed or a claim that was rejected waits for nothing.
struct AssessmentAtEachGate: Article {
  let card = ArticleCard(
    "L44-timer", "SFB 27:47–49", "assessment at each gate",
    "When 90, 180 or 365 days of the chain have passed in a running spell, the capacity has been"
      + " measured by the wider measure or an exception been found.",
    moments: [.timer], certainty: .medium,
    triggers: [.sickReportReceived, .employerSickReportReceived, .workCapacityAssessed],
    verdicts: [.satisfied, .notApplicable, .needsPerson],
    wordings: [
      Wording(
        "AFL 1962:381", from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), .summary,
        source: "prop. 2007/08:136"),
      Wording("2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ChainRules.parameters)

  private static let ends: [EventType] = [.sickPeriodEnded, .caseClosed, .decisionMade]

  func judge(_ act: Act) -> Answer {
    let spells = SickSpells(act)
    guard let number = spells.chainDay(on: act.date, gap: act.term("chain-gap").amount)?.number,
      let gate = nextGate(act, after: number)
    else { return .silent }
    let date = act.date.adding(days: gate + 1 - number)
    guard let rules = ChainRules.on(date) else { return .silent }
    if let end = end(of: act, before: date, spells) { return end }
    let measures =
      gate == act.term("chain-employer").amount ? ChainRules.beyondOwnWork : rules.measures
    let later = act.later(.workCapacityAssessed) + act.later(.exceptionApplied)
    if let met = later.first(where: { $0.meets(measures) && $0.covers(date) }) {
      return .satisfied("the step from day \(gate + 1), \(date), was assessed", on: met)
    }
    guard act.later(.workCapacityAssessed).isEmpty else { return .silent }
    return act.awaiting(
      [.workCapacityAssessed, .exceptionApplied] + Self.ends,
      until: act.calendar.zone.start(of: date),
      else: .needsPerson(
        "day \(gate + 1) of the chain began on \(date), and no assessment by its measure is known",
        missing: [.workCapacityAssessed]))
  }

  /// The gate that the act leaves open; nil where it leaves none.
  private func nextGate(_ act: Act, after number: Int) -> Int? {
    let employer = act.term("chain-employer").amount
    let market = act.term("chain-market").amount
    let year = act.term("chain-year").amount
    let hasNoEmployer = act.employmentForm.map { $0 != .employed } ?? false
    let first = hasNoEmployer ? [market] : [employer, market]
    guard act.event.type == .workCapacityAssessed else {
      let isRepeated = act.history.all(SickSpells.beginnings).contains {
        $0.position < act.event.position && $0[.firstDay] == act.event[.firstDay]
      }
      return isRepeated || act.event[.firstDay] == nil ? nil : first.first { $0 >= number }
    }
    guard act.event[.extent] != 0 else { return nil }
    switch (act.event[.exception], act.event[.basis]) {
    case (_?, _): return number <= year ? year : nil
    case (nil, .ownJob), (nil, .temporaryWork): return first.first { $0 >= number }
    case (nil, .otherJobAtEmployer): return number <= market ? market : nil
    default: return nil
    }
  }

  private func end(of act: Act, before date: CivilDate, _ spells: SickSpells) -> Answer? {
    if let last = spells.spell(on: act.date)?.last, last < date {
      return .notApplicable("the spell ended on \(last)")
    }
    if act.history.last(.caseClosed, where: { $0.position > act.event.position }) != nil {
      return .notApplicable("the case was closed")
    }
    let kind = act.later(.decisionMade).last?[.decisionKind]
    return kind == .rejected || kind == .withdrawn
      ? .notApplicable("the benefit was refused or withdrawn") : nil
  }
}

extension CaseEvent {
  /// True where an assessment was made by one of the measures, or an exception was found.
  func meets(_ measures: [CapacityBasis]) -> Bool {
    self[.exception] != nil || self[.basis].map { measures.contains($0) } ?? false
  }
}
