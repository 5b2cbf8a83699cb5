internal import Casework

// Meetings of teams and of the office.
extension OfficeLife {
  /// A weekly meeting of each team everywhere; in a freed office mornings and afternoons too.
  mutating func tellMeetings() {
    for day in workingDays {
      let isFreed = isFreed(on: day)
      guard isFreed || day.weekday == Self.teamMeetingWeekday else { continue }
      for (number, team) in office.teams.enumerated() {
        if day.weekday == Self.teamMeetingWeekday { tellWeekly(team.name, number, on: day) }
        if isFreed { tellMorning(team.name, number, on: day) }
      }
      if isFreed { tellAfternoon(on: day) }
    }
  }

  private mutating func tellWeekly(_ team: String, _ number: Int, on day: CivilDate) {
    let kind: TeamMeetingKind =
      if isFreed(on: day) {
        .evaluation
      } else if world.steering.hasTargets(office.name, on: day) {
        .pulse
      } else {
        .planning
      }
    let step = Int(day.dayNumber) << 8 | number
    let points = script.draw(.meetingPoints, step)
    tell(
      kind, of: team, with: present(team, on: day), on: day, slot: 6,
      minutes: parameters.hours.teamMeetingMinutes,
      points: points.int(in: 1...parameters.offices.meetingPointsMax), step: step)
  }

  /// The short meeting of a small team, those on the phones left out.
  private mutating func tellMorning(_ team: String, _ number: Int, on day: CivilDate) {
    let step = Int(day.dayNumber) << 8 | 64 | number
    let noted = parameters.offices.morningMeetingNotedShare
    guard script.draw(.meetingIsNoted, step).happens(at: noted) else { return }
    let onPhones = world.staffing.phoneShifts(of: office.name, on: day)?.morning ?? []
    let usual = parameters.hours.morningMeetingMinutes
    let spread = usual / 3
    let minutes = script.draw(.teamMeetingMinutes, step).int(in: usual - spread...usual + spread)
    tell(
      .morning, of: team, with: present(team, on: day).filter { !onPhones.contains($0) }, on: day,
      slot: 0, minutes: minutes,
      points: script.draw(.meetingPoints, step).int(in: 1...Self.morningPointsMax),
      step: step)
  }

  /// The meeting of all who are not on the phones.
  private mutating func tellAfternoon(on day: CivilDate) {
    let step = Int(day.dayNumber) << 8 | 128
    let noted = parameters.offices.afternoonMeetingNotedShare
    guard script.draw(.meetingIsNoted, step).happens(at: noted) else { return }
    let onPhones = world.staffing.phoneShifts(of: office.name, on: day)?.afternoon ?? []
    let there = present(office.name, on: day).filter { !onPhones.contains($0) }
    tell(
      .afternoon, of: office.name, with: there, on: day, slot: 7,
      minutes: parameters.offices.afternoonMeetingMinutes,
      points: script.draw(.meetingPoints, step).int(in: 1...parameters.offices.meetingPointsMax),
      step: step)
  }

  private mutating func tell(
    _ kind: TeamMeetingKind, of unit: String, with people: [String], on day: CivilDate, slot: Int,
    minutes: Int, points: Int, step: Int
  ) {
    // One alone is no meeting.
    guard people.count > 1 else { return }
    let chair = people[script.draw(.speaker, step).int(in: 0...people.count - 1)]
    act(
      .teamMeetingHeld, on: day, slot: slot, by: agent(chair, on: day), about: unit
    ) { command in
      command[.unit] = unit
      command[.teamMeetingKind] = kind
      command[.minutes] = Int64(minutes)
      command[.participants] = people
      command[.points] = Int64(points)
    }
  }

  /// Tuesday: Mondays are full.
  private static let teamMeetingWeekday = 2
  private static let morningPointsMax = 3
}
