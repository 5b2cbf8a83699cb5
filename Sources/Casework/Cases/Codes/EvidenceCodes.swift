/// Whether a document was enough.
public enum Sufficiency: String, Code {
  case sufficient
  case deficient
}

/// A part of a medical certificate.
public enum CertificateField: String, Code {
  case diagnosis
  case functionImpairment = "function-impairment"
  case activityLimitation = "activity-limitation"
  case observations
  case time
  case level
  case prognosis
  case treatment
  case workTasks = "work-tasks"
  case signature
}

/// What an application lacks.
public enum ApplicationFlaw: String, Code {
  case identity
  case matter
  case writing
  case signature
  case onHonour = "on-honour"
  case period
  case income
  case employer
  case certificate
  case other
}

/// What a document is.
public enum DocumentKind: String, Code {
  case application
  case certificate
  case letter
  case statement
  case employerPlan = "employer-plan"
  case powerOfAttorney = "power-of-attorney"
  case incomeStatement = "income-statement"
  case judgment
  case internalNote = "internal-note"
  case reviewRequest = "review-request"
  case appeal
  case other
}

/// Why benefit may reach back more than the days allowed before the report.
public enum BackdatingGround: String, Code {
  case hindrance
  case specialReasons = "special-reasons"
  case employerDuty = "employer-duty"
}

/// Why no certificate is needed for a time.
public enum CertificateException: String, Code {
  case firstDays = "first-days"
  case specialReasons = "special-reasons"
  case otherProof = "other-proof"
  case certificateWaived = "certificate-waived"
}

/// Why an employer need not make a plan.
public enum PlanException: String, Code {
  case returnWithoutPlan = "return-without-plan"
  case returnImpossible = "return-impossible"
  case notEmployed = "not-employed"
}

/// What someone was told the consequence of.
public enum ConsequenceTopic: String, Code {
  case incompleteApplication = "incomplete-application"
  case refusedInvestigation = "refused-investigation"
  case refusedMeeting = "refused-meeting"
  case refusedRehabilitation = "refused-rehabilitation"
  case refusedDeclaration = "refused-declaration"
  case changesNotReported = "changes-not-reported"
  case missingCertificate = "missing-certificate"
  case delayRules = "delay-rules"
}

/// A medical investigation.
public enum InvestigationKind: String, Code {
  case team
  case specialist
  case activityAbility = "activity-ability"
  case medicalFile = "medical-file"
}
