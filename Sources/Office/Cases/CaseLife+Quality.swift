internal import Casework

// Cases are checked by those who decided, by colleagues, and centrally.
extension CaseLife {
  mutating func tellQuality() {
    tellChecks()
    tellSample()
    tellReassessment()
    tellLetters()
    tellCorrections()
    tellPublicRecord()
    tellComplaint()
    tellLoggedDeviation()
    tellOmbudsman()
    tellConflict()
  }

  /// A result of a check, by one draw, and what was looked at, by another.
  private func check(_ step: Int) -> (result: CheckResult, part: CheckedPart) {
    let results: [CheckResult] = [.right, .minorFlaw, .seriousFlaw]
    let parts: [CheckedPart] = [
      .investigation, .reasons, .communication, .decision, .documentation,
    ]
    return (
      results[script.draw(.checkResult, step).pick(weights: parameters.quality.checkResults)],
      parts[script.draw(.checkedPart, step).int(in: 0...parts.count - 1)]
    )
  }

  /// What is drawn for the same check of different decisions.
  private enum CheckStep: Int {
    case own = 0
    case peer = 1_000
    case sample = 2_000
  }

  private mutating func tellChecks() {
    let quality = parameters.quality
    for (number, grant) in grants.enumerated() {
      let day = grant.decided
      let isFreed = world.steering.isFreed(owners.office(on: day).name, on: day)
      let own = isFreed ? quality.selfCheckShareTrial : quality.selfCheckShare
      if script.draw(.isSelfChecked, number).happens(at: own) {
        tellCheck(.selfCheckRecorded, of: grant, CheckStep.own.rawValue + number, by: nil)
      }
      guard isFreed,
        script.draw(.isPeerChecked, number).happens(at: quality.peerCheckShareTrial),
        let colleague = colleague(on: day)
      else { continue }
      tellCheck(
        .peerCheckRecorded, of: grant, CheckStep.peer.rawValue + number, by: colleague)
    }
  }

  /// Another of the team than who works on the case that day, who is there.
  private func colleague(on day: CivilDate) -> String? {
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    return world.staffing.members(of: owners.team(on: day), on: day)
      .first { $0 != worker && !world.staffing.isAbsent($0, on: day) }
  }

  private mutating func tellCheck(
    _ type: EventType, of grant: Grant, _ step: Int, by colleague: String?
  ) {
    let check = check(step)
    let worker = owners.worker(on: grant.decided, step: Int(grant.decided.dayNumber))
    work(type, on: grant.decided, slot: 8, by: colleague) {
      $0[.checkResult] = check.result
      $0[.checkedPart] = check.part
      $0[.decision] = grant.place
      $0[.minutes] = 10
      if type == .peerCheckRecorded { $0[.handler] = worker }
    }
  }

  /// Where targets steer, a central sample is drawn of what was decided.
  private mutating func tellSample() {
    guard let decided = decidedForSample,
      world.steering.hasTargets(owners.office(on: decided.day).name, on: decided.day),
      script.draw(.isSampled).happens(at: parameters.quality.sampledShare)
    else { return }
    let day = world.calendar.day(
      script.draw(.sampleDays).int(in: 5...40), after: decided.day)
    let check = check(CheckStep.sample.rawValue)
    official(.qualitySampled, on: day, slot: 3, as: specialist(on: day, 0)) {
      $0[.checkResult] = check.result
      $0[.checkedPart] = check.part
      $0[.decision] = decided.place
      $0[.level] = .agency
      $0[.minutes] = 45
    }
  }

  /// The decision that checks from outside look at: the refusal if there is one, else the first.
  private var decidedForSample: (place: Position, day: CivilDate)? {
    if let refusal { return (refusal.place, refusal.decided) }
    return grants.first.map { ($0.place, $0.decided) }
  }

  /// Someone assesses the case again without knowing what was decided.
  private mutating func tellReassessment() {
    guard let decided = decidedForSample,
      script.draw(.isReassessed).happens(at: parameters.quality.blindShare)
    else { return }
    let day = world.calendar.day(
      script.draw(.sampleDays, 1).int(in: 10...60), after: decided.day)
    let agrees = script.draw(.agreement).happens(at: parameters.quality.agreementShare)
    let agent = specialist(on: day, 1)
    let isGranted = agrees == (refusal == nil)
    let extent = isGranted ? insured.extent : 0
    official(.blindReassessmentDone, on: day, slot: 4, as: agent) {
      $0[.agrees] = agrees
      $0[.decision] = decided.place
      $0[.decisionKind] = isGranted ? .granted : .rejected
      $0[.extent] = extent
      $0[.assessor] = agent.actor
      $0[.minutes] = 60
    }
  }
}
