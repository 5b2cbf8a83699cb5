internal import Casework

// What is paid: on what ground, for which days, how much.
extension Breach {
  static let ofBenefit: [Breach] = [
    Breach(name: "paid-without-assessment", article: "L40", alsoBreaks: ["L44", "L45"]) {
      life, breach in
      let assessments = life.script.places(of: .workCapacityAssessed)
      guard let place = life.occasion(for: breach, at: .paymentCalculated), life.refusal == nil,
        !assessments.isEmpty
      else { return nil }
      for assessment in assessments { life.script.drop(assessment) }
      return place
    },
    Breach(name: "step-that-benefit-has-not", article: "L40", alsoBreaks: ["L44", "L48"]) {
      life, breach in
      guard let place = life.occasion(for: breach, at: .workCapacityAssessed) else { return nil }
      life.change(place) { $0[.extent] = 60 }
      return place
    },
    Breach(name: "paid-without-certificate", article: "L43") { life, breach in
      guard let certificate = life.certificates.last, life.certificates.count > 1,
        let payment = life.payments.last,
        payment.days.upperBound >= certificate.days.lowerBound,
        let place = life.script.places(of: .paymentCalculated).last(where: {
          (life.script[$0].command[.through] ?? .distantPast) >= certificate.days.lowerBound
        }), !Self.pandemic.contains(payment.days.lowerBound)
      else { return nil }
      life.script.drop(certificate.place)
      return place
    },
    Breach(name: "gate-passed-unmeasured", article: "L44", alsoBreaks: ["L40"]) { life, breach in
      let after = life.insured.date(ofDay: CaseLife.gates[0] + 1)
      let wider = life.script.places(of: .workCapacityAssessed).filter {
        (life.script[$0].command[.from] ?? .distantPast) >= after
      }
      guard !wider.isEmpty, life.refusal == nil,
        let place = life.script.places(of: .paymentCalculated).first(where: {
          (life.script[$0].command[.through] ?? .distantPast) >= after
        })
      else { return nil }
      for assessment in wider { life.script.drop(assessment) }
      return place
    },
    Breach(name: "normal-level-beyond-the-frame", article: "L47", alsoBreaks: ["L48"]) {
      life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .paymentCalculated, where: { $0[.paymentLevel] == .continuation })
      else { return nil }
      life.change(place) { $0[.paymentLevel] = .normal }
      return place
    },
    Breach(name: "amount-beside-the-formula", article: "L48") { life, breach in
      guard let place = life.occasion(for: breach, at: .paymentCalculated) else { return nil }
      life.change(place) { $0[.amount] = $0[.amount].map { $0.adding(Ore(kronor: 500)) } }
      return place
    },
    Breach(name: "paid-before-an-income-was-set", article: "L49", alsoBreaks: ["L49-cap"]) {
      life, breach in
      guard let place = life.occasion(for: breach, at: .paymentCalculated) else { return nil }
      for income in life.script.places(of: .sgiDetermined) { life.script.drop(income) }
      return place
    },
    Breach(
      name: "income-above-the-cap", article: "L49-cap", alsoBreaks: ["L49", "L48"],
      from: capOfTen
    ) { life, breach in
      guard let place = life.occasion(for: breach, at: .sgiDetermined) else { return nil }
      life.change(place) {
        $0[.sgi] = Ore(kronor: 700_000)
        $0[.yearlyIncome] = Ore(kronor: 700_000)
      }
      return place
    },
    Breach(name: "paid-long-before-the-report", article: "L42", alsoBreaks: ["L48", "L40"]) {
      life, breach in
      guard let place = life.script.places(of: .paymentCalculated).first,
        let report = life.script.places(of: .employerSickReportReceived).first
      else { return nil }
      let (early, spell) = (life.arrival.adding(days: -10), life.insured.spell)
      // An employer that reports late takes nothing from the insured, so nobody but they report.
      life.script.drop(report)
      life.arrive(.sickReportReceived, on: life.arrival, from: .insured, channel: .myPages) {
        $0[.firstDay] = spell.lowerBound
        $0[.employmentForm] = .employed
      }
      life.change(place) { $0[.from] = early }
      return place
    },
  ]
}
