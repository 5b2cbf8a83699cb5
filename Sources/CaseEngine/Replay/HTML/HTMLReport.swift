internal import Casework

/// A replay as one page for a browser: no network, no scripts needed to read it.
///
/// It has no script at all, and forbids the browser any. Names and other texts may come from
/// anybody: none is written but escaped. The same report gives the same bytes.
public struct HTMLReport: Sendable {
  private let report: ReplayReport
  private let command: String?

  /// Shows a report; `command` is the command line that made it, which the page repeats.
  public init(_ report: ReplayReport, command: String? = nil) {
    self.report = report
    self.command = command
  }

  /// The page, UTF-8; well-formed as XML too.
  ///
  /// Reads the events that listed differences rest on; throws where the store can't be read.
  public var text: String {
    get throws(EngineError) {
      var page = HTMLText()
      page.beginPage()
      try page.element("html", ["lang": "en"]) { (page) throws(EngineError) in
        writeHead(to: &page)
        try page.element("body") { (page) throws(EngineError) in
          page.element("a", ["class": "skip", "href": "#main"], text: "Skip to the answer")
          writeHeader(to: &page)
          try page.element("main", ["id": "main", "tabindex": "-1"]) {
            (page) throws(EngineError) in try writeParts(to: &page)
          }
        }
      }
      return page.text
    }
  }

  private func writeHead(to page: inout HTMLText) {
    page.element("head") { page in
      page.empty("meta", ["charset": "utf-8"])
      page.element("title", text: title)
      page.empty(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.empty("meta", ["name": "color-scheme", "content": "light dark"])
      page.empty("meta", ["name": "referrer", "content": "no-referrer"])
      // Were a text ever to get past the escaping, the browser would still run and fetch nothing.
      page.empty(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ])
      page.style(StyleSheet.rules)
    }
  }

  private func writeHeader(to page: inout HTMLText) {
    page.element("header") { page in
      page.element("h1", text: title)
      page.element("nav", ["aria-label": "Parts of the report"]) { page in
        page.element("ol") { page in
          for (id, name) in Self.contents {
            page.element("li") { $0.element("a", ["href": "#\(id)"], text: name) }
          }
        }
      }
    }
  }

  private func writeParts(to page: inout HTMLText) throws(EngineError) {
    let columns = ReportColumn.all(of: report)
    AnswerPart(report: report, columns: columns).write(to: &page)
    ComparisonPart(report: report, columns: columns).write(to: &page)
    ColumnsPart(report: report, columns: columns).write(to: &page)
    UnitsPart(report: report, columns: columns).write(to: &page)
    try ChangesPart(report: report, columns: columns).write(to: &page)
    LimitsPart(report: report, columns: columns).write(to: &page)
    MethodPart(report: report, columns: columns, command: command).write(to: &page)
  }

  private var title: String {
    "Replay: " + report.columns.map(\.name).listed
  }

  private static let contents = [
    ("answer", "Answer"), ("comparison", "What is compared"), ("columns", "Side by side"),
    ("units", "By unit"), ("changes", "What changes"), ("limits", "How it can mislead"),
    ("method", "Method"),
  ]
}
