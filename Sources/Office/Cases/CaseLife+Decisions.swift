internal import Casework

// What is decided on a certificate: benefit, up to the gates of the rehabilitation chain.
extension CaseLife {
  /// The last days of the chain's steps.
  static let gates = [90, 180, 365]

  mutating func tellDecision(onCertificate number: Int) {
    let certificate = certificates[number]
    let decided = decisionDay(onCertificate: number)
    let day = decided.day
    let first = max(certificate.days.lowerBound, insured.date(ofDay: 15))
    let isOver = day > paidThrough
    let last =
      isOver
      ? min(certificate.days.upperBound, paidThrough) : certificate.days.upperBound
    guard first <= last else { return }
    if let from = turnedDown(number, first...last) {
      let before = from.adding(days: -1)
      if first <= before { tellGrant(decided, for: first...before, certificate) }
      tellRefusal(
        onCertificate: number, for: from...last, planned: day,
        truths: first <= before || decided.said != nil ? [] : decided.truths)
    } else {
      tellGrant(decided, for: first...last, certificate)
    }
  }

  /// When something is decided, and what is said of it.
  private struct DecisionDay {
    /// The day it is decided and recorded.
    let day: CivilDate
    /// The earlier day that the record says it was decided on; nil where it says the truth.
    var said: CivilDate?
    var truths: [Truth] = []
  }

  /// When a certificate's days are decided on, if nothing speaks against.
  private func decisionDay(onCertificate number: Int) -> DecisionDay {
    let certificate = certificates[number]
    let handling = parameters.handling
    let ready = max(
      world.calendar.day(1, after: certificate.assessed), workingDay(income?.day ?? arrival),
      world.calendar.day(1, after: completed ?? arrival))
    guard number == 0, let application else {
      let wait = days(
        .decisionDays, number, median: handling.laterDecisionDaysMedian,
        sigma: handling.laterDecisionSigma)
      // One decision a day: a second certificate waits for the next.
      let before = grants.last.map { world.calendar.day(1, after: $0.decided) } ?? arrival
      return DecisionDay(
        day: max(ready, before, workingDay(certificate.arrived.adding(days: wait))))
    }
    let usual = days(
      .decisionDays, 0, median: handling.firstDecisionDaysMedian,
      sigma: handling.firstDecisionSigma)
    // Where work is divided by task, a case is handed over before it is decided.
    let handoffs = owners.principle == .task ? 1.0 : 0
    let wait = usual + Int((handoffs * parameters.contacts.daysPerHandoff).rounded())
    var day = max(ready, workingDay(application.day.adding(days: wait)))
    if script.draw(.isIdle).happens(at: parameters.cases.idleShare) {
      let cases = parameters.cases
      let idle = script.draw(.idleDays).int(in: cases.idleDaysMin...cases.idleDaysMax)
      day = workingDay(day.adding(days: idle))
    }
    return drawnToDay30(day, ready: ready, from: application.day)
  }

  /// Where a target counts days to 30, some of what would come a little later is drawn before it,
  /// and some of what came just after it is said to have come in time.
  private func drawnToDay30(
    _ day: CivilDate, ready: CivilDate, from start: CivilDate
  ) -> DecisionDay {
    let behaviour = world.steering.behaviour(
      of: office.name, on: day, principle: owners.principle)
    let gaming = parameters.gaming
    let taken = day.days(since: start)
    guard 31...Self.daysDrawnMax ~= taken,
      script.draw(.isDrawnToDay30).happens(at: behaviour.shiftToDay30)
    else { return DecisionDay(day: day) }
    var target = start.adding(days: 30)
    while !world.calendar.contains(target) { target = target.adding(days: -1) }
    guard target >= ready else { return DecisionDay(day: day) }
    let late = gaming.lateRecordingDaysMin...gaming.lateRecordingDaysMax
    let isBackdated = late.contains(day.days(since: target))
    let pattern = isBackdated ? "said-to-be-day-30" : "drawn-to-day-30"
    let truth = Truth(.gaming, ("pattern", pattern), ("day", "\(taken)"))
    return isBackdated
      ? DecisionDay(day: day, said: target, truths: [truth])
      : DecisionDay(day: target, truths: [truth])
  }

