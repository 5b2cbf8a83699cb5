internal import ArgumentParser
internal import EventModel

/// How data is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// Rows of text under headings, printed in a chosen format.
struct Listing {
  let headings: [String]
  private(set) var rows: [[String]] = []
  /// Columns aligned to the right.
  let numeric: Set<Int>

  init(_ headings: [String], numeric: Set<Int> = []) {
    self.headings = headings
    self.numeric = numeric
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == headings.count, "a row has a cell under each heading")
    rows.append(row)
  }

  /// Columns two spaces apart, no spaces at line ends.
  var table: [String] {
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([headings] + rows).map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += (column == 0 ? "" : "  ")
        line += numeric.contains(column) ? padding + cell : cell + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// RFC 4180, lines ended by LF.
  var csv: [String] {
    ([headings] + rows).map { $0.map(Self.quoted).joined(separator: ",") }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n\r".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
