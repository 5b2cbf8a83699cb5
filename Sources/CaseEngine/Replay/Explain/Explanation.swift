public import Casework

/// Why a column says what it says of one decision, or why it says nothing.
public struct Explanation: Sendable {
  /// The decision.
  public let key: DecisionKey
  /// The column.
  public let column: String
  /// The policy that has the clause.
  public let manifest: Manifest
  /// The clause.
  public let clause: Clause
  /// The clause's parameters as they hold there: value, since when, from where.
  public let parameters: [ParameterInForce]
  /// Each binding of the policy and what it comes to there.
  public let bindings: [String]
  /// What is said; nil where the clause says nothing.
  public let spoken: SpokenFinding?
  /// The unit it is told under.
  public let unit: String?
  /// The events it rests on; for ends of periods the decisions of single cases that were counted.
  public let evidence: [EvidenceLine]
  /// How many events or decisions it rests on in all.
  public let evidenceCount: Int
  /// The nearest changes that would make it come out otherwise, a sentence each.
  public let changes: [String]
  /// What the law says of the act demanded, where that is why it was withheld.
  public let breach: Judgement?

  /// A parameter on the day of a decision.
  public struct ParameterInForce: Sendable {
    /// Its name.
    public let name: String
    /// Its value with its unit; nil where none is given for the day.
    public let value: String?
    /// Since when it holds; nil for always.
    public let from: CivilDate?
    /// Where it is from.
    public let source: String
  }

  /// One event, or one decision counted.
  public struct EvidenceLine: Sendable {
    /// Its position; nil for a decision.
    public let position: Position?
    /// What it is: a type of event with its day, or the name of a decision with how it went.
    public let words: String
  }
}
