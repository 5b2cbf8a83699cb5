public import Casework

/// What differs between two columns: the outer join of what they said on the decision key.
///
/// diff(A, A) is empty but for what is the same; diff(B, A) is diff(A, B) with the sides swapped.
public struct ReplayDiff: Sendable {
  /// The names of the two columns.
  public let columns: (a: String, b: String)
  /// How many decisions there are of each kind: all are counted.
  public let counts: [Count]
  /// How many decisions are the same on both sides.
  public let same: Int
  /// The first entries, ends of periods before single cases; decisions that are the same are none.
  public let entries: [Entry]
  /// Whether there are more entries than listed.
  public let isTruncated: Bool

  /// What an entry is.
  public enum Status: String, Sendable, Comparable {
    /// Both sides say something, and verdict, amount or due time differ.
    case changed
    /// Only the first side says something.
    case onlyA = "only A"
    /// Only the second side says something.
    case onlyB = "only B"

    /// Orders by the word.
    public static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
  }

  /// Decisions of one clause, status and cause.
  public struct Count: Sendable {
    /// The policy's id.
    public let policy: String
    /// The clause's id.
    public let clause: String
    /// What is said.
    public let kind: FindingKind
    /// Which side says it.
    public let status: Status
    /// Why.
    public let cause: DiffCause
    /// How many.
    public let count: Int
  }

  /// One decision that differs.
  public struct Entry: Sendable {
    /// The decision's name: what `explain` takes.
    public let key: DecisionKey
    /// The policy's id.
    public let policy: String
    /// The case's id; nil at ends of periods.
    public let caseID: String?
    /// The unit's name; nil where there is none, or it is too small to be told of.
    public let unit: String?
    /// The period it was said in.
    public let period: CivilPeriod
    /// Which side says it.
    public let status: Status
    /// Why.
    public let cause: DiffCause
    /// Where the columns begin to differ, in the case or in what the period counts.
    ///
    /// The event that triggered, or armed the timer of, the first thing not said alike. Nil unless
    /// the cause is an earlier divergence.
    public let divergence: Position?
    /// What the first side says.
    public let a: SpokenFinding?
    /// What the second side says.
    public let b: SpokenFinding?
  }
}

/// Why two columns say different things of one decision: the first that holds.
public enum DiffCause: Hashable, Sendable {
  /// The other side has no such clause in force there: in what way.
  case missingRule(String)
  /// A parameter of the clause has another value on that day: which.
  case parameter(String)
  /// The clause and its parameters are the same, and what came before differs.
  case earlierDivergence

  /// The words of reports.
  public var sentence: String {
    switch self {
    case .missingRule(let why): "missing rule: \(why)"
    case .parameter(let name): "parameter \(name)"
    case .earlierDivergence: "earlier divergence"
    }
  }
}
