internal import Casework

/// SFB 27:46–49 a, the rehabilitation chain: capacity is measured against the insured's usual
/// work or work the employer offers for a time; from day 91 also against other work at the
/// employer; from day 181 also against work on the labour market (from 2022-09-01: in a stated
/// occupational group) or suitable work that is available, unless an exception of that time
/// applies; from day 366 the same with fewer exceptions.
///
/// Asked of the days paid, by the wording of each day. A payment after a gate rests on an
/// assessment by the gate's measure, or on an exception that was lawful on those days, with its
/// reason. What days up to 90 rest on is L40's. Spells fewer than 90 days apart add up (27:51).
///
/// A measure by which less is lost than is paid for carries no payment.
///
/// 27:49 before 2022-02-01 was read in summary only: an exception that it did not know needs a
/// person. Without any exception 27:48 is broken.
///
/// Question: must an assessment by a gate's measure be made after the gate? Taken as no: it must
/// cover the day.
/// Question: does a wider measure than demanded do? Taken as yes where a stated occupational group
/// is not demanded.
/// Question: is the return expected "before day 365" when it is expected on that day? Taken as yes:
/// on the 365th day capacity was reduced for 364 days.
/// Question: what may 27:49 a, delayed care, be used for? Its dates were read, its conditions were
/// not: a person must look.
struct WiderMeasureAfterEachGate: Article {
  let card = ArticleCard(
    "L44", "SFB 27:46–49 a", "wider measure after each gate",
    "After 90, 180 and 365 days of reduced capacity a payment rests on an assessment by the wider"
      + " measure of that step, or on an exception lawful on those days with its reason.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay, wordings: ChainRules.all.map(\.wording), parameters: ChainRules.parameters)

  func judge(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard !act.isInterim else { return .notApplicable("paid under an interim decision") }
    guard let days = act.judgedDays else {
      return .undetermined("the payment does not say for which days it is")
    }
    let rules = ChainRules.of(act.wording)
    if rules.hasSpecialGroups, [.onDemand, .earlyPensionAge].contains(act.employmentForm) {
      return .notApplicable("the insured's group has rules of its own")
    }
    let spells = SickSpells(act)
    let gap = act.term("chain-gap").amount
    guard let last = spells.chainDay(on: days.upperBound, gap: gap) else {
      return .undetermined(
        "nothing tells which day of the chain it is", missing: [.sickReportReceived])
    }
    guard last.number > act.term("chain-employer").amount else {
      return .notApplicable("day \(last.number) of the chain comes before the first gate")
    }
    let first = spells.spell(on: days.upperBound)?.first ?? days.upperBound
    guard !last.isAdded || first >= ChainRules.additionRead else {
      return .undetermined("how spells added up before 2014 was not read")
    }
    return ChainPayment(act: act, rules: rules, days: days, lastNumber: last.number).judge()
  }
}
