internal import Casework

// The general rules on procedure, in the order of the act.
extension SwedishLaw {
  static let principles: [any Article] = [
    DecisionsRestOnProvisions(), NoInstructionInSingleCase(), QuestionsAnswered(),
    PhoneHoursCovered(), SimpleFastAndInWriting(),
  ]
  static let delay: [any Article] = [DelayNotified(), DecisionOnDemand()]
  static let participation: [any Article] = [
    PartyAccess(), InterpreterWhenNeeded(), NoticesReachRepresentative(), OralInformationHeard(),
  ]
  static let partiality: [any Article] = [NoConflictOfInterest(), ConflictReportedAndDecided()]
  static let applications: [any Article] = [
    ApplicationInDueForm(), OrderBeforeDismissal(), DayOfArrival(), InvestigationAsNeeded(),
  ]
}
