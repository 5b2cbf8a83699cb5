internal import Casework

/// FL 14–15 §§: notices reach the representative.
///
/// A party may be represented or helped; the authority may ask for a power of attorney that states
/// its extent. With one in force, what is sent to the party alone misses who speaks for them.
///
/// Question: does a power of attorney for a part of the matter cover the notice? A person has to
/// look.
struct NoticesReachRepresentative: Article {
  let card = ArticleCard(
    "L13", "FL 14–15 §§", "notices reach the representative",
    "A party may be represented, and notices then go to the representative.",
    moments: [.retrospective], certainty: .medium,
    triggers: [.proposedDecisionCommunicated, .decisionNotified],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 9", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    let powers = act.earlier(.powerOfAttorneyRegistered)
    guard let power = powers.last(where: { isInForce($0, on: act.date, act) }) else {
      return powers.isEmpty
        ? .notApplicable("no power of attorney is registered")
        : .notApplicable("the power of attorney is not for this day", on: powers.last)
    }
    if act.event[.partyRole] == .representative || act.event[.representativeNotified] == true {
      return .satisfied("the notice went to the representative", on: power)
    }
    guard act.event[.representativeNotified] == false else {
      return .undetermined(
        "a representative is registered, and the notice does not say whether it went to them",
        on: power)
    }
    return .needsPerson(
      power[.accessScope] == .part
        ? "the notice went to the party alone; does the power of attorney cover it?"
        : "the notice went to the party alone, though a representative is registered",
      on: power)
  }

  private func isInForce(_ power: CaseEvent, on date: CivilDate, _ act: Act) -> Bool {
    (power[.from] ?? act.date(of: power)) <= date && power[.through].map { date <= $0 } ?? true
  }
}
