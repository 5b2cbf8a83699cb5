internal import Casework

// Rehabilitation, interim and wrong payments, data: SFB chapters 30, 108, 110, 112, 114.
extension SwedishLaw {
  static let rehabilitation: [any Article] = [
    EmployerPlanForReturn(), CoordinationByConsent(), RehabilitationPlan(), WarningBeforeCut(),
    ReportOfChanges(),
  ]
  static let interimAndReclaim: [any Article] = [InterimDecision(), ReclaimOnGrounds()]
  static let dataProtection: [any Article] = [
    WeedingInTime(), SecrecyAssessed(), PublicRecords(), IncomingPapers(),
  ]
}
