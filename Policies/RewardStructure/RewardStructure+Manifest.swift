public import Casework

extension RewardStructure {
  /// What it says of itself.
  public static let manifest = Manifest(
    "reward-structure", version: "1.0.0", "Reward structure", swedish: "belöningsstruktur",
    instrument: .reward, issuer: .agency, audience: ["handlers", "team managers"],
    partition: .perUnit,
    reads: ["DecisionMade", "CaseClosed", "CaseReopened", "DecisionErrorFound"],
    parameters: [
      ParameterDeclaration(
        "per-decision", in: .kronor, .ore, doc: "What a decision pays, whichever way it went."),
      ParameterDeclaration(
        "points-per-closing", in: .points, doc: "Points for the first closing of a case."),
      ParameterDeclaration(
        "team-bonus", in: .kronor, .ore, doc: "What a team gets for a month of enough decisions."),
      ParameterDeclaration(
        "bonus-volume", in: .count, doc: "Decisions a month that earn the bonus; 0 for none."),
      ParameterDeclaration(
        "reversal-days", in: .calendarDays, .workingDays, .elapsedDays,
        doc: "Days within which a reward is taken back if what it was for does not last."),
    ],
    clauses: [
      Clause(
        "DECISION", "A decision pays; one found wrong within the reversal days is paid back.",
        emits: [.reward], parameters: ["per-decision", "reversal-days"],
        items: ["entry", "reversal"], amounts: .ore),
      Clause(
        "POINTS",
        "The first closing of a case gives points; reopened within the reversal days it loses them.",
        emits: [.reward], parameters: ["points-per-closing", "reversal-days"],
        items: ["entry", "reversal"], amounts: .points),
      Clause(
        "BONUS", "A team that makes enough decisions in a month gets a bonus.",
        emits: [.count, .reward], parameters: ["team-bonus", "bonus-volume"], amounts: .ore),
    ],
    measures: ["decisions", "closings"], effectMeasure: "changed-on-review")

  /// What comes with it.
  public static var presets: [Preset] {
    [Preset("case-bonus", text: PackageResources.case_bonus_yaml)]
  }

  // The places of types in the manifest's reads.
  static let decided = 0
  static let closed = 1
  static let reopened = 2
}
