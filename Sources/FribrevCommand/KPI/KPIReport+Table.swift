internal import CaseEngine
internal import Casework

extension KPIReport {
  /// What the figures of a row are called: under each other, and beside each other.
  private static let headings = [
    ("cases", "cases"), ("events", "events"), ("activities", "activities"),
    ("resources", "resources"), ("variants", "variants"), ("median duration", "median"),
    ("mean duration", "mean"), ("p90 duration", "p90"),
    ("first-to-last span ≤ 30 days", "first-to-last span ≤ 30 days"), ("handovers", "handovers"),
    ("rework events", "rework"), ("events with a resource", ""), ("", "median wait"),
    ("", "mean wait"),
  ]

  /// Columns of `headings` that rows of the division have something to say in.
  private var columns: [Int] {
    switch division {
    case .activity: [0, 1, 3, 10, 12, 13]
    case .unit, .month: Array(0...10)
    case nil: Array(0...11)
    }
  }

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
        Self.headings[column].0, total.cells[column].isEmpty ? "–" : total.cells[column],
        isRounded ? total.values[column].map { $0 + unit } ?? "" : "",
      ])
    }
    return listing.table
  }

  private var matrix: [String] {
    let hasNotes = (rows + [total]).contains { $0.note != nil }
    var listing = Listing(
      [division?.rawValue ?? ""] + columns.map { Self.headings[$0].1 } + (hasNotes ? ["note"] : []),
      numeric: Set(1...columns.count))
    for row in rows + [total] {
      let name = row.by == "total" ? "total" : row.name ?? "(no unit)"
      listing.append(
        [name] + columns.map { row.cells[$0] } + (hasNotes ? [row.note ?? ""] : []))
    }
    return listing.table
  }

  /// What the columns leave unsaid, and by what rows about units are made.
  private var closing: [String] {
    let spans: String? =
      switch division {
      case .activity: "waits: from the case's previous event"
      case .unit, .month: "median, mean, p90: from a case's first to its last event"
      case nil: nil
      }
    let objects = flattened.joined(separator: ", ")
    let flat: String? =
      flattened.isEmpty ? nil : "flattened: a case is the life of an object of type \(objects)"
    let notes = [
      spans, flat, basis.map { "basis: \($0)" }, groups.map { "groups: \($0)" },
    ].compactMap(\.self)
    return notes.isEmpty ? [] : [""] + notes
  }
}
