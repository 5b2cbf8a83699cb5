internal import Synchronization

/// A part of a store that is opened when it is first needed.
final class OpenedOnce<Part: Sendable>: Sendable {
  private let part = Mutex<Part?>(nil)
  private let open: @Sendable () throws(LogError) -> Part

  init(_ open: @escaping @Sendable () throws(LogError) -> Part) {
    self.open = open
  }

  /// The part; a failure to open it is tried again next time.
  func get() throws(LogError) -> Part {
    try part.withLock { (part) throws(LogError) in
      if let part { return part }
      let opened = try open()
      part = opened
      return opened
    }
  }

  /// The part if it was opened.
  var opened: Part? { part.withLock { $0 } }
}
