internal import Casework

/// SFB 26:4: the SGI is changed when the authority has learned of a change of income that
/// matters.
///
/// It warns only: how soon is an assumption, and what matters is for a person.
///
/// Question: which change matters? Taken as one that would move the SGI by more than the rounding
/// of 25:5, the cap counted in.
struct IncomeChangeFollowedUp: Article {
  let card = ArticleCard(
    "L49-change", "SFB 26:4", "income change followed up",
    "When the authority learns of another income, the SGI is changed or found to stand.",
    moments: [.timer], certainty: .medium,
    triggers: [.incomeDataReceived, .changedCircumstancesReported],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .sicknessBenefitBefore2011(because: "AFL 1962:381, chapter 3"),
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2026, 12, 31),
        source: "consolidated SFB to SFS 2025:1546"),
      .afterTheTable,
    ],
    parameters: ["price-base-amount", "income-cap", "income-rounding", "income-change"])

  func judge(_ act: Act) -> Answer {
    guard let set = act.incomes(on: act.date).first, let sgi = set[.sgi]?.öre, sgi >= 0 else {
      return .notApplicable("no SGI was set that could change")
    }
    if act.event.type == .changedCircumstancesReported {
      guard act.event[.changeKind] == .income else {
        return .notApplicable("what changed is not the income")
      }
    } else {
      guard let income = act.event[.yearlyIncome]?.öre else {
        return .undetermined("the data do not tell the yearly income", on: set)
      }
      let cap = act.parameter("price-base-amount") * act.parameter("income-cap") * 10
      let rounding = act.parameter("income-rounding") * 200
      let right = max(0, min(income, cap))
      if sgi <= right ? right - sgi < rounding : sgi < right + rounding {
        return .satisfied("the income is the one the SGI rests on", on: set)
      }
    }
    if let change = (act.later(.sgiChanged) + act.later(.sgiDetermined)).first {
      return .satisfied("the SGI was set again", on: change)
    }
    let due = act.deadline(act.term("income-change"), from: act.event.received)
    return act.awaiting(
      [.sgiChanged, .sgiDetermined], until: due.end,
      else: .needsPerson(
        "another income is known since \(act.arrival(of: act.event)), and the SGI stands unchanged",
        missing: [.sgiChanged], on: set))
  }
}
