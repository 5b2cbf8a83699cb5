import Foundation
import Testing

@testable import Office

struct DrawTests {
  private static let count = 100_000

  private static func mean(_ quantity: (Draw) -> Double) -> Double {
    let chance = Chance(seed: 2)
    let sum = (0..<UInt64(count)).map { quantity(chance.draw($0, 0, .tenure)) }.reduce(0, +)
    return sum / Double(count)
  }

  private static let least = Draw(bits: 0)
  private static let greatest = Draw(bits: .max)

  @Test func `a share is from 0 up to but not including 1`() {
    #expect(Self.least.share == 0)
    #expect(Self.greatest.share < 1)
    #expect((0.497...0.503).contains(Self.mean(\.share)))
  }

  @Test func `something happens never, always, or in its share of draws`() {
    #expect(!Self.least.happens(at: 0))
    #expect(Self.greatest.happens(at: 1))
    #expect((0.095...0.105).contains(Self.mean { $0.happens(at: 0.1) ? 1 : 0 }))
  }

  @Test func `whole numbers reach both ends and are even`() {
    #expect(Self.least.int(in: -3...9) == -3)
    #expect(Self.greatest.int(in: -3...9) == 9)
    #expect(Self.least.int(in: 7...7) == 7)
    #expect(Self.greatest.int(in: .min ... .max) == -1)
    #expect((3.97...4.03).contains(Self.mean { Double($0.int(in: 0...8)) }))
  }

  @Test func `waiting times have their mean and no memory`() {
    #expect((34.5...35.5).contains(Self.mean { $0.exponential(mean: 35) }))
    let beyond = Self.mean { $0.exponential(mean: 35) > 35 ? 1 : 0 }
    #expect((beyond - 0.3679).magnitude < 0.006)
    #expect(Self.greatest.exponential(mean: 1).isFinite)
    #expect(Self.least.exponential(mean: 0) == 0)
  }

  @Test func `lognormal numbers have their median and spread`() {
    let below = Self.mean { $0.lognormal(median: 240, sigma: 0.8) < 240 ? 1 : 0 }
    #expect((below - 0.5).magnitude < 0.006)
    // One deviation up lie 84.13 of 100.
    let limit = 240 * exp(0.8)
    let within = Self.mean { $0.lognormal(median: 240, sigma: 0.8) < limit ? 1 : 0 }
    #expect((within - 0.8413).magnitude < 0.005)
  }

  @Test func `normal numbers have mean 0 and deviation 1 and are finite at the ends`() {
    #expect(Self.mean { $0.normal() }.magnitude < 0.015)
    #expect((0.98...1.02).contains(Self.mean { $0.normal() * $0.normal() }))
    #expect(Self.least.normal() > -9 && Self.greatest.normal() < 9)
  }

  @Test func `a place is picked by its weight, and never one without`() {
    let weights = [0, 1, 0, 3, 0]
      .map(Double.init)
    #expect(Self.least.pick(weights: weights) == 1)
    #expect(Self.greatest.pick(weights: weights) == 3)
    #expect((0.745...0.755).contains(Self.mean { $0.pick(weights: weights) == 3 ? 1 : 0 }))
  }

  @Test(arguments: [0.0, 0.6, 3.2, 40, 100]) func `small counts have their mean and variance`(
    _ mean: Double
  ) {
    let margin = 4 * (mean / Double(Self.count)).squareRoot()
    #expect((Self.mean { Double($0.poisson(mean: mean)) } - mean).magnitude <= margin)
    let variance = Self.mean {
      let deviation = Double($0.poisson(mean: mean)) - mean
      return deviation * deviation
    }
    #expect((variance - mean).magnitude <= 0.03 * mean)
    #expect(Self.greatest.poisson(mean: mean) < 300)
  }

  @Test func `a greater share never gives a smaller quantity`() {
    let draws = (0..<UInt64(1_000)).map { Draw(bits: $0 << 54) }
    let quantities: [(Draw) -> Double] = [
      { $0.exponential(mean: 3) }, { $0.normal() }, { $0.lognormal(median: 2, sigma: 1) },
      { Double($0.poisson(mean: 5)) }, { Double($0.int(in: 0...99)) },
      { Double($0.pick(weights: [1, 2, 3])) },
    ]
    for quantity in quantities {
      let values = draws.map(quantity)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func `our logarithm and exponential agree with the library's`() {
    for number in stride(from: 0.000_1, through: 50, by: 0.013) {
      #expect((Elementary.logarithm(number) - log(number)).magnitude <= 2e-15 * max(1, log(number)))
      for power in [number, -number] {
        let expected = exp(power)
        #expect((Elementary.exponential(power) - expected).magnitude <= 4e-15 * expected)
      }
    }
    #expect(Elementary.logarithm(0x1p-53).bitPattern == (-53 * log(2.0)).bitPattern)
    #expect(Elementary.exponential(-701) == 0)
  }

  /// From Python's statistics.NormalDist().inv_cdf.
  @Test(arguments: [
    (0.5, 0), (0.6, 0.253_347_103_135_799_8), (0.975, 1.959_963_984_540_053_6),
    (0.01, -2.326_347_874_040_840_8), (1e-9, -5.997_807_015_007_686_5),
    (0.999_999_999, 5.997_807_019_601_638), (0x1p-54, -8.292_361_075_813_595),
  ])
  func `quantiles of the normal distribution are exact`(_ share: Double, _ expected: Double) {
    #expect((Elementary.normalQuantile(share) - expected).magnitude < 1e-13)
  }
}
