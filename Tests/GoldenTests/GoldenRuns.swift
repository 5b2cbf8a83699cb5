import Casework

@testable import CaseEngine

/// The replays that several tests look at: each log is made and folded once.
actor GoldenRuns {
  static let shared = GoldenRuns()
  private var running: [GoldenLog: Task<Run, any Error>] = [:]

  /// A log's store and its replay under all policies.
  struct Run {
    let store: GoldenStore
    let result: ReplayResult
    /// What each policy says, as goldens keep it.
    let reports: [String: String]
  }

  /// What came of a log.
  func run(of log: GoldenLog) async throws -> Run {
    let task =
      running[log]
      ?? Task(executorPreference: OneThread.shared) {
        let store = try await GoldenStore(log)
        let result = try await store.replay(under: log)
        return Run(store: store, result: result, reports: try Self.reports(of: result))
      }
    running[log] = task
    return try await task.value
  }

  /// What is said of a log under each policy.
  func reports(of log: GoldenLog) async throws -> [String: String] {
    try await run(of: log).reports
  }

  private static func reports(of result: ReplayResult) throws -> [String: String] {
    let units = Set(ReplayRows(result).rows.keys.map(\.unit)).sorted()
    let suppression = try ReplayGroups(result.history).suppression(of: units, named: result.units)
    let hidden = Set(zip(units, suppression.rows).filter { $0.1 != nil }.map(\.0))
    var reports: [String: String] = [:]
    for (column, id) in GoldenLog.policies.enumerated() {
      reports[id] = try GoldenReport(result, column: column, hiding: hidden).text
    }
    return reports
  }
}
