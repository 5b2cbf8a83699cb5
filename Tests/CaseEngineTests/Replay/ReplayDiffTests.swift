import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// What differs between two columns is counted whole, and each difference has its cause.
@Suite("Diff")
struct ReplayDiffTests {
  static func report(_ columns: [Bundle], seed: UInt64 = 1) async throws -> ReplayReport {
    let store = try await ReplayedHistory(seed: seed).store()
    let result = try await store.engine.replay(ReplayRequest(columns.map { .bundle($0) }))
    return try await store.engine.report(of: result, limit: 10_000)
  }

  static func bundle(_ name: String, _ bindings: Binding...) throws -> Bundle {
    try Bundle(name, bindings)
  }

  @Test
  func `diff(A, A) is empty, and all that is said is the same`() async throws {
    let one = try Self.bundle("one", MonthlyShare.bound(30))
    let two = try Self.bundle("two", MonthlyShare.bound(30))
    let report = try await Self.report([one, two])
    #expect(report.diffs[0].entries.isEmpty && report.diffs[0].counts.isEmpty)
    let totals = report.columns[0].totals
    let said =
      totals.caseTargetsMet + totals.caseTargetsMissed + totals.unitTargetsMet
      + totals.unitTargetsMissed
    #expect(report.diffs[0].same == said && said > 100)
  }

  @Test
  func `diff(A, B) is diff(B, A) with the sides swapped`() async throws {
    let one = try Self.bundle("one", MonthlyShare.bound(30))
    let two = try Self.bundle(
      "two", MonthlyShare.bound(12, to: Scope(ofUnit: "team/sunne")), MonthlyShare.bound(30))
    let there = try await Self.report([one, two]).diffs[0]
    let back = try await Self.report([two, one]).diffs[0]
    #expect(!there.entries.isEmpty && there.same == back.same)
    func told(_ diff: ReplayDiff, isSwapped: Bool) -> Set<String> {
      Set(
        diff.entries.map { entry in
          let (a, b) = isSwapped ? (entry.b, entry.a) : (entry.a, entry.b)
          return "\(entry.key) \(a?.finding.verdict.description ?? "-") "
            + "\(b?.finding.verdict.description ?? "-") \(entry.cause.sentence)"
        })
    }
    #expect(told(there, isSwapped: false) == told(back, isSwapped: true))
  }

  @Test
  func `against nothing, all is only on one side, for want of a rule`() async throws {
    let report = try await Self.report([try Self.bundle("one", MonthlyShare.bound(30))])
    let diff = report.diffs[0]
    #expect(diff.columns.b == "fribrev")
    #expect(diff.counts.allSatisfy { $0.status == .onlyA })
    #expect(Set(diff.counts.map(\.cause)) == [.missingRule("not bound")])
    let counted = diff.counts.reduce(0) { $0 + $1.count }
    #expect(counted == diff.entries.count && !diff.isTruncated)
    #expect(diff.entries[0].caseID == nil, "ends of periods stand first")
  }

  @Test
  func `a parameter that differs is named, and so is what keeps a rule silent`() async throws {
    let thirty = try Self.bundle("one", MonthlyShare.bound(30))
    let twenty = try Self.bundle("two", MonthlyShare.bound(20))
    let byDays = try await Self.report([thirty, twenty]).diffs[0]
    #expect(byDays.counts.contains { $0.cause == .parameter("days") && $0.status == .changed })
    let freed = try Self.bundle(
      "freed", MonthlyShare.bound(30),
      Binding("fribrev", to: Scope(ofUnit: "team/sunne"), from: CivilDate(2016, 1, 1)))
    let shielded = try await Self.report([thirty, freed]).diffs[0]
    let why = DiffCause.missingRule("shielded by the fribrev of team/sunne")
    #expect(shielded.counts.contains { $0.cause == why })
    #expect(shielded.entries.allSatisfy { $0.unit == "team/sunne" || $0.cause != why })
    let shadow = try Self.bundle("shadow", MonthlyShare.bound(30, mode: .shadow))
    let silent = try await Self.report([thirty, shadow])
    #expect(Set(silent.diffs[0].counts.map(\.cause)) == [.missingRule("in shadow")])
    #expect(silent.columns[1].totals.isEmpty && !silent.columns[1].shadow.isEmpty)
  }

  /// The position of the first thing of some kind that two columns don't say alike.
  private static func divergence(
    _ columns: ArraySlice<ReplayColumn>, where isMeant: (SpokenFinding) -> Bool
  ) -> UInt64? {
    let said = columns.map { column in
      Set(
        column.outcomes[0].partitions.joined().filter(isMeant)
          .map { [$0.said, Int64($0.finding.position), $0.finding.due] })
    }
    let unlike = said.reduce(into: Set<[Int64]>()) { $0.formSymmetricDifference($1) }
    return unlike.min { $0.lexicographicallyPrecedes($1) }.map { UInt64($0[1]) }
  }

  @Test
  func `an earlier divergence is at the first thing not said alike`() async throws {
    // What was opened before the second column steered has no timer there: it is judged when it is
    // decided, though the first column had called it late by then.
    let always = try Self.bundle("always", MonthlyShare.bound(30))
    let later = try Self.bundle("later", MonthlyShare.bound(30, from: CivilDate(2016, 6, 15)))
    let store = try await ReplayedHistory(seed: 1, count: 1_800, cases: 600).store()
    let result = try await store.engine.replay(ReplayRequest([.bundle(always), .bundle(later)]))
    let diff = try await store.engine.report(of: result, limit: 10_000).diffs[0]
    var kinds: Set<Bool> = []
    for entry in diff.entries where entry.cause == .earlierDivergence {
      let spoken = try #require(entry.a ?? entry.b)
      let divergence = try #require(entry.divergence)
      let isCase = spoken.finding.position > 0
      kinds.insert(isCase)
      let first = Self.divergence(result.columns.prefix(2)) { other in
        isCase
          ? other.finding.subject == spoken.finding.subject
          : other.unit == spoken.unit && other.finding.period == spoken.finding.period
      }
      #expect(divergence.rawValue == first)
      guard isCase else { continue }
      let event = try store.engine.log.snapshot().event(at: divergence).event
      #expect(event.type == "CaseOpened" && event.stream.id == entry.caseID)
      #expect(divergence.rawValue < spoken.finding.position)
    }
    #expect(kinds == [true, false])
    let others = diff.entries.filter { $0.cause != .earlierDivergence }
    #expect(!others.isEmpty && others.allSatisfy { $0.divergence == nil })
    let back = try await store.engine.replay(ReplayRequest([.bundle(later), .bundle(always)]))
    let turned = try await store.engine.report(of: back, limit: 10_000).diffs[0]
    #expect(turned.entries.map(\.divergence) == diff.entries.map(\.divergence))
  }

  @Test
  func `entries name cases and evidence that can be followed`() async throws {
    let history = ReplayedHistory(seed: 3)
    let store = try await history.store()
    let bundle = try Self.bundle("one", MonthlyShare.bound(30))
    let result = try await store.engine.replay(ReplayRequest([.bundle(bundle)]))
    let report = try await store.engine.report(of: result)
    for entry in report.diffs[0].entries.prefix(60) {
      guard let id = entry.caseID, let finding = entry.a?.finding else { continue }
      let trail = try #require(try result.history.trail(of: finding.evidence, in: id))
      #expect(trail.count == Int(finding.evidenceCount))
      for position in trail {
        let event = try store.engine.log.snapshot().event(at: position).event
        #expect(event.stream.id == id)
      }
      #expect(DecisionKey(entry.key.description) == entry.key)
    }
  }
}
