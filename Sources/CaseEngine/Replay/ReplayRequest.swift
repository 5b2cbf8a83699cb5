public import Casework

/// What to replay, and under what.
public struct ReplayRequest: Sendable {
  /// What steers, column by column; the empty bundle is added where it is missing.
  public var columns: [Steering]
  /// Nothing said before this day; nil for all from the beginning.
  public var from: CivilDate?
  /// The last day replayed; nil for all to the end.
  public var through: CivilDate?
  /// The last position replayed; nil for the head.
  public var position: Position?
  /// How many cores to use; the answer does not depend on it.
  public var threads = 2

  /// All of the log under some columns.
  public init(_ columns: [Steering]) {
    self.columns = columns
  }

  /// The columns with the empty bundle among them: what nobody steers is what all is compared to.
  var completed: [Steering] {
    let hasFribrev = columns.contains { steering in
      guard case .bundle(let bundle) = steering else { return false }
      return bundle.bindings.isEmpty
    }
    return hasFribrev ? columns : columns + [.bundle(.fribrev)]
  }
}
