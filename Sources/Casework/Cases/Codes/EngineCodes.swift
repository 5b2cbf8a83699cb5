/// Why an event was corrected or annulled.
public enum CorrectionReason: String, Code {
  case typingError = "typing-error"
  case wrongCase = "wrong-case"
  case duplicate
  case lateKnowledge = "late-knowledge"
  case wrongPerson = "wrong-person"
  case didNotHappen = "did-not-happen"
  case orderedByCourt = "ordered-by-court"
}

/// What an article had answered when a reason was recorded.
public enum ReasonedVerdict: String, Code {
  case violated
  case undetermined
  case needsAPerson = "needs-a-person"
}
