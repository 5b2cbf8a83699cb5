import Foundation
import LMDB
import Synchronization
import Testing

/// Closes an environment while a reader holds it and a writer waits for the map to grow.
///
/// The failure guarded against: the two who wait for all transactions to end wait for each other;
/// or the file is unmapped under a transaction that is still open (EVENT-STORES §6.2, "Resize").
/// Who is where is told by signals, not by the time that has passed.
@Suite(.timeLimit(.minutes(15)))
struct ClosingTests {
  private let scratch: ScratchEnvironment

  init() throws {
    scratch = try ScratchEnvironment()
  }

  /// Steps that threads have come to.
  private final class Steps: Sendable {
    enum Step { case readerHolds, writerComes, closerComes, release, closed }

    private let taken = Mutex<Set<Step>>([])
    private let outcome = Mutex<Result<Void, StoreError>?>(nil)

    func take(_ step: Step) { taken.withLock { _ = $0.insert(step) } }

    func isTaken(_ step: Step) -> Bool { taken.withLock { $0.contains(step) } }

    var writersOutcome: Result<Void, StoreError>? {
      get { outcome.withLock(\.self) }
      set { outcome.withLock { $0 = newValue } }
    }

    /// Waits without holding one of the few threads all tests share.
    func wait(for step: Step) async throws {
      while !isTaken(step) { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  @Test func `closing while the map waits to grow closes once the reader ends`() async throws {
    let environment = try scratch.open(mapBytes: 1 << 20)
    try environment.put([("a", [1])])
    let steps = Steps()
    Thread.detachNewThread {
      let count = try? Self.hold(environment, steps)
      precondition(count == 1, "a transaction that is open is not unmapped")
    }
    try await steps.wait(for: .readerHolds)
    Thread.detachNewThread { Self.grow(environment, steps) }
    try await steps.wait(for: .writerComes)
    // From here to the next wait for the gate there is nothing that could take long.
    try await Task.sleep(for: .milliseconds(50))
    Thread.detachNewThread {
      steps.take(.closerComes)
      environment.close()
      steps.take(.closed)
    }
    try await steps.wait(for: .closerComes)
    try await Task.sleep(for: .milliseconds(50))
    #expect(!steps.isTaken(.closed))
    steps.take(.release)
    try await steps.wait(for: .closed)
    while steps.writersOutcome == nil { try await Task.sleep(for: .milliseconds(2)) }
    #expect(try scratch.openDescriptors() == 0)
    let again = try scratch.open()
    switch steps.writersOutcome {
    case .failure(let error):
      // Where the reader was held up for longer than a writer waits, it had given up before.
      #expect([.closed, .growthBlocked].contains(error.code))
      #expect(try again.keys() == ["a"])
    case .success, nil:
      // On a machine that let the writer through before the closer came.
      #expect(try again.keys() == ["a", "b"])
    }
  }

  private static func hold(_ environment: Environment, _ steps: Steps) throws -> Int {
    let transaction = try environment.beginRead()
    steps.take(.readerHolds)
    while !steps.isTaken(.release) { usleep(500) }
    return try transaction.count(of: environment.tables[0])
  }

  private static func grow(_ environment: Environment, _ steps: Steps) {
    steps.take(.writerComes)
    do throws(StoreError) {
      try environment.put([("b", Array(repeating: 1, count: 9_000_000))])
      steps.writersOutcome = .success(())
    } catch {
      steps.writersOutcome = .failure(error)
    }
  }

  @Test func `of many who close at once all return, and one has closed`() async throws {
    let environment = try scratch.open()
    try environment.put([("a", [1])])
    let closed = (0..<8).map { _ in Task.detached { environment.close() } }
    for task in closed { await task.value }
    #expect(try scratch.openDescriptors() == 0)
    #expect(try scratch.open().keys() == ["a"])
  }
}
