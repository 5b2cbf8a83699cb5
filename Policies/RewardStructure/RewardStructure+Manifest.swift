public import Casework

extension RewardStructure {
  /// What is read, asked for and said.
  public static let manifest = Manifest(
    "reward-structure", version: "1.0.0", "Reward structure", swedish: "belöningsstruktur",
    instrument: .reward, issuer: .agency, audience: ["handlers", "team managers"],
    partition: .perUnit, reads: reads, parameters: parameters, clauses: clauses,
    measures: ["points-per-month", "pay-per-month"], effectMeasure: "decisions-changed")

  /// In the order of `Step`.
  private static let reads: [EventRead] = [
    "DecisionMade", "CaseClosed", "CaseReopened", "CaseRemitted",
    EventRead("DecisionErrorFound", slots: ["decision"]),
  ]

  private static let parameters = [
    ParameterDeclaration(
      "points-per-decision", in: .points, doc: "Points for a decision, whichever way it goes."),
    ParameterDeclaration("points-per-closing", in: .points, doc: "Points for closing a case."),
    ParameterDeclaration(
      "reversal-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days within which points are taken back where work turns out undone."),
    ParameterDeclaration(
      "pay-per-point", in: .ore, .kronor, doc: "What a point of a month is worth."),
    ParameterDeclaration(
      "target-points", in: .points, doc: "Points at which a unit's month earns the bonus."),
    ParameterDeclaration(
      "team-bonus", in: .ore, .kronor, doc: "What a unit gets for a month that reaches them."),
  ]

  private static let clauses = [
    Clause(
      "points",
      "Decisions and closings earn points; what is found wrong, sent back or reopened loses them.",
      emits: [.reward], parameters: ["points-per-decision", "points-per-closing", "reversal-days"],
      items: ["decision", "closing", "decision-reversal", "closing-reversal"], amounts: .points),
    Clause(
      "pay", "A month's points are paid to the unit, and a bonus where they reach target-points.",
      emits: [.reward], parameters: ["pay-per-point", "target-points", "team-bonus"],
      items: ["points", "bonus"], amounts: .ore),
  ]

  /// The files that come with it.
  public static let presets = [
    Preset("points-and-bonus", text: PackageResources.points_and_bonus_yaml),
    Preset("decisions-alone", text: PackageResources.decisions_alone_yaml),
  ]
}
