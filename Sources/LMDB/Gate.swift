internal import Glibc
internal import Synchronization

/// Counts a process's open transactions, so that the map is only resized when there are none.
///
/// LMDB allows a resize only then and does not check it.
final class Gate: Sendable {
  private struct State {
    var open = 0
    var isClosed = false
  }

  private let state = Mutex(State())

  /// Enters, waiting while the map is being resized.
  func enter() {
    while !state.withLock({ state in
      if !state.isClosed { state.open += 1 }
      return !state.isClosed
    }) {
      usleep(100)
    }
  }

  func leave() {
    state.withLock { $0.open -= 1 }
  }

  /// What came of waiting for the gate to be empty.
  enum Outcome {
    /// The body ran.
    case ran
    /// Another thread's body ran meanwhile, and this one did not.
    case otherRan
    /// Transactions stayed open; no body ran.
    case timedOut
  }

  /// How long to wait for open transactions to end.
  private static let patience = Duration.seconds(5)

  /// Runs `body` while no transaction is open and none can begin.
  func whileEmpty(_ body: () -> Void) -> Outcome {
    let isMine = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    guard isMine else {
      enter()
      leave()
      return .otherRan
    }
    defer { state.withLock { $0.isClosed = false } }
    let end = ContinuousClock.now + Self.patience
    repeat {
      if state.withLock({ $0.open == 0 }) {
        body()
        return .ran
      }
      usleep(100)
    } while ContinuousClock.now < end
    return .timedOut
  }
}
