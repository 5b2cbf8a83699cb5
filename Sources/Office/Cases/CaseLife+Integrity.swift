internal import Casework

// What is rare: complaints, deviations, the ombudsman, conflicts of interest.
extension CaseLife {
  mutating func tellComplaint() {
    guard let day = grants.last?.decided ?? refusal?.decided,
      script.draw(.complains).happens(at: parameters.quality.complaintShare)
    else { return }
    let topics: [ComplaintTopic] = [.time, .encounter, .decision, .accessibility, .information]
    let topic = topics[script.draw(.complaintTopic).int(in: 0...topics.count - 1)]
    let insured = insured
    let later = day.adding(days: script.draw(.qualityDay, 3).int(in: 1...20))
    arrive(.complaintReceived, on: later, from: .insured, channel: .myPages) {
      $0[.complaintTopic] = topic
      $0[.partyRole] = .insured
      $0.seal("statement", of: insured.person, "A made-up complaint.")
    }
  }

  mutating func tellLoggedDeviation() {
    guard let day = grants.first?.decided,
      script.draw(.deviationIsLogged).happens(at: parameters.quality.deviationShare)
    else { return }
    let kinds: [DeviationKind] = [.late, .routine, .wrongLetter, .lostDocument, .system]
    let kind = kinds[script.draw(.deviationKind).int(in: 0...kinds.count - 1)]
    let unit = owners.team(on: day)
    let later = world.calendar.day(
      script.draw(.qualityDay, 4).int(in: 0...5), after: day)
    work(.deviationLogged, on: later, slot: 8) {
      $0[.deviationKind] = kind
      $0[.unit] = unit
      $0[.severity] = .low
    }
  }

  /// The least days of rest in a case that the ombudsman hears of.
  private static let restDaysMin = 120

  /// The ombudsman tries a case that rested for months.
  mutating func tellOmbudsman() {
    let isIdle = script.draw(.isIdle).happens(at: parameters.cases.idleShare)
    let cases = parameters.cases
    let rest = script.draw(.idleDays).int(in: cases.idleDaysMin...cases.idleDaysMax)
    guard isIdle, rest >= Self.restDaysMin, let decided = grants.first?.decided ?? refusal?.decided,
      script.draw(.ombudsmanTries).happens(at: parameters.quality.ombudsmanShare)
    else { return }
    let outcomes: [OmbudsmanOutcome] = [.noCriticism, .statement, .criticism, .criticism]
    let outcome = outcomes[script.draw(.ombudsmanOutcome).int(in: 0...outcomes.count - 1)]
    let label = insured.label
    let day = workingDay(decided.adding(days: script.draw(.qualityDay, 5).int(in: 120...300)))
    let agent = Agent("JO", role: PartyRole.otherAuthority.rawValue)
    official(.ombudsmanDecision, on: day, slot: 2, as: agent) {
      $0[.ombudsmanOutcome] = outcome
      $0[.document] = "D-\(label)-jo"
    }
  }

  /// A colleague of the team, or the driver, tells of ties to the insured; the head decides.
  ///
  /// Where it is a conflict, it is told by someone who never works on the case: the others go on.
  mutating func tellConflict() {
    let quality = parameters.quality
    guard script.draw(.conflictIsReported).happens(at: quality.conflictShare) else { return }
    let day = world.calendar.day(3, after: arrival)
    let isFound = script.draw(.conflictIsFound).happens(at: quality.conflictFoundShare)
    guard let head = head(on: day), let person = reporter(isFound, on: day) else { return }
    let agent = handler(person)
    official(.conflictReported, on: day, slot: 0, as: agent) {
      $0[.handler] = person
      $0[.reportedBy] = person
      $0[.conflictGround] = .kinOrClose
      $0[.knownSince] = day
    }
    official(.conflictDecided, on: day, slot: 1, as: head) {
      $0[.handler] = person
      $0[.conflicted] = isFound
      $0[.decidedBy] = head.actor
      $0[.conflictGround] = isFound ? .kinOrClose : .unfounded
      $0[.provisions] = [day < Self.newAct ? "FL86 11 §" : "FL 16 §"]
    }
    guard isFound else { return }
    official(.handlerRecused, on: day, slot: 2, as: agent) {
      $0[.handler] = person
      $0[.conflictGround] = .kinOrClose
    }
  }

  /// 2018-07-01, when the new act on administration came into force.
  private static let newAct = CivilDate(dayNumber: 17_713)

  /// Who of the team reports a conflict: someone who never acts in the case if it is one, else
  /// someone who does not act on that day.
  private func reporter(_ isFound: Bool, on day: CivilDate) -> String? {
    let acting = script.acts.filter {
      isFound || Zone.stockholm.date(at: $0.command.occurred.instant) == day
    }
    return world.staffing.members(of: owners.team(on: day), on: day).first { member in
      !world.staffing.isAbsent(member, on: day)
        && !acting.contains { act in
          let command = act.command
          return command.agent.actor == member || command[.handler] == member
            || command[.decidedBy] == member || command[.presentedBy] == member
            || command[.participants]?.contains(member) ?? false
        }
    }
  }
}
