import Testing

@testable import Casework

/// Figures are exact until they are printed, and then the nearest number there is.
@Suite struct QuotientTests {
  @Test func `a quotient of small numbers is the one that division gives`() {
    var dice = RandomOrganisation(seed: 7)
    for _ in 0..<2_000 {
      let (one, other) = (dice.number(below: 1 << 53), 1 + dice.number(below: 1 << 40))
      let quotient = ExactQuotient(UInt128(one), by: UInt128(other))
      #expect(quotient.nearest == Double(one) / Double(other), "\(one) by \(other)")
    }
  }

  /// What Python's `float(fractions.Fraction(numerator, denominator))` says.
  @Test(arguments: [
    ("8277686955100000123", "1199000000", "6903825650.625522"),
    ("18446744073709551615", "1", "1.8446744073709552e+19"),
    ("9007199254740993", "1", "9007199254740992.0"),
    ("9007199254740993000001", "1000000", "9.007199254740994e+15"),
    ("184467440737095516150000", "10000000", "1.844674407370955e+16"),
    ("1", "3", "0.3333333333333333"), ("0", "5", "0.0"),
  ])
  func `a quotient of large numbers is rounded once`(
    numerator: String, denominator: String, printed: String
  ) throws {
    let quotient = ExactQuotient(
      try #require(UInt128(numerator)), by: try #require(UInt128(denominator)))
    #expect(String(quotient.nearest) == printed)
  }

  @Test(arguments: [(0, 0), (1, 17), (2, 33), (3, 50), (59, 983), (60, 1_000), (90, 1_500)])
  func `thousandths of a minute are rounded, a half up`(seconds: Int, thousandths: Int) {
    let quotient = ExactQuotient(UInt128(seconds) * 10, by: 10)
    #expect(quotient.rounded(to: 1_000, per: 60) == UInt128(thousandths))
  }

  @Test func `quantiles lie between neighbours, by exact tenths`() throws {
    var spans = Spans()
    #expect(spans.mean == nil)
    #expect(spans.quantiles(tenths: [5]) == nil)
    for seconds in [40, 10, 20, 30] as [UInt64] { spans.add(seconds * 1_000_000) }
    let quantiles = try #require(spans.quantiles(tenths: [0, 5, 9, 10]))
    #expect(quantiles.map(\.nearest) == [10, 25, 37, 40])
    #expect(spans.mean?.nearest == 25)
  }

  @Test func `the longest span there can be overflows nothing`() throws {
    var spans = Spans()
    for _ in 0..<3 { spans.add(.max) }
    #expect(spans.mean?.nearest == 18_446_744_073_709.551615)
    #expect(spans.quantiles(tenths: [9])?[0].nearest == 18_446_744_073_709.551615)
  }
}
