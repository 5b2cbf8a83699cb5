public import Casework

/// How often what was said, and what it sums up to: the figures of a column, a row, a cell.
public struct ReplayFigures: Hashable, Sendable {
  /// Targets of units at ends of periods that were met.
  public var unitTargetsMet = 0
  /// Targets of units at ends of periods that were missed.
  public var unitTargetsMissed = 0
  /// Targets of single cases that were met.
  public var caseTargetsMet = 0
  /// Targets of single cases that were missed.
  public var caseTargetsMissed = 0
  /// Targets that can't be told.
  public var targetsUnknown = 0
  /// Messages to handlers.
  public var messages = 0
  /// Things that were to be done.
  public var duties = 0
  /// Documents or elements of them that were there.
  public var documentsThere = 0
  /// Documents or elements of them that were missing.
  public var documentsMissing = 0
  /// Advice what to take next.
  public var advice = 0
  /// Things to look at.
  public var flags = 0
  /// Outputs withheld because they would have demanded an unlawful act.
  public var conflicts = 0
  /// Entries of ledgers of rewards.
  public var rewards = 0
  /// What rewards come to, in öre.
  public var rewardOre: Int64 = 0
  /// What rewards come to, in points.
  public var rewardPoints: Int64 = 0

  /// Nothing was said.
  public init() {}

  /// Counts a finding; `amounts` is what its clause's amounts are.
  public mutating func count(_ finding: Finding, amounts: ParameterUnit?) {
    switch finding.kind {
    case .target: countTarget(finding)
    case .message: messages += 1
    case .duty: duties += 1
    case .document:
      if finding.verdict == .met { documentsThere += 1 }
      if finding.verdict == .missed { documentsMissing += 1 }
    case .advice: advice += 1
    case .flag: flags += 1
    case .policyConflict: conflicts += 1
    case .reward:
      rewards += 1
      if amounts == .points {
        rewardPoints = Ore(rewardPoints).adding(Ore(finding.amount)).öre
      } else {
        rewardOre = Ore(rewardOre).adding(Ore(finding.amount)).öre
      }
    case .count: break
    }
  }

  private mutating func countTarget(_ finding: Finding) {
    // At a period's end there is no event that triggered it.
    let isUnits = finding.position == 0
    switch finding.verdict {
    case .met:
      if isUnits { unitTargetsMet += 1 } else { caseTargetsMet += 1 }
    case .missed:
      if isUnits { unitTargetsMissed += 1 } else { caseTargetsMissed += 1 }
    case .unknown, .none: targetsUnknown += 1
    }
  }

  /// Adds other figures.
  public mutating func add(_ other: ReplayFigures) {
    for path in Self.counts { self[keyPath: path] += other[keyPath: path] }
    rewardOre = Ore(rewardOre).adding(Ore(other.rewardOre)).öre
    rewardPoints = Ore(rewardPoints).adding(Ore(other.rewardPoints)).öre
  }

  /// The counts with the names they have in JSON and CSV, in the order they are shown.
  public var named: [(name: String, value: Int64)] {
    zip(Self.names, Self.counts).map { ($0, Int64(self[keyPath: $1])) }
      + [("rewardOre", rewardOre), ("rewardPoints", rewardPoints)]
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { self == ReplayFigures() }

  private static var counts: [WritableKeyPath<ReplayFigures, Int>] {
    [
      \.unitTargetsMet, \.unitTargetsMissed, \.caseTargetsMet, \.caseTargetsMissed,
      \.targetsUnknown, \.messages, \.duties, \.documentsThere, \.documentsMissing, \.advice,
      \.flags, \.conflicts, \.rewards,
    ]
  }

  private static let names = [
    "unitTargetsMet", "unitTargetsMissed", "caseTargetsMet", "caseTargetsMissed",
    "targetsUnknown", "messages", "duties", "documentsThere", "documentsMissing", "advice",
    "flags", "conflicts", "rewards",
  ]
}
