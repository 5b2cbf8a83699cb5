/// Where an idea came from.
public enum MethodSource: String, Code {
  case ownTeam = "own-team"
  case otherTeam = "other-team"
  case coach
  case head
  case research
  case insured
}

/// What a test showed.
public enum HypothesisResult: String, Code {
  case confirmed
  case refuted
  case unclear
}

/// What leadership answered.
public enum ReplyKind: String, Code {
  case accepted
  case partlyAccepted = "partly-accepted"
  case rejected
  case toBeStudied = "to-be-studied"
}

/// What staff were asked about.
public enum SurveyConstruct: String, Code {
  case influence
  case workEnvironment = "work-environment"
  case joy
  case pride
  case clarity
  case workload
  case cooperation
  case sharedView = "shared-view"
  case reflection
  case creativity
  case selfConfidence = "self-confidence"
  case support
}
