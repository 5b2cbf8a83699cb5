public import Casework

/// How far a case has come towards its first decision, and how its time runs.
public enum CaseClock: Sendable {
  /// Its opening has not been seen.
  case unopened
  /// Time runs.
  case running(Run)
  /// Time stands still while somebody is waited for.
  case standing(Run, since: Instant, for: Wait)
  /// The term ran out without a decision.
  case late(Run)
  /// It was decided or closed.
  case ended

  /// Where a case's time began.
  public struct Run: Sendable {
    /// The event that opened the case.
    let opened: Position
    /// The month it was opened in.
    let month: CivilPeriod
    /// Whether a binding spoke then: else no timer was set.
    let isSteered: Bool
    /// The event that set the timers.
    var armed: Position
    /// From when the term runs: the opening, later by all the time the clock has stood.
    var start: Instant

    init(_ event: Observed) {
      opened = event.position
      month = CivilPeriod(.month, of: event.date)
      isSteered = event.isSteered
      armed = event.position
      start = event.occurred
    }

    /// Goes on at an event after time has stood since an instant.
    mutating func resume(at event: Observed, stoodSince since: Instant) {
      // Events told late may lie before the opening, or before each other.
      let stood = event.occurred.microseconds - max(since, start).microseconds
      start = Instant(microseconds: start.microseconds + max(stood, 0))
      armed = event.position
    }
  }

  /// Whose answer is waited for.
  public enum Wait: Sendable {
    /// The party's, to an order to complete the application (föreläggande).
    case party
    /// Medical care's, to a request to complete a certificate (komplettering).
    case care

    /// The word of the parameter.
    var word: NameHash {
      switch self {
      case .party: "party"
      case .care: "care"
      }
    }
  }
}
