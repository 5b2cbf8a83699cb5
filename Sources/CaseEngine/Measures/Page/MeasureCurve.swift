internal import Casework

/// A drawing of how long cases last, those still open counted as far as they have come.
struct MeasureCurve {
  private let count: MeasureCount
  private let curve: SurvivalCurve
  /// The days that the drawing is wide.
  private let days: Int

  /// Draws the curve of spans; nil for what counts no spans, and where none is over.
  init?(_ count: MeasureCount) {
    guard count.isCovered, let curve = count.total.curve, let last = curve.steps.last else {
      return nil
    }
    self.count = count
    self.curve = curve
    let needed = Int(last.after / Self.day) + 1
    days = Self.widths.first { $0 >= needed } ?? needed
  }

  func write(to page: inout HTMLText) {
    page.element("figure", ["class": "wide drawing accent0", "tabindex": "0"]) { page in
      page.drawing(
        "\(count.definition.id)-curve", width: Self.width, height: Self.bottom + 18,
        title: "\(count.definition.name): how long cases last", description: description
      ) { page in
        for tenths in [0, 500, 1_000] as [UInt128] {
          let y = Self.bottom - Int(tenths) * (Self.bottom - Self.top) / 1_000
          page.line(Self.left, y, Self.left + Self.long, y, style: "grid")
          page.label(
            Self.left - 4, y + 4, MeasureUnit.share.text(tenths: tenths), style: "label end")
        }
        for mark in marks {
          let x = Self.left + mark * Self.long / days
          page.line(x, Self.top, x, Self.bottom, style: "grid")
          page.label(x, Self.bottom + 14, "\(mark) d", style: "label middle")
        }
        page.empty("polyline", ["points": corners, "class": "trend accent0"])
      }
      page.element(
        "figcaption", text: "Share of cases that last longer, open ones counted as far as they are."
      )
    }
  }

  /// The curve looked up at each point of the drawing, and a corner wherever it falls.
  private var corners: String {
    var corners: [String] = []
    var last = Self.top
    for x in 0...Self.long {
      let after = UInt64(x) * UInt64(days) * Self.day / UInt64(Self.long)
      let lost = UInt128(SurvivalCurve.whole - curve.lasting(beyond: after))
      let y = Self.top + Int(lost * UInt128(Self.bottom - Self.top) / UInt128(SurvivalCurve.whole))
      guard y != last || x == 0 || x == Self.long else { continue }
      if y != last { corners.append("\(Self.left + x),\(last)") }
      corners.append("\(Self.left + x),\(y)")
      last = y
    }
    return corners.joined(separator: " ")
  }

  private var marks: [Int] { [30, 60, 90, 180, 365, 730].filter { $0 * 12 >= days && $0 <= days } }

  private var description: String {
    let shares = marks.map { mark in
      let lasting = UInt128(curve.lasting(beyond: UInt64(mark) * Self.day))
      let tenths = lasting * 1_000 / UInt128(SurvivalCurve.whole)
      return "\(MeasureUnit.share.text(tenths: tenths)) last longer than \(mark) days"
    }
    return shares.isEmpty ? "All are over within \(days) days." : shares.listed + "."
  }

  private static let day: UInt64 = 86_400_000_000
  private static let widths = [30, 90, 180, 365, 730]
  private static let width = 640
  private static let left = 64
  private static let long = 560
  private static let top = 8
  private static let bottom = 148
}
