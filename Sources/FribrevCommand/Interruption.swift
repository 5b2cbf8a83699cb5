internal import Dispatch
internal import Glibc

/// Cleans up before a signal ends the command: the user's (Ctrl-C), or the system's.
///
/// The log needs none of it, which is whole whenever a process ends; files beside it would stay.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  private static let signals = [SIGINT, SIGTERM]

  /// Begins to wait for a signal.
  init(cleaningUp cleanUp: @escaping @Sendable () -> Void) {
    sources = Self.signals.map { number in
      // Else its own effect would come first.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        cleanUp()
        // Whoever waits for the command shall see what ended it.
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  /// Leaves signals to their own effect again.
  func end() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}
