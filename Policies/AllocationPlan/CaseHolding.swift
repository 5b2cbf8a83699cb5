internal import Casework

/// Whether somebody has taken a case, and who.
public struct CaseHolding: Sendable {
  /// The event from which it waits to be taken; nil where it does not wait.
  var waiting: Position?
  /// The number of who took it last; 0 for nobody known.
  var holder: UInt32 = 0
  /// Whether its opening was seen.
  var isOpened = false
}
