/// A table of a report: a caption, heads with their scope, rows that begin with what they are of.
struct HTMLTable {
  private let caption: String
  private let heads: [Head]
  private var rows: [[Cell]] = []

  /// What stands above a column of the table.
  struct Head {
    let text: String
    /// Whether it stands above numbers.
    let isNumber: Bool
    /// The column of the replay it is of; nil for none.
    let column: ReportColumn?

    static func words(_ text: String) -> Head { Head(text: text, isNumber: false, column: nil) }
    static func number(_ text: String) -> Head { Head(text: text, isNumber: true, column: nil) }
    static func column(_ column: ReportColumn, isNumber: Bool = true) -> Head {
      Head(text: "", isNumber: isNumber, column: column)
    }
  }

  /// What stands in a cell.
  struct Cell: ExpressibleByStringInterpolation {
    let text: String
    /// Whether it is to be copied as it stands.
    var isCode = false
    /// The column of the replay it names; nil for none.
    var column: ReportColumn?

    init(stringLiteral text: String) { self.text = text }
    init(_ text: String) { self.text = text }

    static func code(_ text: String) -> Cell {
      var cell = Cell(text)
      cell.isCode = true
      return cell
    }

    static func column(_ column: ReportColumn) -> Cell {
      var cell = Cell("")
      cell.column = column
      return cell
    }
  }

  init(_ caption: String, _ heads: [Head]) {
    self.caption = caption
    self.heads = heads
  }

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ cells: [Cell]) {
    rows.append(cells)
  }

  /// Writes it; wide ones scroll by themselves, so that the page does not.
  func write(to page: inout HTMLText) {
    page.element("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": caption])
    { page in
      page.element("table") { page in
        page.element("caption", text: caption)
        page.element("thead") { page in
          page.element("tr") { page in
            for head in heads { write(head, to: &page) }
          }
        }
        page.element("tbody") { page in
          for row in rows { write(row, to: &page) }
        }
      }
    }
  }

  private func write(_ head: Head, to page: inout HTMLText) {
    let style = head.isNumber ? "number" : "words"
    page.element("th", ["scope": "col", "class": style]) { page in
      if let column = head.column {
        column.write(to: &page)
      } else {
        page.say(head.text)
      }
    }
  }

  private func write(_ row: [Cell], to page: inout HTMLText) {
    page.element("tr") { page in
      for (place, (cell, head)) in zip(row, heads).enumerated() {
        if place == 0 {
          page.element("th", ["scope": "row"]) { write(cell, to: &$0) }
        } else {
          page.element("td", ["class": head.isNumber ? "number" : "words"]) {
            write(cell, to: &$0)
          }
        }
      }
    }
  }

  private static let shortMax = 24

  private func write(_ cell: Cell, to page: inout HTMLText) {
    if let column = cell.column {
      column.write(to: &page)
    } else if cell.isCode {
      page.element("code", text: cell.text)
    } else {
      // Dates and ids are not broken in two.
      let isShort = cell.text.utf8.count <= Self.shortMax
      page.element("bdi", ["class": isShort ? "short" : "long"], text: cell.text)
    }
  }
}
