/// A kind of unit.
public enum UnitKind: String, Code {
  case nation
  case region
  case office
  case team
}

/// What a division into teams goes by.
public enum TeamPrinciple: String, Code {
  case task
  case caseType = "case-type"
  case geography
  case individual
  case pooled
}

/// A kind of absence; never why someone is ill.
public enum AbsenceKind: String, Code {
  case holiday
  case leave
  case parental
  case sick
  case training
  case otherDuty = "other-duty"
  case partTime = "part-time"
}

/// Why someone left.
public enum LeavingReason: String, Code {
  case retired
  case movedUnit = "moved-unit"
  case resigned
  case contractEnded = "contract-ended"
  case other
}

/// What a head does for a team.
public enum SupportKind: String, Code {
  case stepsInOnLoad = "steps-in-on-load"
  case coaching
  case methodSupport = "method-support"
  case removesObstacle = "removes-obstacle"
  case protectsFromSteering = "protects-from-steering"
  case decisionHelp = "decision-help"
}

/// What made a head act.
public enum SupportTrigger: String, Code {
  case staffLost = "staff-lost"
  case loadPeak = "load-peak"
  case asked
  case conflict
  case newMethod = "new-method"
  case ownInitiative = "own-initiative"
}

/// A kind of meeting of a team.
public enum TeamMeetingKind: String, Code {
  case morning
  case afternoon
  case pulse
  case evaluation
  case planning
}

/// Whether a note is a plus or a minus.
public enum EvaluationSign: String, Code {
  case plus
  case minus
}

/// How much someone masters.
public enum CompetenceLevel: String, Code {
  case new
  case basic
  case full
  case expert
}
