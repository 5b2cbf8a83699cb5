import Foundation

/// Measures the log beside the C loops that are its limits, and prints Markdown.
///
/// `EVENTS` sets the number of events; without it there is a table for a million and one for ten
/// million. Progress goes to standard error.
@main
struct LogBenchmark {
  static func main() async throws {
    try await run()
  }

  /// Off the main thread, where callers of the log are.
  @concurrent
  private static func run() async throws {
    let sizes = wantedSizes()
    let bench = try Bench()
    defer { try? bench.remove() }
    let machine = Machine.facts(folder: bench.folder)
    let load = Machine.load
    Bench.say("comparing the tables that ours and C write")
    try await Agreement.check(in: bench)
    var tables: [String] = []
    for size in sizes {
      tables += try await measure(size, in: bench)
    }
    let loads = ["- Load of the last minute: \(load) at the start, \(Machine.load) at the end."]
    print((introduction + machine + notes + loads + tables).joined(separator: "\n"))
  }

  private static func wantedSizes() -> [Int] {
    let text = ProcessInfo.processInfo.environment["EVENTS"] ?? ""
    guard !text.isEmpty else { return [1_000_000, 10_000_000] }
    guard let size = Int(text), size >= sizeMin else {
      Bench.say("EVENTS=\(text): give a whole number of at least \(sizeMin), or nothing")
      exit(2)
    }
    return [size]
  }

  /// Below it there are no blocks to scan in halves.
  private static let sizeMin = 20_000

  private static func measure(_ eventCount: Int, in bench: Bench) async throws -> [String] {
    var figures = Figures()
    let rounds = eventCount <= 2_000_000 ? 3 : 1
    for number in 1...rounds {
      Bench.say("\(eventCount) events, round \(number) of \(rounds)")
      let round = Round(number: number, eventCount: eventCount, bench: bench)
      try await round.run(into: &figures)
      try await round.runVariants(into: &figures)
    }
    return Report(eventCount: eventCount, figures: figures).table
  }

  private static let introduction = [
    "# Benchmarks", "",
    "Written by `make bench`; ratios of one run. The limits are the C loops in `CLimits`: one "
      + "thread, LMDB's own interface, the same tables entry for entry (compared before "
      + "measuring), our SHA-256 through a pointer, XXH64 in C.", "",
  ]

  private static let notes = [
    "- Records of 310 to 390 bytes, 350 on average; 100 000 cases hit at random, 40 types, 200 "
      + "units, 2 000 actors, version 7 ids in order; no vocabulary, no sealed fields.",
    "- Every commit of the log is durable (LMDB's default: two flushes); derived data is "
      + "committed after it, its last flush left to the next (MDB_NOMETASYNC), in both.",
    "- Making drafts is not counted; preparing, encoding, hashing and derived blocks are.",
    "- Noise: ours and limit take turns, every 100 000 events; up to two million events there are "
      + "three rounds, of which the medians (and the least and greatest ratio), above it one. "
      + "Files are warm in the page cache. Processor time is of all threads and is no target.",
  ]
}
