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
      try page.page(title, contents: Self.contents) { (page) throws(EngineError) in
        try writeParts(to: &page)
      }
      return page.text
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
