internal import Casework

/// SFB 30:12–14: the rehabilitation plan.
///
/// Who needs a measure for which rehabilitation pay can be given gets a plan. It names the
/// measures, who answers for them, their times and what else it takes. The authority sees to it all
/// along that the plan is followed and changed where needed.
///
/// 30:13 on what the plan holds was read as of 2014-01-01; 30:12 and 30:14 as of 2011-01-01.
///
/// Question: 30:14 sets no dates; is a plan followed up too late once its own date has passed?
/// Taken as yes.
struct RehabilitationPlan: Article {
  let card = ArticleCard(
    "L52", "SFB 30:12–14", "the rehabilitation plan",
    "A rehabilitation plan names measures, who answers for them and when; the authority follows it"
      + " up and changes it where needed.",
    moments: [.timer, .retrospective], certainty: .high,
    triggers: [.rehabPlanMade, .rehabPlanChanged],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording(
        original, from: CivilDate(2011, 1, 1), through: CivilDate(2013, 12, 31),
        source: "consolidated SFB: 30:12 and 30:14 unchanged since 2011-01-01; 30:13 not read"),
      Wording(
        "2013:747", from: CivilDate(2014, 1, 1), source: "consolidated SFB, SFS 2013:747"),
    ])

  private static let original = "2010:110"

  func judge(_ act: Act) -> Answer {
    if let answer = answer(onContentOf: act) { return answer }
    guard let date = followUpDate(of: act) else {
      return .needsPerson("the plan names no date: when is it followed up?")
    }
    let due = act.deadline(.calendarDays(0), from: date)
    let steps = act.later(.rehabPlanFollowedUp) + act.later(.rehabPlanChanged)
    if let step = steps.first(where: { due.isMet(by: $0.occurred) }) {
      return .satisfied("complete, and followed up by \(date)", on: step)
    }
    let endings = act.later(.sickPeriodEnded) + act.later(.caseClosed)
    if let ending = endings.first(where: { due.isMet(by: $0.occurred) }) {
      return .notApplicable("the spell or the case ended before \(date)", on: ending)
    }
    return act.awaiting(
      [.rehabPlanFollowedUp, .rehabPlanChanged, .sickPeriodEnded, .caseClosed], until: due.end,
      else: .violated(
        "neither followed up nor changed by \(date), the plan's own date",
        missing: [.rehabPlanFollowedUp]))
  }

  /// What is wrong with what the plan holds; a change may leave unsaid what stays.
  private func answer(onContentOf act: Act) -> Answer? {
    let holdsMeasures = act.event[.rehabMeasures].map { !$0.words.isEmpty }
    let holdsResponsible = act.event[.responsible].map { !$0.words.isEmpty }
    let holdsTime = act.event[.from] ?? act.event[.through] ?? act.event[.followUpDate] != nil
    let isChange = act.event.type == .rehabPlanChanged
    var missing: [String] = []
    if !(holdsMeasures ?? isChange) { missing.append("measures") }
    if !(holdsResponsible ?? isChange) { missing.append("who answers for them") }
    if !(holdsTime || isChange) { missing.append("times") }
    guard !missing.isEmpty else { return nil }
    let lack = "the plan does not name \(missing.joined(separator: ", "))"
    return act.wording.name == Self.original
      ? .undetermined("\(lack), and what 30:13 then demanded was not read") : .violated(lack)
  }

  private func followUpDate(of act: Act) -> CivilDate? {
    if let date = act.event[.followUpDate] ?? act.event[.through] { return date }
    guard act.event.type == .rehabPlanChanged, let plan = act.history.last(.rehabPlanMade) else {
      return nil
    }
    return [plan[.followUpDate], plan[.through]].compactMap(\.self).first { $0 > act.date }
  }
}
