/// What a fold is about to do.
public struct ConformanceStep: Hashable, Sendable {
  /// What the policy is bound by.
  public let binding: String
  /// What comes next.
  public let next: Next

  /// What may come next.
  public enum Next: Hashable, Sendable {
    /// The event of a number, and the timers due before and at once after it.
    case event(UInt64)
    /// The timers left at the end.
    case timers
    /// The ends of periods.
    case periods
  }

  /// Takes the two as they are.
  public init(binding: String, _ next: Next) {
    self.binding = binding
    self.next = next
  }
}
