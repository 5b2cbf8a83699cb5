internal import Casework

/// A payment put to the steps of the chain that its days lie in.
struct ChainPayment {
  let act: Act
  let rules: ChainRules
  let days: ClosedRange<CivilDate>
  let lastNumber: Int

  /// A step: the days after a gate, up to the next.
  private enum Step: CaseIterable {
    case employer, market, year
  }

  /// The gravest answer of the days in each step.
  func judge() -> Answer {
    var answers: [Answer] = []
    for step in Step.allCases {
      let first = max(gate(step) + 1, number(of: days.lowerBound))
      let final = min(end(of: step), lastNumber)
      guard first <= final else { continue }
      answers += act.tellingDays(of: day(first)...day(final)).map { judge(number(of: $0), step) }
    }
    return .gravest(of: answers) ?? .notApplicable("the days come before the first gate")
  }

  private func gate(_ step: Step) -> Int {
    switch step {
    case .employer: act.term("chain-employer").amount
    case .market: act.term("chain-market").amount
    case .year: act.term("chain-year").amount
    }
  }

  private func end(of step: Step) -> Int {
    switch step {
    case .employer: gate(.market)
    case .market: gate(.year)
    case .year: .max
    }
  }

  private func day(_ number: Int) -> CivilDate {
    days.upperBound.adding(days: number - lastNumber)
  }

  private func number(of day: CivilDate) -> Int { lastNumber - days.upperBound.days(since: day) }

  private func judge(_ number: Int, _ step: Step) -> Answer {
    let day = day(number)
    let known = act.assessments(of: day)
    let measures = step == .employer ? ChainRules.beyondOwnWork : rules.measures
    let measured = act.standing(known, on: day).first {
      $0[.basis].map { measures.contains($0) } ?? false
    }
    let answer =
      step == .employer
      ? nil
      : exception(of: day, known).map {
        judge($0, number, step)
      }
    if let answer, answer.verdict == .satisfied { return answer }
    if let measured {
      let byMeasure = judge(measured, number)
      if byMeasure.verdict == .satisfied || answer == nil { return byMeasure }
    }
    return answer ?? unmeasured(number, step, known.first)
  }

  private func judge(_ measured: CaseEvent, _ number: Int) -> Answer {
    let basis = measured[.basis]?.rawValue ?? ""
    if let answer = act.isPaid(beyond: measured, number) { return answer }
    if rules.demandsGroup, measured[.basis] == .occupationalGroup,
      measured[.occupationalGroup] == nil
    {
      return .violated(
        "day \(number) was measured against an occupational group that is not stated", on: measured)
    }
    return .satisfied("day \(number) was measured by \(basis)", on: measured)
  }

  private func unmeasured(_ number: Int, _ step: Step, _ latest: CaseEvent?) -> Answer {
    guard step == .employer else {
      // 27:49 only narrows the exceptions: without any, 27:48 is broken after a year, too.
      return .violated(
        "paid for day \(number) on no measure but \(latest?[.basis]?.rawValue ?? "none"), after"
          + " \(gate(step)) days",
        missing: [.workCapacityAssessed], on: latest)
    }
    switch act.employmentForm {
    case .employed:
      return .violated(
        "paid for day \(number) without regard to other work at the employer",
        missing: [.workCapacityAssessed], on: latest)
    case nil:
      return .undetermined(
        "day \(number): nothing tells whether the insured has an employer",
        missing: [.workCapacityAssessed], on: latest)
    default: return .notApplicable("day \(number): the insured has no employer", on: latest)
    }
  }

  private func exception(of day: CivilDate, _ known: [CaseEvent]) -> CaseEvent? {
    let applied = act.earlier(.exceptionApplied).filter { $0.covers(day) }
    let all = (applied + known.filter { $0[.exception] != nil }).sorted {
      $0.position > $1.position
    }
    return all.first
  }

  private func judge(_ event: CaseEvent, _ number: Int, _ step: Step) -> Answer {
    guard let exception = event[.exception] else {
      return .undetermined("the exception is not stated", on: event)
    }
    let isYear = step == .year
    guard let lawful = isYear ? rules.exceptionsAfterYear : rules.exceptionsAfterHalfYear else {
      return .undetermined("which exceptions there were was not read", on: event)
    }
    let answer = judge(exception, event, number, step, lawful)
    return isYear && rules.isYearSummary
      ? answer.asFlag(because: "27:49 was read in summary only") : answer
  }

  private func judge(
    _ exception: ChainException, _ event: CaseEvent, _ number: Int, _ step: Step,
    _ lawful: [ChainException]
  ) -> Answer {
    let word = exception.rawValue
    guard lawful.contains(exception) else {
      return .violated(
        "\(word) was no exception for day \(number) (\(rules.wording.name))", on: event)
    }
    guard event.statesWhy else {
      return .violated("no reason is given for the exception \(word)", on: event)
    }
    switch exception {
    case .unreasonable: return .satisfied("day \(number): \(word), with its reason", on: event)
    case .delayedCare:
      return .needsPerson("day \(number): \(word), whose conditions were not read", on: event)
    case .predominantReasons:
      return judge(event, number, returnBefore: act.term("chain-year").amount)
    case .specialReasons:
      guard rules.limitsSpecialReasons else {
        return .satisfied("day \(number): \(word), with its reason", on: event)
      }
      return judge(event, number, returnBefore: act.term("chain-special").amount)
    }
  }

  private func judge(_ event: CaseEvent, _ number: Int, returnBefore limit: Int) -> Answer {
    let word = event[.exception]?.rawValue ?? ""
    guard number <= limit else {
      return .violated("day \(number): \(word) reaches to day \(limit)", on: event)
    }
    guard let back = event[.expectedReturn] else {
      return .undetermined("\(word): no return is stated as expected", on: event)
    }
    let day = self.number(of: back)
    guard day <= limit else {
      return .violated(
        "\(word): return is expected on day \(day), after day \(limit)", on: event)
    }
    return .satisfied("day \(number): \(word), return expected on day \(day)", on: event)
  }
}
