internal import Foundation
internal import Synchronization

/// The greatest amount of memory that is the process's own, asked for every 20 milliseconds.
///
/// Pages of the store's files are not counted: they are the system's to take back.
public final class PrivateMemory: Sendable {
  private let greatest = Mutex(0)

  /// Begins to ask.
  public init() {
    Thread.detachNewThread { [weak self] in
      while let self {
        let now = Self.now
        self.greatest.withLock { $0 = max($0, now) }
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  /// Bytes at most, so far.
  public var peak: Int { greatest.withLock { $0 } }

  /// Starts anew.
  public func forget() { greatest.withLock { $0 = 0 } }

  private static var now: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1_024 } ?? 0
  }
}
