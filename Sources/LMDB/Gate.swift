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

  /// Runs `body` while no transaction is open; false if some stay open for five seconds.
  func whileEmpty(_ body: () -> Void) -> Bool {
    let isMine = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    // Another thread is resizing: wait for it instead of resizing twice.
    guard isMine else {
      enter()
      leave()
      return true
    }
    defer { state.withLock { $0.isClosed = false } }
    for _ in 0..<50_000 {
      if state.withLock({ $0.open == 0 }) {
        body()
        return true
      }
      usleep(100)
    }
    return false
  }
}
