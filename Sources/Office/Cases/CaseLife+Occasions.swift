internal import Casework

// What may make someone call because something went wrong.
extension CaseLife {
  /// All that may, of one party after another; at least one of each.
  func occasions(in open: ClosedRange<CivilDate>) -> [[CallOccasion]] {
    [authorityOccasions(in: open), insuredOccasions(in: open), thirdPartyOccasions(in: open)]
  }

  /// Days from one on, within those in which the case is open; nil where it isn't any more.
  private func span(
    _ start: CivilDate, _ length: Int, in open: ClosedRange<CivilDate>
  ) -> ClosedRange<CivilDate>? {
    let first = max(start, open.lowerBound)
    return first <= open.upperBound
      ? first...min(first.adding(days: length), open.upperBound) : nil
  }

  private func authorityOccasions(in open: ClosedRange<CivilDate>) -> [CallOccasion] {
    let weights = parameters.calls.authorityCauseWeights
    var found: [CallOccasion] = []
    func add(
      _ cause: FailureCause, _ weight: Double, _ days: ClosedRange<CivilDate>?,
      concerning: Position? = nil
    ) {
      guard let days else { return }
      found.append(
        CallOccasion(
          cause: cause, party: .authority, days: days, weight: weight, concerning: concerning))
    }
    let start = application?.day ?? open.lowerBound
    let wait = (firstDecision ?? open.upperBound).days(since: start)
    add(.noInformationOnProgress, weights[0], span(start, max(wait, 1), in: open) ?? open)
    if let expectedBy, let firstDecision, firstDecision > expectedBy {
      let late = firstDecision.days(since: expectedBy)
      add(.lateDecision, weights[1], span(expectedBy, late, in: open))
    }
    if let change = owners.drivers.dropFirst().first(where: { open.contains($0.from) }) {
      add(.handlerUnknown, weights[2], span(change.from, Self.afterChange, in: open))
    } else if owners.principle == .pooled {
      add(.handlerUnknown, weights[2], open)
    }
    add(.wrongUnit, weights[3], open)
    add(.callNotAnsweredRight, weights[4], open)
    if let late = payments.first(where: { $0.made.days(since: $0.days.upperBound) > Self.late }) {
      let days = late.made.days(since: late.days.upperBound)
      add(.latePayment, weights[5], span(late.days.upperBound.adding(days: 7), days, in: open))
    }
    if let paid = payments.first {
      let days = span(paid.made.adding(days: 1), Self.afterLetter, in: open)
      add(.wrongAmount, weights[6], days, concerning: paid.place)
    }
    let last = refusal.map { ($0.place, $0.received) } ?? grants.last.map { ($0.place, $0.decided) }
    if let (place, day) = last {
      let days = span(day.adding(days: 1), Self.afterLetter, in: open)
      add(.unclearLetter, weights[7], days, concerning: place)
    }
    add(.askedAgainForHeldData, weights[8], open)
    return found
  }

  private func insuredOccasions(in open: ClosedRange<CivilDate>) -> [CallOccasion] {
    let weights = parameters.calls.insuredCauseWeights
    let start = application?.day ?? open.lowerBound
    let form = CallOccasion(
      cause: .formError, party: .insured,
      days: span(start.adding(days: 1), Self.afterChange, in: open) ?? open, weight: weights[0],
      concerning: completed == nil ? nil : application?.place)
    let certificate = CallOccasion(
      cause: .incompleteCertificate, party: .insured, days: open, weight: weights[1])
    return [form, certificate]
  }

  private func thirdPartyOccasions(in open: ClosedRange<CivilDate>) -> [CallOccasion] {
    let weights = parameters.calls.thirdPartyCauseWeights
    let slow = certificates.max {
      $0.assessed.days(since: $0.arrived) < $1.assessed.days(since: $1.arrived)
    }
    var found: [CallOccasion] = []
    if let slow {
      let wait = slow.assessed.days(since: slow.arrived) + Self.afterLetter
      let days = span(slow.arrived.adding(days: 1), wait, in: open) ?? open
      found.append(
        CallOccasion(
          cause: .incompleteCertificate, party: .care, days: days, weight: weights[0],
          concerning: slow.place))
    }
    if let paid = payments.first,
      let days = span(paid.made.adding(days: 1), Self.afterLetter, in: open)
    {
      found.append(
        CallOccasion(
          cause: .wrongAmount, party: .employer, days: days, weight: weights[1],
          concerning: paid.place))
    }
    found.append(
      CallOccasion(
        cause: .noInformationOnProgress, party: .otherAuthority, days: open, weight: weights[2]))
    return found
  }

  /// Days in which people ask who has their case, or about their application.
  private static let afterChange = 30
  /// Days in which people ask about a letter or a payment.
  private static let afterLetter = 14
  /// Days from the last day paid for after which a payment is felt to be late.
  private static let late = 14
}
