internal import Synchronization

/// A part of a store that is opened when it is first needed.
final class OpenedOnce<Part: Sendable>: Sendable {
  private enum State {
    case unopened
    case opened(Part)
    case closed
  }

  private let state = Mutex(State.unopened)
  private let open: @Sendable () throws(LogError) -> Part

  init(_ open: @escaping @Sendable () throws(LogError) -> Part) {
    self.open = open
  }

  /// The part; a failure to open it is tried again next time.
  func get() throws(LogError) -> Part {
    try state.withLock { (state) throws(LogError) in
      switch state {
      case .opened(let part): return part
      case .closed: throw .closed
      case .unopened:
        let part = try open()
        state = .opened(part)
        return part
      }
    }
  }

  /// Refuses from now on; the part if it was opened, for the caller to close.
  func close() -> Part? {
    state.withLock { state in
      defer { state = .closed }
      guard case .opened(let part) = state else { return nil }
      return part
    }
  }
}
