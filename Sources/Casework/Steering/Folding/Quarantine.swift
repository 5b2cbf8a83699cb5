/// That a policy was stopped for something no policy may do; the others go on.
public struct Quarantine: Hashable, Sendable {
  /// The policy's id.
  public let policy: String
  /// What it did.
  public let reason: Reason
  /// The number of the case it did it in.
  public let subject: UInt32
  /// The event, or the event that armed the timer; 0 at a period's end.
  public let position: UInt64
  /// The period at whose end it did it.
  public let period: CivilPeriod
  /// When it did it: log time or the timer's due time, µs since 1970; past all at periods' ends.
  public let said: Int64

  /// Whether something was said before it in time: only that stands.
  public func isLater(than spoken: SpokenFinding) -> Bool {
    (spoken.said, spoken.finding.position) < (said, position)
  }

  /// What no policy may do.
  public enum Reason: Hashable, Sendable {
    /// It arms a timer at a timer over and over.
    case timerLoop
    /// It says too much, or arms too many timers, at once.
    case flood
    /// It says two things under one decision key.
    case sameKey(Finding.Key)
    /// It speaks by a clause, kind, item or timer that the clause does not declare.
    case undeclared(NameHash)
  }

  /// What happened, in a sentence.
  public var sentence: String {
    let place = period == .none ? "at position \(position)" : "at the end of \(period)"
    return switch reason {
    case .timerLoop: "\(policy) armed a timer at its own timer over and over \(place)"
    case .flood:
      "\(policy) said more than \(Emitter.findingsMax) things or set more than "
        + "\(Emitter.requestsMax) timers at once \(place)"
    case .sameKey: "\(policy) said two things under one decision key \(place)"
    case .undeclared: "\(policy) spoke \(place) by what its manifest does not declare"
    }
  }
}
