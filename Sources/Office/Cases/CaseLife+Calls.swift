internal import Casework

// A call comes in: who answers, what is said, and as what it is classified.
extension CaseLife {
  /// Someone of the rota answers a call on the working day on or after its day.
  ///
  /// Nothing where nobody on the rota is there, or after the history.
  mutating func tellCall(_ call: Call) {
    let day = workingDay(call.day)
    let phones = parameters.phones
    let minute = script.draw(.callMinute, call.step).int(in: phones.opens...phones.closes - 1)
    guard day <= world.period.upperBound,
      let answerer = answerer(on: day, minute: minute, step: call.step)
    else { return }
    let agent = Agent(answerer, role: Role.handler.rawValue, unit: office.name)
    let spoken = Spoken(by: agent, on: day, minute: minute, length: callLength(call.step))
    let caller = caller(call.step, on: day)
    let needsInterpreter = caller == .insured && insured.needsInterpreter
    let isUnderstood =
      !needsInterpreter
      || script.draw(.interpreterIsThere, call.step).happens(
        at: parameters.calls.interpreterAtOnceShare)
    let unanswered = parameters.calls.unansweredShare
    let isAnswered =
      isUnderstood
      && (call.occasion?.cause == .promiseNotKept
        || !script.draw(.isAnswered, call.step).happens(at: unanswered))
    let place = tellIncoming(
      call, spoken, caller, isAnswered: isAnswered,
      interpreter: needsInterpreter ? isUnderstood : nil)
    tellClassification(of: place, call, spoken)
    if !isAnswered { tellPromise(after: place, call, spoken, caller) }
  }

  /// Who speaks on the phone, and when.
  struct Spoken: Sendable {
    let agent: Agent
    let day: CivilDate
    let minute: Int
    let length: Int

    init(by agent: Agent, on day: CivilDate, minute: Int, length: Int) {
      self.agent = agent
      self.day = day
      self.minute = minute
      self.length = length
    }

    /// The minute in which the call is over.
    var end: Int { minute + length }
  }

  private mutating func tellIncoming(
    _ call: Call, _ spoken: Spoken, _ caller: PartyRole, isAnswered: Bool, interpreter: Bool?
  ) -> Position {
    let insured = insured
    let isResolved =
      isAnswered
      && script.draw(.isResolved, call.step).happens(at: parameters.calls.resolvedShare)
    let isFact =
      isAnswered && !isUnderNotice(on: spoken.day)
      && script.draw(.factIsAdded, call.step).happens(at: parameters.calls.factShare)
    let needsInterpreter = insured.needsInterpreter
    return script.act(
      .contactOccurred, in: stream, by: spoken.agent,
      at: world.time(spoken.day, minute: spoken.minute), channel: .phone,
      truths: [Self.truth(of: call)]
    ) {
      $0[.contactDirection] = .incoming
      $0[.contactTopic] = call.topic
      $0[.partyRole] = caller
      $0[.minutes] = Int64(spoken.length)
      $0[.questionAsked] = true
      $0[.answered] = isAnswered
      $0[.resolved] = isResolved
      if caller == .insured { $0[.interpreterNeeded] = needsInterpreter }
      if let interpreter { $0[.interpreterUsed] = interpreter }
      $0[.factAdded] = isFact
      if isFact { $0.seal("note", of: insured.person, "A made-up note of a call.") }
    }
  }

  /// Whether notice of a refusal was given, which a review may follow, or of a reclaim may be: what
  /// others added then would have to be put to the insured first.
  func isUnderNotice(on day: CivilDate) -> Bool {
    overpayment != nil || refusal.map { $0.proposed <= day } ?? false
  }

  private static func truth(of call: Call) -> Truth {
    guard let occasion = call.occasion else {
      return Truth(.cause, ("value", ContactValue.value.rawValue))
    }
    return Truth(
      .cause, ("value", ContactValue.failure.rawValue), ("cause", occasion.cause.rawValue),
      ("party", occasion.party.rawValue))
  }

  /// Who of the shift answers; who is on the other one where all are away; nil where nobody is.
  private func answerer(on day: CivilDate, minute: Int, step: Int) -> String? {
    guard let shifts = world.staffing.phoneShifts(of: office.name, on: day) else { return nil }
    func there(_ names: [String]) -> [String] {
      names.filter { name in
        guard !world.staffing.isAbsent(name, on: day),
          let tenure = world.staffing.employment(of: name)
        else { return false }
        return tenure.from <= day && tenure.through.map { day <= $0 } ?? true
      }
    }
    let isMorning = minute < parameters.phones.noon
    let planned = there(isMorning ? shifts.morning : shifts.afternoon)
    let choice = planned.isEmpty ? there(shifts.handlers) : planned
    guard !choice.isEmpty else { return nil }
    return choice[script.draw(.answerer, step).int(in: 0...choice.count - 1)]
  }

  /// Minutes of a call.
  func callLength(_ step: Int) -> Int {
    let calls = parameters.calls
    let minutes = script.draw(.callLength, step).lognormal(
      median: calls.minutesMedian, sigma: calls.minutesSigma)
    return min(max(1, Int(minutes.rounded())), 60)
  }

  private func caller(_ step: Int, on day: CivilDate) -> PartyRole {
    let callers: [PartyRole] = [.insured, .employer, .care]
    let calls = parameters.calls
    let caller = callers[script.draw(.caller, step).pick(weights: calls.partyShares)]
    let isRepresented =
      caller == .insured && isRepresented(on: day)
      && script.draw(.representativeCalls, step).happens(at: calls.representativeShare)
    return isRepresented ? .representative : caller
  }

  /// Some calls are classified by who answered them, mostly rightly.
  private mutating func tellClassification(of place: Position, _ call: Call, _ spoken: Spoken) {
    let calls = parameters.calls
    guard script.draw(.isClassified, call.step).happens(at: calls.classifiedShare) else { return }
    let isRight = script.draw(.isClassifiedRight, call.step).happens(
      at: calls.rightlyClassifiedShare)
    let taken = isRight ? call.occasion : mistaken(call)
    let confidence = script.draw(.confidence, call.step).int(in: 50...95)
    script.act(
      .contactClassified, in: stream, by: spoken.agent,
      at: world.time(spoken.day, minute: spoken.end)
    ) {
      $0[.contact] = place
      $0[.contactValue] = taken == nil ? .value : .failure
      if let taken {
        $0[.failureCause] = taken.cause
        $0[.failureParty] = taken.party
        if let act = taken.concerning { $0[.concerning] = act }
      }
      $0[.confidence] = Int64(confidence)
      $0[.classifier] = .person
    }
  }

  /// What a call is wrongly taken for: failures for value or for want of news, value for failure.
  private func mistaken(_ call: Call) -> CallOccasion? {
    let isTakenForValue =
      call.occasion != nil
      && script.draw(.classifiedWrong, call.step).happens(at: parameters.calls.takenForValueShare)
    guard !isTakenForValue else { return nil }
    let usual = call.occasion?.cause == .noInformationOnProgress
    return CallOccasion(
      cause: usual ? .unclearLetter : .noInformationOnProgress, party: .authority,
      days: call.day...call.day, weight: 0)
  }
}
