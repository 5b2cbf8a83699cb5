internal import Casework

// Who calls, how often and why.
extension CaseLife {
  /// A call that comes in.
  struct Call: Sendable {
    /// Tells the calls of a case apart.
    let step: Int
    let day: CivilDate
    let topic: ContactTopic
    /// What went wrong; nil where nothing did.
    let occasion: CallOccasion?
  }

  /// All that is said while the case is open; told once it is known how long that is.
  mutating func tellContacts() {
    guard let closed, closed > arrival else { return }
    let open = arrival.adding(days: 1)...closed
    // Counted before calls are told: who answers a phone has not handled the case.
    let handlers = handlerCount
    tellValueCalls(in: open)
    tellFailureCalls(in: open, handlers: handlers)
    tellOutgoingCalls(in: open)
    tellMail(in: open)
    tellExperience()
    tellPartyAccess()
  }

  /// How many calls a case has on average that is open for some days.
  private func callMean(in open: ClosedRange<CivilDate>) -> Double {
    let contacts = parameters.contacts
    let days = Double(open.upperBound.days(since: open.lowerBound) + 1)
    return contacts.callsPerCase + contacts.callsPer30Days * days / 30
  }

  private mutating func tellValueCalls(in open: ClosedRange<CivilDate>) {
    let mean = callMean(in: open) * (1 - parameters.contacts.failureShare)
    let count = script.draw(.valueCalls).poisson(mean: min(mean, Draw.poissonMeanMax))
    let length = open.upperBound.days(since: open.lowerBound)
    for number in 0..<count {
      let day = open.lowerBound.adding(days: script.draw(.callDay, number).int(in: 0...length))
      let topic = script.draw(.callTopic, number).pick(weights: parameters.calls.valueTopicWeights)
      tellCall(Call(step: number, day: day, topic: Self.valueTopics[topic], occasion: nil))
    }
  }

  private static let valueTopics: [ContactTopic] = [
    .application, .certificate, .workReturn, .rules, .reply, .coordination, .payment, .other,
  ]

  private mutating func tellFailureCalls(in open: ClosedRange<CivilDate>, handlers: Int) {
    let contacts = parameters.contacts
    // The share in the parameters is that of cases with as many handlers as usual.
    let extra = Double(handlers) - parameters.calls.usualHandlers
    let rise = max(0, 1 + contacts.failureShareRisePerHandoff * extra)
    let mean = callMean(in: open) * contacts.failureShare * rise
    let count = script.draw(.failureCalls).poisson(mean: min(mean, Draw.poissonMeanMax))
    guard count > 0 else { return }
    let occasions = occasions(in: open)
    let parties = [
      contacts.failingAuthorityShare, contacts.failingInsuredShare,
      contacts.failingThirdPartyShare,
    ]
    for step in Self.failureSteps..<Self.failureSteps + count {
      let group = occasions[script.draw(.failingParty, step).pick(weights: parties)]
      let occasion = picked(from: group, step)
      let length = occasion.days.upperBound.days(since: occasion.days.lowerBound)
      let day = occasion.days.lowerBound.adding(
        days: script.draw(.callDay, step).int(in: 0...length))
      tellCall(Call(step: step, day: day, topic: occasion.topic, occasion: occasion))
    }
  }

  private func picked(from group: [CallOccasion], _ step: Int) -> CallOccasion {
    let weights = group.map(\.weight)
    guard weights.contains(where: { $0 > 0 }) else { return group[0] }
    return group[script.draw(.failureCause, step).pick(weights: weights)]
  }

  /// Steps of calls that failures cause; those of other calls lie below.
  private static let failureSteps = 1_000

  /// How many different handlers did something in the case.
  private var handlerCount: Int {
    let role = Role.handler.rawValue
    var names: [String] = []
    for act in script.acts where act.command.agent.role == role {
      let name = act.command.agent.actor
      if !names.contains(name) { names.append(name) }
    }
    return names.count
  }
}
