internal import Casework

/// A drawing of regimes by scope and time: a bar for each binding, column by column.
struct RegimeTimeline {
  let result: ReplayResult
  let columns: [ReportColumn]
  let period: ReportPeriod

  private struct Lane {
    let title: String
    let style: String
    /// The dates of the bar; nil for a heading.
    var bar: (from: CivilDate, through: CivilDate)?
  }

  func write(to page: inout HTMLText) {
    let lanes = self.lanes
    let shown = lanes.prefix(Self.lanesMax)
    let top = 6
    let bottom = top + shown.count * Self.laneHeight
    let axis = TimeAxis(first: period.first, last: period.last, left: 4, width: Self.width - 8)
    page.element("figure", ["class": "wide drawing", "tabindex": "0"]) { page in
      page.drawing(
        "regimes", width: Self.width, height: bottom + 18,
        title: "Regimes by scope, \(period.first) to \(period.last)",
        description: sentences(lanes).joined(separator: " ")
      ) { page in
        axis.draw(from: top, to: bottom, in: &page)
        for (place, lane) in shown.enumerated() {
          draw(lane, at: top + place * Self.laneHeight, axis, in: &page)
        }
      }
      page.element("figcaption", text: Self.key + more(lanes.count))
    }
  }

  private func draw(_ lane: Lane, at y: Int, _ axis: TimeAxis, in page: inout HTMLText) {
    guard let bar = lane.bar else {
      page.label(4, y + 20, lane.title, style: "label strong \(lane.style)")
      return
    }
    page.label(4, y + 12, lane.title)
    let start = axis.x(of: bar.from)
    let end = axis.x(of: min(bar.through, period.last).adding(days: 1))
    page.box(start, y + 16, width: max(2, end - start), height: 8, style: lane.style)
  }

  /// A heading for each column, a lane for each binding that has a day in the period.
  private var lanes: [Lane] {
    zip(columns, result.columns).flatMap { column, own -> [Lane] in
      let bars = own.bundle.bindings.compactMap { binding -> Lane? in
        let through = binding.through ?? .endless
        guard binding.from <= period.last, period.first <= through else { return nil }
        let kind = Self.kind(of: binding)
        return Lane(
          title: Self.title(of: binding), style: "bar \(kind) \(column.style)",
          bar: (binding.from, through))
      }
      let note = bars.isEmpty ? ": nothing is bound, the law alone holds" : ""
      let recorded = own.isRecorded ? ", as known at the end of the log" : ""
      return [Lane(title: Self.cut(column.title) + recorded + note, style: column.style)] + bars
    }
  }

  private static func kind(of binding: Binding) -> String {
    switch binding.mode {
    case .off, .shadow: "silent"
    case .advise, .steer: binding.isFribrev ? "frees" : "steers"
    }
  }

  private static func title(of binding: Binding) -> String {
    let mode = binding.mode == .steer ? "" : ", \(binding.mode.rawValue)"
    let word = binding.isFribrev ? "freed (fribrev)" : cut(binding.policy)
    return "\(cut(binding.scope.description)) · \(word)\(mode)"
  }

  private func sentences(_ lanes: [Lane]) -> [String] {
    lanes.prefix(Self.lanesMax).map { lane in
      guard let bar = lane.bar else { return lane.title + "." }
      let end = bar.through == .endless ? "on" : "through \(bar.through)"
      return "\(lane.title) from \(bar.from.begun) \(end)."
    }
  }

  private func more(_ lanes: Int) -> String {
    guard lanes > Self.lanesMax else { return "" }
    return " \(ReportNumber.grouped(lanes - Self.lanesMax)) more are only in the table."
  }

  /// A name that fits into a line of the drawing; whole in the table.
  private static func cut(_ name: String) -> String {
    name.count > 48 ? name.prefix(47) + "…" : name
  }

  private static let key =
    "Filled: in force. Outlined: only computed, or off. Dashed: freed from what is bound to a "
    + "broader scope."
  private static let width = 720
  private static let laneHeight = 28
  private static let lanesMax = 80
}

extension ReplayColumn {
  /// Whether the log's own regime steers.
  fileprivate var isRecorded: Bool {
    guard case .asRecorded = steering else { return false }
    return true
  }
}
