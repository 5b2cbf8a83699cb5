internal import Casework

// Applications dismissed for what they lack, though the order to complete them was wanting.
extension Breach {
  static let ofDismissals: [Breach] = [
    Breach(name: "dismissed-without-an-order", article: "L17") { life, breach in
      guard let order = life.order(for: breach) else { return nil }
      let day = life.day(of: order)
      life.script.drop(order)
      return life.dismissApplication(on: day)
    },
    Breach(name: "dismissed-while-there-was-time", article: "L17") { life, breach in
      guard let order = life.order(for: breach) else { return nil }
      return life.dismissApplication(on: life.day(of: order))
    },
    Breach(name: "dismissed-without-saying-so-first", article: "L17") { life, breach in
      guard let order = life.order(for: breach) else { return nil }
      life.change(order) { $0[.consequenceStated] = false }
      return life.dismissApplication(on: life.day(of: order))
    },
  ]
}

extension CaseLife {
  /// An order to complete the application; nil where the application itself carries a breach, such
  /// as one of delay, which a decision would end.
  fileprivate func order(for breach: Breach) -> Position? {
    guard let application, script[application.place].truths.allSatisfy({ $0.kind != .breach })
    else { return nil }
    return occasion(for: breach, at: .completionOrdered)
  }

  /// Dismisses the application in the afternoon of a working day; what comes later takes it up
  /// again, as if it had come in anew.
  fileprivate mutating func dismissApplication(on day: CivilDate) -> Position? {
    guard let application else { return nil }
    let presenter = owners.worker(on: day, step: Int(day.dayNumber))
    let decider = decider(owners.decider(on: day, not: presenter))
    let place = official(.applicationDismissed, on: day, slot: 7, as: decider) {
      $0[.dismissalGround] = .incomplete
      $0[.concerning] = application.place
      $0[.question] = .dismissal
      $0[.decidedBy] = decider.actor
      $0[.presentedBy] = presenter
      $0[.provisions] = ["SFB 110:10"]
      $0[.reasonsGiven] = true
    }
    official(.decisionNotified, on: day, slot: 8, as: handler(presenter)) {
      $0[.decision] = place
      $0[.sentOn] = day
      $0[.appealInstruction] = true
      $0[.instructionParts] = [.form, .content, .where, .timeLimit]
      $0[.partyRole] = .insured
    }
    return place
  }
}
