/// A figure as it was counted: a number of microseconds, or of cases, by another.
public struct ExactQuotient: Hashable, Sendable {
  /// What is divided.
  public let numerator: UInt128
  /// What it is divided by; never 0.
  public let denominator: UInt128

  init(_ numerator: UInt128, by denominator: UInt128) {
    precondition(denominator > 0, "nothing is divided by 0")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// How often a unit goes into the quotient, in units of 1/scale, a half rounded up.
  public func rounded(to scale: UInt128, per unit: UInt128 = 1) -> UInt128 {
    let under = denominator * unit
    return (2 * numerator * scale + under) / (2 * under)
  }

  /// The floating-point number nearest to the quotient: the one place where figures leave integers,
  /// for formats that say seconds and shares in floating point.
  ///
  /// Correctly rounded: any program that divides exactly and rounds once prints the same digits.
  public var nearest: Double {
    guard numerator > 0 else { return 0 }
    // Scaled so that the whole part has 63 or 64 bits, ten more than are kept.
    let shift = 63 - (Self.bits(numerator) - Self.bits(denominator))
    let over = shift > 0 ? numerator << UInt128(shift) : numerator
    let under = shift < 0 ? denominator << UInt128(-shift) : denominator
    let (whole, rest) = over.quotientAndRemainder(dividingBy: under)
    // A rest lies beyond the bits kept and only breaks ties: its last bit stands for all of it.
    let sticky = UInt64(whole) | (rest > 0 ? 1 : 0)
    return Double(sign: .plus, exponent: -shift, significand: Double(sticky))
  }

  private static func bits(_ number: UInt128) -> Int { 128 - number.leadingZeroBitCount }
}
