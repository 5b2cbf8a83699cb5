internal import Casework

/// Whether an appeal was sent on, or dismissed as late, as its time has it.
///
/// The special and the general rule on the time of appeal differ in its length only.
struct AppealInTime {
  let term: Term

  func judge(_ act: Act) -> Answer {
    guard let appeal = appeal(of: act) else {
      return .undetermined("nothing tells which appeal is meant", missing: [.appealReceived])
    }
    if act.event.type == .appealDismissed, act.event[.dismissalGround].map({ $0 != .late }) ?? false
    {
      return .notApplicable("not dismissed for coming too late", on: appeal)
    }
    guard let decision = act.decision(of: appeal) else {
      return .undetermined("nothing tells which decision is appealed", missing: [.decisionMade])
    }
    let time = act.time(term, toChallenge: decision, isPublic: isPublic(appeal))
    return act.event.type == .appealDismissed
      ? judgeDismissal(of: appeal, time, act) : judgeForwarding(of: appeal, time, act)
  }

  private func judgeDismissal(
    of appeal: CaseEvent, _ time: TimeToChallenge, _ act: Act
  ) -> Answer {
    if act.isMisled(about: time.decision, by: appeal) {
      return .violated(
        "dismissed as late, though the party was told wrongly how to appeal", on: appeal)
    }
    if appeal[.sentToCourtInTime] == true {
      return .violated("dismissed as late, though it had reached the court in time", on: appeal)
    }
    let day = act.arrivalDay(of: appeal)
    switch time.isLate(day) {
    case true?:
      return .satisfied(
        "came in on \(day), after \(ending(time)), and was dismissed", on: appeal, time.receipt)
    case false? where act.event[.dismissalGround] == nil:
      return .undetermined(
        "in time, and nothing tells on what ground it was dismissed", on: appeal, time.receipt)
    case false?:
      return .violated(
        "dismissed as late, though it came in on \(day), by \(ending(time))", on: appeal,
        time.receipt)
    case nil: return unknown(appeal)
    }
  }

  private func judgeForwarding(
    of appeal: CaseEvent, _ time: TimeToChallenge, _ act: Act
  ) -> Answer {
    let day = act.arrivalDay(of: appeal)
    switch time.isLate(day) {
    case false?:
      return .satisfied("came in on \(day), by \(ending(time))", on: appeal, time.receipt)
    case true? where act.isMisled(about: time.decision, by: appeal):
      return .satisfied("late, but the party was told wrongly how to appeal", on: appeal)
    case true? where appeal[.sentToCourtInTime] == true:
      return .satisfied("late here, but it had reached the court in time", on: appeal)
    case true?:
      return .violated(
        "sent on though it came in on \(day), after \(ending(time))", missing: [.appealDismissed],
        on: appeal, time.receipt)
    case nil: return unknown(appeal)
    }
  }

  private func appeal(of act: Act) -> CaseEvent? {
    if act.event[.appeal] != nil {
      return act.referred(.appealReceived, by: .appeal)
        ?? act.referred(.publicRepresentativeAppealed, by: .appeal)
    }
    return act.history.all([.appealReceived, .publicRepresentativeAppealed]).last {
      act.isKnown($0, before: act.event)
    }
  }

  private func isPublic(_ appeal: CaseEvent) -> Bool {
    appeal.type == .publicRepresentativeAppealed || appeal[.partyRole] == .publicRepresentative
      || appeal[.partyRole] == .authority || appeal[.partyRole] == .otherAuthority
  }

  private func ending(_ time: TimeToChallenge) -> CivilDate {
    (time.end ?? time.earliestEnd).lastDay
  }

  private func unknown(_ appeal: CaseEvent) -> Answer {
    .undetermined(
      "nothing tells when the decision reached the party", missing: [.decisionReceivedByParty],
      on: appeal)
  }
}
