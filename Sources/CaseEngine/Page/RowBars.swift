/// A drawing of rows: a bar for each on one scale, its name before it and its value behind it.
struct RowBars {
  /// What makes its ids unlike those of others.
  let id: String
  /// What is drawn.
  let title: String
  let rows: [Row]
  /// The value of the longest bar there can be.
  let scale: UInt128

  /// A name, what it has as a number and as a text.
  struct Row {
    let name: String
    let value: UInt128
    let text: String
    /// Whether so few stand behind it that it says little: it is drawn grey.
    var isFew = false
  }

  func write(to page: inout HTMLText) {
    page.element("figure", ["class": "wide drawing accent0", "tabindex": "0"]) { page in
      page.drawing(
        id, width: Self.width, height: rows.count * Self.rowHeight + 8, title: title,
        description: rows.map { "\($0.name): \($0.text)" }.joined(separator: "; ") + "."
      ) { page in
        for (place, row) in rows.enumerated() {
          let y = 4 + place * Self.rowHeight
          let length = Int(min(row.value, scale) * UInt128(Self.lengthMax) / max(1, scale))
          page.label(Self.left - 8, y + 12, Self.short(row.name), style: "label end")
          page.box(
            Self.left, y + 2, width: max(1, length), height: Self.rowHeight - 6,
            style: row.isFew ? "open" : "measured")
          page.label(Self.left + length + 8, y + 12, row.text)
        }
      }
    }
  }

  /// A name as far as there is room for it; the table has it whole.
  private static func short(_ name: String) -> String {
    name.count > nameMax ? name.prefix(nameMax - 1) + "…" : name
  }

  private static let width = 640
  private static let left = 210
  private static let lengthMax = 330
  private static let rowHeight = 20
  private static let nameMax = 34
}
