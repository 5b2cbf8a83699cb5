internal import Casework

/// SFB 25:5: income above a number of price base amounts is disregarded when the SGI is
/// computed; income of employment and of other work is each rounded down to whole hundreds of
/// kronor.
///
/// The cap was 7,5 price base amounts, in the second half of 2006 10, from 2018-07-01 8 and
/// from 2022-01-01 10; that of the benefit day counts.
///
/// So the cap was 336 000 kr in 2017, 341 250 kr in the first half of 2018 and 364 000 kr in the
/// second. Before 2022 the number was read in summaries only.
///
/// Question: is the cap rounded down to hundreds, as incomes are? An SGI between is taken as
/// lawful.
/// Question: when a lower price base amount makes the cap fall (2010, 2014, 2016), does an SGI set
/// under the higher one stand? Not read: a person must look.
/// Question: must a capped SGI be raised when the cap rises? By 25:5 for the benefit day; when and
/// by whom was not read: a person must look.
struct IncomeUpToTheCap: Article {
  let card = ArticleCard(
    "L49-cap", "SFB 25:5", "income up to the cap",
    "Income above the cap of the benefit day, a number of price base amounts, is disregarded.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.sgiDetermined, .sgiChanged, .paymentCalculated],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      Wording(
        "AFL, 7,5", from: CivilDate(2005, 1, 1), through: CivilDate(2006, 6, 30), .summary,
        source: "2006/07:SfU1"),
      Wording(
        "AFL, 10", from: CivilDate(2006, 7, 1), through: CivilDate(2006, 12, 31), .summary,
        source: "2006/07:SfU1"),
      Wording(
        "7,5", from: CivilDate(2007, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "2006/07:SfU1; end by 2017:1305 in consolidated SFB"),
      Wording(
        "2017:1305, 8,0", from: CivilDate(2018, 7, 1), through: CivilDate(2021, 12, 31), .summary,
        source: "dates in consolidated SFB; 8,0 in industry news"),
      Wording(
        "2021:1240, 10,0", from: CivilDate(2022, 1, 1), through: CivilDate(2026, 12, 31),
        source: "consolidated SFB to SFS 2025:1546"),
      .afterTheTable,
    ],
    parameters: ["price-base-amount", "income-cap", "income-rounding"])

  func judge(_ act: Act) -> Answer {
    act.event.type == .paymentCalculated ? judgePayment(act) : judgeIncome(act)
  }

  private func cap(_ act: Act, on day: CivilDate) -> Int64 {
    act.parameter("price-base-amount", on: day) * act.parameter("income-cap", on: day) * 10
  }

  private func judgeIncome(_ act: Act) -> Answer {
    guard let sgi = act.event[.sgi]?.öre else {
      return .undetermined("the decision states no income")
    }
    let cap = cap(act, on: act.keyDate)
    guard sgi <= cap else {
      return .violated("the SGI is above the cap of \(cap / 100) kr on \(act.keyDate)")
    }
    guard let income = act.event[.yearlyIncome]?.öre else {
      return .satisfied("the SGI is up to the cap of \(cap / 100) kr")
    }
    let rounding = act.parameter("income-rounding") * 200
    guard sgi > max(0, min(income, cap)) - rounding else {
      return .needsPerson(
        "the SGI is below the yearly income, which the cap of \(cap / 100) kr does not explain")
    }
    return .satisfied("the SGI is the yearly income up to the cap of \(cap / 100) kr")
  }

  private func judgePayment(_ act: Act) -> Answer {
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard let days = act.judgedDays else {
      return .undetermined("the calculation does not say for which days it is")
    }
    let set = act.incomes(on: days.upperBound).first
    guard let sgi = act.event[.sgi]?.öre ?? set?[.sgi]?.öre else {
      return .undetermined("nothing tells the SGI", missing: [.sgiDetermined])
    }
    for day in [days.lowerBound, days.upperBound] {
      let cap = cap(act, on: day)
      guard sgi > cap else { continue }
      if let set, sgi <= self.cap(act, on: latest(of: set, act)) {
        return .needsPerson(
          "the SGI was up to the cap when it was set; on \(day) the cap was \(cap / 100) kr",
          on: set)
      }
      return .violated("the SGI is above the cap of \(cap / 100) kr on \(day)", on: set)
    }
    if let set, let income = set[.yearlyIncome]?.öre, income > sgi {
      let cap = cap(act, on: days.upperBound)
      if sgi <= max(0, min(income, cap)) - act.parameter("income-rounding") * 200 {
        return .needsPerson(
          "the yearly income is higher and the cap on \(days.upperBound) is \(cap / 100) kr",
          on: set)
      }
    }
    return .satisfied(
      "the SGI is up to the cap of \(cap(act, on: days.lowerBound) / 100) kr", on: set)
  }

  /// The first date that a decision on the SGI is for, within the table of price base amounts.
  private func latest(of set: CaseEvent, _ act: Act) -> CivilDate {
    max(set[.from] ?? act.date(of: set), card.wordings[0].from)
  }
}
