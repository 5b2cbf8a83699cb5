/// What a review came to.
public enum ReviewOutcome: String, Code {
  case upheld
  case changed
  case dismissed
}

/// What a court came to.
public enum AppealOutcome: String, Code {
  case upheld
  case changed
  case remitted
  case dismissed
  case writtenOff = "written-off"
}

/// The court.
public enum CourtLevel: String, Code {
  case administrativeCourt = "administrative-court"
  case administrativeCourtOfAppeal = "administrative-court-of-appeal"
  case supremeAdministrativeCourt = "supreme-administrative-court"
}

/// Why a decision is changed without being asked.
public enum ChangeGround: String, Code {
  case obviousErrorOfForm = "obvious-error-of-form"
  case insufficientEvidence = "insufficient-evidence"
  case obviousWrongLaw = "obvious-wrong-law"
  case otherChange = "other-change"
  case newlyKnownCircumstances = "newly-known-circumstances"
  case interimDecision = "interim-decision"
  case otherSpecialReasons = "other-special-reasons"
}
