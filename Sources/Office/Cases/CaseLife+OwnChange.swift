internal import Casework

// The authority finds an error in a decision of its own, and changes it for the better.
extension CaseLife {
  mutating func tellOwnChange(of refusal: Refused) {
    guard script.draw(.ownChange).happens(at: parameters.reviews.ownChangeShare) else { return }
    let ground: ChangeGround =
      script.draw(.ownChangeGround).happens(at: 0.5) ? .obviousWrongLaw : .insufficientEvidence
    let found = workingDay(
      refusal.received.adding(days: script.draw(.ownChangeDays).int(in: 5...120)))
    let finder = owners.worker(on: found, step: Int(found.dayNumber))
    work(.decisionErrorFound, on: found, slot: 3, by: finder) {
      $0[.decision] = refusal.place
      $0[.obvious] = true
      $0[.direction] = .better
      $0[.changeGround] = ground
    }
    let changed = world.calendar.day(
      script.draw(.ownChangeDays, 1).int(in: 1...12), after: found)
    let presenter = owners.worker(on: changed, step: Int(changed.dayNumber))
    tellReducedCapacity(for: refusal.days, on: changed, as: handler(presenter))
    let name = owners.decider(on: changed, not: presenter)
    let agent = decider(name)
    let insured = insured
    let place = official(.ownInitiativeChangeMade, on: changed, slot: 6, as: agent) {
      $0[.decision] = refusal.place
      $0[.direction] = .better
      $0[.changeGround] = ground
      $0[.question] = .rightToBenefit
      $0[.dueBenefitAffected] = true
      $0[.decidedBy] = name
      $0[.presentedBy] = presenter
      $0[.from] = refusal.days.lowerBound
      $0[.through] = refusal.days.upperBound
      $0[.extent] = insured.extent
      $0[.provisions] = ["SFB 113:3", "SFB 27:2"]
      $0[.reasonsGiven] = true
      $0[.individualFacts] = true
      $0[.communicationGround] = .favourable
      $0[.appealInstruction] = true
    }
    _ = tellNoticeAndReceipt(of: place, on: changed, as: handler(presenter))
    grantInstead(of: refusal, by: place, on: changed)
  }
}
