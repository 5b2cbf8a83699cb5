internal import Casework

// Meetings with the insured, alone or with others, and the journeys that they share.
extension CaseLife {
  /// A meeting: when and where, and what it takes.
  private struct Meeting {
    let day: CivilDate
    let slot: Int
    let place: MeetingPlace
    let minutes: Int
    let travelMinutes: Int
  }

  /// The insured and the handler meet.
  mutating func tellOwnMeeting(after day: CivilDate) {
    let called = world.calendar.day(1, after: day)
    guard let meeting = meeting(1, after: called) else { return }
    let worker = owners.worker(on: meeting.day, step: Int(meeting.day.dayNumber))
    let start = time(meeting.day, slot: meeting.slot, .meetingHeld)
    work(.meetingBooked, on: called, slot: 4) {
      $0[.startsAt] = start
      $0[.place] = meeting.place
      $0[.called] = [.insured]
      $0[.minutes] = Int64(meeting.minutes)
      $0[.contactTopic] = .workReturn
    }
    if insured.needsInterpreter {
      tellInterpreter(on: meeting.day, slot: meeting.slot, .meetingHeld, by: worker)
    }
    work(.meetingHeld, on: meeting.day, slot: meeting.slot, by: worker, channel: .meeting) {
      $0[.attended] = [.insured, .authority]
      $0[.place] = meeting.place
      $0[.minutes] = Int64(meeting.minutes)
      $0[.travelMinutes] = Int64(meeting.travelMinutes)
      $0[.contactTopic] = .workReturn
      $0[.resolved] = true
    }
    busyUntil = max(busyUntil, meeting.day)
  }

  /// The insured consents, all are called, and they meet (SFB 30:8–11).
  mutating func tellCoordinationMeeting(after day: CivilDate) {
    let wait = script.draw(.consentDay).int(in: 1...max(1, parameters.coordination.consentDaysMax))
    let consented = day.adding(days: wait)
    let called = world.calendar.day(1, after: consented)
    guard let meeting = meeting(2, after: called) else { return }
    let withService = meeting.place == .employmentService
    let insured = insured
    arrive(.consentGiven, on: consented, from: .insured, channel: .myPages) {
      $0[.consentScope] = withService ? [.employer, .employmentService] : [.employer, .care]
      $0[.from] = consented
      $0[.inWriting] = true
    }
    let others: CodeList<PartyRole> =
      withService
      ? [.insured, .authority, .employer, .employmentService]
      : [.insured, .authority, .employer, .care]
    work(.coordinationMeetingCalled, on: called, slot: 5) {
      $0[.meetingDate] = meeting.day
      $0[.called] = others
      $0[.place] = meeting.place
      $0[.consequenceStated] = true
    }
    let worker = owners.worker(on: meeting.day, step: Int(meeting.day.dayNumber))
    if insured.needsInterpreter {
      tellInterpreter(
        on: meeting.day, slot: meeting.slot, .coordinationMeetingHeld, by: worker)
    }
    work(
      .coordinationMeetingHeld, on: meeting.day, slot: meeting.slot, by: worker, channel: .meeting
    ) {
      $0[.attended] = others
      $0[.meetingDate] = meeting.day
      $0[.place] = meeting.place
      $0[.minutes] = Int64(meeting.minutes)
      $0[.travelMinutes] = Int64(meeting.travelMinutes)
      $0[.agreed] = true
      $0[.contactTopic] = .coordination
      $0.seal("note", of: insured.person, "Made-up notes of a meeting.")
    }
    busyUntil = max(busyUntil, meeting.day)
  }

  /// A meeting some weeks ahead; nil where the spell is over by then, or the history.
  private func meeting(_ number: Int, after called: CivilDate) -> Meeting? {
    let coordination = parameters.coordination
    let places: [MeetingPlace] = [
      .office, .care, .workplace, .employmentService, .home, .phone, .video,
    ]
    let place = places[
      script.draw(.meetingPlace, number).pick(weights: coordination.placeWeights)]
    let lead = script.draw(.meetingLead, number).int(
      in: coordination.meetingLeadDaysMin...coordination.meetingLeadDaysMax)
    let isAway = ![.office, .phone, .video].contains(place)
    let wished = called.adding(days: lead)
    let day = isAway ? travelDay(onOrAfter: wished) : workingDay(wished)
    guard day < runningEnd else { return nil }
    let minutes = script.draw(.meetingMinutes, number).int(
      in: coordination.meetingMinutesMin...coordination.meetingMinutesMax)
    return Meeting(
      day: day, slot: script.draw(.meetingSlot, number).int(in: 1...7), place: place,
      minutes: minutes, travelMinutes: isAway ? travelMinutes(number, on: day) : 0)
  }

  private func isGeographic(on day: CivilDate) -> Bool {
    (world.staffing.principle(of: office.name, on: day) ?? owners.principle) == .geography
  }

  /// When the handler drives out: geographic teams go to each of their municipalities on one day of
  /// a period, others whenever it suits.
  private func travelDay(onOrAfter day: CivilDate) -> CivilDate {
    let length = parameters.coordination.travelIntervalDays
    guard isGeographic(on: day), length > 1 else { return workingDay(day) }
    let subject = Chance.subject("\(owners.team)/\(insured.municipality)")
    var period = Int(day.dayNumber) / length
    while true {
      let step = UInt32(truncatingIfNeeded: period)
      let offset = world.chance.draw(subject, step, .travelDay).int(in: 0...length - 1)
      let number = Int32(period * length + offset)
      let choice = workingDay(CivilDate(dayNumber: number))
      if choice >= day { return choice }
      period += 1
    }
  }

  /// The way there and back, on the first meeting of a journey; nothing on the others.
  ///
  /// Lives know nothing of each other, so chance says which is the first: as many meetings share a
  /// journey as the parameters say.
  private func travelMinutes(_ number: Int, on day: CivilDate) -> Int {
    let travel = parameters.travel
    let shared =
      isGeographic(on: day) ? travel.meetingsPerTravelDayGeographic : travel.meetingsPerTravelDay
    guard script.draw(.meetingIsFirst, number).happens(at: 1 / shared) else { return 0 }
    return 2 * (world.agency.travelMinutes(from: office.seat, to: insured.municipality) ?? 0)
  }
}
