/// What a decision does; `corrected` and `sgi` alone do not say whether it is adverse.
public enum DecisionKind: String, Code {
  case granted
  case partlyGranted = "partly-granted"
  case rejected
  case writtenOff = "written-off"
  case dismissed
  case corrected
  case withdrawn
  case reduced
  case interim
  case sgi
  case procedural
}

/// What a decision, a review or an appeal is about: the key for "the same question".
public enum CaseQuestion: String, Code {
  case rightToBenefit = "right-to-benefit"
  case extent
  case insuranceCover = "insurance-cover"
  case sgi
  case paymentAmount = "payment-amount"
  case qualifyingDeduction = "qualifying-deduction"
  case specialRiskProtection = "special-risk-protection"
  case reclaim
  case waiver
  case setOff = "set-off"
  case dismissal
  case lateReview = "late-review"
  case lateAppeal = "late-appeal"
  case delayDemand = "delay-demand"
  case partyAccess = "party-access"
  case publicRecord = "public-record"
  case conflictOfInterest = "conflict-of-interest"
  case other
}

/// Why a decision was made without letting the party answer first.
public enum CommunicationGround: String, Code {
  case favourable
  case obviouslyUnnecessary = "obviously-unnecessary"
  case nothingCanAffect = "nothing-can-affect"
  case urgent
  case hardToCarryOut = "hard-to-carry-out"
  case noNewFactsByOthers = "no-new-facts-by-others"
  case otherListed = "other-listed"
}

/// A circumstance that carried an assessment or a decision; some are barred by law.
public enum ReasonCode: String, Code {
  case capacityNotReduced = "capacity-not-reduced"
  case capacityReduced = "capacity-reduced"
  case evidenceInsufficient = "evidence-insufficient"
  case noInsuranceCover = "no-insurance-cover"
  case noIncome = "no-income"
  case applicationLate = "application-late"
  case certificateMissing = "certificate-missing"
  case changesNotReported = "changes-not-reported"
  case declarationRefused = "declaration-refused"
  case investigationRefused = "investigation-refused"
  case meetingRefused = "meeting-refused"
  case rehabilitationRefused = "rehabilitation-refused"
  case conditionsMet = "conditions-met"
  case workResumed = "work-resumed"
  case labourMarket = "labour-market"
  case economic
  case social
  case education
  case livingPlace = "living-place"
}

/// Why a matter was not taken up.
public enum DismissalGround: String, Code {
  case incomplete
  case late
  case wrongBody = "wrong-body"
  case noStanding = "no-standing"
  case noDecision = "no-decision"
  case alreadyReviewed = "already-reviewed"
  case nothingAsked = "nothing-asked"
  case other
}

/// Why more time was refused.
public enum ExtensionGround: String, Code {
  case earlierExtensions = "earlier-extensions"
  case enoughTime = "enough-time"
  case urgent
  case noReasonGiven = "no-reason-given"
  case decisionNear = "decision-near"
  case other
}

/// A part that the instruction on how to challenge must have.
public enum AppealInstructionPart: String, Code {
  case form
  case content
  case `where`
  case timeLimit = "time-limit"
}

/// Why money is paid or withheld before the decision.
public enum InterimGround: String, Code {
  case probableRight = "probable-right"
  case adjoiningPeriod = "adjoining-period"
  case probableGroundsForCut = "probable-grounds-for-cut"
}
