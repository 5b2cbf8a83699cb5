internal import Casework

/// Who looks after a case, and whether it was talked over.
public struct CaseCare: Sendable {
  /// Whether it is open: only then it needs somebody who drives it.
  var isOpen = false
  /// Whether somebody drives it.
  var isDriven = false
  /// The event from which nobody has driven it.
  var undriven: Position?
  /// Whether a colleague was asked since the latest decision.
  var isTalkedOver = false
}
