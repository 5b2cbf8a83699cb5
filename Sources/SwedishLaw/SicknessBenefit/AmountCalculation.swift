internal import Casework

/// One calculation put to the formula.
struct AmountCalculation {
  let act: Act
  let days: ClosedRange<CivilDate>
  let amount: Int64
  let extent: Int64
  let benefit: DailyBenefit

  /// Öre in which an amount may differ.
  private static let tolerance: Int64 = 99

  func judge() -> Answer {
    if let answer = judgeDay() { return answer }
    let rule = QualifyingRule(act, days)
    let stated = act.event[.days]
    guard stated.map({ 0...Int64(days.dayCount) ~= $0 }) ?? true else {
      return .violated("\(stated ?? 0) days are paid of \(days.dayCount)")
    }
    if let days = rule.unpaidDays { return judge(withoutDays: days, stated, rule) }
    let count = stated ?? Int64(days.dayCount)
    guard let whole = sum(ofDays: count) else {
      return .undetermined("the amount of a day changes, and which days are paid is not told")
    }
    return judge(whole, rule)
  }

  /// The daily amount that the calculation states.
  private func judgeDay() -> Answer? {
    guard let stated = act.event[.dailyAmount]?.öre, 0...DailyBenefit.sgiMax ~= stated, isConstant
    else {
      return nil
    }
    let day = benefit.kronor(on: days.lowerBound) * 100
    let part = benefit.öre(on: days.lowerBound, extent: extent)
    guard abs(stated - day) > Self.tolerance, !part.widened.contains(stated) else { return nil }
    return .violated("a full day is \(day.kronor) kr, not \(stated.kronor) kr")
  }

  private var isConstant: Bool {
    benefit.öre(on: days.lowerBound, extent: extent)
      == benefit.öre(on: days.upperBound, extent: extent)
  }

  /// What so many days give; nil where the days differ and not all are paid.
  private func sum(ofDays count: Int64) -> ClosedRange<Int64>? {
    if isConstant { return benefit.öre(on: days.lowerBound, extent: extent).times(count) }
    guard count == days.dayCount else { return nil }
    var sum: ClosedRange<Int64> = 0...0
    for offset in 0..<days.dayCount {
      sum = sum.adding(benefit.öre(on: days.lowerBound.adding(days: offset), extent: extent))
    }
    return sum
  }

  /// Where first days are unpaid: the days after them are paid, and no others.
  private func judge(
    withoutDays unpaid: Int, _ stated: Int64?, _ rule: QualifyingRule
  ) -> Answer {
    let paid = Int64(max(0, days.dayCount - unpaid))
    if let stated, stated > paid {
      return flagged("\(stated) days are paid, but \(unpaid) of \(days.dayCount) are unpaid", rule)
    }
    guard let right = sum(ofDays: stated ?? paid), let whole = sum(ofDays: Int64(days.dayCount))
    else {
      return .undetermined("the amount of a day changes, and which days are paid is not told")
    }
    if right.widened.contains(amount) {
      return .satisfied("\(stated ?? paid) days after \(unpaid) unpaid give \(amount.kronor) kr")
    }
    if whole.widened.contains(amount) {
      return flagged("days 1 to \(unpaid) of the period, unpaid ones, are paid", rule)
    }
    return differs(from: right)
  }

  /// Before 2019 the rule on first unpaid days was read in summary only.
  private func flagged(_ reason: String, _ rule: QualifyingRule) -> Answer {
    let answer = Answer.violated(reason)
    return rule.isReadInSummary ? answer.asFlag(because: "27:27 was read in summary only") : answer
  }

  private func judge(_ whole: ClosedRange<Int64>, _ rule: QualifyingRule) -> Answer {
    let stated = rule.statedDeduction ?? 0
    let full = benefit.kronor(on: days.lowerBound) * 100
    let part = benefit.öre(on: days.lowerBound, extent: extent)
    switch rule.deduction {
    case .due:
      if act.event[.qualifyingMethod] == .noDeduction {
        return .needsPerson(
          "no deduction is made and no protection recorded: was there a right to it?")
      }
      if stated == 0 {
        let isOmitted = amount > 0 && whole.widened.contains(amount)
        return isOmitted
          ? .violated("no qualifying deduction of \(full.kronor) kr is made")
          : compare(with: whole.less(full), full)
      }
      if abs(stated - full) > Self.tolerance {
        return part.widened.contains(stated)
          ? .needsPerson("the deduction is \(stated.kronor) kr, a part of a full day")
          : .violated("the deduction is \(stated.kronor) kr, not a full day, \(full.kronor) kr")
      }
      return compare(with: whole.less(stated), stated)
    case .none:
      guard stated > 0 else { return compare(with: whole, 0) }
      return .needsPerson("a deduction is made where none is due: is it left from an earlier day?")
    case .unknown:
      if stated == 0, whole.less(full).widened.contains(amount) {
        return compare(with: whole.less(full), full)
      }
      return compare(with: whole.less(min(stated, full)), stated)
    }
  }

  private func compare(with right: ClosedRange<Int64>, _ deduction: Int64) -> Answer {
    guard right.widened.contains(amount) else { return differs(from: right) }
    let less = deduction > 0 ? " less \(deduction.kronor) kr" : ""
    return .satisfied("\(days.dayCount) days at \(extent) %\(less) give \(amount.kronor) kr")
  }

  private func differs(from right: ClosedRange<Int64>) -> Answer {
    let words =
      right.lowerBound == right.upperBound
      ? "\(right.lowerBound.kronor)"
      : "\(right.lowerBound.kronor) to \(right.upperBound.kronor)"
    return .violated("the formula gives \(words) kr, the calculation \(amount.kronor) kr")
  }
}

extension ClosedRange<Int64> {
  /// With less than a krona more at both ends.
  fileprivate var widened: ClosedRange<Int64> { lowerBound - 99...upperBound + 99 }

  fileprivate func times(_ count: Int64) -> ClosedRange<Int64> {
    lowerBound * count...upperBound * count
  }

  fileprivate func adding(_ other: ClosedRange<Int64>) -> ClosedRange<Int64> {
    lowerBound + other.lowerBound...upperBound + other.upperBound
  }

  /// Less a deduction, at least nothing.
  fileprivate func less(_ deduction: Int64) -> ClosedRange<Int64> {
    Swift.max(0, lowerBound - deduction)...Swift.max(0, upperBound - deduction)
  }
}

extension Int64 {
  /// An amount in öre as people write kronor.
  fileprivate var kronor: String {
    let rest = self % 100
    return rest == 0 ? "\(self / 100)" : "\(self / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}
