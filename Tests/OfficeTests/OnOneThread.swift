import Dispatch
import Testing

/// Runs tests on one thread apart from the others' pool.
///
/// Histories take seconds of computing each. On two cores they would hold the pool's every thread,
/// and a test that must take its turn beside another process would wait until that one is over.
struct OnOneThread: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(OneThread.shared) { try await function() }
  }
}

extension Trait where Self == OnOneThread {
  static var onOneThread: Self { OnOneThread() }
}

private final class OneThread: TaskExecutor {
  static let shared = OneThread()
  private let queue = DispatchQueue(label: "long tests")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
