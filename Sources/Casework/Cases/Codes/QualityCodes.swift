/// What a check showed.
public enum CheckResult: String, Code {
  case right
  case minorFlaw = "minor-flaw"
  case seriousFlaw = "serious-flaw"
}

/// What a check looked at.
public enum CheckedPart: String, Code {
  case investigation
  case reasons
  case communication
  case decision
  case payment
  case documentation
  case encounter
}

/// What a complaint is about.
public enum ComplaintTopic: String, Code {
  case time
  case encounter
  case decision
  case accessibility
  case information
  case data
  case other
}

/// What an ombudsman came to.
public enum OmbudsmanOutcome: String, Code {
  case noCriticism = "no-criticism"
  case statement
  case criticism
  case seriousCriticism = "serious-criticism"
}

/// What did not go as it should.
public enum DeviationKind: String, Code {
  case promise
  case late
  case lostDocument = "lost-document"
  case wrongLetter = "wrong-letter"
  case wrongPayment = "wrong-payment"
  case system
  case routine
  case safety
}

/// Why an instruction was not followed.
public enum DeviationReason: String, Code {
  case law
  case insuredNeeds = "insured-needs"
  case unreasonableHere = "unreasonable-here"
  case teamMethod = "team-method"
  case urgent
  case unclearInstruction = "unclear-instruction"
}
