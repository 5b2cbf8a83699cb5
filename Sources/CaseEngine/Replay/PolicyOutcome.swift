public import Casework

/// What one policy said in one column of a replay.
public struct PolicyOutcome: Sendable {
  /// What the policy says of itself.
  public let manifest: Manifest
  /// The rules that spoke, as findings number them.
  public let rules: [Governance.Rule]
  /// What it said of cases: 64 partitions by the case's number, each in the order it was said.
  public internal(set) var partitions: [FindingTape]
  /// What it said at ends of periods, in order of the end, the unit, the period, clause and item.
  public internal(set) var periods: [SpokenFinding] = []
  /// Why it was stopped; what it had said by then stands.
  public internal(set) var quarantine: Quarantine?
  /// How many of its timers wait at the end: open, never judged.
  public let openTimers: Int

  /// All that was said and may be listed, partition by partition, then at ends of periods.
  ///
  /// What is in shadow is left out, unless asked for alone.
  func forEachFinding(
    inShadow: Bool = false, _ body: (SpokenFinding) -> Void
  ) {
    func tell(_ finding: SpokenFinding) {
      if finding.finding.kind != .count && isInShadow(finding) == inShadow { body(finding) }
    }
    for part in partitions { for finding in part { tell(finding) } }
    for finding in periods { tell(finding) }
  }

  /// Whether a finding is only computed: listed apart, in no total, row or diff.
  func isInShadow(_ finding: SpokenFinding) -> Bool {
    rules[Int(finding.rule)].mode == .shadow
  }
}
