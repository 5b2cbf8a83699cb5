public import Casework

/// Who may decide what in the synthetic agency, by role.
///
/// Handlers decide what goes the insured's way, decision-makers and heads everything, after
/// presentation where it is adverse (S25: others decide than prepare). Reviewers decide everything
/// within the review office.
public enum OfficeMandates {
  /// What handlers decide alone.
  public static let byHandlers: [DecisionKind] = [
    .granted, .writtenOff, .interim, .sgi, .procedural,
  ]
  /// What takes a decision-maker, and someone who presents.
  public static let adverse: [DecisionKind] = [
    .rejected, .withdrawn, .partlyGranted, .reduced, .dismissed, .corrected,
  ]

  /// The role in which a kind of decision is made at an office.
  public static func role(deciding kind: DecisionKind) -> Role {
    byHandlers.contains(kind) ? .handler : .decisionMaker
  }

  /// The mandates, as they are granted when the history begins.
  static var table: [(role: Role, kinds: [DecisionKind], isPresented: Bool)] {
    [
      (.handler, byHandlers, false),
      (.decisionMaker, byHandlers, false), (.decisionMaker, adverse, true),
      (.unitHead, byHandlers, false), (.unitHead, adverse, true),
      (.reviewer, byHandlers + adverse, false),
    ]
  }
}
