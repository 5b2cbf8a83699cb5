internal import Casework

/// A payment to someone of a group with rules of its own, day by day of the chain.
struct GroupPayment {
  let act: Act

  /// The gravest answer of the days.
  func judge(_ judgeDay: (_ number: Int, _ measured: [CaseEvent]) -> Answer) -> Answer {
    guard let days = act.judgedDays else {
      return .undetermined("the payment does not say for which days it is")
    }
    let spells = SickSpells(act)
    let gap = act.term("chain-gap").amount
    guard let last = spells.chainDay(on: days.upperBound, gap: gap) else {
      return .undetermined(
        "nothing tells which day of the chain it is", missing: [.sickReportReceived])
    }
    let answers = act.tellingDays(of: days).map { day in
      judgeDay(
        max(1, last.number - days.upperBound.days(since: day)),
        act.standingAssessments(of: day))
    }
    return .gravest(of: answers) ?? .notApplicable("no days are paid")
  }
}

extension Act {
  /// The breach where a day of the chain is paid though the measure that counts on it found the
  /// capacity reduced less than that, or not at all; nil where it did not.
  func isPaid(beyond measured: CaseEvent, _ number: Int) -> Answer? {
    guard let found = measured[.extent], found == 0 || found < event[.extent] ?? 0 else {
      return nil
    }
    let measure = measured[.basis]?.rawValue ?? ""
    return .violated(
      "paid for day \(number), for which capacity by \(measure) was found"
        + (found == 0 ? " not reduced" : " reduced by \(found) % only"),
      on: measured)
  }
}
