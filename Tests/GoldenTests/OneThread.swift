import Dispatch

/// A thread apart from the pool of tests, for histories that take seconds to make.
///
/// On two cores they would hold the pool's every thread, and tests that wait for another process
/// would wait for them.
final class OneThread: TaskExecutor {
  static let shared = OneThread()
  private let queue = DispatchQueue(label: "golden reports")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
