import Casework
import EventLog
import Testing

@testable import CaseEngine

/// No text on the page is trusted, and what is not shown leaves no trace.
///
/// The failures guarded against: a name that becomes markup, a mark that turns the direction of
/// what follows, a figure of a small group (invariant 12).
@Suite("HTML report, hostile data")
struct HTMLHostilityTests {
  private static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "a & b &lt; c",
    "]]>", "<!-- ", "</title><script>", "\u{202E}txet\u{2066}", "\u{200B}\u{FEFF}",
    "\u{0}\u{1B}[31m\n\t\u{7F}", "שלום", "e\u{301}\u{301}\u{301}", "\u{FFFE}",
    "javascript:alert(1)",
    String(repeating: "long ", count: 80),
  ]

  @Test(arguments: names)
  func `a name that anybody may give stays text`(name: String) async throws {
    let calm = ParsedPage(try await Self.page("calm"))
    let page = ParsedPage(try await Self.page(name))
    #expect(page.fault == nil)
    // The same elements with the same attributes but for their values: data made none of them.
    #expect(page.elements.map(\.name) == calm.elements.map(\.name))
    #expect(
      page.elements.map { $0.attributes.keys.sorted() }
        == calm.elements.map { $0.attributes.keys.sorted() })
    let shown = name.unicodeScalars.filter { !Self.isUnseen($0) }.prefix(20)
    let plain = String(String.UnicodeScalarView(shown))
    let text = page.elements.first?.text ?? ""
    #expect(text.unicodeScalars.allSatisfy { !Self.isUnseen($0) || $0 == "\n" })
    #expect(name.unicodeScalars.contains(where: Self.isUnseen) || text.contains(plain))
  }

  /// A page with a name wherever a name may stand.
  private static func page(_ name: String) async throws -> String {
    var bound = MonthlyShare.bound(30, to: Scope(ofUnit: name))
    bound.reason = name
    bound.legalBasis = name
    bound.issuer = Binding.Issuer(level: .team, document: name)
    bound.parameters = bound.parameters.map { given in
      let values = given.values.map {
        GivenParameter.Value(from: $0.from, $0.value, source: name)
      }
      return GivenParameter(given.name, in: given.unit, values)
    }
    let bundle = try Bundle(name, [bound, MonthlyShare.bound(20)])
    return try await ReportPages.page([.bundle(bundle)], events: 300, command: name) { event in
      if event.unit != nil { event.unit = name }
      if event.type == "TeamAssigned" { event.type = "Telephone" }
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      || scalar.properties.isNoncharacterCodePoint
  }

  @Test
  func `invariant 12: units that are not shown leave no figures`() async throws {
    // The teams of Sunne and Arvika have one handler each.
    let columns = try ReportPages.columns(.three)
    let (report, store) = try await ReportPages.report(columns, limit: 10_000) { event in
      if event.unit == "team/sunne" { event.actor = "H-1" }
      if event.unit == "team/arvika" { event.actor = "H-2" }
    }
    #expect(report.suppressed.contains("team/sunne") && report.suppressed.contains("team/arvika"))
    let page = ParsedPage(try withExtendedLifetime(store) { try HTMLReport(report).text })
    for part in ["answer", "columns", "changes"] {
      #expect(!page.text(of: part).contains("sunne") && !page.text(of: part).contains("arvika"))
    }
    let names = page.all("strong", "title").map(\.text)
    #expect(!names.contains { $0.contains("sunne") || $0.contains("arvika") })
    #expect(page.text(of: "limits").contains("not shown, for fewer than 4 handlers"))
    #expect(!page.text(of: "limits").contains("--unsuppressed"))
  }

  @Test
  func `invariant 12: a page that shows small groups says so beside them`() async throws {
    let page = ParsedPage(try await ReportPages.page(.law))
    for part in ["units", "limits"] {
      #expect(page.text(of: part).contains("handlers are shown too (--unsuppressed)"))
    }
  }

  @Test
  func `invariant 12: where totals are hidden, so is all they could be computed from`()
    async throws
  {
    let columns = try ReportPages.columns(.one)
    let (report, store) = try await ReportPages.report(columns, limit: 10_000) { event in
      event.actor = "H-1"
      event.unit = "team/sunne"
      if event.type == "TeamAssigned" { event.type = "Telephone" }
    }
    #expect(report.hidesTotals)
    let page = ParsedPage(try withExtendedLifetime(store) { try HTMLReport(report).text })
    #expect(page.text(of: "answer").contains("Totals are left out"))
    let totals = report.columns[0].totals
    let hidden = [
      ReportNumber.part(totals.caseTargetsMet, totals.caseTargetsMissed),
      ReportNumber.part(totals.unitTargetsMet, totals.unitTargetsMissed), " × monthly-share",
      report.diffs[0].entries.first?.key.description ?? "",
    ]
    let text = page.elements.first?.text ?? ""
    #expect(text.contains(anyOf: hidden) == [])
  }
}
