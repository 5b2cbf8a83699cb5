internal import Casework

/// How the first unpaid time of a sick period bears on one calculation (27:27–32).
struct QualifyingRule {
  /// Whether a deduction is due in this calculation.
  enum Deduction {
    case due, none, unknown
  }

  /// First days of the calculation that are unpaid; nil where no days are.
  let unpaidDays: Int?
  /// Whether a full day is taken off.
  let deduction: Deduction
  /// What is recorded as taken off, in öre.
  let statedDeduction: Int64?
  /// True for periods begun before the deduction.
  let isReadInSummary: Bool

  /// Periods that begin on this day or later have a deduction in place of a day (2018:647).
  static let deductionBegins = CivilDate(2019, 1, 1)

  /// The parameters it reads.
  static let parameters = ["qualifying-day", "qualifying-days", "relapse", "sick-pay-days"]

  init(_ act: Act, _ days: ClosedRange<CivilDate>) {
    let spells = SickSpells(act)
    let start =
      act.event[.benefitPeriodStart]
      ?? spells.periodStart(on: days.lowerBound, within: act.term("relapse").amount)
    let made = act.earlier(.qualifyingDeductionMade).last { deduction in
      (deduction[.from] ?? deduction[.benefitPeriodStart]).map { days.contains($0) } ?? false
    }
    let stated = (act.event[.qualifyingDeduction] ?? made?[.amount])?.öre
    statedDeduction = stated.flatMap { 0...DailyBenefit.sgiMax ~= $0 ? $0 : nil }
    isReadInSummary = start.map { $0 < Self.deductionBegins } ?? false
    let isProtected = act.isProtected(on: start ?? days.lowerBound)
    guard !isProtected, let start else {
      unpaidDays = nil
      deduction = isProtected ? .none : .unknown
      return
    }
    let begins = Self.begins(act, days, start)
    if act.employmentForm == .selfEmployed {
      unpaidDays = Self.overlap(of: Self.length(act), from: start, with: days)
      deduction = .none
    } else if start < Self.deductionBegins {
      let length = Int(act.parameter("qualifying-day"))
      unpaidDays = begins == .due ? Self.overlap(of: length, from: start, with: days) : nil
      deduction = begins == .due ? .none : begins
    } else {
      unpaidDays = nil
      deduction = begins
    }
  }

  /// Days of waiting for other income than of employment: chosen, or as the law has it.
  private static func length(_ act: Act) -> Int {
    guard act.event[.qualifyingMethod] == .chosenQualifyingDays,
      let chosen = act.event[.qualifyingDays], 0...36_525 ~= chosen
    else { return Int(act.parameter("qualifying-days")) }
    return Int(chosen)
  }

  /// Whether the calculation is for the first days of a period that begins with benefit.
  ///
  /// A period that begins with sick pay has had its deduction there.
  private static func begins(
    _ act: Act, _ days: ClosedRange<CivilDate>, _ start: CivilDate
  ) -> Deduction {
    if days.lowerBound <= start { return .due }
    let isPaidEarlier = act.earlier(.paymentCalculated).contains { calculation in
      guard let from = calculation[.from] else { return false }
      return start <= from && from < days.lowerBound
    }
    let isEmployersFirst = act.earlier(.employerSickReportReceived).contains { report in
      report[.firstDay].map { $0 == start } ?? false
    }
    let sickPay = Int(act.parameter("sick-pay-days"))
    let isAfterSickPay =
      act.employmentForm == .employed && days.lowerBound.days(since: start) >= sickPay
    return isPaidEarlier || isEmployersFirst || isAfterSickPay ? .none : .unknown
  }

  private static func overlap(
    of length: Int, from start: CivilDate, with days: ClosedRange<CivilDate>
  ) -> Int? {
    let last = min(start.adding(days: length - 1), days.upperBound)
    let first = max(start, days.lowerBound)
    return first <= last ? last.days(since: first) + 1 : nil
  }
}
