internal import Casework

/// SFB 30:6: the employer's plan for return.
///
/// Where the capacity for work can be thought to be reduced for at least 60 days, the employer
/// makes a plan for the return to work by the day it has been reduced for 30 days. Where that is
/// seen later only, the plan is made at once. None is needed where the insured's health clearly
/// shows that there can be no return. The insured is consulted as far as can be.
///
/// The duty is the employer's, so what is lacking is no breach by the authority: it needs a person.
/// By its transition rule also for spells open on 2018-06-30, where the plan was due 2018-09-30.
///
/// Question: the plan need not be sent in; is it missing, or only not asked for? Not decided here.
/// Question: which time is "at once" after a longer forecast? A parameter, an assumption.
/// Question: a return "without plan" is no exception of the text read; it is left to a person.
struct EmployerPlanForReturn: Article {
  let card = ArticleCard(
    "L50", "SFB 30:6", "the employer's plan for return",
    "Where sickness of 60 days or more is expected, the employer has made a plan for the return to"
      + " work by day 30.",
    moments: [.timer], certainty: .high,
    triggers: [.sickReportReceived, .employerSickReportReceived, .certificateReceived],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "2017:1306, spells open on 2018-06-30", from: CivilDate(2011, 1, 1),
        through: CivilDate(2018, 6, 30), source: "transition rules to SFS 2017:1306"),
      Wording(
        "2017:1306", from: inForce,
        source: "consolidated SFB with transition rules to SFS 2017:1306"),
    ],
    parameters: [
      "employer-plan-day", "employer-plan-forecast", "employer-plan-transition",
      "employer-plan-at-once",
    ])

  private static let inForce = CivilDate(2018, 7, 1)
  private static let withoutEmployer: [EmploymentForm] = [
    .unemployed, .selfEmployed, .student,
  ]

  func judge(_ act: Act) -> Answer {
    act.event.type == .certificateReceived ? judgeLaterForecast(act) : judgeSpell(act)
  }

  private func judgeSpell(_ act: Act) -> Answer {
    guard let spell = ReportedSpell(firstReportedBy: act) else { return .silent }
    if let reason = noEmployer(act) { return .notApplicable(reason) }
    let due = due(for: spell, act)
    if let answer = answer(byPlansOf: spell, until: due, act) { return answer }
    if let ending = spell.ending(by: due.lastDay, in: act) {
      return .notApplicable("the spell had ended by \(due.lastDay)", on: ending)
    }
    return act.awaiting(
      [.employerPlanReceived, .sickPeriodEnded, .workResumed, .caseClosed], until: due.end,
      else: verdict(onMissingPlanOf: spell, due: due, act))
  }

  private func verdict(
    onMissingPlanOf spell: ReportedSpell, due: Deadline, _ act: Act
  ) -> Answer {
    guard let end = spell.forecast(by: act.history.all(ReportedSpell.forecasts)) else {
      return .undetermined(
        "nothing tells how long the sickness was expected to last",
        missing: [.certificateReceived])
    }
    if spell.firstDay < Self.inForce, end < Self.inForce.adding(days: -1) {
      return .notApplicable("the spell was not expected to be open when the rule began")
    }
    let days = spell.dayNumber(of: end)
    guard isLong(days, act) else {
      return .notApplicable("\(days) days of sickness were expected: no plan is demanded")
    }
    return .needsPerson(
      "\(days) days of sickness were expected, and no plan of the employer is known by"
        + " \(due.lastDay)",
      missing: [.employerPlanReceived])
  }

  /// A forecast that reaches the length after day 30 only.
  private func judgeLaterForecast(_ act: Act) -> Answer {
    guard let through = act.event[.through], let spell = ReportedSpell(of: through, before: act),
      noEmployer(act) == nil, act.arrivalDay(of: act.event) > due(for: spell, act).lastDay
    else { return .silent }
    let forecasts = act.history.all(ReportedSpell.forecasts)
    let before = forecasts.prefix { $0.position != act.event.position }
    let wasLong = spell.forecast(by: before).map { isLong(spell.dayNumber(of: $0), act) }
    guard wasLong != true,
      let end = spell.forecast(by: before + [act.event]), isLong(spell.dayNumber(of: end), act)
    else { return .silent }
    let due = act.deadline(act.term("employer-plan-at-once"), from: act.arrivalDay(of: act.event))
    if let answer = answer(byPlansOf: spell, until: due, act) { return answer }
    if let ending = spell.ending(by: due.lastDay, in: act) {
      return .notApplicable("the spell had ended by \(due.lastDay)", on: ending)
    }
    return act.awaiting(
      [.employerPlanReceived, .sickPeriodEnded, .workResumed, .caseClosed], until: due.end,
      else: .needsPerson(
        "sickness of \(spell.dayNumber(of: end)) days came to be expected, and no plan of the"
          + " employer is known by \(due.lastDay)",
        missing: [.employerPlanReceived]))
  }

  private func answer(
    byPlansOf spell: ReportedSpell, until due: Deadline, _ act: Act
  ) -> Answer? {
    let plan = act.history.last(.employerPlanReceived) {
      act.arrival(of: $0) >= spell.firstDay && due.isMet(by: $0.received)
    }
    guard let plan else { return nil }
    return switch plan[.planException] {
    case nil: .satisfied("a plan came in by \(due.lastDay)", on: plan)
    case .returnImpossible: .notApplicable("health clearly allowed no return to work", on: plan)
    case .notEmployed: .notApplicable("there is no employment to return to", on: plan)
    case .returnWithoutPlan:
      .needsPerson("no plan, as a return without one was expected: does 30:6 allow it?", on: plan)
    }
  }

  /// The last day for the plan: day 30, where day 1 is the first day; for older spells as the
  /// transition rule has it.
  private func due(for spell: ReportedSpell, _ act: Act) -> Deadline {
    spell.firstDay < Self.inForce
      ? act.deadline(act.term("employer-plan-transition"), from: Self.inForce.adding(days: -1))
      : act.deadline(act.term("employer-plan-day"), from: spell.firstDay.adding(days: -1))
  }

  private func isLong(_ days: Int, _ act: Act) -> Bool {
    Int64(days) >= act.parameter("employer-plan-forecast")
  }

  private func noEmployer(_ act: Act) -> String? {
    let types: [EventType] = [.sickReportReceived, .caseOpened, .applicationReceived]
    let form = types.lazy.compactMap { act.history.last($0)?[.employmentForm] }.first
    guard let form, Self.withoutEmployer.contains(form) else { return nil }
    return "the insured has no employer"
  }
}