  /// Decisions up to two weeks late are drawn to day 30.
  private static let daysDrawnMax = 45

  /// From when on the days of a certificate are not granted; nil where all are.
  ///
  /// A first claim is turned down whole. Later ones are where the certificate begins, or at day 181
  /// where they reach beyond it, which is so much likelier.
  private func turnedDown(
    _ number: Int, _ days: ClosedRange<CivilDate>
  ) -> CivilDate? {
    let decisions = parameters.decisions
    let draw = script.draw(.isTurnedDown, number)
    guard number > 0 else {
      return draw.happens(at: decisions.rejectionShareNew) ? days.lowerBound : nil
    }
    let gate = insured.date(ofDay: 181)
    let unit = world.chance.draw(Chance.subject(office.name), 0, .endingShare).share
    let share =
      decisions.endingShareUnitMin
      + (decisions.endingShareUnitMax - decisions.endingShareUnitMin) * unit
    let hazard = share / Self.occasions
    guard days.contains(gate) else {
      return draw.happens(at: min(1, hazard)) ? days.lowerBound : nil
    }
    return draw.happens(at: min(1, hazard * decisions.gate180HazardFactor)) ? gate : nil
  }

  /// How often a longer spell is weighed anew, the gate at day 180 by its factor: as often as makes
  /// the share of spells ended that of the office, found by trial over forty thousand cases.
  private static let occasions = 3.7

