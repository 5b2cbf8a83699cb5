import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// A page of measures is whole, needs nothing else, and shows no more than the table does.
@Suite("Measures as a page")
struct MeasurePageTests {
  static let history = "lead-time"

  /// The page of a hand-counted history.
  static func page(
    _ ids: [String], by division: MeasureReport.Division?, history: String = history,
    suppresses: Bool = true, changing change: (String) -> String = { $0 }
  ) async throws -> (page: String, report: MeasureReport) {
    let (temporary, docket) = try await MeasureFixture.engine(
      change(try MeasureFixture(history).history))
    let shelf = try MeasureShelf()
    let report = try MeasureReport.counting(
      temporary.engine.log.snapshot(), try shelf.measures(ids.isEmpty ? shelf.ids : ids),
      by: division, asOf: docket.asOf)
    let page = MeasurePage(report, suppresses: suppresses, asOf: docket.asOf, command: "fribrev")
    #expect(page.text == page.text)
    return (page.text, report)
  }

  @Test(arguments: [nil, .unit, .month, .part] as [MeasureReport.Division?])
  func `a page is well-formed, with headings in order, every id once, and nothing from elsewhere`(
    division: MeasureReport.Division?
  ) async throws {
    let (text, report) = try await Self.page([], by: division)
    let page = ParsedPage(text)
    #expect(page.fault == nil)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    var level = 0
    for heading in page.all("h1", "h2", "h3") {
      let own = Int(heading.name.dropFirst()) ?? 0
      #expect(own <= level + 1 && !heading.text.isEmpty)
      level = own
    }
    #expect(page.all("h3").count == report.counts.count)
    for link in page.all("a") {
      #expect(ids.contains(String((link.attributes["href"] ?? "").dropFirst())))
    }
    for drawing in page.all("svg") {
      let names = (drawing.attributes["aria-labelledby"] ?? "").split(separator: " ")
      #expect(names.count == 2 && names.allSatisfy { !page.text(of: String($0)).isEmpty })
    }
    #expect(page.all("table").count == page.all("caption").count)
    #expect(text.contains(anyOf: ["http:", "https:", "src=", "url(", "@import"]) == [])
    #expect(text.contains("default-src &#39;none&#39;"))
  }

  @Test
  func `each measure says its figure, its drawing says what it shows, and a caution stands by`()
    async throws
  {
    let share = "share-within-30-days-by-arrival"
    let (text, report) = try await Self.page(["lead-time", share], by: .month)
    let page = ParsedPage(text)
    let count = try #require(report.counts.first { $0.definition.id == "lead-time" })
    let value = try #require(count.figure?.value)
    #expect(page.all("p").contains { $0.text.hasPrefix(count.unit.text(value)) })
    #expect(page.text(of: "\(share)-trend-text").contains("from 2019-02 to 2019-04"))
    #expect(page.text(of: "lead-time-curve-text").contains("last longer than"))
    #expect(page.all("p").contains { $0.text.contains(count.definition.caution) })
    let measures = page.all("h3").map(\.text)
    for count in report.counts {
      #expect(measures.contains("\(count.definition.name) (\(count.definition.swedish))"))
    }
  }

  @Test
  func `what the log can't say is named, and no figure stands in its place`() async throws {
    let (text, report) = try await Self.page([], by: nil)
    let lacking = report.counts.filter { !$0.isCovered }
    #expect(!lacking.isEmpty)
    for count in lacking {
      #expect(ParsedPage(text).all("p").contains { $0.text.hasPrefix(count.lackingWords ?? "?") })
    }
    #expect(text.contains(anyOf: ["nan", "NaN"]) == [])
  }

  /// Invariant 12: what the table leaves out can't be read off a drawing, its words or the curve.
  @Test
  func `units with too few handlers are in no drawing`() async throws {
    let (all, report) = try await Self.page(["lead-time"], by: .unit, suppresses: false)
    let count = try #require(report.counts.first { $0.definition.id == "lead-time" })
    #expect(count.suppression.rows.allSatisfy { $0 != nil } && count.rows.count > 1)
    #expect(all.contains("lead-time-bars") && all.contains("lead-time-curve"))
    let (few, _) = try await Self.page(["lead-time"], by: .unit)
    #expect(!few.contains("lead-time-bars") && few.contains("fewer than 4 handlers"))
  }

  /// Invariant 12.
  @Test
  func `a total that would tell of one small unit has no figure and no curve`() async throws {
    func one(_ history: String) -> String { history.replacing("team/b", with: "team/a") }
    let (all, _) = try await Self.page(
      ["lead-time"], by: .unit, suppresses: false, changing: one)
    #expect(all.contains("30.0 d of 3") && all.contains("lead-time-curve"))
    let (few, report) = try await Self.page(["lead-time"], by: .unit, changing: one)
    #expect(report.counts.allSatisfy { $0.suppression.hidesTotal })
    #expect(!few.contains("30.0 d") && ParsedPage(few).all("svg").isEmpty)
  }

  @Test
  func `a name that would be markup stays a name`() async throws {
    let (text, _) = try await Self.page(["lead-time"], by: .unit, suppresses: false) {
      $0.replacing("team/", with: "team/<b>&")
    }
    #expect(ParsedPage(text).fault == nil)
    #expect(!text.contains("<b>"))
  }
}
