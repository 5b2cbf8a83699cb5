import Casework
import Testing

@testable import CaseEngine

/// A page is whole, can be read by anybody, needs nothing else, and says what the report says.
///
/// The failures guarded against: markup that only some browsers forgive, links to elsewhere,
/// drawings without words, a page that can't be made for an odd replay.
@Suite("HTML report")
struct HTMLReportTests {
  private static func page(_ kind: ReportPages.Kind) async throws -> String {
    try await ReportPages.page(kind)
  }

  @Test(arguments: ReportPages.Kind.allCases)
  func `a page is well-formed, with headings in order and every id once`(
    kind: ReportPages.Kind
  ) async throws {
    let page = ParsedPage(try await Self.page(kind))
    #expect(page.fault == nil)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count && ids.count > 10)
    var level = 0
    for heading in page.all("h1", "h2", "h3", "h4") {
      let own = Int(heading.name.dropFirst()) ?? 0
      #expect(own <= level + 1 && !heading.text.isEmpty, "\(heading.text)")
      level = own
    }
    #expect(page.all("h1").count == 1 && page.all("h2").count == 7)
    for element in page.elements {
      for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(name)))
      }
    }
    for link in page.all("a") {
      let target = try #require(link.attributes["href"])
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())))
    }
    #expect(page.all("html").first?.attributes["lang"] == "en")
    #expect(page.all("a").first?.attributes["class"] == "skip")
  }

  @Test(arguments: ReportPages.Kind.allCases)
  func `tables have captions and heads with scope, drawings a title and a description`(
    kind: ReportPages.Kind
  ) async throws {
    let page = ParsedPage(try await Self.page(kind))
    let tables = page.all("table")
    #expect(!tables.isEmpty && page.all("caption").count == tables.count)
    #expect(page.all("thead").count == tables.count)
    for head in page.all("th") {
      let scope = head.parents.contains("thead") ? "col" : "row"
      #expect(head.attributes["scope"] == scope && !head.text.isEmpty)
    }
    let rows = page.all("tr").count
    #expect(page.all("th").count { $0.attributes["scope"] == "row" } == rows - tables.count)
    for drawing in page.all("svg") where drawing.attributes["aria-hidden"] == nil {
      #expect(drawing.attributes["role"] == "img")
      let names = (drawing.attributes["aria-labelledby"] ?? "").split(separator: " ")
      #expect(names.count == 2 && names.allSatisfy { !page.text(of: String($0)).isEmpty })
    }
    let drawings = page.all("svg").count { $0.attributes["role"] == "img" }
    #expect(drawings == page.all("desc").count)
    #expect(kind == .empty || drawings > 0)
  }

  @Test(arguments: ReportPages.Kind.allCases)
  func `a page needs no network and has no script`(kind: ReportPages.Kind) async throws {
    let text = try await Self.page(kind)
    #expect(text.contains(anyOf: ["http:", "https:", "src=", "url(", "@import", "//"]) == [])
    let names = Set(ParsedPage(text).elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "use", "form"]))
    #expect(text.contains("default-src &#39;none&#39;"))
  }

  @Test(arguments: ReportPages.Kind.allCases)
  func `the same input makes the same bytes`(kind: ReportPages.Kind) async throws {
    let first = try await Self.page(kind)
    #expect(try await Self.page(kind) == first)
  }

  @Test
  func `the answer holds the totals, for one column and for three`() async throws {
    for kind in [ReportPages.Kind.one, .three] {
      let (report, store) = try await ReportPages.report(try ReportPages.columns(kind))
      let page = ParsedPage(try withExtendedLifetime(store) { try HTMLReport(report).text })
      let answer = page.text(of: "answer")
      for column in report.columns where !column.totals.isEmpty {
        let totals = column.totals
        let units = ReportNumber.part(totals.unitTargetsMet, totals.unitTargetsMissed)
        let cases = ReportNumber.part(totals.caseTargetsMet, totals.caseTargetsMissed)
        #expect(answer.contains("\(units) targets of units and \(cases) targets of cases would"))
        #expect(page.text(of: "columns").contains(cases))
      }
      #expect(answer.contains("fribrev nothing would have been asked of anybody"))
      let diff = try #require(report.diffs.first)
      for count in diff.counts {
        let words = "\(ReportNumber.grouped(count.count)) × \(count.policy) \(count.clause), "
        #expect(page.text(of: "changes").contains(words))
      }
      let key = try #require(diff.entries.first?.key.description)
      #expect(page.all("code").contains { $0.text == key })
    }
  }

  @Test
  func `a log without events and columns without a policy have sentences too`() async throws {
    let empty = ParsedPage(try await Self.page(.empty))
    #expect(empty.text(of: "answer").contains("The log holds no cases"))
    #expect(empty.text(of: "comparison").contains("no time to draw"))
    let free = ParsedPage(try await Self.page(.nothing))
    #expect(free.text(of: "answer").contains("nothing would have been asked of anybody"))
    #expect(free.text(of: "changes").contains("nothing to compare it with"))
    let stopped = ParsedPage(try await Self.page(.stopped))
    #expect(stopped.text(of: "answer").contains("Stopped under much: flood said more than"))
    let dark = ParsedPage(try await Self.page(.shadow))
    #expect(dark.text(of: "columns").contains("Computed in shadow"))
  }

  @Test
  func `breaches of law stand under every column alike, rule by rule`() async throws {
    let (report, store) = try await ReportPages.lawReport()
    let page = ParsedPage(try withExtendedLifetime(store) { try HTMLReport(report).text })
    let breaches = try #require(report.breaches)
    let all = breaches.total(.violated)
    #expect(all > 1)
    let count = ReportNumber.grouped(all)
    #expect(page.text(of: "answer").contains("which was breached \(count) times either way"))
    let rows = page.all("tr").map(\.text)
    #expect(rows.contains("All breaches\(count)\(count)"))
    let articles = breaches.articles.filter { breaches[$0, .violated] > 0 }
    for article in articles {
      let own = ReportNumber.grouped(breaches[article, .violated])
      #expect(rows.contains { $0.hasPrefix("\(article): ") && $0.hasSuffix(own + own) })
    }
    #expect(page.text(of: "comparison").contains("sweden/sickness-benefit version "))
  }

  @Test
  func `units are drawn by name: shares where there are targets, else what was said`()
    async throws
  {
    let shares = ParsedPage(try await Self.page(.three))
    let names = shares.all("strong").map(\.text)
    #expect(names.filter { $0.hasPrefix("team/") } == ReplayedHistory.teams.sorted())
    #expect(shares.text(of: "unit-0-0-text").contains("A thirty: "))
    #expect(shares.all("line").contains { $0.attributes["class"]?.hasPrefix("goal") ?? false })
    #expect(shares.all("rect").contains { $0.attributes["class"]?.contains("missed") ?? false })
    let told = ParsedPage(try await Self.page(.reminders))
    #expect(told.text(of: "units").contains("Messages to handlers, by month"))
    #expect(told.text(of: "units").contains("Duties, by month"))
    #expect(!told.text(of: "units").contains("Cases in time"))
    #expect(told.text(of: "limits").contains("reads CareAnswered, and the log has no event"))
  }

  @Test
  func `the method names parameters with sources, digests and the command`() async throws {
    let command = "fribrev replay --store a.fribrev --policy 'x' & <y>"
    let columns = try ReportPages.columns(.one)
    let method = ParsedPage(try await ReportPages.page(columns, command: command))
      .text(of: "method")
    let (report, _) = try await ReportPages.report(columns)
    let words = [
      "80\u{202F}%", "the test", "2000-01-01", "Days allowed.", "So many in time.", command,
      "fribrev report check FILE", "Decided in time (beslut i tid)",
      report.result.digest.description, report.result.root.description,
    ]
    #expect(words.filter { !method.contains($0) } == [])
  }
}
