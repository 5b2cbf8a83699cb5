/// One draw: 64 bits, and the quantities that can be made of them.
///
/// Every quantity is made of the draw's one share and grows with it, so that a changed parameter
/// moves a quantity and does not roll it anew. Ask one draw for one quantity only: two of the same
/// draw go up and down together. Nothing depends on the machine's mathematics library.
public struct Draw: Hashable, Sendable {
  /// The bits, each as likely 0 as 1.
  public let bits: UInt64

  /// Takes bits as they are.
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// A number from 0 up to but not including 1, all multiples of 2⁻⁵³ being equally likely.
  public var share: Double { Double(bits >> 11) * 0x1p-53 }

  /// True in that share of draws; traps for a share outside 0 to 1.
  public func happens(at share: Double) -> Bool {
    precondition(0...1 ~= share, "a share lies between 0 and 1")
    return self.share < share
  }

  /// A whole number of a range, all equally likely but for a bias below range/2⁶⁴.
  public func int(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
    guard width < .max else { return Int(truncatingIfNeeded: bits) }
    // The high word of the product: Lemire, "Fast Random Integer Generation in an Interval" (2019).
    let offset = bits.multipliedFullWidth(by: width + 1).high
    return range.lowerBound &+ Int(truncatingIfNeeded: offset)
  }

  /// A waiting time of that mean, with no memory of how long one waited; traps below 0.
  public func exponential(mean: Double) -> Double {
    precondition(mean >= 0, "a mean waiting time is not negative")
    // 1 − share is never 0.
    return -mean * Elementary.logarithm(1 - share)
  }

  /// A number whose logarithm is normal: half of draws lie below the median; traps for a median
  /// of 0 or less.
  public func lognormal(median: Double, sigma: Double) -> Double {
    precondition(median > 0 && sigma >= 0, "a median is positive and sigma not negative")
    return median * Elementary.exponential(sigma * normal())
  }

  /// The number below which that share of a lognormal distribution lies, 0 < share < 1.
  static func lognormal(median: Double, sigma: Double, share: Double) -> Double {
    // Finite at both ends, as draws are.
    let inside = min(max(share, 0x1p-52), 1 - 0x1p-52)
    return median * Elementary.exponential(sigma * Elementary.normalQuantile(inside))
  }

  /// A number of the normal distribution with mean 0 and deviation 1.
  public func normal() -> Double {
    // The middle of one of 2⁵² steps: neither 0 nor 1, and exact.
    Elementary.normalQuantile((Double(bits >> 12) + 0.5) * 0x1p-52)
  }

  /// A place in a list, each as likely as its weight says; traps for weights that are negative or
  /// all 0.
  public func pick(weights: [Double]) -> Int {
    let total = weights.reduce(0, +)
    precondition(
      total > 0 && total.isFinite && weights.allSatisfy { $0 >= 0 },
      "weights are not negative, and one is above 0")
    var rest = share * total
    var place = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      place = index
      rest -= weight
      if rest < 0 { break }
    }
    return place
  }

  /// How often something rare happens, where it happens `mean` times on average.
  ///
  /// By adding up probabilities, in time that grows with the mean; traps above
  /// `poissonMeanMax`.
  public func poisson(mean: Double) -> Int {
    precondition(0...Self.poissonMeanMax ~= mean, "the mean of a small count is 0 to 100")
    var probability = Elementary.exponential(-mean)
    var sum = probability
    var count = 0
    while sum <= share {
      count += 1
      probability *= mean / Double(count)
      // Rounding may leave the sum below the greatest shares: past the mean it stops growing.
      if sum + probability == sum && Double(count) > mean { break }
      sum += probability
    }
    return count
  }

  /// The greatest mean that `poisson` takes.
  public static let poissonMeanMax: Double = 100
}
