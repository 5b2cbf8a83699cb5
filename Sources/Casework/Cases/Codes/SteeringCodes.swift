/// How much a binding does.
public enum PolicyMode: String, Code {
  case off
  case shadow
  case advise
  case steer
}

/// How high up something is decided.
public enum SteeringLevel: String, Code {
  case parliament
  case government
  case agency
  case region
  case office
  case team
}

/// A kind of instrument outside of policies.
public enum SteeringInstrument: String, Code {
  case instruction
  case goal
  case measuringPoint = "measuring-point"
  case template
  case followUp = "follow-up"
  case reward
  case plan
  case guidance
  case budget
}

/// What came from above.
public enum SignalKind: String, Code {
  case law
  case appropriationLetter = "appropriation-letter"
  case directiveLetter = "directive-letter"
  case report
  case criticism
  case leadershipChange = "leadership-change"
  case budget
  case speech
}

/// What a negotiation came to.
public enum NegotiationOutcome: String, Code {
  case agreed
  case disagreed
  case postponed
}

/// What a risk is about.
public enum RiskKind: String, Code {
  case workEnvironment = "work-environment"
  case legalCertainty = "legal-certainty"
  case dataProtection = "data-protection"
  case service
  case payment
}
