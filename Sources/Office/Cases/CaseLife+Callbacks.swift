internal import Casework

// Handlers call: because they promised to, or of their own accord.
extension CaseLife {
  /// Steps of calls that come of a promise not kept.
  private static let brokenSteps = 10_000
  /// Steps of calls that were promised.
  private static let promisedSteps = 40_000
  /// Steps of calls that handlers make of their own accord.
  private static let outgoingSteps = 20_000

  /// Who got no answer is promised to be called back.
  mutating func tellPromise(
    after call: Position, _ first: Call, _ spoken: Spoken, _ caller: PartyRole
  ) {
    let calls = parameters.calls
    let wait = script.draw(.promiseDays, first.step).int(in: 1...calls.promiseDaysMax)
    let due = world.calendar.day(wait, after: spoken.day)
    let promise = script.act(
      .callbackPromised, in: stream, by: spoken.agent,
      at: world.time(spoken.day, minute: spoken.end)
    ) { [time = world.time(due, minute: parameters.hours.closes)] in
      $0[.promisedBy] = time
      $0[.contact] = call
    }
    guard script.draw(.promiseIsKept, first.step).happens(at: calls.promiseKeptShare) else {
      tellBrokenPromise(promise, due: due, first)
      return
    }
    let isLate = script.draw(.promiseIsLate, first.step).happens(at: calls.promiseLateShare)
    let delay = script.draw(.promiseLateDays, first.step).int(in: 1...calls.promiseLateDaysMax)
    let day = isLate ? world.calendar.day(delay, after: due) : due
    guard day <= world.period.upperBound else { return }
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    let slot = script.draw(.callSlot, first.step).int(in: 2...7)
    let made = tellOutgoing(
      Self.promisedSteps + first.step, on: day, slot: slot, by: worker, to: caller,
      topic: first.topic)
    work(.callbackKept, on: day, slot: slot + 1, by: worker) {
      $0[.contact] = made
      $0[.concerning] = promise
      $0[.late] = isLate
    }
  }

  private mutating func tellBrokenPromise(_ promise: Position, due: CivilDate, _ first: Call) {
    let share = parameters.calls.brokenPromiseCallShare
    guard script.draw(.brokenPromiseCall, first.step).happens(at: share) else { return }
    let next = world.calendar.day(1, after: due)
    let occasion = CallOccasion(
      cause: .promiseNotKept, party: .authority, days: next...next, weight: 1, concerning: promise)
    tellCall(
      Call(
        step: Self.brokenSteps + first.step, day: next, topic: first.topic, occasion: occasion))
  }

  /// A handler calls, with an interpreter where one is needed, and writes down what was learnt.
  private mutating func tellOutgoing(
    _ step: Int, on day: CivilDate, slot: Int, by worker: String, to role: PartyRole,
    topic: ContactTopic
  ) -> Position {
    let insured = insured
    let needsInterpreter = role == .insured && insured.needsInterpreter
    if needsInterpreter { tellInterpreter(on: day, slot: slot, .contactOccurred, by: worker) }
    let length = callLength(step)
    let isFact =
      !isUnderNotice(on: day)
      && script.draw(.factIsAdded, step).happens(at: parameters.calls.factShare)
    let place = work(.contactOccurred, on: day, slot: slot, by: worker, channel: .phone) {
      $0[.contactDirection] = .outgoing
      $0[.contactTopic] = topic
      $0[.partyRole] = role
      $0[.minutes] = Int64(length)
      $0[.questionAsked] = false
      $0[.resolved] = true
      if needsInterpreter {
        $0[.interpreterNeeded] = true
        $0[.interpreterUsed] = true
      }
      $0[.factAdded] = isFact
    }
    work(.contactDocumented, on: day, slot: slot + 1, by: worker) {
      $0[.contact] = place
      $0[.factAdded] = isFact
      if isFact { $0.seal("note", of: insured.person, "A made-up note of a call.") }
    }
    return place
  }

  /// An interpreter is booked for a talk, in the hour before at the latest.
  mutating func tellInterpreter(
    on day: CivilDate, slot: Int, _ type: EventType, by worker: String
  ) {
    let start = time(day, slot: slot, type)
    work(.interpreterBooked, on: day, slot: slot - 1, by: worker) {
      $0[.startsAt] = start
      $0[.language] = "made-up"
    }
  }

  mutating func tellOutgoingCalls(in open: ClosedRange<CivilDate>) {
    let mean = parameters.calls.outgoingPerCase
    let length = open.upperBound.days(since: open.lowerBound)
    for number in 0..<script.draw(.outgoingCalls).poisson(mean: mean) {
      let wait = script.draw(.outgoingDay, number).int(in: 0...length)
      let day = world.calendar.day(1, after: open.lowerBound.adding(days: wait))
      guard day <= world.period.upperBound else { continue }
      let step = Self.outgoingSteps + number
      let worker = owners.worker(on: day, step: Int(day.dayNumber))
      let topics: [ContactTopic] = [.certificate, .application, .workReturn, .coordination]
      let topic = topics[script.draw(.callTopic, step).int(in: 0...topics.count - 1)]
      _ = tellOutgoing(
        step, on: day, slot: script.draw(.callSlot, step).int(in: 2...7), by: worker, to: .insured,
        topic: topic)
    }
  }
}
