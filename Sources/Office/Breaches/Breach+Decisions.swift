internal import Casework

// Decisions: what they rest on, who makes them, what comes before and after.
extension Breach {
  static let ofDecisions: [Breach] = [
    Breach(name: "decision-without-provision", article: "L02", alsoBreaks: ["L29"], from: newAct) {
      life, breach in
      guard let place = life.occasion(for: breach, at: .decisionMade) else { return nil }
      life.change(place) { $0[.provisions] = nil }
      return place
    },
    Breach(name: "decided-beyond-mandate", article: "L26", from: newAct) { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .decisionMade, where: { $0[.decisionKind] == .rejected }),
        let presenter = life.script[place].command[.presentedBy]
      else { return nil }
      let agent = life.handler(presenter)
      life.change(place) {
        $0.agent = agent
        $0[.decidedBy] = presenter
      }
      return place
    },
    Breach(
      name: "nobody-on-record-as-decider", article: "L27", alsoBreaks: ["L26"], from: newAct
    ) { life, breach in
      guard let place = life.occasion(for: breach, at: .decisionMade) else { return nil }
      life.change(place) { $0[.decidedBy] = nil }
      return place
    },
    Breach(name: "party-not-told-of-decision", article: "L30", from: newAct, isByClaim: true) {
      life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .decisionMade, where: { $0[.decisionKind] == .granted }),
        life.hasTime(after: place, days: 45)
      else { return nil }
      for type in [EventType.decisionNotified, .decisionReceivedByParty] {
        for notice in life.script.places(of: type)
        where life.script[notice].command[.decision] == place { life.script.drop(notice) }
      }
      return place
    },
    Breach(
      name: "presenter-left-off-the-record", article: "L27", alsoBreaks: ["L26"], from: newAct
    ) { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .decisionMade, where: { $0[.presentedBy] != nil }),
        life.script.places(of: .presentationMade).contains(where: {
          life.day(of: $0) == life.day(of: place)
        })
      else { return nil }
      life.change(place) { $0[.presentedBy] = nil }
      return place
    },
    Breach(name: "dissent-noted-after-dispatch", article: "L27", from: newAct) { life, breach in
      guard let refusal = life.refusal, breach.applies(on: refusal.decided, in: life),
        life.script.places(of: .decisionMade).contains(refusal.place)
      else { return nil }
      let later = life.world.calendar.day(1, after: refusal.notified)
      let presenter = life.owners.still(refusal.presentedBy, on: later)
      guard presenter == refusal.presentedBy, life.hasTime(after: refusal.notice, days: 10) else {
        return nil
      }
      return life.official(.dissentRecorded, on: later, slot: 2, as: life.handler(presenter)) {
        $0[.handler] = presenter
        $0[.decision] = refusal.place
      }
    },
    Breach(
      name: "notice-without-how-to-challenge", article: "L30", from: newAct, isByClaim: true
    ) { life, breach in
      guard
        let place = life.occasion(
          for: breach, at: .decisionMade, where: { $0[.decisionKind] == .granted }),
        life.hasTime(after: place, days: 45), let notice = life.notices(of: place).first
      else { return nil }
      life.change(notice) {
        $0[.appealInstruction] = false
        $0[.instructionParts] = nil
      }
      return place
    },
    Breach(
      name: "dissent-left-out-of-the-notice", article: "L30", from: newAct, isByClaim: true
    ) { life, breach in
      guard let dissent = life.occasion(for: breach, at: .dissentRecorded),
        let place = life.script[dissent].command[.decision],
        let notice = life.notices(of: place).first
      else { return nil }
      life.change(notice) { $0[.dissentIncluded] = false }
      return place
    },
    Breach(
      name: "decided-before-the-time-to-answer-was-out", article: "L22", alsoBreaks: ["L21"],
      from: noticeDemanded, isByClaim: true
    ) { life, breach in
      guard life.script.places(of: .replyReceived).isEmpty,
        let place = life.occasion(for: breach, at: .decisionMade, where: { $0[.proposal] != nil }),
        let proposal = life.script[place].command[.proposal]
      else { return nil }
      let later = life.day(of: place).adding(days: 14)
      life.change(proposal) { $0[.dueDate] = later }
      return place
    },
    Breach(
      name: "material-left-out-of-the-notice", article: "L21", from: newAct, isByClaim: true
    ) { life, breach in
      guard
        let place = life.occasion(for: breach, at: .decisionMade, where: { $0[.proposal] != nil }),
        let proposal = life.script[place].command[.proposal]
      else { return nil }
      let day = life.day(of: proposal)
      // What others told before an earlier decision is not what this one rests on.
      let told = day.adding(days: -1)
      let isLast = life.script.places(of: .decisionMade).allSatisfy {
        $0 == place || !(told...life.day(of: place)).contains(life.day(of: $0))
      }
      guard isLast else { return nil }
      life.arrive(.contactOccurred, on: told, from: .employer, channel: .phone) {
        $0[.contactDirection] = .incoming
        $0[.contactTopic] = .workReturn
        $0[.partyRole] = .employer
        $0[.minutes] = 5
        $0[.factAdded] = true
      }
      life.change(proposal) { $0[.materialComplete] = false }
      return place
    },
  ]
}

extension CaseLife {
  /// The notices of a decision.
  func notices(of decision: Position) -> [Position] {
    script.places(of: .decisionNotified).filter { script[$0].command[.decision] == decision }
  }
}
