internal import Casework

/// A view of a team as one page for a browser: a table, and bars where rows are units.
///
/// No network and no scripts; the same rows give the same bytes. What a view suppresses is not in
/// its rows, and so in no drawing.
public struct TeamPage: Sendable {
  /// The name of the view.
  public let title: String
  /// What it tells, in a sentence.
  public let sentence: String
  /// What stands above the cells.
  public let headings: [String]
  /// Columns of numbers.
  public let numeric: Set<Int>
  /// Columns of numbers that are drawn, a bar a row.
  public let drawn: [Int]
  /// The cells; the first of each row is what it is of.
  public let rows: [[String]]
  /// What is said where there are no rows.
  public let nothing: String
  private let end: Instant
  private let position: Position

  /// A view of a board.
  public init(
    _ title: String, _ sentence: String, of board: TeamBoard, headings: [String],
    numeric: Set<Int>, drawn: [Int], rows: [[String]], nothing: String
  ) {
    self.title = title
    self.sentence = sentence
    self.headings = headings
    self.numeric = numeric
    self.drawn = drawn
    self.rows = rows
    self.nothing = nothing
    end = board.end
    position = board.position
  }

  /// The page, UTF-8; well-formed as XML too.
  public var text: String {
    var page = HTMLText()
    page.page("Team: \(title)", contents: [("answer", "The view"), ("method", "Method")]) { page in
      page.part("answer", sentence) { page in
        guard !rows.isEmpty else { return page.paragraph("\(nothing.capitalizedFirst).") }
        for column in drawn { writeBars(of: column, to: &page) }
        writeTable(to: &page)
      }
      page.part("method", "Method") { page in
        page.terms([
          ("as of", end.description), ("log position", position.description),
        ])
      }
    }
    return page.text
  }

  private func writeTable(to page: inout HTMLText) {
    var table = HTMLTable(
      title,
      headings.enumerated().map { numeric.contains($0) ? .number($1) : .words($1) })
    for row in rows { table.append(row.map { .init($0) }) }
    table.write(to: &page)
  }

  private func writeBars(of column: Int, to page: inout HTMLText) {
    let drawn = rows.compactMap { row in
      UInt128(row[column]).map { RowBars.Row(name: row[0], value: $0, text: row[column]) }
    }
    guard drawn.count > 1 else { return }
    page.element("h3", text: headings[column].capitalizedFirst)
    RowBars(
      id: "bars-\(column)", title: "\(title): \(headings[column])", rows: drawn,
      scale: drawn.map(\.value).max() ?? 1
    ).write(to: &page)
  }
}

extension String {
  /// The same with a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
