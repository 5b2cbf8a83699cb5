/// A kind of work on a case.
public enum WorkKind: String, Code {
  case registration
  case investigation
  case assessment
  case decision
  case payment
  case contact
  case coordination
  case review
  case appeal
  case reclaim
  case administration
  case travel
}

/// Why a case changed hands.
public enum HandlerChangeReason: String, Code {
  case absence
  case left
  case load
  case rotation
  case conflictOfInterest = "conflict-of-interest"
  case competence
  case insuredAsked = "insured-asked"
  case moved
  case reorganisation
  case other
}

/// Why a case went elsewhere.
public enum RoutingReason: String, Code {
  case plan
  case address
  case relief
  case competence
  case conflictOfInterest = "conflict-of-interest"
  case wrongUnit = "wrong-unit"
  case reorganisation
  case other
}

/// Why the order of work was changed.
public enum PriorityReason: String, Code {
  case policy
  case head
  case team
  case handler
  case insuredAsked = "insured-asked"
  case deadline
  case paymentDue = "payment-due"
  case safety
}

/// A function between which cases are handed.
public enum OfficeFunction: String, Code {
  case customerService = "customer-service"
  case registration
  case investigation
  case decision
  case payment
  case review
  case reclaim
  case coordination
}

/// What talking with colleagues did to a proposal.
public enum ConsultationEffect: String, Code {
  case unchanged
  case changed
  case postponed
  case withdrawn
  case split
}

/// Why colleagues were asked.
public enum ConsultationKind: String, Code {
  case adverseDecision = "adverse-decision"
  case difficultAssessment = "difficult-assessment"
  case method
  case secondOpinion = "second-opinion"
  case learning
}
