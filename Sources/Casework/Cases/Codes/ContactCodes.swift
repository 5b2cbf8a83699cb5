/// Who began a contact.
public enum ContactDirection: String, Code {
  case incoming
  case outgoing
}

/// What a contact was about.
public enum ContactTopic: String, Code {
  case caseProgress = "case-progress"
  case decision
  case payment
  case certificate
  case application
  case reply
  case complaint
  case workReturn = "work-return"
  case coordination
  case rules
  case handOver = "hand-over"
  case other
}

/// Whether a contact was needed for the right outcome, or came of a failure.
public enum ContactValue: String, Code {
  case value
  case failure
  case unclear
}

/// Who failed, where a contact came of a failure.
public enum FailureParty: String, Code {
  case authority
  case insured
  case employer
  case care
  case otherAuthority = "other-authority"
}

/// What went wrong, where a contact came of a failure.
public enum FailureCause: String, Code {
  case noInformationOnProgress = "no-information-on-progress"
  case handlerUnknown = "handler-unknown"
  case wrongUnit = "wrong-unit"
  case callNotAnsweredRight = "call-not-answered-right"
  case promiseNotKept = "promise-not-kept"
  case lateDecision = "late-decision"
  case latePayment = "late-payment"
  case wrongAmount = "wrong-amount"
  case unclearLetter = "unclear-letter"
  case formError = "form-error"
  case incompleteCertificate = "incomplete-certificate"
  case askedAgainForHeldData = "asked-again-for-held-data"
}

/// Who put a contact in a class.
public enum Classifier: String, Code {
  case person
  case rule
  case insured
}

/// What a customer was asked about.
public enum ExperienceConstruct: String, Code {
  case safety
  case ease
  case encounter
  case trust
  case clarity
}

/// Where people met.
public enum MeetingPlace: String, Code {
  case office
  case care
  case workplace
  case employmentService = "employment-service"
  case home
  case phone
  case video
  case other
}

/// How much of the file was asked for or given.
public enum AccessScope: String, Code {
  case all
  case part
}

/// Why access or a record was refused.
public enum RefusalGround: String, Code {
  case secrecy
  case notAPublicDocument = "not-a-public-document"
  case noSuchRecord = "no-such-record"
  case notParty = "not-party"
  case harm
}

/// Why a case takes longer.
public enum DelayCause: String, Code {
  case awaitingCare = "awaiting-care"
  case awaitingEmployer = "awaiting-employer"
  case awaitingInsured = "awaiting-insured"
  case awaitingOtherAuthority = "awaiting-other-authority"
  case workload
  case absence
  case complexCase = "complex-case"
  case newFacts = "new-facts"
}

/// With whom, with consent, one may cooperate.
public enum ConsentScope: String, Code {
  case employer
  case care
  case employmentService = "employment-service"
  case socialServices = "social-services"
  case union
  case relatives
}

/// A measure of a rehabilitation plan.
public enum RehabMeasure: String, Code {
  case workTrial = "work-trial"
  case workTraining = "work-training"
  case adaptedTasks = "adapted-tasks"
  case adaptedHours = "adapted-hours"
  case aids
  case treatment
  case education
  case jobSearch = "job-search"
}
