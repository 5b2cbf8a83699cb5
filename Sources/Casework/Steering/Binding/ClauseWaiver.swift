/// That some clauses of a policy don't speak in a scope for a time.
public struct ClauseWaiver: Hashable, Sendable {
  /// The policy's id.
  public let policy: String
  /// The clauses' ids.
  public let clauses: [String]
  /// Where: there and in all that lies under it.
  public let scope: Scope
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it is open.
  public let through: CivilDate?

  /// Takes the parts as they are.
  public init(
    of policy: String, _ clauses: [String], in scope: Scope, from: CivilDate,
    through: CivilDate? = nil
  ) {
    self.policy = policy
    self.clauses = clauses
    self.scope = scope
    self.from = from
    self.through = through
  }

  /// Whether a day lies in it.
  func covers(_ date: CivilDate) -> Bool {
    from <= date && date <= through ?? .distant
  }
}
