internal import CaseEngine
internal import Casework

/// Measures as lines, by family, with what is suppressed left out.
struct MeasureTable {
  let report: MeasureReport
  let isSuppressing: Bool
  let showsEvidence: Bool
  let showsCurve: Bool
  let asOf: Instant?

  /// After how many days a curve is told.
  static let curveDays: [UInt64] = [30, 60, 90, 180, 365]
  private static let bars = Array("▁▂▃▄▅▆▇█").map(String.init)

  /// For people.
  var table: [String] {
    var lines = opening
    if report.division == nil { lines += summary } else { lines += report.counts.flatMap(rows) }
    if showsCurve { lines += report.counts.flatMap(curve) }
    if showsEvidence { lines += report.counts.flatMap(evidence) }
    return lines + closing
  }

  /// From where it is looked, where that is not the end of the log.
  private var opening: [String] {
    guard let span = report.span else { return ["no events that are counted"] }
    guard let asOf else { return [] }
    if asOf < span.lowerBound {
      return ["nothing had occurred by \(asOf): the log begins at \(span.lowerBound)"]
    }
    if asOf > span.upperBound {
      return ["as of \(asOf): the log ends at \(span.upperBound), and what is open ages until then"]
    }
    return ["what had occurred by \(asOf)"]
  }

  /// One line a measure, each family under its name.
  private var summary: [String] {
    var listing = Listing(
      ["family", "measure"] + MeasureCount.headings + ["note"], numeric: [2, 3, 4, 5, 6, 7])
    var family: MeasureFamily?
    for count in report.counts {
      let own = count.definition.family
      listing.append(
        [own == family ? "" : own.rawValue, count.definition.id] + count.cells(of: count.figure)
          + [count.lackingWords ?? ""])
      family = own
    }
    return listing.table
  }

  /// A measure's rows under its name, and what they add up to.
  private func rows(of count: MeasureCount) -> [String] {
    let heading = "\(count.definition.name) (\(count.definition.swedish))"
    if let lacking = count.lackingWords { return [heading, "  " + lacking, ""] }
    let suppression = suppression(of: count)
    var listing = Listing(
      [report.division?.rawValue ?? ""] + MeasureCount.headings + ["note"],
      numeric: [1, 2, 3, 4, 5, 6])
    for (place, row) in count.rows.enumerated() {
      let note = suppression?.rows[place]?.words
      listing.append(
        [row.name ?? "(none)"]
          + (note == nil ? count.cells(of: count.figure(of: row)) : Array(repeating: "", count: 6))
          + [note ?? ""])
    }
    let isHidden = suppression?.hidesTotal ?? false
    listing.append(
      ["total"]
        + (isHidden ? Array(repeating: "", count: 6) : count.cells(of: count.figure))
        + [isHidden ? Suppression.totalWords : ""])
    return [heading] + sparkline(of: count) + listing.table + [""]
  }

  /// Shares month by month on one scale, from 0 to 100 %.
  private func sparkline(of count: MeasureCount) -> [String] {
    guard report.division == .month, count.unit == .share, count.rows.count > 1 else { return [] }
    let bars = count.rows.map { row -> String in
      guard let value = count.figure(of: row)?.value else { return " " }
      return Self.bars[Int(min(value.rounded(to: 8), 7))]
    }
    let months = [count.rows.first?.name, count.rows.last?.name].compactMap(\.self)
    return ["\(bars.joined())  \(months.joined(separator: " to ")), 0 to 100 %"]
  }

  private func curve(of count: MeasureCount) -> [String] {
    // A curve of everything could take away what its total hides.
    guard count.isCovered, !(suppression(of: count)?.hidesTotal ?? false),
      let curve = count.total.curve
    else { return [] }
    var listing = Listing(["longer than", "share of cases"], numeric: [0, 1])
    for days in Self.curveDays {
      let share = curve.lasting(beyond: days * 86_400_000_000)
      let tenths = UInt128(share / (SurvivalCurve.whole / 1_000))
      listing.append(["\(days) d", MeasureUnit.share.text(tenths: tenths)])
    }
    return ["\(count.definition.id): how long cases last, those open included"] + listing.table
      + [""]
  }

  private func evidence(of count: MeasureCount) -> [String] {
    var listing = Listing(
      ["answer", "first", "last", "belongs to", "amount"], numeric: [1, 2, 4])
    for one in count.evidence {
      listing.append([
        "\(one.answer)", one.first.description, one.last.description,
        one.dated?.description ?? "", String(one.amount),
      ])
    }
    return ["\(count.definition.id) rests on"] + listing.table + [""]
  }

  private var closing: [String] {
    [
      "", "times are when things occurred; open cases count as not done where they are in a share",
    ] + (report.groupBasis.map { [$0.words] } ?? [])
  }

  /// What of a measure's rows may be shown.
  func suppression(of count: MeasureCount) -> Suppression? {
    isSuppressing && report.division == .unit ? count.suppression : nil
  }
}
