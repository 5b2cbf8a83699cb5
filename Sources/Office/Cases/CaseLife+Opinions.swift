internal import Casework

// What is argued before a decision against the insured: presented, challenged, dissented from.
extension CaseLife {
  /// Who prepared the matter presents it to who decides.
  mutating func tellPresentation(
    of kind: DecisionKind, _ question: CaseQuestion, by presenter: String, to decider: String,
    on day: CivilDate
  ) {
    work(.presentationMade, on: day, slot: 5, by: presenter) {
      $0[.presentedBy] = presenter
      $0[.decidedBy] = decider
      $0[.proposalKind] = kind
      $0[.question] = question
      $0[.minutes] = 15
    }
  }

  /// The presenter has another opinion noted before the decision is sent out; whether so.
  mutating func tellDissent(
    from decision: Position, by presenter: String, on day: CivilDate
  ) -> Bool {
    guard script.draw(.isDissented).happens(at: parameters.ownership.dissentShare) else {
      return false
    }
    let insured = insured
    let hours = parameters.hours
    // The last second before the slot of the notice, so never before the decision.
    let minute = hours.opens + (hours.closes - hours.opens) / 10 * 7 - 1
    script.act(
      .dissentRecorded, in: stream, by: handler(presenter),
      at: world.time(day, minute: minute, second: 59)
    ) {
      $0[.handler] = presenter
      $0[.decision] = decision
      $0.seal("reasons", of: insured.person, "A made-up opinion.")
    }
    return true
  }

  /// What a talk among colleagues changed is settled among them.
  mutating func tellResolvedDissent(
    in consultation: Position, on day: CivilDate, by worker: String
  ) {
    work(.dissentResolved, on: day, slot: 2, by: worker) {
      $0[.concerning] = consultation
      $0[.consultationEffect] = .changed
      $0[.minutes] = 10
    }
  }

  /// The insured answers that something in a notice is not so.
  mutating func tellChallengedFact(in proposal: Position, on day: CivilDate) {
    guard
      script.draw(.factIsChallenged).happens(at: parameters.ownership.factChallengedShare)
    else { return }
    let insured = insured
    arrive(.factChallenged, on: day, from: .insured, channel: .myPages) {
      $0[.concerning] = proposal
      $0[.partyRole] = .insured
      $0[.newFacts] = false
      $0.seal("note", of: insured.person, "A made-up objection.")
    }
  }
}
