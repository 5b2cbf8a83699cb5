import CaseEngine
import Casework
import EventLog
import Foundation
import FribrevCatalogue
import Measuring

/// Measures replays of a store beside a bare scan of its facts, and prints Markdown.
///
///     replay-benchmark STORE
///
/// Three rounds, of which the medians; files are warm in the page cache. Progress goes to standard
/// error. `Benchmarks/Replay/run` makes the stores.
@main
struct ReplayBenchmark {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: replay-benchmark STORE\n".utf8))
      exit(2)
    }
    let engine = try Engine(
      at: CommandLine.arguments[1], catalogue: try Catalogue.house())
    defer { engine.close() }
    var figures = try await Figures(of: engine)
    // The law is asked before anything is measured: reports read what it said from its table.
    _ = try await engine.report(of: try await engine.replay(ReplayRequest([.bundle(.fribrev)])))
    let memory = PrivateMemory()
    for round in 1...3 {
      FileHandle.standardError.write(Data("round \(round)\n".utf8))
      try await measure(engine, &figures)
    }
    print(figures.markdown(memory: memory.peak))
  }

  private static func measure(_ engine: Engine, _ figures: inout Figures) async throws {
    let snapshot = try engine.log.snapshot()
    try await figures.note(.scan) {
      var sum: UInt64 = 0
      try snapshot.scanFacts { (_, facts) throws(LogError) in
        for index in facts.indices { sum &+= UInt64(facts[index].stream) }
      }
      precondition(sum > 0, "the log has cases")
    }
    let four = try bundles(4, engine)
    for (place, bundle) in four.enumerated() {
      try await figures.note(.single(place)) {
        _ = try await engine.replay(ReplayRequest([bundle], threads: 1))
      }
    }
    try await figures.note(.singleOnTwo) {
      _ = try await engine.replay(ReplayRequest([four[0]], threads: 2))
    }
    try await figures.note(.four) {
      _ = try await engine.replay(ReplayRequest(four, threads: 1))
    }
    try await figures.note(.fourOnTwo) {
      _ = try await engine.replay(ReplayRequest(four, threads: 2))
    }
    try await figures.note(.twoCompared) {
      let result = try await engine.replay(ReplayRequest(Array(four.prefix(2)), threads: 2))
      _ = try await engine.report(of: result)
    }
  }

  /// Production targets everywhere, with another number of days each.
  private static func bundles(_ count: Int, _ engine: Engine) throws -> [Steering] {
    try (0..<count).map { place in
      .bundle(
        try PolicyChoice.bundle(
          of: [try PolicyChoice("production-targets")],
          setting: [ParameterSetting(name: "target-days", text: String(30 + 10 * place))],
          policies: engine.catalogue.policies))
    }
  }
}

extension ReplayRequest {
  fileprivate init(_ columns: [Steering], threads: Int) {
    self.init(columns)
    self.threads = threads
  }
}
