internal import Casework

// The rehabilitation plan: made, looked at by its own dates, changed, and work tried (SFB
// 30:12–14).
extension CaseLife {
  /// A plan, where the spell runs on until it is first looked at.
  mutating func tellPlan(after mapped: CivilDate) {
    let coordination = parameters.coordination
    let wait = script.draw(.planDay).int(in: 1...coordination.planDaysMax)
    let day = world.calendar.day(1, after: mapped.adding(days: wait))
    let next = day.adding(days: coordination.planFollowUpDays)
    guard next < runningEnd else { return }
    let insured = insured
    let measures = Self.measures[
      script.draw(.planMeasure, 0).int(in: 0...Self.measures.count - 1)]
    let plan = work(.rehabPlanMade, on: day, slot: 5) {
      $0[.rehabMeasures] = measures
      $0[.responsible] = [.authority, .employer]
      $0[.from] = day
      $0[.followUpDate] = next
      $0.seal("text", of: insured.person, "A made-up plan.")
    }
    if script.draw(.workTrialIsTried).happens(at: coordination.workTrialShare) {
      tellWorkTrial(from: day.adding(days: Self.daysToTrial))
    }
    tellFollowUps(of: plan, from: next)
  }

  private static let measures: [CodeList<RehabMeasure>] = [
    [.adaptedTasks], [.adaptedHours], [.workTraining], [.adaptedTasks, .adaptedHours], [.aids],
    [.treatment],
  ]

  /// Days from a plan to the trial of work in it.
  private static let daysToTrial = 14

  private mutating func tellFollowUps(of plan: Position, from first: CivilDate) {
    let coordination = parameters.coordination
    var due = first
    var number = 1
    while due < runningEnd {
      var day = due
      while !world.calendar.contains(day) { day = day.adding(days: -1) }
      let next = due.adding(days: coordination.planFollowUpDays)
      let goesOn = next < runningEnd
      let isChanged =
        goesOn && script.draw(.planIsChanged, number).happens(at: coordination.planChangedShare)
      if isChanged {
        tellChange(number, of: plan, on: day, next: next)
      } else {
        work(.rehabPlanFollowedUp, on: day, slot: 5) {
          $0[.concerning] = plan
          $0[.complete] = !goesOn
          if goesOn { $0[.followUpDate] = next }
        }
      }
      busyUntil = max(busyUntil, day)
      due = next
      number += 1
    }
  }

  private mutating func tellChange(
    _ number: Int, of plan: Position, on day: CivilDate, next: CivilDate
  ) {
    let measures = Self.measures[
      script.draw(.planMeasure, number).int(in: 0...Self.measures.count - 1)]
    work(.rehabPlanChanged, on: day, slot: 5) {
      $0[.rehabMeasures] = measures
      $0[.responsible] = [.authority, .employer]
      $0[.followUpDate] = next
      $0[.concerning] = plan
    }
  }

  private mutating func tellWorkTrial(from day: CivilDate) {
    let insured = insured
    let start = workingDay(day)
    let last = min(start.adding(days: parameters.coordination.workTrialDays), runningEnd)
    guard start < last else { return }
    work(.workTrialStarted, on: start, slot: 2) {
      $0[.from] = start
      $0[.through] = last
      $0[.extent] = 100 - insured.extent / 2
      $0[.employer] = insured.employer
    }
  }
}
