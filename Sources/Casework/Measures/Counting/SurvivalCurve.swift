/// How large a share of cases lasts longer than so many days, those still open counted as far as
/// they have come: the product-limit estimate (Kaplan & Meier, JASA 53, 1958).
public struct SurvivalCurve: Hashable, Sendable {
  /// The steps, by time.
  public let steps: [Step]

  /// Where the curve falls.
  public struct Step: Hashable, Sendable {
    /// How long after the start, µs.
    public let after: UInt64
    /// How many were not over until then.
    public let atRisk: Int
    /// How many were over just then.
    public let ended: Int
    /// The share that lasts longer, in parts of 2^62; each step rounds once, to the nearest.
    public let lasting: UInt64
  }

  /// 1, in the parts that `Step.lasting` is in.
  public static let whole: UInt64 = 1 << 62

  /// Of spans that are over and spans that last still, both in µs.
  ///
  /// Ties go as usual: what lasts until a time is at risk at it. Sorts both.
  public init(ended: [UInt64], running: [UInt64]) {
    let (ended, running) = (ended.sorted(), running.sorted())
    var steps: [Step] = []
    var lasting = Self.whole
    var (place, open) = (0, 0)
    while place < ended.count {
      let time = ended[place]
      while open < running.count && running[open] < time { open += 1 }
      let atRisk = ended.count - place + running.count - open
      let next = ended[place...].firstIndex { $0 > time } ?? ended.count
      let left = UInt128(atRisk - (next - place))
      let product = 2 * UInt128(lasting) * left + UInt128(atRisk)
      lasting = UInt64(product / (2 * UInt128(atRisk)))
      steps.append(Step(after: time, atRisk: atRisk, ended: next - place, lasting: lasting))
      place = next
    }
    self.steps = steps
  }

  /// The share that lasts longer than so many µs, in parts of 2^62.
  public func lasting(beyond microseconds: UInt64) -> UInt64 {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = steps[middle].after <= microseconds ? (middle + 1, high) : (low, middle)
    }
    return low == 0 ? Self.whole : steps[low - 1].lasting
  }
}
