internal import Casework

// Benefit for the time being, and benefit claimed back.
extension Breach {
  static let ofInterimBenefit: [Breach] = [
    Breach(name: "interim-decision-without-a-ground", article: "L55") { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .decisionMade, where: { $0[.decisionKind] == .interim })
      else { return nil }
      life.change(place) { $0[.interimGround] = nil }
      return place
    },
    Breach(name: "interim-benefit-against-a-reason", article: "L55") { life, breach in
      guard let place = life.occasion(for: breach, at: .interimConsidered) else { return nil }
      life.change(place) {
        $0[.interimPaid] = true
        $0[.interimGround] = .adjoiningPeriod
      }
      return place
    },
    Breach(
      name: "interim-benefit-where-nothing-adjoins", article: "L55", from: noticeDemanded,
      isByClaim: true
    ) { life, breach in
      guard let place = life.occasion(for: breach, at: .interimConsidered) else { return nil }
      life.change(place) {
        $0[.interimPaid] = true
        $0[.interimGround] = .adjoiningPeriod
        $0[.adjoinsPaidPeriod] = false
        $0[.paidPeriodDays] = 0
        $0[.contraryReason] = false
      }
      return place
    },
  ]

  static let ofReclaims: [Breach] = [
    Breach(name: "reclaimed-on-no-ground", article: "L56") { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .reclaimDecided, where: { $0[.reclaimCause] != nil })
      else { return nil }
      life.change(place) { $0[.reclaimCause] = nil }
      return place
    }
  ]
}
