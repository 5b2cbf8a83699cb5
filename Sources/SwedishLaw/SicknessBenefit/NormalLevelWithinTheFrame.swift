internal import Casework

/// SFB 27:20–24: benefit at normal level is paid for at most 364 days among the 450 days
/// before; then it is paid at continuation level.
///
/// Days at continuation level are counted too. In case of a serious illness the normal level
/// goes on. Where a period that begins on or after 2019-01-01 begins with benefit and a
/// deduction, its first day is not counted.
///
/// Before 2008-07-01 no limit of days stood in the law; from then to 2016-01-31 what was read is a
/// summary, and continuation beyond 550 days had exceptions that were not read.
///
/// The days used are those the calculation states, else those of earlier calculations in the log.
/// Where both are known and disagree about the outcome, a person must look.
///
/// Question: thirteen days of a sick-pay period count too (27:22): which thirteen, and before 2019?
/// Where the log alone tells, the outcome must be the same with them and without them.
/// Question: does the frame move with each day of a payment, or is it that of its first day? Taken
/// as that of the first: what a stated number of days loses on the way is not in the log.
struct NormalLevelWithinTheFrame: Article {
  let card = ArticleCard(
    "L47", "SFB 27:20–24", "normal level within the frame",
    "Normal level for at most 364 days in a frame of 450 days, then continuation level; a serious"
      + " illness is exempt.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: [.paymentCalculated],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .benefitDay,
    wordings: [
      Wording(
        "AFL 1962:381", from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), .summary,
        source: "prop. 2007/08:136"),
      Wording(
        "original", from: CivilDate(2011, 1, 1), through: CivilDate(2016, 1, 31), .summary,
        source: "transition rules to SFS 2011:1513 in consolidated SFB"),
      Wording("2015:963", from: CivilDate(2016, 2, 1), source: "SFS 2015:963; 2018:647"),
    ],
    parameters: ["frame-normal", "frame-days", "frame-sick-pay", "frame-continuation"])

  func judge(_ act: Act) -> Answer {
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard let days = act.judgedDays, let from = act.event[.from] else {
      return .undetermined("the calculation does not say for which days it is")
    }
    guard let level = act.event[.paymentLevel] else {
      return .undetermined("the calculation does not state its level")
    }
    if act.event[.seriousIllness] == true {
      return level == .normal
        ? .satisfied("a serious illness keeps the normal level")
        : .violated("continuation level in spite of a serious illness")
    }
    let before = days.lowerBound.days(since: from)
    let known = Frame(act, at: days.lowerBound)
    if level == .continuation, !act.wording.isWithoutLimit,
      known.continuation + before + days.dayCount > Int(act.parameter("frame-continuation"))
    {
      return .undetermined("more than 550 days at continuation level: the exceptions were not read")
    }
    // 27:21 leaves the first day of a period with a deduction out of the count.
    let uncounted = Frame.hasUncountedDay(act.event, act.earlier(.qualifyingDeductionMade)) ? 1 : 0
    let own = before == 0 ? 0 : before - uncounted
    let length = days.dayCount - (before == 0 ? uncounted : 0)
    guard let stated = act.event[.frameDays].map({ Int(clamping: $0) }), 0...36_525 ~= stated else {
      return judge(level, used: known.least + own, length, act)
        .confirmed(by: judge(level, used: known.most + own, length, act))
    }
    let answer = judge(level, used: stated + own, length, act)
    return known.least > stated
      ? answer.confirmed(by: judge(level, used: known.least + own, length, act)) : answer
  }

  private func judge(
    _ level: PaymentLevel, used: Int, _ length: Int, _ act: Act
  ) -> Answer {
    let limit = Int(act.parameter("frame-normal"))
    switch level {
    case .normal where used + length <= limit:
      return .satisfied("days \(used + 1) to \(used + length) of \(limit) at normal level")
    case .normal:
      return .violated(
        "\(used + length - max(limit, used)) of \(length) days at normal level lie beyond \(limit)")
    case .continuation where used >= limit:
      return .satisfied("continuation level after \(used) days")
    case .continuation:
      return .violated(
        "continuation level after \(used) days, while normal level lasts for \(limit)")
    }
  }
}

/// Days of benefit in the frame before a day, as far as earlier calculations tell.
private struct Frame {
  /// Days of calculations in the log.
  let least: Int
  /// The same and the days that sick-pay periods may add.
  let most: Int
  /// Days at continuation level in the whole log.
  let continuation: Int

  init(_ act: Act, at day: CivilDate) {
    let length = Int(act.parameter("frame-days"))
    let span = day.adding(days: -length)...day.adding(days: -1)
    let earlier = act.earlier(.paymentCalculated).filter {
      !($0[.amount].map { $0.öre <= 0 } ?? false)
    }
    let deductions = act.earlier(.qualifyingDeductionMade)
    let uncounted = earlier.count { calculation in
      Self.hasUncountedDay(calculation, deductions)
        && calculation[.from].map { span.contains($0) } ?? false
    }
    least = max(0, earlier.compactMap(\.stretch).dayCount(in: span) - uncounted)
    let sickPay = act.earlier(.employerSickReportReceived).count {
      $0[.firstDay].map { span.contains($0) } ?? false
    }
    most = least + sickPay * Int(act.parameter("frame-sick-pay"))
    let all = CivilDate(1, 1, 1)...day
    continuation = earlier.filter { $0[.paymentLevel] == .continuation }.compactMap(\.stretch)
      .dayCount(in: all)
  }

  /// True for the first day of a period that begins with benefit and a deduction (27:21, 2018:647).
  static func hasUncountedDay(_ calculation: CaseEvent, _ deductions: [CaseEvent]) -> Bool {
    let made = deductions.last { deduction in
      deduction[.from] != nil && deduction[.from] == calculation[.from]
    }
    guard let deduction = calculation[.qualifyingDeduction] ?? made?[.amount], deduction.öre > 0
    else { return false }
    let start = calculation[.benefitPeriodStart] ?? calculation[.from]
    return start.map { $0 >= QualifyingRule.deductionBegins } ?? false
  }
}

extension CaseEvent {
  /// The event's days; nil where it states none.
  fileprivate var stretch: ClosedRange<CivilDate>? {
    guard let from = self[.from], let through = self[.through], from <= through else { return nil }
    return from...through
  }
}

extension Wording {
  /// True where continuation level had no limit of days.
  fileprivate var isWithoutLimit: Bool { from >= CivilDate(2016, 2, 1) }
}

extension Answer {
  /// This answer where another agrees with it; else a person must look.
  fileprivate func confirmed(by other: Answer) -> Answer {
    guard verdict != other.verdict, case .ruling(let one) = self, case .ruling(let two) = other
    else { return self }
    return .needsPerson("\(one.reason); counted otherwise: \(two.reason)")
  }
}
