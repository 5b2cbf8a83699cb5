import CaseEngineTesting
import Casework
import EventLog
import Foundation
import Testing

@testable import CaseEngine

/// Every measure of the house says of a small history what a person counts by hand.
@Suite struct MeasureFixtureTests {
  static let ids = (try? MeasureShelf().ids) ?? []

  @Test func `every measure has a fixture, and every fixture a measure`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: MeasureFixture.folder.path)
    #expect(Set(folders.filter { !$0.contains(".") }) == Set(Self.ids))
    #expect(Self.ids.count == HouseMeasures.definitions.count)
  }

  @Test func `every activity names an effect that there is`() throws {
    let shelf = try MeasureShelf()
    for definition in shelf.files.map(\.definition) where definition.kind == .activity {
      let effect = definition.effect.flatMap { shelf[$0]?.definition }
      #expect(effect?.kind == .effect, "\(definition.id)")
    }
  }

  @Test(arguments: ids)
  func `a measure says what was counted by hand`(id: String) async throws {
    let fixture = try MeasureFixture(id)
    let counted = try await MeasureFixture.count(id, over: fixture.history)
    #expect(counted == fixture.figures)
  }

  @Test(arguments: ids)
  func `figures do not depend on how many events fit in memory`(id: String) async throws {
    let fixture = try MeasureFixture(id)
    #expect(
      try await MeasureFixture.count(id, over: fixture.history, rowsPerPass: 1)
        == fixture.figures)
  }

  @Test func `a log without the events a measure needs gives no figure, and names them`()
    async throws
  {
    let (temporary, _) = try await MeasureFixture.engine(
      "case K-1\n2019-02-04 09:30 CaseOpened caseType=sickness-benefit\n")
    let report = try MeasureReport.counting(
      temporary.engine.log.snapshot(), try MeasureShelf().measures(["failure-demand"]))
    let count = try #require(report.counts.first)
    #expect(count.figure == nil)
    #expect(count.lacking == [["ContactOccurred"], ["ContactClassified"]])
  }

  @Test func `an activity is never counted without what comes of it`() throws {
    let ids = try MeasureShelf().measures(["handovers"]).map(\.definition.id)
    #expect(ids == ["lead-time", "handovers"])
  }
}
