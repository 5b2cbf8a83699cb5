public import Casework

/// What came of a replay: what each policy of each column said, and what that was computed from.
public struct ReplayResult: Sendable {
  /// The last position replayed.
  public let head: Position
  /// The log's root there.
  public let root: Digest
  /// The store's zone.
  public let zone: Zone
  /// The law attached to the store: in force under every bundle.
  public let law: Law
  /// The first day asked for; nil for all from the beginning.
  public let from: CivilDate?
  /// The last day asked for; nil for all to the end.
  public let through: CivilDate?
  /// The first and the last log time of the events; nil where there are none.
  public let span: ClosedRange<Instant>?
  /// How many cases there are.
  public let cases: Int
  /// How many events of cases were recorded, those made up by imports left out.
  public let events: Int
  /// The columns, in the order asked for; the empty bundle is among them.
  public let columns: [ReplayColumn]
  /// Names of units by the numbers in findings; 0 is none.
  public let units: [String?]
  /// The hash of the columns' digests: same inputs, same digest, on any machine.
  public let digest: Digest
  /// The last position asked for; nil for the head.
  let asked: Position?
  let history: ReplayHistory
}

/// What the policies of one bundle said.
public struct ReplayColumn: Sendable {
  /// What steered.
  public let steering: Steering
  /// The column's name.
  public var name: String { steering.name }
  /// The bundle; where the recorded regime steered, the one in force at the end.
  public let bundle: Bundle
  /// What each policy said, in byte order of their ids.
  public let outcomes: [PolicyOutcome]
  /// What of the recorded regime could not be replayed, and why.
  public let leftOut: [String]
  /// The hash of all of it and of what it was computed from.
  public let digest: Digest
  let plans: [PolicyPlan]
}