  private mutating func tellGrant(
    _ decided: DecisionDay, for days: ClosedRange<CivilDate>, _ certificate: Certificate
  ) {
    let insured = insured
    let day = decided.day
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    tellCapacity(on: day, for: days, certificate, by: worker)
    let place = script.act(
      .decisionMade, in: stream, by: handler(worker),
      at: time(decided.said ?? day, slot: 6, .decisionMade),
      recorded: time(day, slot: 6, .decisionMade).instant, truths: decided.truths
    ) {
      $0[.decisionKind] = .granted
      $0[.question] = .rightToBenefit
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.extent] = insured.extent
      $0[.decidedBy] = worker
      $0[.provisions] = ["SFB 27:2"]
      $0[.adverse] = false
      $0[.reasonsGiven] = true
      $0[.reasonCodes] = [.capacityReduced]
      $0[.individualFacts] = true
      $0[.communicationGround] = .favourable
      $0[.reviewable] = true
      $0[.handledOrally] = false
    }
    let isRepresented = isRepresented(on: day)
    let isMisdated =
      grants.isEmpty && script.draw(.isMisdated).happens(at: parameters.quality.misdatedShare)
    let notice = work(.decisionNotified, on: day, slot: 7, by: worker) {
      $0[.decision] = place
      $0[.sentOn] = isMisdated ? day.adding(days: 1) : day
      $0[.appealInstruction] = true
      $0[.instructionParts] = [.form, .content, .where, .timeLimit]
      if isRepresented { $0[.representativeNotified] = true }
      if insured.needsInterpreter { $0[.translated] = true }
      $0[.partyRole] = .insured
    }
    if isMisdated { misdated = (notice, day) }
    grants.append(Grant(place: place, decided: day, days: days))
    busyUntil = max(busyUntil, day)
    tellPayments(of: grants.count - 1)
  }

  /// Capacity is measured for each step of the chain that the days reach into: for the first days
  /// of a step before they come.
  private mutating func tellCapacity(
    on day: CivilDate, for days: ClosedRange<CivilDate>, _ certificate: Certificate,
    by worker: String
  ) {
    let parts = steps(of: days)
    // What goes before a step is measured no later than the step.
    let early = parts.compactMap { dayToMeasure($0, decided: day) }.min() ?? day
    for part in parts {
      let number = Self.step(ofDay: insured.dayNumber(of: part.lowerBound))
      let first =
        number > step ? insured.date(ofDay: Self.gates[number - 1] + 1) : part.lowerBound
      step = max(step, number)
      tellCapacity(
        on: early, for: first...part.upperBound, certificate, slot: 4,
        by: early == day ? worker : owners.worker(on: early, step: Int(early.dayNumber)))
    }
  }

  /// When capacity is measured for days that begin a step: some days before it, if all is known by
  /// then, and with the decision at the latest; nil for days of a step that was measured.
  private func dayToMeasure(
    _ days: ClosedRange<CivilDate>, decided day: CivilDate
  ) -> CivilDate? {
    let number = Self.step(ofDay: insured.dayNumber(of: days.lowerBound))
    guard number > step else { return nil }
    let first = insured.date(ofDay: Self.gates[number - 1] + 1)
    let lead = script.draw(.gateLead, number).int(in: 3...12)
    let early = max(workingDay(first.adding(days: -lead)), certificates[0].assessed)
    return early < first ? min(day, early) : day
  }

  private mutating func tellCapacity(
    on day: CivilDate, for days: ClosedRange<CivilDate>, _ certificate: Certificate, slot: Int,
    by worker: String
  ) {
    let insured = insured
    let number = insured.dayNumber(of: days.lowerBound)
    let exception = exception(onDay: number, days)
    let basis = exception == nil ? Self.basis(onDay: number, days.upperBound) : .otherJobAtEmployer
    work(.workCapacityAssessed, on: day, slot: slot, by: worker) {
      $0[.basis] = basis
      $0[.extent] = insured.extent
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.reasonCodes] = [.capacityReduced]
      $0[.individualFacts] = true
      if certificate.assessed <= day { $0[.certificate] = certificate.place }
      $0[.employmentForm] = .employed
      if basis == .occupationalGroup { $0[.occupationalGroup] = "SSYK-4" }
      if let exception {
        $0[.exception] = exception
        $0[.exceptionReasonGiven] = true
        $0[.expectedReturn] = insured.date(ofDay: 360)
      }
    }
  }

  /// The step of the chain that a day of sickness lies in, 0 to 3.
  private static func step(ofDay number: Int) -> Int { gates.count { number > $0 } }

  /// Days cut where a gate of the chain lies in them.
  func steps(of days: ClosedRange<CivilDate>) -> [ClosedRange<CivilDate>] {
    var parts: [ClosedRange<CivilDate>] = []
    var start = days.lowerBound
    for gate in Self.gates.map({ insured.date(ofDay: $0) }) where days.contains(gate) {
      guard gate >= start, gate < days.upperBound else { continue }
      parts.append(start...gate)
      start = gate.adding(days: 1)
    }
    return parts + [start...days.upperBound]
  }

  /// What capacity is measured by on a day of sickness; from 2022-09-01 a group of occupations.
  static func basis(onDay number: Int, _ date: CivilDate) -> CapacityBasis {
    if number <= gates[0] { return .ownJob }
    if number <= gates[1] { return .otherJobAtEmployer }
    return date >= groupDemanded ? .occupationalGroup : .normalLabourMarket
  }

  private static let groupDemanded = CivilDate(2022, 9, 1)

  /// The exception from the measure after half a year that is made for some days, if any; days on
  /// both sides of the new rules get the one that both have.
  private func exception(onDay number: Int, _ days: ClosedRange<CivilDate>) -> ChainException? {
    let decisions = parameters.decisions
    guard 181...365 ~= number else { return nil }
    let isNew = days.lowerBound >= decisions.gate180ExceptionFrom
    let share = isNew ? decisions.gate180ExceptionShareNew : decisions.gate180ExceptionShare
    guard script.draw(.exceptionIsMade).happens(at: share) else { return nil }
    if isNew { return .predominantReasons }
    return days.contains(decisions.gate180ExceptionFrom) ? .unreasonable : .specialReasons
  }
}
