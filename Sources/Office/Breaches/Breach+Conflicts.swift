internal import Casework

// Conflicts of interest: reported, decided, heeded (FL 16–18 §§).
extension Breach {
  static let ofConflicts: [Breach] = [
    Breach(name: "went-on-in-spite-of-a-conflict", article: "L14", from: newAct) { life, breach in
      guard let (place, person, day) = life.lastGrant(for: breach), let head = life.head(on: day)
      else { return nil }
      life.reportConflict(of: person, on: day, knownSince: day)
      life.decideConflict(of: person, on: day, by: head, isFound: true)
      return place
    },
    Breach(name: "conflict-left-undecided", article: "L15", from: newAct) { life, breach in
      guard let (place, person, day) = life.lastGrant(for: breach),
        life.hasTime(after: place, days: 60)
      else { return nil }
      return life.reportConflict(of: person, on: day, knownSince: day)
    },
    Breach(name: "conflict-decided-by-the-person", article: "L15", from: newAct) { life, breach in
      guard let (_, person, day) = life.lastGrant(for: breach) else { return nil }
      life.reportConflict(of: person, on: day, knownSince: day)
      return life.decideConflict(of: person, on: day, by: life.handler(person), isFound: false)
    },
    Breach(name: "worked-on-before-reporting", article: "L15", from: newAct) { life, breach in
      guard let (_, person, day) = life.lastGrant(for: breach) else { return nil }
      let later = life.world.calendar.day(1, after: day)
      guard life.owners.still(person, on: later) == person, let head = life.head(on: later) else {
        return nil
      }
      let report = life.reportConflict(of: person, on: later, knownSince: day.adding(days: -1))
      life.decideConflict(of: person, on: later, by: head, isFound: false)
      return report
    },
  ]
}

extension CaseLife {
  /// The last grant that a breach applies to, with who decided it when; nil where a conflict is
  /// told in the case, or the grant came first thing in the morning.
  fileprivate func lastGrant(
    for breach: Breach
  ) -> (place: Position, person: String, day: CivilDate)? {
    guard script.places(of: .conflictReported).isEmpty, let grant = grants.last?.place,
      script.places(of: .decisionMade).contains(grant),
      breach.applies(on: day(of: grant), in: self),
      let person = script[grant].command[.decidedBy]
    else { return nil }
    return (grant, person, day(of: grant))
  }

  @discardableResult
  fileprivate mutating func reportConflict(
    of person: String, on day: CivilDate, knownSince: CivilDate
  ) -> Position {
    official(.conflictReported, on: day, slot: 0, as: handler(person)) {
      $0[.handler] = person
      $0[.reportedBy] = person
      $0[.conflictGround] = .kinOrClose
      $0[.knownSince] = knownSince
    }
  }

  @discardableResult
  fileprivate mutating func decideConflict(
    of person: String, on day: CivilDate, by decider: Agent, isFound: Bool
  ) -> Position {
    official(.conflictDecided, on: day, slot: 1, as: decider) {
      $0[.handler] = person
      $0[.conflicted] = isFound
      $0[.decidedBy] = decider.actor
      $0[.conflictGround] = isFound ? .kinOrClose : .unfounded
      $0[.provisions] = ["FL 16 §"]
    }
  }
}
