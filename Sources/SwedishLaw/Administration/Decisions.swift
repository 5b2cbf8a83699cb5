internal import Casework

// The general rules on communication, decisions and challenges, in the order of the act.
extension SwedishLaw {
  static let communication: [any Article] = [
    MaterialCommunicated(), ExtensionWeighedOnItsOwn(), ReferralWithQuestionAndTime(),
    FactsDocumented(),
  ]
  static let decisionForm: [any Article] = [
    DecisionWithinMandate(), DecisionOnRecord(), ReasonsForDecision(), NoticeOfDecision(),
  ]
  static let generalAppeals: [any Article] = [TimeOfAppealInGeneral(), ForwardingOfAppeal()]
}
