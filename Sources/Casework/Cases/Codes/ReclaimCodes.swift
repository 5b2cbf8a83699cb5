/// Why money can be claimed back.
public enum ReclaimCause: String, Code {
  case wrongInformation = "wrong-information"
  case omittedInformation = "omitted-information"
  case realised
  case shouldHaveRealised = "should-have-realised"
  case interimPayment = "interim-payment"
}

/// What became of a wish, or a duty, to waive.
public enum WaiverOutcome: String, Code {
  case notWaived = "not-waived"
  case partlyWaived = "partly-waived"
  case waived
}

/// How a wrong payment came to light.
public enum SuspicionSource: String, Code {
  case tip
  case control
  case ownReport = "own-report"
  case otherAuthority = "other-authority"
  case handling
  case court
}
