import CaseEngine
import Casework
import Foundation
import FribrevCatalogue
import Testing

/// What real logs let a policy say, and what they don't.
///
/// `FRIBREV_GOLDEN=record` writes the table anew, as with golden reports.
@Suite("Findings on real logs", .serialized)
struct FindingTableTests {
  @Test(
    .enabled(if: GoldenLog.realLogs != nil, "FRIBREV_LOGS names no folder"),
    arguments: RealLog.all)
  func `a real log yields the findings listed of it, no more and no less`(
    log: RealLog
  ) async throws {
    let store = try await GoldenStore(log)
    let result = try await store.replay(under: .receipt)
    var said: Set<FindingTable.Line> = []
    for outcome in result.columns.flatMap(\.outcomes) {
      #expect(outcome.quarantine == nil)
      for line in SaidTally(outcome).lines {
        said.insert(
          FindingTable.Line(policy: outcome.manifest.id, line, log: log.mapping))
      }
    }
    var table = try FindingTable()
    if GoldenTests.isRecording {
      try table.record(said, of: log.mapping)
      Issue.record("recorded the findings on \(log.mapping): look at what changed")
      return
    }
    #expect(said.subtracting(table[log.mapping]).map(\.text).sorted() == [], "not listed")
    #expect(table[log.mapping].subtracting(said).map(\.text).sorted() == [], "not said")
  }

  @Test(arguments: GoldenLog.policies)
  func `what no real log yields is named in the policy's README`(id: String) throws {
    let manifest = try Catalogue.house().policy(id).manifest
    let table = try FindingTable()
    let folder = manifest.id.split(separator: "-").map(\.capitalized).joined()
    let readme = try String(
      contentsOf: GoldenLog.fixtures.appending(path: "../Policies/\(folder)/README.md"),
      encoding: .utf8)
    let parts = readme.components(separatedBy: "\n## ")
    let section = try #require(parts.first { $0.hasPrefix("Findings") })
    for clause in manifest.clauses {
      for kind in clause.emits where kind != .count && !table.holds(manifest.id, clause.id, kind) {
        #expect(
          section.contains("`\(clause.id)`"),
          "\(manifest.id): no real log yields a \(kind) of \(clause.id)")
      }
    }
  }
}
