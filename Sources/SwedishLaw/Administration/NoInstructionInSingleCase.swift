internal import Casework

/// RF 12:2: no instruction in a single case.
///
/// No other authority, not the Riksdag either, may decide how an authority shall decide in a single
/// case that is an exercise of authority against someone or applies law.
///
/// What the log can show is that a decision says of itself that an instruction from outside caused
/// it; whether that instruction was about the single case takes a person. The provision does not by
/// itself cover chiefs within the authority.
///
/// Question: does a decision that says nothing of instructions count as free of them? Taken as not
/// applicable: nobody says so of ordinary decisions.
struct NoInstructionInSingleCase: Article {
  let card = ArticleCard(
    "L04", "RF 12:2", "no instruction in a single case",
    "Nobody outside the authority decides how it shall decide in a single case.",
    moments: [.retrospective], certainty: .medium, triggers: [.decisionMade],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "RF 11:7", from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), .notRead,
        source: "not read"),
      Wording("RF 12:2", from: CivilDate(2011, 1, 1), source: "RF, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    switch act.event[.causedByExternalInstruction] {
    case true:
      .needsPerson("an instruction from outside led to the decision: was it about this case?")
    case false: .satisfied("no instruction from outside led to the decision")
    case nil: .notApplicable("the log names no instruction from outside the authority")
    }
  }
}
