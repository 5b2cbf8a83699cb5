internal import Casework

// The right to sickness benefit, its steps and its amounts: SFB chapters 25 to 28.
extension SwedishLaw {
  static let entitlement: [any Article] = [
    CapacityReducedByAQuarter(), NoPaymentFarBeforeReport(), CertificateFromTheEighthDay(),
  ]
  static let rehabilitationChain: [any Article] = [
    WiderMeasureAfterEachGate(), HoursCutEachDay(), AssessmentAtEachGate(),
    MeasureForStaffOnDemand(), MeasureAtPensionAge(), SpellsAddUp(), RelapseContinuesThePeriod(),
  ]
  static let amounts: [any Article] = [
    NormalLevelWithinTheFrame(), AmountByTheFormula(), IncomeSetBeforePayment(),
    IncomeUpToTheCap(), IncomeChangeFollowedUp(),
  ]
}
