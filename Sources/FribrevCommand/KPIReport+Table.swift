internal import CaseEngine
internal import Casework

extension KPIReport {
  private static let headings = [
    "cases", "events", "activities", "resources", "variants", "median duration", "mean duration",
    "p90 duration", "first-to-last span ≤ 30 days", "handovers", "rework events",
    "events with a resource", "median wait", "mean wait",
  ]

  /// Columns of `headings` that rows about activities fill, and those that all others do.
  private var columns: [Int] { division == .activity ? [0, 1, 3, 10, 11, 12, 13] : Array(0...11) }

  /// For people: the total line by line, or rows with the total under them.
  var table: [String] {
    opening + (division == nil ? figures : matrix) + closing
  }

  /// What is counted, where that is less than everything.
  private var opening: [String] {
    guard !hidesTotal else { return asOf.map { ["what had occurred by \($0)"] } ?? [] }
    if kpi.total.events == 0 {
      return [asOf.map { "nothing had occurred by \($0)" } ?? "no events that are counted"]
    }
    return asOf.map { ["what had occurred by \($0)"] } ?? []
  }

  private var figures: [String] {
    var listing = Listing(["figure", "value", "exactly"], numeric: [1])
    for column in columns {
      // Counts are exact as they are.
      let isRounded = 5...8 ~= column
      let unit = column == 8 ? "" : " s"
      listing.append([
        Self.headings[column], total.cells[column].isEmpty ? "–" : total.cells[column],
        isRounded ? total.values[column].map { $0 + unit } ?? "" : "",
      ])
    }
    return listing.table
  }

  private var matrix: [String] {
    let hasNotes = (rows + [total]).contains { $0.note != nil }
    var listing = Listing(
      [division?.rawValue ?? ""] + columns.map { Self.headings[$0] } + (hasNotes ? ["note"] : []),
      numeric: Set(1...columns.count))
    for row in rows + [total] {
      let name = row.by == "total" ? "total" : row.name ?? "(no unit)"
      listing.append(
        [name] + columns.map { row.cells[$0] } + (hasNotes ? [row.note ?? ""] : []))
    }
    return listing.table
  }

  /// By what rows about units are made.
  private var closing: [String] {
    guard let basis, let groups else { return [] }
    return ["", "basis: \(basis)", "groups: \(groups)"]
  }
}
