/// What a policy says of events, in 96 bytes of fixed width without a gap.
///
/// Names are hashes and subjects numbers by first appearance; sentences are rendered, never stored.
/// The parts of the decision key stand first.
public struct Finding: BitwiseCopyable, Hashable, Sendable {
  /// The clause that speaks.
  public var clause: NameHash
  /// The element or ledger line; none where the clause speaks once.
  public var item: NameHash
  /// The timer that made it speak; none at events and period ends.
  public var timer: NameHash
  /// The event that triggered it, or that armed the timer; 0 at period ends.
  public var position: UInt64
  /// When it is or was due, µs since 1970; `Finding.noDue` where nothing is.
  public var due: Int64
  /// Öre, points or a count, as the clause says.
  public var amount: Int64
  /// The first event of the evidence; 0 for none.
  public var firstEvidence: UInt64
  /// The last event of the evidence; 0 for none.
  public var lastEvidence: UInt64
  /// The first half of the evidence's digest.
  public var digestHigh: UInt64
  /// The second half of the evidence's digest.
  public var digestLow: UInt64
  /// The case's or unit's number; 0 for all.
  public var subject: UInt32
  /// The period that has ended, or whose end counts the finding.
  public var period: CivilPeriod
  /// How many events the evidence has.
  public var evidenceCount: UInt32
  /// What is said.
  public var kind: FindingKind
  /// Which way it went.
  public var verdict: FindingVerdict
  /// In which relation the subject is spoken of.
  public var relation: Relation
  /// 0: the record has no byte that is not defined.
  private var unused: UInt8 = 0

  /// Bytes per finding.
  public static let size = 96
  /// Nothing is due.
  public static var noDue: Int64 { .min }

  /// A finding of all its parts.
  public init(
    clause: NameHash, item: NameHash = .none, timer: NameHash = .none, subject: UInt32,
    position: UInt64 = 0, period: CivilPeriod = .none, kind: FindingKind,
    verdict: FindingVerdict = .none, relation: Relation = .none, due: Int64 = Finding.noDue,
    amount: Int64 = 0, evidence: Evidence
  ) {
    self.clause = clause
    self.item = item
    self.timer = timer
    self.position = position
    self.due = due
    self.amount = amount
    firstEvidence = evidence.first
    lastEvidence = evidence.last
    digestHigh = evidence.digestHigh
    digestLow = evidence.digestLow
    self.subject = subject
    self.period = period
    evidenceCount = evidence.count
    self.kind = kind
    self.verdict = verdict
    self.relation = relation
  }

  /// What it rests on.
  public var evidence: Evidence {
    Evidence(
      count: evidenceCount, first: firstEvidence, last: lastEvidence,
      digest: (digestHigh, digestLow))
  }

  /// What two findings of two columns must share to be one decision; never due, amount, verdict.
  ///
  /// The period is part of it at period ends only: which one counts a case may hang on parameters.
  public var key: Key {
    Key(
      clause: clause, item: item, timer: timer, position: position, subject: subject,
      period: position == 0 ? period : .none)
  }

  /// The decision key by hashes and numbers, within one policy and one log.
  public struct Key: BitwiseCopyable, Hashable, Comparable, Sendable {
    /// The clause.
    public let clause: NameHash
    /// The item.
    public let item: NameHash
    /// The timer.
    public let timer: NameHash
    /// The trigger or arming position.
    public let position: UInt64
    /// The subject.
    public let subject: UInt32
    /// The period.
    public let period: CivilPeriod

    /// Orders by subject, position, period, timer, clause, item.
    public static func < (left: Key, right: Key) -> Bool {
      if left.subject != right.subject { return left.subject < right.subject }
      if left.position != right.position { return left.position < right.position }
      if left.period != right.period { return left.period.rawValue < right.period.rawValue }
      return (left.timer, left.clause, left.item) < (right.timer, right.clause, right.item)
    }
  }
}
