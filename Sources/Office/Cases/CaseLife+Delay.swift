internal import Casework

// What an application lacks, when a decision is said to come, and what is said when it is late.
extension CaseLife {
  /// The day of the first decision; nil where none was made.
  var firstDecision: CivilDate? {
    switch (grants.first?.decided, refusal?.decided) {
    case (let granted?, let refused?): min(granted, refused)
    case (let granted?, nil): granted
    case (nil, let refused): refused
    }
  }

  /// What the application lacks; mostly nothing.
  func applicationFlaws() -> [ApplicationFlaw] {
    guard script.draw(.applicationIsIncomplete).happens(at: parameters.delays.incompleteShare)
    else { return [] }
    let kinds: [[ApplicationFlaw]] = [[.signature], [.onHonour], [.signature, .onHonour]]
    return kinds[script.draw(.applicationFlaw).int(in: 0...kinds.count - 1)]
  }

  /// The insured is told what an application lacks, and hands it in.
  mutating func tellCompletion(
    lacking flaws: [ApplicationFlaw], of application: Position, from day: CivilDate
  ) {
    let delays = parameters.delays
    let missing = CodeList<ApplicationFlaw>(.array(flaws.map(\.json)))
    let found = world.calendar.day(1, after: day)
    let worker = owners.worker(on: found, step: Int(found.dayNumber))
    work(.applicationFoundIncomplete, on: found, slot: 2, by: worker) {
      $0[.missing] = missing
      $0[.concerning] = application
    }
    work(.completionOrdered, on: found, slot: 3, by: worker) {
      $0[.dueDate] = found.adding(days: delays.completionDueDays)
      $0[.consequenceStated] = true
      $0[.missing] = missing
      $0[.concerning] = application
    }
    let wait = days(
      .completionDays, 0, median: delays.completionDaysMedian, sigma: delays.completionSigma)
    let completed = found.adding(days: min(wait, delays.completionDueDays))
    arrive(.applicationCompleted, on: completed, from: .insured, channel: .myPages) {
      $0[.concerning] = application
      $0[.complete] = true
    }
    self.completed = completed
    busyUntil = max(busyUntil, completed)
  }

  /// On the working day after an application the insured is told when to expect a decision.
  mutating func tellExpectedTime() {
    guard let application else { return }
    let count = parameters.delays.expectedDays
    let expected = application.day.adding(days: count)
    compute(.expectedTimeStated, on: world.calendar.day(1, after: application.day), hour: 20) {
      $0[.expectedBy] = expected
      $0[.days] = Int64(count)
      $0[.concerning] = application.place
    }
    expectedBy = expected
  }

  /// Where the first decision comes later than was said, that is said before.
  mutating func tellDelay() {
    guard let application, var expected = expectedBy, let decided = firstDecision else { return }
    let delays = parameters.delays
    var number = 0
    let isMinor = decided > expected && decided <= expected.adding(days: delays.minorDays)
    if isMinor { tellMinorDelay(before: expected) }
    while !isMinor, decided > expected {
      // Who puts a case aside names a time far off.
      let next = expected.adding(days: isIdle ? parameters.cases.idleDaysMax : delays.expectedDays)
      tellNotice(number, before: expected, next: next)
      expected = next
      number += 1
    }
    if isIdle { tellStall(of: application, before: refusal?.proposed ?? decided) }
    tellDemand(of: application, before: decided)
  }

  /// Whether nobody touches the case for long before its first decision.
  var isIdle: Bool { script.draw(.isIdle).happens(at: parameters.cases.idleShare) }

  /// Shortly before the time runs out, on a working day.
  private func noticeDay(_ number: Int, before expected: CivilDate) -> CivilDate {
    let lead = script.draw(.delayLead, number).int(in: 0...parameters.delays.noticeLeadDaysMax)
    var day = expected.adding(days: -lead)
    while !world.calendar.contains(day) { day = day.adding(days: -1) }
    return day
  }

  private mutating func tellMinorDelay(before expected: CivilDate) {
    let cause = delayCause
    work(.delayAssessed, on: noticeDay(0, before: expected), slot: 4) {
      $0[.delayed] = false
      $0[.delayCause] = cause
      $0[.reasonsGiven] = true
    }
  }

  private mutating func tellNotice(_ number: Int, before expected: CivilDate, next: CivilDate) {
    let cause = delayCause
    work(.delayNotified, on: noticeDay(number, before: expected), slot: 4) {
      $0[.delayCause] = cause
      $0[.reasonsGiven] = true
      $0[.expectedBy] = next
    }
  }

  /// What the first decision waits for.
  private var delayCause: DelayCause {
    if completed != nil { return .awaitingInsured }
    if isIdle { return .workload }
    let first = certificates.first
    if let first, first.assessed.days(since: first.arrived) > parameters.delays.stalledDays / 2 {
      return .awaitingCare
    }
    return refusal.map { $0.decided == firstDecision } ?? false ? .complexCase : .workload
  }

  /// The system says that nothing happens, as long as nothing does.
  private mutating func tellStall(
    of application: (place: Position, day: CivilDate), before end: CivilDate
  ) {
    let cases = parameters.cases
    let idle = script.draw(.idleDays).int(in: cases.idleDaysMin...cases.idleDaysMax)
    let start = max(end.adding(days: -idle), application.day.adding(days: 1))
    let count = parameters.delays.stalledDays
    var day = start.adding(days: count)
    while day < end {
      let days = day.days(since: start)
      compute(.caseStalled, on: day, hour: 3) {
        $0[.days] = Int64(days)
        $0[.concerning] = application.place
      }
      day = day.adding(days: count)
    }
  }

  /// A decision demanded after six months comes within four weeks (FL 12 §).
  private mutating func tellDemand(
    of application: (place: Position, day: CivilDate), before decided: CivilDate
  ) {
    let ripe = application.day.adding(months: 6).adding(days: 1)
    guard application.day >= Self.demandAllowed, decided.days(since: ripe) > Self.demandDays,
      script.draw(.demandIsMade).happens(at: parameters.delays.demandShare)
    else { return }
    let days = script.draw(.demandDay).int(in: 1...Self.demandDays)
    let asked = max(ripe, decided.adding(days: -days))
    arrive(.decisionDemandReceived, on: asked, from: .insured, channel: .myPages) {
      $0[.inWriting] = true
      $0[.receivedOn] = asked
    }
  }

  /// The day from which a decision can be demanded: 2018-07-01.
  private static let demandAllowed = CivilDate(dayNumber: 17_713)
  /// Days until the decision: less than the four weeks that the law gives.
  private static let demandDays = 27
}
