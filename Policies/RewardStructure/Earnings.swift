internal import Casework

/// What a case has earned and may still lose.
public struct Earnings: Sendable {
  /// The latest decision's points.
  var decision: Entry?
  /// The closing's points.
  var closing: Entry?

  /// One entry of the ledger.
  struct Entry: Sendable {
    let position: Position
    let occurred: Instant
    let points: Int64
  }
}
