// All other breaches: one of them at most in a case.
extension Breach {
  static let table: [Breach] =
    ofDecisions + ofBenefit + ofChain + ofHandling + ofConflicts + ofDismissals + ofChallenges
    + ofCoordination + ofInterimBenefit + ofReclaims
}
