internal import Casework
internal import EventLog

/// The days of which a replay tells.
struct ReplayWindow: Sendable {
  /// What was said earlier is left out.
  let from: Instant?
  /// What lies here or later is not replayed.
  let through: Instant?

  /// Whether something said belongs to what is told.
  func holds(_ spoken: SpokenFinding) -> Bool {
    from.map { spoken.said >= $0.microseconds } ?? true
  }
}

/// One pass over a history for the policies of all columns, on some threads.
struct ReplayPass: Sendable {
  private let history: ReplayHistory
  private let plans: [[PolicyPlan]]
  private let window: ReplayWindow
  private let end: Instant
  private let threads: Int

  init(
    _ history: ReplayHistory, _ plans: [[PolicyPlan]], _ window: ReplayWindow, end: Instant,
    threads: Int
  ) {
    self.history = history
    self.plans = plans
    self.window = window
    self.end = end
    self.threads = min(max(threads, 1), PolicyRun.partitions)
  }

  /// What each policy of each column said.
  func outcomes() async throws(EngineError) -> [[PolicyOutcome]] {
    var running: [Task<Result<[[PolicyRun]], EngineError>, Never>] = []
    for thread in 0..<threads {
      running.append(
        Task.detached { Result { () throws(EngineError) in try self.runs(on: thread) } })
    }
    var done: [[[PolicyRun]]] = []
    for task in running { done.append(try await task.value.get()) }
    return try await judged(done)
  }

  /// What the policies come to, as many at once as there are threads.
  private func judged(_ done: [[[PolicyRun]]]) async throws(EngineError) -> [[PolicyOutcome]] {
    let all = plans.indices.flatMap { column in plans[column].indices.map { (column, $0) } }
    var outcomes: [[PolicyOutcome]] = plans.map { _ in [] }
    var running: [Task<Result<PolicyOutcome, EngineError>, Never>] = []
    var next = 0
    for (column, _) in all {
      while next < all.count && running.count < threads {
        let (column, place) = all[next]
        let runs = done.map { $0[column][place] }
        running.append(
          Task.detached {
            Result { () throws(EngineError) in try outcome(of: plans[column][place], runs) }
          })
        next += 1
      }
      outcomes[column].append(try await running.removeFirst().value.get())
    }
    return outcomes
  }

  /// Folds the partitions of one thread.
  private func runs(on thread: Int) throws(EngineError) -> [[PolicyRun]] {
    var mask: UInt64 = 0
    for partition in stride(from: thread, to: PolicyRun.partitions, by: threads) {
      mask |= 1 << UInt64(partition)
    }
    var taker = ThreadTaker(until: window.through)
    for own in plans {
      for plan in own {
        do throws(ParameterFault) {
          taker.runs.append(
            try PolicyRun(plan.apart(in: history), partitions: mask))
        } catch {
          throw .parametersUnfit(policy: plan.policy.manifest.id, error)
        }
      }
    }
    try EngineError.translating { () throws(LogError) in try history.order.forEachBlock(&taker) }
    for index in taker.runs.indices { taker.runs[index].finish(at: end) }
    var rest = taker.runs[...]
    return plans.map { own in
      defer { rest = rest.dropFirst(own.count) }
      return Array(rest.prefix(own.count))
    }
  }

  /// Joins what the threads' folds of one policy said, and asks it about ends of periods.
  private func outcome(
    of plan: PolicyPlan, _ runs: [PolicyRun]
  ) throws(EngineError) -> PolicyOutcome {
    let partitions = (0..<PolicyRun.partitions).map { runs[$0 % threads].said[$0] }
    let quarantine = runs.compactMap(\.quarantine).min {
      ($0.said, $0.position, $0.subject) < ($1.said, $1.position, $1.subject)
    }
    var outcome = PolicyOutcome(
      manifest: plan.policy.manifest, rules: plan.rules, partitions: partitions,
      openTimers: runs.reduce(0) { $0 + $1.openTimers })
    if let quarantine {
      outcome.quarantine = quarantine
      outcome.partitions = partitions.map { part in part.filtered { quarantine.isLater(than: $0) } }
    }
    do throws(ParameterFault) {
      let judging = try PeriodJudging(plan, runs[0].current, in: history, until: end)
      judging.judge(&outcome)
    } catch {
      throw .parametersUnfit(policy: plan.policy.manifest.id, error)
    }
    if window.from != nil {
      outcome.partitions = outcome.partitions.map { $0.filtered(window.holds) }
      outcome.periods = outcome.periods.filter(window.holds)
    }
    return outcome
  }
}

/// Shows each block to all folds of a thread, up to the end of what is replayed.
private struct ThreadTaker: ReplayTaker {
  var runs: [PolicyRun] = []
  private let end: Int64
  private var isOver = false

  init(until end: Instant?) {
    self.end = end?.microseconds ?? .max
  }

  mutating func take(_ facts: Span<Fact>, from first: Position) {
    let count = self.count(of: facts)
    for index in runs.indices { runs[index].take(facts.extracting(0..<count), from: first) }
  }

  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>) {
    let count = self.count(of: facts)
    for index in runs.indices {
      runs[index].take(facts.extracting(0..<count), at: positions.extracting(0..<count))
    }
  }

  /// How many facts lie before the end; none once it was reached.
  private mutating func count(of facts: Span<Fact>) -> Int {
    guard end < .max, !isOver else { return isOver ? 0 : facts.count }
    for index in facts.indices
    where facts[index].kind != StreamKind.system.rawValue
      && facts[index].logTime >= end
    {
      isOver = true
      return index
    }
    return facts.count
  }
}
