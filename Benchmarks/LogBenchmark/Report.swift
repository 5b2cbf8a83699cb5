import Foundation

/// The figures as Markdown.
struct Report {
  let eventCount: Int
  let figures: Figures

  /// A table: what, ours, limit, ratio, target, met.
  var table: [String] {
    [
      "", "## \(Self.grouped(eventCount)) events", "",
      "| what | ours | limit | ratio (all rounds) | target | met |", "|---|--:|--:|--:|--:|---|",
    ] + rates + absolutes
  }

  private var rates: [String] {
    [
      rate("bulk append, batches of 10 000, one caller", .append, target: 0.7),
      processor("· processor time per event", .appendProcessor),
      rate("· two batches under way", .appendInPairs, against: .append),
      rate("· C loop without indexes, hashes or heads", .append, against: .appendRecordsOnly),
      rate("16 callers, one event at a time", .callers, target: 0.6),
      processor("· processor time per event", .callersProcessor),
      rate("fact scan, one thread", .scan, target: 0.25),
      rate("fact scan, two threads (limit: ours on one)", .scanHalves),
      rate("verify (limit: one thread)", .verify, target: 0.7),
      processor("· processor time per event", .verifyProcessor),
    ].compactMap(\.self)
  }

  private var absolutes: [String] {
    [
      absolute("inclusion proof, median of 1 000", .proofMedian, below: 1, unit: "ms"),
      absolute("inclusion proof, worst of 1 000", .proofWorst, below: 1, unit: "ms"),
      absolute("open after a clean close, first read", .open, below: 100, unit: "ms"),
      absolute("disk ÷ records' bytes", .disk, below: 1.6, unit: "×"),
    ].compactMap(\.self)
  }

  private func rate(
    _ what: String, _ work: Work, against other: Work? = nil, target: Double? = nil
  ) -> String? {
    guard let ours = figures.ours(work), let limit = figures.limit(other ?? work) else {
      return nil
    }
    var ratio = Self.decimals(ours / limit)
    if other == nil, let spread = figures.spread(work), spread.lowerBound < spread.upperBound {
      ratio += " (\(Self.decimals(spread.lowerBound))–\(Self.decimals(spread.upperBound)))"
    }
    let goal = target.map { "≥ \(Self.decimals($0))" } ?? ""
    let isMet = target.map { ours / limit >= $0 ? "yes" : "**no**" } ?? ""
    let figures = "\(Self.perSecond(ours)) | \(Self.perSecond(limit)) | \(ratio)"
    return "| \(what) | \(figures) | \(goal) | \(isMet) |"
  }

  private func processor(_ what: String, _ work: Work) -> String? {
    guard let ours = figures.ours(work), let limit = figures.limit(work) else { return nil }
    let ratio = Self.decimals(ours / limit)
    return "| \(what) | \(Self.decimals(ours)) µs | \(Self.decimals(limit)) µs | \(ratio) | | |"
  }

  private func absolute(
    _ what: String, _ work: Work, below target: Double, unit: String
  ) -> String? {
    guard let ours = figures.ours(work) else { return nil }
    let goal = "≤ \(target.formatted(.number.grouping(.never))) \(unit)"
    let isMet = ours <= target ? "yes" : "**no**"
    return "| \(what) | \(Self.decimals(ours)) \(unit) | | | \(goal) | \(isMet) |"
  }

  private static func perSecond(_ rate: Double) -> String {
    rate >= 10_000_000
      ? "\(decimals(rate / 1_000_000, 0)) M/s"
      : rate >= 1_000_000
        ? "\(decimals(rate / 1_000_000)) M/s" : "\(grouped(Int(rate)))/s"
  }

  private static func decimals(_ number: Double, _ places: Int = 2) -> String {
    String(format: "%.\(places)f", number)
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? " \(digit)" : "\(digit)"
    }.joined()
  }
}
