internal import Casework

/// Where dates lie in a drawing: days from left to right, with marks at months or years.
struct TimeAxis {
  let first: CivilDate
  let last: CivilDate
  /// Where the first day begins, and how far it is to the end of the last.
  let left: Int
  let width: Int

  /// How far to the right a day begins; days outside stand at the ends.
  func x(of date: CivilDate) -> Int {
    let inside = min(max(date, first), last.adding(days: 1))
    return left + inside.days(since: first) * width / max(1, last.days(since: first) + 1)
  }

  /// The middle of a period.
  func middle(of period: CivilPeriod) -> Int {
    (x(of: period.first) + x(of: period.next.first)) / 2
  }

  /// Whether a stretch of days has one that is drawn.
  func shows(from: CivilDate, through: CivilDate) -> Bool {
    from <= last && first <= through
  }

  /// First days of months or years to mark, a handful.
  var marks: [(date: CivilDate, text: String)] {
    let start = Self.month(of: first) + (first.day == 1 ? 0 : 1)
    let end = Self.month(of: last)
    guard let step = Self.steps.first(where: { (end - start) / $0 < Self.marksMax }) else {
      return []
    }
    let aligned = start + (step - start % step) % step
    return stride(from: aligned, through: end, by: step).compactMap { month in
      guard let date = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else {
        return nil
      }
      return (date, month % 12 == 0 ? "\(date.year)" : CivilPeriod(.month, of: date).description)
    }
  }

  /// Draws the marks with thin lines up from a height.
  func draw(from top: Int, to bottom: Int, in page: inout HTMLText) {
    for mark in marks {
      let x = x(of: mark.date)
      page.line(x, top, x, bottom, style: "grid")
      // A word at an edge would be cut.
      let reach = mark.text.utf8.count * 3
      guard x + reach <= left + width + 8 else { continue }
      let isFirst = x - reach < 0
      page.label(x, bottom + 12, mark.text, style: isFirst ? "label" : "label middle")
    }
  }

  private static func month(of date: CivilDate) -> Int { date.year * 12 + date.month - 1 }

  private static let marksMax = 6
  private static let steps = [1, 3, 6, 12, 24, 60, 120, 300, 1_200, 12_000]
}
