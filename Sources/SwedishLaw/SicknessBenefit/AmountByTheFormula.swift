internal import Casework

/// SFB 28:7 and 28:10–11 with 27:27–27 a: what a day of benefit is worth, and what is taken off.
///
/// The formula, in whole numbers without fractions:
/// 1. 28:7. The base is 80 % of SGI × 0,97 at normal level, 75 % of it at continuation level; the
///    factor was 1 to 2006, 0,989 in 2007.
/// 2. 28:10. A full day is the base ÷ 365, rounded to whole kronor, 50 öre up:
///    kronor = ⌊(2 × SGI in öre × factor ‰ × level ‰ + d) ÷ 2d⌋ with d = 1000 × 1000 × 365 × 100.
///    No step before that rounds.
/// 3. 28:11. To an unemployed person a full day gives at most 543 kronor (from 2015-09-07; 486
///    before, 521 to 2006).
/// 4. 27:45. Three quarters, half, a quarter of it at those steps.
/// 5. 27:27, period begun 2019-01-01 or later with benefit: one full day is taken off. 27:27 a: for
///    other income than of employment seven days are unpaid, or as many as chosen. Period begun
///    earlier: its first day is unpaid.
/// 6. The amount is the paid days × step 4, less step 5; it breaks the law where it differs from
///    that by 1 krona or more.
///
/// So SGI 380 800 gives 380 800 × 0,97 × 0,8 ÷ 365 = 809,59, that is 810 kronor a day.
///
/// Judged in whole at the first of a payment's days. Benefit by working time (28:12–16) rests on
/// hours that the log does not hold.
///
/// Question: is a part of a day taken of the rounded or of the unrounded full day, and rounded
/// again? 28:10 rounds "the benefit". Amounts between the results of both orders are satisfied.
/// Question: is the deduction at partial benefit a full day of full benefit? 27:27 says a full day
/// with benefit; taken as yes, and a deduction by the part needs a person.
/// Question: what shows the general protection against many first unpaid days (27:39)? Nothing; a
/// calculation that says no deduction and has no recorded protection needs a person.
struct AmountByTheFormula: Article {
  let card = ArticleCard(
    "L48", "SFB 27:27–27 a, 28:7, 28:10–11", "amount by the formula",
    "A day of benefit is 80 or 75 % of SGI × 0,97 ÷ 365 in whole kronor, less the qualifying"
      + " deduction; to the unemployed at most a set amount.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: [.paymentCalculated],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      Wording(
        "AFL 3:4 and 3:2 c", from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31),
        .summary,
        source: "Ds 2008:4; SFS 2007:1309 for 0,97; 2006/07:SfU1 for 0,989"),
      Wording("2010:110", from: CivilDate(2011, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: DailyBenefit.parameters + QualifyingRule.parameters)

  func judge(_ act: Act) -> Answer {
    guard let days = act.eventDays, let amount = act.event[.amount]?.öre else {
      return .undetermined("the calculation does not say for which days and how much it is")
    }
    guard act.days.map({ $0.lowerBound == days.lowerBound }) ?? true else { return .silent }
    guard amount >= 0 else { return .notApplicable("the calculation takes money back") }
    guard act.event[.calculationMethod] != .workingTime else {
      return .undetermined("benefit by working time: the hours are not in the log")
    }
    guard let extent = act.event[.extent] else {
      return .undetermined("the calculation does not state its extent")
    }
    guard 0...100 ~= extent else { return .notApplicable("\(extent) % is no part of a benefit") }
    let known = [days.lowerBound, days.upperBound].compactMap { act.incomes(on: $0).first?[.sgi] }
    let isChanged = known.contains { $0 != known[0] }
    guard let sgi = (act.event[.sgi] ?? known.first)?.öre else {
      return .undetermined(
        "nothing tells the income that the benefit is computed on", missing: [.sgiDetermined])
    }
    guard days.dayCount <= DailyBenefit.daysMax, 0...DailyBenefit.sgiMax ~= sgi else {
      return .undetermined("so long a time, or so high an income, is not computed")
    }
    let answer = judge(act, days, amount, extent, sgi)
    return isChanged ? answer.asFlag(because: "the SGI changed within the days") : answer
  }

  private func judge(
    _ act: Act, _ days: ClosedRange<CivilDate>, _ amount: Int64, _ extent: Int64, _ sgi: Int64
  ) -> Answer {
    let levels = act.event[.paymentLevel].map { [$0] } ?? [.normal, .continuation]
    let answers = levels.map { level in
      AmountCalculation(
        act: act, days: days, amount: amount, extent: extent,
        benefit: DailyBenefit(act: act, sgi: sgi, level: level)
      ).judge()
    }
    return answers.first { $0.verdict == .satisfied } ?? answers[0]
  }
}
