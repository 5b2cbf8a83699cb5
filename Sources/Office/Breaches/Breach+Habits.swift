internal import Casework

// Breaches with rates of their own: those that audits found again and again.
extension Breach {
  /// A breach and how often it is planted where there is an occasion.
  struct Habit: Sendable {
    let number: Int
    let breach: Breach
    let share: @Sendable (OfficeParameters.Breaches) -> Double
  }

  static let habits: [Habit] = [
    Habit(number: 1, breach: weakReasons) { $0.weakReasonsShare },
    Habit(number: 2, breach: noNotice) { $0.missingProposalShare },
    Habit(number: 3, breach: lateCertificate) { $0.lateDocumentationShare },
    Habit(number: 4, breach: noNoticeOfDelay) { $0.missingDelayNoticeShare },
    Habit(number: 5, breach: waiverNotWeighed) { $0.flawedReclaimShare },
  ]

  /// Reasons without the circumstances of the case.
  static let weakReasons = Breach(
    name: "reasons-without-circumstances", article: "L29", from: newAct, isByClaim: true
  ) { life, breach in
    guard
      let place = life.occasion(
        for: breach, at: .decisionMade, where: { $0[.decisionKind] == .rejected })
    else { return nil }
    life.change(place) { $0[.individualFacts] = false }
    return place
  }

  /// A decision against the insured without notice of it.
  static let noNotice = Breach(
    name: "no-notice-of-coming-decision", article: "L22", alsoBreaks: ["L21", "L29"],
    from: noticeDemanded, isByClaim: true
  ) { life, breach in
    guard
      let place = life.occasion(for: breach, at: .decisionMade, where: { $0[.proposal] != nil }),
      let notice = life.script[place].command[.proposal]
    else { return nil }
    life.script.drop(notice)
    let answers: [EventType] = [
      .replyReceived, .extensionRequested, .extensionGranted, .replyAddressed, .interimConsidered,
    ]
    for type in answers {
      for answer in life.script.places(of: type) { life.script.drop(answer) }
    }
    life.change(place) { $0[.replyAddressed] = nil }
    return place
  }

  /// A certificate put on file two weeks and more after it came.
  static let lateCertificate = Breach(
    name: "certificate-filed-late", article: "L25", verdict: "needs a person", from: newAct,
    isByClaim: true
  ) { life, breach in
    guard let certificate = life.certificates.last(where: { $0.days.upperBound > breach.from }),
      breach.applies(on: certificate.arrived, in: life)
    else { return nil }
    // It is put on file on the day it is assessed: what rests on it keeps its order.
    let place = certificate.place
    let arrived = certificate.assessed.adding(days: -20)
    guard arrived >= life.arrival, arrived >= breach.from else { return nil }
    let filed = life.time(certificate.assessed, slot: 0, .certificateReceived)
    guard filed.instant <= life.firstUse(of: place) else { return nil }
    let came = life.time(life.workingDay(arrived), slot: 0, .certificateReceived)
    life.script[place].recorded = filed.instant
    life.change(place) {
      $0.occurred = came
      $0.received = came
    }
    return place
  }

  /// A reclaim, and nobody weighed whether to waive it.
  static let waiverNotWeighed = Breach(
    name: "waiver-not-weighed", article: "L56", verdict: "needs a person"
  ) { life, breach in
    guard
      let place = life.occasion(
        for: breach, at: .reclaimDecided, where: { $0[.waiverConsidered] == true }),
      life.script.places(of: .waiverDecided).isEmpty
    else { return nil }
    life.change(place) {
      $0[.waiverConsidered] = nil
      $0[.waiverOutcome] = nil
    }
    return place
  }

  /// A decision that comes late, and nobody was told why.
  static let noNoticeOfDelay = Breach(
    name: "no-notice-of-delay", article: "L10", verdict: "needs a person", from: newAct,
    isByClaim: true
  ) { life, breach in
    guard let application = life.application,
      breach.applies(on: application.day, in: life),
      life.hasTime(after: application.place, days: 60)
    else { return nil }
    let told = life.script.places(of: .delayNotified) + life.script.places(of: .delayAssessed)
    guard !told.isEmpty else { return nil }
    for place in told { life.script.drop(place) }
    return application.place
  }
}

extension CaseLife {
  /// When an act is first pointed at by a recorded one.
  func firstUse(of place: Position) -> Instant {
    var first = world.end
    for act in script.acts where act.recorded < first {
      var isUse = false
      var command = act.command
      command.mapPositions { position in
        isUse = isUse || position == place
        return position
      }
      if isUse { first = act.recorded }
    }
    return first
  }
}
