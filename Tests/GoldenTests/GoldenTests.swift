import Foundation
import Testing

/// What each policy says of three logs, beside reports whose figures were worked by hand.
///
/// With `FRIBREV_GOLDEN=record` the reports are written anew, and the tests fail: look at what
/// changed, and why.
@Suite("Golden reports")
struct GoldenTests {
  static let isRecording = ProcessInfo.processInfo.environment["FRIBREV_GOLDEN"] == "record"

  @Test(arguments: [GoldenLog.docket, .torsby], GoldenLog.policies)
  func `invariant 6: a history of our own is told of as it was worked by hand`(
    log: GoldenLog, policy: String
  ) async throws {
    try await compare(log, policy)
  }

  @Test(
    .enabled(if: GoldenLog.realLogs != nil, "FRIBREV_LOGS names no folder"),
    arguments: [GoldenLog.receipt], GoldenLog.policies)
  func `invariant 6: a real log is told of as it was worked by hand`(
    log: GoldenLog, policy: String
  ) async throws {
    try await compare(log, policy)
  }

  private func compare(_ log: GoldenLog, _ policy: String) async throws {
    let file = log.file("\(policy).json")
    let reports = try await GoldenRuns.shared.reports(of: log)
    let report = try #require(reports[policy])
    if Self.isRecording {
      try Data(report.utf8).write(to: file)
      Issue.record("recorded \(file.path(percentEncoded: false)): look at what changed")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let difference = Self.difference(from: golden, to: report)
    #expect(difference.isEmpty, "\(log.rawValue)/\(policy).json\n\(difference)")
  }

  /// The first lines that one text has and the other has not: − of the golden, + of the engine.
  static func difference(from golden: String, to report: String, listing most: Int = 12) -> String {
    let changes = report.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: golden.split(separator: "\n", omittingEmptySubsequences: false))
    let sides = changes.map { change in
      switch change {
      case .remove(let place, let line, _): (place, 0, "− \(line)")
      case .insert(let place, let line, _): (place, 1, "+ \(line)")
      }
    }
    var lines = sides.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(most).map(\.2)
    if changes.count > most { lines.append("… and \(changes.count - most) more lines") }
    return lines.joined(separator: "\n")
  }

  @Test func `a golden that differs is told of line by line`() {
    #expect(Self.difference(from: "a\nb\nc", to: "a\nb\nc").isEmpty)
    #expect(Self.difference(from: "a\nb\nc", to: "a\nd\nc") == "− b\n+ d")
    #expect(
      Self.difference(from: "a\nb", to: "", listing: 1) == "− a\n… and 2 more lines")
  }
}
