internal import CaseEngine
internal import Casework

/// The rows of a replay as CSV: a line for each unit, period, column and figure that is not
/// 0.
struct ReplayCSV {
  let report: ReplayReport

  init(_ report: ReplayReport) {
    self.report = report
  }

  var lines: [String] {
    var listing = Listing(["unit", "period", "column", "kind", "level", "value"])
    for row in report.rows {
      if let open = row.open, open > 0 {
        // Of no column: whatever steers, as many wait.
        listing.append([
          row.unit ?? "", row.period.description, "", "openCases", "exact", String(open),
        ])
      }
      for (column, figures) in zip(report.columns, row.values) {
        for (name, value) in figures.named where value != 0 {
          listing.append([
            row.unit ?? "", row.period.description, column.name, name, "exact", String(value),
          ])
        }
      }
    }
    return listing.csv
  }
}
