internal import Office

/// The figures of a made-up history, printed beside those it was made to have.
struct FiguresReport {
  private let rows: [OfficeFigures.Row]

  init(_ figures: OfficeFigures) {
    rows = figures.rows
  }

  /// How many figures lie outside their tolerance.
  var missed: Int { rows.count { !$0.isMet } }

  /// Prints the table.
  func show() {
    var listing = Listing(
      ["figure", "expected", "found", "tolerance", "counted", "met"], numeric: [1, 2, 3, 4])
    for row in rows {
      listing.append([
        row.name, Self.text(row.expected), row.found.map { Self.text($0) } ?? "–",
        "±" + Self.text(row.tolerance), String(row.count),
        row.found == nil ? "too short" : row.isMet ? "yes" : "NO",
      ])
    }
    for line in [""] + listing.table { Terminal.say(line) }
  }

  /// Three digits after the point below 1, one below 100, none above.
  private static func text(_ number: Double) -> String {
    let digits = number < 1 ? 3 : number < 100 ? 1 : 0
    let scale = [1, 10, 100, 1_000][digits]
    let whole = Int((number * Double(scale)).rounded())
    guard digits > 0 else { return String(whole) }
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
