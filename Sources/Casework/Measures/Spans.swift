/// Lengths of time, kept whole until their middle is asked for.
public struct Spans: Hashable, Sendable {
  /// The values, in the order they were added.
  private(set) var microseconds: [UInt64] = []
  private var sum: UInt128 = 0

  /// How many there are.
  public var count: Int { microseconds.count }

  /// Adds one.
  mutating func add(_ span: UInt64) {
    microseconds.append(span)
    sum += UInt128(span)
  }

  /// Their mean, in seconds; nil for none.
  public var mean: ExactQuotient? {
    count == 0 ? nil : ExactQuotient(sum, by: UInt128(count) * Self.perSecond)
  }

  /// The values below which given tenths of them lie, in seconds, by linear interpolation between
  /// neighbours; nil for none.
  ///
  /// Sorts once, so that whoever needs several asks for them together.
  public func quantiles(tenths: [Int]) -> [ExactQuotient]? {
    guard count > 0 else { return nil }
    let sorted = microseconds.sorted()
    return tenths.map { tenth in
      let (below, rest) = ((count - 1) * tenth).quotientAndRemainder(dividingBy: 10)
      let least = UInt128(sorted[below])
      let greatest = UInt128(sorted[min(below + 1, count - 1)])
      return ExactQuotient(
        10 * least + (greatest - least) * UInt128(rest), by: 10 * Self.perSecond)
    }
  }

  private static let perSecond: UInt128 = 1_000_000
}
