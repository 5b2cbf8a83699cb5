internal import Casework

// What articles on payments share: which acts they judge, for which days, for whom.
extension Act {
  /// True for a payment whose days were calculated before it, at its extent or a higher one: the
  /// calculation was judged.
  ///
  /// A calculation that gives nothing, or takes back, was not judged for what it rests on.
  var isOfCalculatedDays: Bool {
    guard event.type == .paymentMade, let days = eventDays else { return false }
    let extent = event[.extent] ?? 0
    func isJudged(_ calculation: CaseEvent) -> Bool {
      (calculation[.amount]?.öre ?? 0) > 0 && (calculation[.extent] ?? 0) >= extent
    }
    // Mostly one calculation, among the last, is for just these days.
    let one = history.last(.paymentCalculated) {
      $0[.from] == days.lowerBound && $0[.through] == days.upperBound && isJudged($0)
    }
    return one != nil
      || earlier(.paymentCalculated).filter(isJudged).compactMap { $0.range(within: days) }
        .firstGap(in: days) == nil
  }

  /// True for a payment that gives nothing, or takes back.
  var paysNothing: Bool { event[.amount].map { $0.öre <= 0 } ?? false }

  /// The days the event is for; nil where it states none, or contradicts itself.
  var eventDays: ClosedRange<CivilDate>? {
    guard let from = event[.from] else { return nil }
    let through = event[.through] ?? from
    return from <= through ? from...through : nil
  }

  /// The days that this wording is asked about.
  var judgedDays: ClosedRange<CivilDate>? { days ?? eventDays }

  /// The decision that the act follows: the one it points at, else the last on the right to
  /// benefit.
  var followedDecision: CaseEvent? {
    if let position = event[.decision] { return history.event(at: position) }
    return earlier(.decisionMade).last {
      guard let question = $0[.question] else {
        return $0[.decisionKind] != .procedural && $0[.decisionKind] != .sgi
      }
      return question == .rightToBenefit || question == .extent
    }
  }

  /// True where the days are paid for the time being, before the right to benefit is decided
  /// (112:2, 2 a).
  ///
  /// A decision to withhold meanwhile (112:3) grants nothing.
  var isInterim: Bool {
    guard let decision = followedDecision, decision[.decisionKind] == .interim,
      decision[.interimGround] != .probableGroundsForCut
    else { return false }
    return judgedDays.map { decision.covers($0.lowerBound) && decision.covers($0.upperBound) }
      ?? true
  }

  /// How the insured earns a living, as the latest event that tells has it.
  var employmentForm: EmploymentForm? {
    if let form = event[.employmentForm] { return form }
    let sources: [EventType] = [
      .workCapacityAssessed, .sgiChanged, .sgiDetermined, .applicationReceived, .sickReportReceived,
      .caseOpened,
    ]
    for type in sources {
      if let form = earlier(type).last(where: { $0[.employmentForm] != nil })?[.employmentForm] {
        return form
      }
    }
    return nil
  }

  /// The assessments of capacity for a day that were known before the act, the latest first.
  func assessments(of day: CivilDate) -> [CaseEvent] {
    earlier(.workCapacityAssessed).reversed().filter { $0.covers(day) }
  }

  /// Of the assessments of capacity for a day the latest by each measure: one made later takes the
  /// place of an earlier one by the same measure.
  ///
  /// One that does not say from when takes no other's place on days before it was made.
  func standingAssessments(of day: CivilDate) -> [CaseEvent] {
    standing(assessments(of: day), on: day)
  }

  /// The same of assessments for a day, the latest first.
  func standing(_ known: [CaseEvent], on day: CivilDate) -> [CaseEvent] {
    let begun = known.filter { $0[.from] ?? date(of: $0) <= day }
    var measures: Set<CapacityBasis?> = []
    return (begun + known).filter { measures.insert($0[.basis]).inserted }
  }

  /// Days of a span that tell for all of it what the assessments and exceptions say: its ends, and
  /// each day on which another one begins to hold.
  func tellingDays(of span: ClosedRange<CivilDate>) -> [CivilDate] {
    let known = earlier(.workCapacityAssessed) + earlier(.exceptionApplied)
    let turns = known.flatMap { [$0[.from] ?? date(of: $0), $0[.through]?.adding(days: 1)] }
      .compactMap(\.self)
    let days = [span.lowerBound, span.upperBound] + turns.filter { span.contains($0) }
    return Set(days).sorted()
  }

  /// Whether a protection against the first unpaid time was granted for a day (27:40).
  func isProtected(on day: CivilDate) -> Bool {
    earlier(.specialRiskProtectionGranted).contains { $0.covers(day) }
  }
}

extension CaseEvent {
  /// True where a day lies between the event's first and last day; an end left out is open.
  func covers(_ day: CivilDate) -> Bool {
    (self[.from].map { $0 <= day } ?? true) && (self[.through].map { day <= $0 } ?? true)
  }

  /// The event's days within a span, an end left out being open; nil where there are none.
  func range(within span: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
    let first = max(self[.from] ?? span.lowerBound, span.lowerBound)
    let last = min(self[.through] ?? span.upperBound, span.upperBound)
    return first <= last ? first...last : nil
  }

  /// True where a reason for an exception is recorded, openly or sealed.
  var statesWhy: Bool { self[.exceptionReasonGiven] == true || hasSealed("reasons") }
}

extension ClosedRange<CivilDate> {
  /// How many days it holds.
  var dayCount: Int { upperBound.days(since: lowerBound) + 1 }
}

extension [ClosedRange<CivilDate>] {
  /// The first day of a span that none of the ranges holds.
  func firstGap(in span: ClosedRange<CivilDate>) -> CivilDate? {
    var day = span.lowerBound
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > day { break }
      if range.upperBound >= day { day = range.upperBound.adding(days: 1) }
    }
    return day <= span.upperBound ? day : nil
  }

  /// The days of a span that the ranges hold, each counted once.
  func dayCount(in span: ClosedRange<CivilDate>) -> Int {
    var count = 0
    var next = span.lowerBound
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let first = Swift.max(range.lowerBound, next)
      let last = Swift.min(range.upperBound, span.upperBound)
      guard first <= last else { continue }
      count += last.days(since: first) + 1
      next = last.adding(days: 1)
    }
    return count
  }
}

extension Wording {
  /// What applied before SFB: known to have existed, not read.
  static func sicknessBenefitBefore2011(because name: String) -> Wording {
    Wording(
      name, from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), .notRead,
      source: "not read")
  }
}

extension Answer {
  /// The gravest of some answers, the first of its kind; nil of none.
  static func gravest(of answers: [Answer]) -> Answer? {
    let order: [Verdict?] = [.violated, .needsPerson, .undetermined, .satisfied, .notApplicable]
    return order.lazy.compactMap { verdict in answers.first { $0.verdict == verdict } }.first
  }

  /// The verdict, where it rules.
  var verdict: Verdict? {
    if case .ruling(let ruling) = self { return ruling.verdict }
    return nil
  }

  /// The same answer, where a breach is for a person to assess.
  func asFlag(because remark: String) -> Answer {
    guard case .ruling(let ruling) = self, ruling.verdict == .violated else { return self }
    return .ruling(
      Ruling(
        .needsPerson, "\(ruling.reason) (\(remark))", missing: ruling.missing,
        evidence: ruling.evidence))
  }
}
