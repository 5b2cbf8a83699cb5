import Measuring

/// What was measured, as a Markdown table.
struct ViewFigures {
  let events: Int
  private var rows: [(name: String, seconds: Double, memory: Int?)] = []

  init(events: Int) {
    self.events = events
  }

  /// Does something once and notes how long it took and how much memory was held meanwhile.
  mutating func once<Result>(
    _ name: String, _ memory: PrivateMemory, _ work: () async throws -> Result
  ) async rethrows -> Result {
    memory.forget()
    let start = ContinuousClock.now
    let result = try await work()
    rows.append((name, (ContinuousClock.now - start) / .seconds(1), memory.peak))
    return result
  }

  /// Does something three times and notes the median.
  mutating func thrice(
    _ name: String, _ memory: PrivateMemory, _ work: () async throws -> Void
  ) async rethrows {
    memory.forget()
    var seconds: [Double] = []
    for _ in 0..<3 {
      let start = ContinuousClock.now
      try await work()
      seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    rows.append((name, seconds.sorted()[1], memory.peak))
  }

  /// Notes what was measured elsewhere.
  mutating func note(_ name: String, _ seconds: Double) {
    rows.append((name, seconds, nil))
  }

  /// The table.
  var markdown: String {
    let lines = rows.map { row in
      "| \(row.name) | \(Int((row.seconds * 1_000).rounded())) |"
        + " \(row.memory.map { String($0 >> 20) } ?? "") |"
    }
    let head = [
      "", "## Views and measures over \(events) events", "",
      "A made-up year (`Benchmarks/Views/run`), on two cores; memory is the process's own.", "",
      "| what | milliseconds | MiB at most |", "|---|--:|--:|",
    ]
    return (head + lines).joined(separator: "\n")
  }
}
