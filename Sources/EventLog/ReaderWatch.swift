internal import LMDB
internal import Logging
internal import Synchronization

/// Watches for readers that hold an old state of the log: while one does, no page freed since is
/// used again, and the file grows with every commit.
///
/// Our own reads are pages of work and never the cause; a stopped process, a debugger, or another
/// program on the file can be.
final class ReaderWatch: Sendable {
  private let environment: Environment
  private let logger: Logger
  private let state = Mutex(State())

  private struct State {
    var commits: UInt64 = 0
    var warnedOf: UInt64?
  }

  /// Commits between two looks.
  static let commitsPerLook: UInt64 = 64
  /// Commits a reader may lie behind before it is spoken of.
  static let lagMax: UInt64 = 256

  init(environment: Environment, logger: Logger) {
    self.environment = environment
    self.logger = logger
  }

  /// Counts a commit, and looks now and then; speaks once of each reader.
  func commitDone() {
    let isTime = state.withLock { state in
      state.commits += 1
      return state.commits % Self.commitsPerLook == 0
    }
    // A look that fails is no reason to fail an append: the next one tells.
    guard isTime, (try? environment.clearStaleReaders()) != nil,
      let usage = try? environment.usage(), let oldest = usage.oldestReader,
      usage.lastTransactionID - min(oldest, usage.lastTransactionID) > Self.lagMax
    else { return }
    let isNews = state.withLock { state in
      defer { state.warnedOf = oldest }
      return state.warnedOf != oldest
    }
    guard isNews else { return }
    logger.warning(
      """
      a reader has held the log's state for \(usage.lastTransactionID - oldest) commits: the file, \
      now \(usage.fileBytes) bytes, grows until it ends; look for a stopped process
      """)
  }
}
