internal import Casework

/// SFB 30:8–11: coordination with consent.
///
/// The authority coordinates what rehabilitation takes, sees to it that the need is made clear as
/// soon as can be, and works together with the employer and the union, health care, social
/// services, the employment service and other authorities if the insured consents.
///
/// Question: how soon is "as soon as can be" for a need that only time shows? A parameter, an
/// assumption: the first gate of the rehabilitation chain.
/// Question: does a disclosure on another ground than consent fall under 30:10? Taken as no: the
/// rules on secrecy decide of it (L62).
struct CoordinationByConsent: Article {
  let card = ArticleCard(
    "L51", "SFB 30:8–11", "coordination with consent",
    "The need of rehabilitation is made clear soon; others take part only with the insured's"
      + " consent.",
    moments: [.atAct, .timer, .retrospective], certainty: .medium,
    triggers: [
      .coordinationMeetingHeld, .informationDisclosed, .sickReportReceived,
      .employerSickReportReceived,
    ],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1),
        source: "consolidated SFB: 30:8–12 unchanged since 2011-01-01"),
    ],
    parameters: ["rehabilitation-need-clear"])

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .coordinationMeetingHeld: judgeMeeting(act)
    case .informationDisclosed: judgeDisclosure(act)
    default: judgeNeed(act)
    }
  }

  private func judgeMeeting(_ act: Act) -> Answer {
    guard let attended = act.event[.attended]?.words else {
      return .undetermined("nothing tells who attended the meeting")
    }
    let others = attended.filter { ![.insured, .representative, .authority].contains($0) }
    guard !others.isEmpty else {
      return .notApplicable("nobody but the insured and the authority attended")
    }
    let date = act.event[.meetingDate] ?? act.date
    var consents: [CaseEvent?] = []
    for role in others {
      guard let scope = Self.scope(of: role) else { continue }
      guard let consent = consent(to: scope, on: date, act) else {
        return .violated(
          "met with the \(role.rawValue) on \(date) without the insured's consent",
          missing: [.consentGiven])
      }
      consents.append(consent)
    }
    guard consents.count == others.count else {
      return .needsPerson("met with others than consents name: did the insured agree?")
    }
    return .satisfied("all who attended were consented to by \(date)", on: consents.last ?? nil)
  }

  private func judgeDisclosure(_ act: Act) -> Answer {
    let ground = act.event[.secrecyGround]
    guard ground == .consent || ground == nil && act.event[.legalBasis] == nil else {
      return .notApplicable("disclosed on another ground than consent")
    }
    guard let role = recipient(of: act.event) else {
      return [.authority, nil].contains(act.event[.recipient])
        ? .undetermined("consent is named or no ground, and not to whom it was disclosed")
        : .notApplicable("not disclosed to anyone that rehabilitation is coordinated with")
    }
    guard let scope = Self.scope(of: role) else {
      return .needsPerson("disclosed to another than consents name: did the insured agree?")
    }
    guard let consent = consent(to: scope, on: act.date, act) else {
      return .violated(
        "disclosed to the \(role.rawValue) on \(act.date) without the insured's consent",
        missing: [.consentGiven])
    }
    return .satisfied("disclosed with consent", on: consent)
  }

  private func judgeNeed(_ act: Act) -> Answer {
    guard let spell = ReportedSpell(firstReportedBy: act) else { return .silent }
    let due = act.deadline(act.term("rehabilitation-need-clear"), from: spell.firstDay)
    let mapped = act.history.last(.rehabNeedMapped) {
      act.date(of: $0) >= spell.firstDay && due.isMet(by: $0.occurred)
    }
    if let mapped { return .satisfied("the need was made clear by \(due.lastDay)", on: mapped) }
    if let ending = spell.ending(by: due.lastDay, in: act) {
      return .notApplicable("the spell had ended by \(due.lastDay)", on: ending)
    }
    return act.awaiting(
      [.rehabNeedMapped, .sickPeriodEnded, .workResumed, .caseClosed], until: due.end,
      else: .needsPerson(
        "sick since \(spell.firstDay), and by \(due.lastDay) no need of rehabilitation was made"
          + " clear",
        missing: [.rehabNeedMapped]))
  }

  /// The consent that stands on a date; nil where none was given, it ran out, or was withdrawn.
  private func consent(
    to scope: ConsentScope, on date: CivilDate, _ act: Act
  ) -> CaseEvent? {
    let consent = act.history.last(.consentGiven) { given in
      given[.consentScope]?.words.contains(scope) ?? false
        && given[.from] ?? act.date(of: given) <= date
        && given[.through].map { date <= $0 } ?? true
    }
    guard let consent else { return nil }
    let isWithdrawn = act.history.all(.consentWithdrawn, after: consent).contains { withdrawn in
      withdrawn[.consentScope]?.words.contains(scope) ?? true
        && withdrawn[.from] ?? act.date(of: withdrawn) <= date
    }
    return isWithdrawn ? nil : consent
  }

  private func recipient(of event: CaseEvent) -> PartyRole? {
    switch event[.recipient] {
    case .employer: .employer
    case .care: .care
    case .authority: event[.partyRole]
    default: nil
    }
  }

  /// What consent to work together with a party is called; nil where no code names it.
  private static func scope(of role: PartyRole) -> ConsentScope? {
    switch role {
    case .employer: .employer
    case .care: .care
    case .employmentService: .employmentService
    case .socialServices: .socialServices
    case .union: .union
    default: nil
    }
  }
}
