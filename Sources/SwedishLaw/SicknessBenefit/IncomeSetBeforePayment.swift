internal import Casework

/// SFB 25:2–4, 26:2: the income that benefit is computed on (SGI) is the yearly income that the
/// insured may be expected to have from work for the time being, at least 24 % of the price
/// base amount; the decision that sets it states its size and how much of it is of which kind.
///
/// It is set with the claim, so before benefit is paid. Of a payment made, it is asked only where
/// its days were not calculated before.
///
/// The price base amounts of 2005 to 2026 are a parameter; days of 2027 are undetermined.
///
/// Question: is the floor put to the income or to the SGI, which 25:5 rounds down to hundreds? 25:3
/// says income; without it recorded, an SGI up to a rounding below the floor is taken as lawful.
/// Question: may an SGI be above the yearly income? By the protection of 26:9–18 it may: a person
/// must look where none is recorded.
struct IncomeSetBeforePayment: Article {
  let card = ArticleCard(
    "L49", "SFB 25:2–4, 26:2", "income set before payment",
    "Benefit is computed on an SGI that was set before, with its size and kinds of income, from a"
      + " yearly income of at least 24 % of the price base amount.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.sgiDetermined, .sgiChanged, .paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      .sicknessBenefitBefore2011(because: "AFL 1962:381, chapter 3"),
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2026, 12, 31),
        source: "consolidated SFB to SFS 2025:1546"),
      .afterTheTable,
    ],
    parameters: ["price-base-amount", "income-floor", "income-rounding"])

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .paymentCalculated, .paymentMade: judgePayment(act)
    default: judgeIncome(act)
    }
  }

  private func judgeIncome(_ act: Act) -> Answer {
    guard let sgi = act.event[.sgi] else { return .undetermined("the decision states no income") }
    guard sgi.öre != 0 else { return .satisfied("no income is set that benefit could rest on") }
    guard sgi.öre > 0 else { return .violated("the income set is below nothing") }
    let floor = act.parameter("price-base-amount") * act.parameter("income-floor") / 10
    let kinds = act.event[.incomeKinds]?.words ?? []
    let rounding = act.parameter("income-rounding") * 100 * Int64(max(1, min(kinds.count, 2)))
    let isProtected = !act.earlier(.sgiProtectionStarted).isEmpty
    let income = isProtected ? nil : act.event[.yearlyIncome]?.öre
    guard income.map({ $0 >= floor }) ?? (sgi.öre > floor - rounding) else {
      return .violated(
        "the income is below \(floor / 100) kr, the least an SGI may rest on on \(act.keyDate)")
    }
    if let income, sgi.öre > income {
      return .needsPerson("the SGI is above the yearly income, and no protection is recorded")
    }
    guard !kinds.isEmpty else {
      return .undetermined("the decision does not say which kinds of income the SGI is of")
    }
    return .satisfied("the SGI states its size and kinds and is above \(floor / 100) kr")
  }

  private func judgePayment(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard let days = act.judgedDays else {
      return .undetermined("the calculation does not say for which days it is")
    }
    let first = act.incomes(on: days.lowerBound)
    let last = act.incomes(on: days.upperBound)
    guard let set = last.first ?? first.first else {
      return .violated("benefit is computed before an income was set", missing: [.sgiDetermined])
    }
    guard let sgi = act.event[.sgi] else {
      return .satisfied("an income was set before", on: set)
    }
    let known = [first.first, last.first].compactMap { $0?[.sgi] }
    guard known.contains(sgi) else {
      return .violated(
        "computed on \(sgi.öre / 100) kr, while the SGI is \((set[.sgi]?.öre ?? 0) / 100) kr",
        on: set)
    }
    if known.contains(where: { $0 != sgi }) {
      return .needsPerson("the SGI changed within the days: one amount for two incomes?", on: set)
    }
    return .satisfied("computed on the SGI that was set", on: set)
  }
}

extension Act {
  /// The decisions that set an SGI for a day and were known before the act, the latest first.
  func incomes(on day: CivilDate) -> [CaseEvent] {
    history.all([.sgiDetermined, .sgiChanged]).reversed().filter {
      $0.position < event.position && ($0[.from].map { $0 <= day } ?? true)
    }
  }
}

extension Wording {
  /// Days after the last price base amount that is known.
  static let afterTheTable = Wording(
    "2027", from: CivilDate(2027, 1, 1), .notRead,
    source: "the price base amount of 2027 was not known")
}
