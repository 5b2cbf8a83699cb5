public import Casework

extension TrustBased {
  /// What is read, asked for and said.
  public static let manifest = Manifest(
    "trust-based", version: "1.0.0", "Trust-based steering", swedish: "tillitsbaserad styrning",
    instrument: .trust, issuer: .agency, audience: ["handlers", "teams"], partition: .perUnit,
    reads: reads, parameters: parameters, clauses: clauses,
    measures: ["consulted-before-adverse", "driver-gap"], effectMeasure: "decisions-changed")

  /// In the order of `Step`.
  private static let reads: [EventRead] = [
    "CaseOpened", "CaseClosed", "CaseReopened", "DriverAssigned", "DriverReleased",
    "PeerConsultationHeld", EventRead("ProposedDecisionCommunicated", slots: ["kind"]),
    EventRead("DecisionMade", slots: ["kind"]), "DeviationFromInstruction",
  ]

  private static let parameters = [
    ParameterDeclaration(
      "driver-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days a case may be without somebody who drives it."),
    ParameterDeclaration(
      "minimum-population", in: .count,
      doc: "With fewer decisions against persons a month is not told."),
  ]

  private static let clauses = [
    Clause(
      "driver", "A case always has somebody who drives it.", emits: [.flag],
      reads: ["CaseOpened", "CaseClosed", "CaseReopened", "DriverAssigned", "DriverReleased"],
      parameters: ["driver-days"], timers: ["undriven"]),
    Clause(
      "consultation", "A decision against a person is talked over with a colleague before.",
      emits: [.advice, .flag], reads: consultationReads),
    Clause(
      "method", "Who does otherwise than instructed is asked to show it to the team.",
      emits: [.advice], reads: ["DeviationFromInstruction"]),
    Clause(
      "mirror", "A team sees how many of a month's decisions against persons were talked over.",
      emits: [.count, .message], reads: consultationReads, parameters: ["minimum-population"],
      amounts: .count),
  ]

  private static let consultationReads: [EventRead] = [
    "PeerConsultationHeld", EventRead("ProposedDecisionCommunicated", slots: ["kind"]),
    EventRead("DecisionMade", slots: ["kind"]),
  ]

  /// The files that come with it.
  public static let presets = [Preset("few-measures", text: PackageResources.few_measures_yaml)]
}
