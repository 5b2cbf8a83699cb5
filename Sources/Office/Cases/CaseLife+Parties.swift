internal import Casework

// Who speaks for the insured, and who wants to see the file.
extension CaseLife {
  /// Whether someone speaks for the insured on a day.
  func isRepresented(on day: CivilDate) -> Bool { representedFrom.map { $0 <= day } ?? false }

  mutating func tellPower() {
    guard insured.hasRepresentative, let application else { return }
    let wait = script.draw(.powerDay).int(in: 0...parameters.parties.powerDaysMax)
    let day = world.calendar.day(1, after: application.day.adding(days: wait))
    let representative = party(.representative).actor
    work(.powerOfAttorneyRegistered, on: day, slot: 0) {
      $0[.representative] = representative
      $0[.from] = day
      $0[.accessScope] = .all
    }
    representedFrom = day
    busyUntil = max(busyUntil, day)
  }

  /// Now and then the insured asks to see the file, more often after a refusal.
  mutating func tellPartyAccess() {
    guard let application, let closed else { return }
    let parties = parameters.parties
    tellPartyAccess(0, share: parties.accessShare, within: application.day...closed)
    if let refusal {
      let last = max(closed, refusal.received)
      tellPartyAccess(
        1, share: parties.accessShareAfterRefusal, within: refusal.received...last)
    }
  }

  private mutating func tellPartyAccess(
    _ number: Int, share: Double, within days: ClosedRange<CivilDate>
  ) {
    guard script.draw(.accessIsAsked, number).happens(at: share) else { return }
    let length = days.upperBound.days(since: days.lowerBound)
    let asked = days.lowerBound.adding(
      days: script.draw(.accessDay, number).int(in: 0...length))
    guard asked <= world.period.upperBound else { return }
    let request = arrive(
      .partyAccessRequested, on: asked, from: .insured, channel: .myPages
    ) {
      $0[.partyRole] = .insured
      $0[.accessScope] = .all
      $0[.inWriting] = true
    }
    let most = parameters.parties.accessAnswerDaysMax
    let wait = script.draw(.accessAnswer, number).int(in: 1...most)
    work(.partyAccessGiven, on: world.calendar.day(wait, after: asked), slot: 3) {
      $0[.request] = request
      $0[.accessScope] = .all
      $0[.redacted] = false
      $0[.secrecyAssessed] = true
    }
  }
}
