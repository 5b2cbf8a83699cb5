public import Casework

/// What live steering tells, step by step.
public enum LiveStep: Sendable {
  /// A policy says something.
  case said(LiveFinding)
  /// All that follows from the log up to a position has been told.
  case reached(Position)
  /// An event reached back behind what was folded: all was folded again. What no longer holds is
  /// listed; what is new follows as `said`.
  case refolded(withdrawn: [LiveFinding])
}

/// A finding as it arises, with all that is needed to act on it.
public struct LiveFinding: Sendable, Hashable {
  /// The policy's id.
  public let policy: String
  /// How much its binding does: advice and steering are the same findings, marked.
  public let mode: PolicyMode
  /// The unit's name; nil where there is none.
  public let unit: String?
  /// What is said.
  public let spoken: SpokenFinding
  /// The decision's name, the same as in replays and reports.
  public let key: DecisionKey
}
