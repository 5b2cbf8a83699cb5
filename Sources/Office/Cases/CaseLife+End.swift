internal import Casework

// The spell ends, and the case is closed.
extension CaseLife {
  mutating func tellEnd() {
    let last = insured.spell.upperBound
    let isRefused = refusal.map { $0.days.lowerBound <= last } ?? false
    var lastDecision = grants.last?.place
    if isRefused {
      if !isOverturned { lastDecision = refusal?.place }
    } else {
      tellReturn(after: last)
    }
    let wait = script.draw(.closing).int(in: 2...9)
    let day = workingDay(busyUntil.adding(days: wait))
    let end: SpellEnd = isRefused ? .decision : .recovered
    work(.caseClosed, on: day, slot: 9) {
      $0[.decision] = lastDecision
      $0[.spellEnd] = end
    }
    closed = day
  }

  /// Who is well when the certificate ends need not say so; who is well before, or was overpaid,
  /// does.
  private mutating func tellReturn(after last: CivilDate) {
    let wait = 1 + script.draw(.endTold).int(in: 0...3)
    let told = max(last.adding(days: wait), application?.day ?? last, returnTold ?? last)
    if certificates.last?.days.upperBound != last || returnTold != nil {
      arrive(.workResumed, on: told, from: .insured, channel: .myPages) {
        $0[.from] = last.adding(days: 1)
        $0[.extent] = 100
      }
    }
    let day = world.calendar.day(1, after: told)
    work(.sickPeriodEnded, on: day, slot: 2) {
      $0[.lastDay] = last
      $0[.spellEnd] = .recovered
    }
    busyUntil = max(busyUntil, day)
  }
}
