public import Casework
internal import Synchronization

/// A clock that shows what a test sets.
public final class FixedClock: Sendable {
  private let time: Mutex<Instant>

  /// A clock that stands.
  public init(at instant: Instant) {
    time = Mutex(instant)
  }

  /// What it shows.
  public var instant: Instant {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }
}
