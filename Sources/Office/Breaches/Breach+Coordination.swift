internal import Casework

// Rehabilitation: plans, meetings, and cuts for what the insured did or left undone.
extension Breach {
  /// SFB 110:58 as it was read.
  private static let warningsRead = CivilDate(2013, 7, 1)

  static let ofCoordination: [Breach] = [
    Breach(name: "plan-without-anyone-responsible", article: "L52") { life, breach in
      guard let place = life.occasion(for: breach, at: .rehabPlanMade) else { return nil }
      life.change(place) { $0[.responsible] = nil }
      return place
    },
    Breach(name: "plan-not-followed-up", article: "L52") { life, breach in
      guard let place = life.occasion(for: breach, at: .rehabPlanMade),
        let due = life.script[place].command[.followUpDate],
        due.adding(days: 7) < life.world.period.upperBound
      else { return nil }
      for type in [EventType.rehabPlanFollowedUp, .rehabPlanChanged] {
        for step in life.script.places(of: type) { life.script.drop(step) }
      }
      return place
    },
    Breach(name: "met-with-others-without-consent", article: "L51") { life, breach in
      guard let place = life.occasion(for: breach, at: .coordinationMeetingHeld) else {
        return nil
      }
      for consent in life.script.places(of: .consentGiven) { life.script.drop(consent) }
      return place
    },
    Breach(name: "cut-for-a-refused-meeting-unwarned", article: "L53", from: warningsRead) {
      life, breach in
      guard life.script.places(of: .coordinationMeetingCalled).isEmpty else { return nil }
      return life.cut(for: .meetingRefused, breach)
    },
    Breach(name: "cut-for-refused-rehabilitation-unwarned", article: "L53", from: warningsRead) {
      life, breach in life.cut(for: .rehabilitationRefused, breach)
    },
    Breach(name: "cut-though-changes-were-reported-in-time", article: "L54") { life, breach in
      guard life.script.places(of: .changedCircumstancesReported).isEmpty,
        let place = life.cut(for: .changesNotReported, breach),
        let proposal = life.script[place].command[.proposal]
      else { return nil }
      let day = life.day(of: proposal).adding(days: -1)
      life.arrive(.changedCircumstancesReported, on: day, from: .insured, channel: .myPages) {
        $0[.changeDate] = day
        $0[.changeKind] = .family
        $0[.partyRole] = .insured
      }
      return place
    },
  ]
}

extension CaseLife {
  /// Gives a refusal or neglect as the reason of a decision against the insured.
  fileprivate mutating func cut(for reason: ReasonCode, _ breach: Breach) -> Position? {
    guard script.places(of: .informationGiven).isEmpty,
      let place = occasion(for: breach, at: .decisionMade, where: { $0[.proposal] != nil })
    else { return nil }
    change(place) { $0[.reasonCodes] = [reason] }
    return place
  }
}
