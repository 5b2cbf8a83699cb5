/// What staff act as, by a role assigned for a time; `system` is the computer.
public enum Role: String, Code {
  case handler
  case decisionMaker = "decision-maker"
  case presenter
  case reviewer
  case specialist
  case medicalAdviser = "medical-adviser"
  case unitHead = "unit-head"
  case deputyHead = "deputy-head"
  case teamLead = "team-lead"
  case phoneHandler = "phone-handler"
  case customerService = "customer-service"
  case improvementCoach = "improvement-coach"
  case leanCoordinator = "lean-coordinator"
  case dataSteward = "data-steward"
  case auditor
  case independentReviewer = "independent-reviewer"
  case system
}
