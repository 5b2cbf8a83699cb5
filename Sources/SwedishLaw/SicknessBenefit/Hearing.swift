internal import Casework

// Hearing the insured, review and appeal: SFB chapters 110, 112 and 113.
extension SwedishLaw {
  static let hearing: [any Article] = [ProposalBeforeAdverseDecision()]
  static let reviews: [any Article] = [
    DecisionInForceAtOnce(), ChangeOfOwnDecision(), ReviewOnRequest(), ReactionTakenAsRequest(),
    AppealBeforeReview(), TimeOfAppeal(),
  ]
}
