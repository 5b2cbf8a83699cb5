/// What the table's rows are about.
enum Work: CaseIterable {
  case append, appendProcessor, appendInPairs, appendRecordsOnly, callers, callersProcessor
  case scan, scanHalves, verify, verifyProcessor
  case proofMedian, proofWorst, open, disk
}

/// The figures of all rounds: events per second, a time, or a share, as the row says.
struct Figures {
  private var ours: [Work: [Double]] = [:]
  private var limits: [Work: [Double]] = [:]

  /// Notes a figure of ours.
  mutating func note(_ work: Work, ours value: Double) {
    ours[work, default: []].append(value)
  }

  /// Notes a figure of the limit.
  mutating func note(_ work: Work, limit value: Double) {
    limits[work, default: []].append(value)
  }

  /// Notes events per second of both, and the microseconds of processor time an event takes.
  mutating func note(
    _ work: Work, processor: Work, events: Int, ours: Cost, limit: Cost
  ) {
    let count = Double(events)
    note(work, ours: count / ours.seconds)
    note(work, limit: count / limit.seconds)
    note(processor, ours: 1e6 * ours.processorSeconds / count)
    note(processor, limit: 1e6 * limit.processorSeconds / count)
  }

  func ours(_ work: Work) -> Double? { Self.median(ours[work] ?? []) }

  func limit(_ work: Work) -> Double? { Self.median(limits[work] ?? []) }

  /// The least and greatest ratio of figures taken one beside the other.
  func spread(_ work: Work) -> ClosedRange<Double>? {
    let ratios = zip(ours[work] ?? [], limits[work] ?? []).map { $0 / $1 }
    guard let least = ratios.min(), let greatest = ratios.max() else { return nil }
    return least...greatest
  }

  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
