import Glibc

/// What some work took.
struct Cost {
  /// By the monotonic clock.
  var seconds = 0.0
  /// Of all threads of this process, in the system too.
  var processorSeconds = 0.0

  static func += (left: inout Cost, right: Cost) {
    left.seconds += right.seconds
    left.processorSeconds += right.processorSeconds
  }
}

/// The cost of some work, and its result.
func timed<Result>(_ work: () throws -> Result) rethrows -> (cost: Cost, result: Result) {
  let start = Moment()
  let result = try work()
  return (start.elapsed, result)
}

/// The same for work that waits.
func timed<Result>(_ work: () async throws -> Result) async rethrows
  -> (cost: Cost, result: Result)
{
  let start = Moment()
  let result = try await work()
  return (start.elapsed, result)
}

private struct Moment {
  private let clock = ContinuousClock.now
  private let processor = Moment.processorSeconds()

  var elapsed: Cost {
    Cost(
      seconds: (ContinuousClock.now - clock) / .seconds(1),
      processorSeconds: Moment.processorSeconds() - processor)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
