internal import Casework

/// OSL 28:1, 10:1, 10:3 and 12 kap: secrecy weighed before disclosure.
///
/// Facts of a person's health and other personal matters in social insurance are secret if harm can
/// be thought to follow. Consent and a party's right to see the file break that, as do duties to
/// inform. What is given out was therefore weighed, on a ground.
///
/// 28:1 was read in the agency's guidance only, the other sections not at all: what breaks the rule
/// needs a person.
///
/// Question: is anything secret from the insured? Hardly ever (OSL 12:1, own knowledge); disclosure
/// to the insured or their representative is let be.
struct SecrecyAssessed: Article {
  let card = ArticleCard(
    "L62", "OSL 28:1, 10:1, 10:3", "secrecy weighed before disclosure",
    "What is given out of a case was weighed against secrecy, and the ground for it is recorded.",
    moments: [.atAct, .retrospective], certainty: .medium,
    triggers: [
      .informationDisclosed, .publicRecordReleased, .partyAccessGiven,
    ],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "SekrL 1980:100", from: CivilDate(2005, 1, 1), through: CivilDate(2009, 6, 29), .notRead,
        source: "the act before OSL was not read"),
      Wording(
        "OSL 2009:400", from: CivilDate(2009, 6, 30), .summary,
        source: "FK guidance 2004:7, 2015:1 and 2001:3 on OSL 28:1; the rest own knowledge"),
    ])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .informationDisclosed,
      [.insured, .representative].contains(act.event[.recipient])
    {
      return .notApplicable("disclosed to the insured, or to who acts for them")
    }
    guard act.event[.secrecyAssessed] == true else {
      return .violated("given out, and nothing shows that secrecy was weighed")
    }
    if act.event.type == .partyAccessGiven {
      return .satisfied("secrecy was weighed before the party saw the file")
    }
    guard let ground = act.event[.secrecyGround] else {
      return .violated("given out on no recorded ground")
    }
    if ground == .consent, act.history.last(.consentGiven) == nil {
      return .violated(
        "given out with consent, and no consent is recorded", missing: [.consentGiven])
    }
    return .satisfied("secrecy was weighed; the ground is \(ground.rawValue)")
  }
}
