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
    let lines = [headings] + rows.map { $0.map(Self.printable) }
    let widths = headings.indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.map { row in
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

  /// An array of objects; cells of numeric columns are numbers, null where empty, others texts.
  var json: JSONValue {
    .array(
      rows.map { row in
        .object(
          headings.indices.map { column in
            JSONValue.Member(Self.key(headings[column]), value(row[column], in: column))
          })
      })
  }

  private func value(_ cell: String, in column: Int) -> JSONValue {
    guard numeric.contains(column) else { return .string(cell) }
    return cell.isEmpty ? .null : .number(cell)
  }

  /// "registered on" is `registeredOn`.
  private static func key(_ heading: String) -> String {
    let words = heading.split(separator: " ")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The text without what would move or recolour a terminal: names come from anybody.
  private static func printable(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: isCommanding) else { return cell }
    return cell.unicodeScalars.map { scalar in
      isCommanding(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
  }

  /// Control characters, and those that turn the direction of writing.
  private static func isCommanding(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n\r".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
