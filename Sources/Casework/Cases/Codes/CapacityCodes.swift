/// The work that the capacity was measured against.
public enum CapacityBasis: String, Code {
  case ownJob = "own-job"
  case temporaryWork = "temporary-work"
  case otherJobAtEmployer = "other-job-at-employer"
  case normalLabourMarket = "normal-labour-market"
  case occupationalGroup = "occupational-group"
  case suitableAvailableWork = "suitable-available-work"
  case calledInWork = "called-in-work"
}

/// Why the ordinary gate of the rehabilitation chain was not used.
public enum ChainException: String, Code {
  case predominantReasons = "predominant-reasons"
  case specialReasons = "special-reasons"
  case unreasonable
  case delayedCare = "delayed-care"
}

/// How the insured earns a living.
public enum EmploymentForm: String, Code {
  case employed
  case selfEmployed = "self-employed"
  case unemployed
  case onDemand = "on-demand"
  case student
  case parentalLeave = "parental-leave"
  case earlyPensionAge = "early-pension-age"
  case seriousIllnessLeave = "serious-illness-leave"
  case other
}

/// Why days were counted again.
public enum ChainCause: String, Code {
  case lateEvent = "late-event"
  case correctedEvent = "corrected-event"
  case earlierSpellFound = "earlier-spell-found"
  case workResumed = "work-resumed"
  case newSpell = "new-spell"
}

/// Why income that has stopped still counts.
public enum ProtectionGround: String, Code {
  case studies
  case parentalLeave = "parental-leave"
  case jobSeeking = "job-seeking"
  case sickness
  case militaryService = "military-service"
  case temporaryBreak = "temporary-break"
  case other
}

/// Why someone is insured, or is not.
public enum CoverGround: String, Code {
  case work
  case residence
  case afterCoverPeriod = "after-cover-period"
  case foreignLaw = "foreign-law"
  case notCovered = "not-covered"
}

/// What a special protection against risks rests on.
public enum RiskGround: String, Code {
  case longTermIllness = "long-term-illness"
  case manySpells = "many-spells"
  case donor
  case pregnancyRelated = "pregnancy-related"
}
