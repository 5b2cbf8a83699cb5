internal import Casework

/// SFB 110:58, with 110:14, 110:21 and 110:53–57: warning before a cut for refusal.
///
/// Benefit may be withdrawn or reduced because the insured refuses a coordination meeting, or
/// treatment or rehabilitation, only if they were told what refusing leads to. A special
/// declaration can be missed only where it was asked for.
///
/// Refusal to take part in an examination (110:53) needs no such warning by the text.
///
/// Question: is a rejection that cites a refusal a cut? Taken as yes.
/// Question: is a warning on the very day of the decision a warning? Left to a person.
/// Question: 110:58 was reworded by SFS 2012:935; that it began 2013-07-01 is own knowledge.
struct WarningBeforeCut: Article {
  let card = ArticleCard(
    "L53", "SFB 110:14, 110:58", "warning before a cut for refusal",
    "Benefit is cut for refusing a meeting or rehabilitation only after the insured was told of"
      + " that consequence.",
    moments: [.atAct, .retrospective], certainty: .high, triggers: [.decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      .nationalInsuranceAct,
      Wording(
        "2010:110", from: CivilDate(2011, 1, 1), through: CivilDate(2013, 6, 30), .notRead,
        source: "110:58 before SFS 2012:935 was not read"),
      Wording(
        beforeDeclarations, from: CivilDate(2013, 7, 1), through: CivilDate(2018, 6, 30),
        source: "consolidated SFB, SFS 2012:935"),
      Wording(
        "2017:1306", from: CivilDate(2018, 7, 1), through: CivilDate(2018, 12, 31),
        source: "consolidated SFB, SFS 2017:1306 on 110:21 and 110:55"),
      Wording(
        "2018:745", from: CivilDate(2019, 1, 1), through: CivilDate(2025, 11, 30),
        source: "consolidated SFB, SFS 2018:745 on 110:14"),
      Wording(
        "2025:937", from: CivilDate(2025, 12, 1),
        source: "consolidated SFB, SFS 2025:937 on 110:14"),
    ])

  private static let beforeDeclarations = "2012:935"
  private static let cuts: [DecisionKind] = [
    .withdrawn, .reduced, .rejected, .partlyGranted,
  ]
  private static let refusalProvisions = ["110:57", "110:58"]

  func judge(_ act: Act) -> Answer {
    guard let kind = act.event[.decisionKind], Self.cuts.contains(kind) else { return .silent }
    let codes = act.event[.reasonCodes]?.words ?? []
    var answers: [Answer] = []
    if codes.contains(.meetingRefused) {
      answers.append(judgeWarning(of: .refusedMeeting, by: .coordinationMeetingCalled, act))
    }
    if codes.contains(.rehabilitationRefused) {
      answers.append(judgeWarning(of: .refusedRehabilitation, by: nil, act))
    }
    if codes.contains(.declarationRefused) { answers.append(judgeDeclaration(act)) }
    if let gravest = Answer.gravest(of: answers) { return gravest }
    if codes.isEmpty, citesRefusal(act.event) {
      return .undetermined("cites 110:57–58 and does not say what was refused")
    }
    return .notApplicable("no refused meeting, rehabilitation or declaration is its reason")
  }

  private func judgeWarning(
    of topic: ConsequenceTopic, by call: EventType?, _ act: Act
  ) -> Answer {
    let information = act.earlier(.informationGiven).filter { $0[.consequenceTopic] == topic }
    let calls = call.map { act.earlier($0).filter { $0[.consequenceStated] == true } } ?? []
    guard let warning = (information + calls).min(by: { $0.occurred < $1.occurred }) else {
      return .violated(
        "cut for a refusal, and no information on that consequence is recorded before",
        missing: [.informationGiven])
    }
    guard act.date(of: warning) < act.date else {
      return .needsPerson("told of the consequence only on the day of the decision", on: warning)
    }
    return .satisfied("told of the consequence on \(act.date(of: warning))", on: warning)
  }

  private func judgeDeclaration(_ act: Act) -> Answer {
    guard act.wording.name != Self.beforeDeclarations else {
      return .undetermined("what applied to declarations before 2018-07-01 was not read")
    }
    guard let request = act.earlier(.insuredStatementRequested).last else {
      return .violated(
        "cut for a missing declaration that was never asked for",
        missing: [.insuredStatementRequested])
    }
    return .satisfied("the declaration was asked for on \(act.date(of: request))", on: request)
  }

  private func citesRefusal(_ event: CaseEvent) -> Bool {
    let provisions = event[.provisions] ?? []
    return provisions.contains { cited in Self.refusalProvisions.contains { cited.contains($0) } }
  }
}
