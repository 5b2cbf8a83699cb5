public import Casework
internal import EventLog
internal import Synchronization

/// A bundle at work on a log that grows: findings as they arise, the same as a replay's.
///
/// What has been told up to `reached(p)` is what a replay of positions 1…p says: after a crash,
/// begin again behind the last position that was acted on. The bundle can be swapped while it runs.
public struct LiveSteering: AsyncSequence, Sendable {
  /// What it tells.
  public typealias Element = LiveStep
  /// What it throws.
  public typealias Failure = any Error

  private let engine: Engine
  private let start: Position
  private let control: LiveControl

  init(_ engine: Engine, _ bundle: Bundle, after start: Position) {
    self.engine = engine
    self.start = start
    control = LiveControl(bundle)
  }

  /// Lets another bundle steer from the next event on; what the first had armed is armed no more.
  ///
  /// Answers the position up to which the first steers.
  @discardableResult
  public func swap(to bundle: Bundle) throws(EngineError) -> Position {
    let head = try EngineError.translating { () throws(LogError) in
      try engine.log.snapshot().head
    }
    control.add(bundle, after: head)
    return head
  }

  /// Starts telling.
  public func makeAsyncIterator() -> Iterator {
    Iterator(engine, control, after: start)
  }

  /// One pass.
  public struct Iterator: AsyncIteratorProtocol {
    private let engine: Engine
    private let control: LiveControl
    private let start: Position
    private var fold: LiveFold?
    private var events: Subscription.Iterator?
    private var steps: ArraySlice<LiveStep> = []

    init(_ engine: Engine, _ control: LiveControl, after start: Position) {
      self.engine = engine
      self.control = control
      self.start = start
    }

    /// The next step, waiting for events if need be; nil once the task is cancelled.
    public mutating func next() async throws -> LiveStep? {
      while steps.isEmpty {
        guard !Task.isCancelled else { return nil }
        try await fill()
      }
      return steps.popFirst()
    }

    private mutating func fill() async throws {
      guard var fold, var events else {
        var fold = try LiveFold(engine, control)
        steps = try fold.catchUp(tellingAfter: start)[...]
        events = engine.log.subscribe(after: fold.position).makeAsyncIterator()
        self.fold = fold
        return
      }
      guard let envelope = try await events.next() else { return }
      steps = try fold.take(envelope.position)[...]
      self.fold = fold
      self.events = events
    }
  }
}

/// Which bundle steers from where: shared by whoever swaps and whoever tells.
final class LiveControl: Sendable {
  private let turns: Mutex<[BundleTurn]>

  init(_ bundle: Bundle) {
    turns = Mutex([BundleTurn(after: .none, bundle)])
  }

  func add(_ bundle: Bundle, after position: Position) {
    turns.withLock { turns in
      turns.removeAll { $0.after >= position && $0.after > .none }
      turns.append(BundleTurn(after: position, bundle))
    }
  }

  var current: [BundleTurn] { turns.withLock { $0 } }
}

extension Engine {
  /// Steers by a bundle as the log grows, from any process.
  ///
  /// Folds what is there first, in one pass, and tells only what arises behind `start`. An event of
  /// the organisation, a new type or unit, or a swap folds all again without a word; an import that
  /// reaches back does so too and says `refolded`. Memory: the state of each case under each
  /// policy, and 128 bytes a finding.
  public func steer(by bundle: Bundle, after start: Position = .none) -> LiveSteering {
    LiveSteering(self, bundle, after: start)
  }
}
