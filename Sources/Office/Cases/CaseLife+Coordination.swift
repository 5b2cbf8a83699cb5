internal import Casework

// The way back to work: the employer's plan, the need of rehabilitation, what follows from it.
extension CaseLife {
  mutating func tellCoordination() {
    guard let application else { return }
    tellEmployerPlan()
    tellChange(after: application.day)
    let coordination = parameters.coordination
    guard script.draw(.needIsMapped).happens(at: coordination.mappedShare) else { return }
    let number = script.draw(.needMappedDay).int(
      in: coordination.mappedDayMin...coordination.mappedDayMax)
    let day = world.calendar.day(
      1, after: max(insured.date(ofDay: number), application.day, arrival))
    guard day < runningEnd else { return }
    let isNeeded = script.draw(.needIsFound).happens(at: coordination.needShare)
    let minutes = script.draw(.meetingMinutes, 0).int(
      in: coordination.meetingMinutesMin...coordination.meetingMinutesMax)
    work(.rehabNeedMapped, on: day, slot: 3) {
      $0[.needFound] = isNeeded
      $0[.minutes] = Int64(minutes)
    }
    if script.draw(.meetingIsHeld, 1).happens(at: coordination.ownMeetingShare) {
      tellOwnMeeting(after: day)
    }
    guard isNeeded else { return }
    if script.draw(.meetingIsHeld, 2).happens(at: coordination.meetingShare) {
      tellCoordinationMeeting(after: day)
    }
    if script.draw(.planIsMade).happens(at: coordination.planShare) { tellPlan(after: day) }
  }

  /// The last day on which the spell runs and nothing was said of a refusal.
  ///
  /// What comes in after the notice of a refusal would have to be put to the insured again.
  var runningEnd: CivilDate {
    guard let refusal else { return insured.spell.upperBound }
    let before = refusal.days.lowerBound.adding(days: -1)
    return min(insured.spell.upperBound, refusal.proposed.adding(days: -1), before)
  }

  /// The employer of who is expected to be sick for long has made a plan by day 30; from 2018-07
  /// (SFB 30:6).
  private mutating func tellEmployerPlan() {
    let coordination = parameters.coordination
    guard script.draw(.employerPlanComes).happens(at: coordination.employerPlanShare),
      let days = employerPlanDays()
    else { return }
    let length = days.upperBound.days(since: days.lowerBound)
    let day = days.lowerBound.adding(days: script.draw(.employerPlanDay).int(in: 0...length))
    guard day <= runningEnd else { return }
    let isImpossible = script.draw(.returnIsImpossible).happens(
      at: coordination.returnImpossibleShare)
    let insured = insured
    arrive(.employerPlanReceived, on: day, from: .employer, channel: .employerService) {
      $0[.employer] = insured.employer
      if isImpossible { $0[.planException] = .returnImpossible }
      $0[.from] = day
      $0.seal("text", of: insured.person, "A made-up plan.")
    }
    busyUntil = max(busyUntil, day)
  }

  /// The days on which a plan comes in time; nil where none is demanded.
  private func employerPlanDays() -> ClosedRange<CivilDate>? {
    let long = certificates.first {
      insured.dayNumber(of: $0.days.upperBound) >= Self.longSickness
    }
    guard let long else { return nil }
    let first = insured.spell.lowerBound
    guard first >= Self.planDemanded || insured.spell.upperBound >= Self.planDemanded else {
      return nil
    }
    let due = first >= Self.planDemanded ? insured.date(ofDay: 30) : Self.planForOlderSpells
    if long.arrived > due {
      return long.arrived.adding(days: 1)...long.arrived.adding(days: Self.daysAtOnce)
    }
    return min(max(long.arrived, Self.planDemanded), due)...due
  }

  /// Days of sickness from which on a plan is demanded.
  private static let longSickness = 60
  /// The day from which it is demanded, 2018-07-01, and for spells open then, 2018-09-30.
  private static let planDemanded = CivilDate(dayNumber: 17_713)
  private static let planForOlderSpells = CivilDate(dayNumber: 17_804)
  /// Days in which a plan comes that is demanded later than day 30.
  private static let daysAtOnce = 13

  /// A change that the insured reports in time.
  private mutating func tellChange(after start: CivilDate) {
    let coordination = parameters.coordination
    guard runningEnd > start,
      script.draw(.changeIsReported).happens(at: coordination.changeShare)
    else { return }
    let length = runningEnd.days(since: start)
    let changed = start.adding(days: script.draw(.changeDay).int(in: 0...length))
    let wait = script.draw(.changeReport).int(in: 1...max(1, coordination.changeReportDaysMax))
    let day = changed.adding(days: wait)
    arrive(.changedCircumstancesReported, on: day, from: .insured, channel: .myPages) {
      $0[.changeDate] = changed
      $0[.changeKind] = .address
      $0[.partyRole] = .insured
    }
    busyUntil = max(busyUntil, day)
  }
}
