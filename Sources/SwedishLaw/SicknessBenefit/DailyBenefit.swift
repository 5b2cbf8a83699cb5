internal import Casework

/// What a full day of benefit is worth.
struct DailyBenefit {
  let act: Act
  /// In öre, 0 to `sgiMax`.
  let sgi: Int64
  let level: PaymentLevel
  private let isUnemployed: Bool

  /// Above this income, 100 million kronor, the sums would not fit.
  static let sgiMax: Int64 = 10_000_000_000
  /// Longer calculations are not looked at.
  static let daysMax = 3_660

  /// The parameters it reads.
  static let parameters = [
    "benefit-normal", "benefit-continuation", "sgi-factor", "benefit-year", "unemployed-day",
  ]

  init(act: Act, sgi: Int64, level: PaymentLevel) {
    self.act = act
    self.sgi = sgi
    self.level = level
    isUnemployed = act.employmentForm == .unemployed
  }

  /// In kronor, rounded (28:10).
  func kronor(on day: CivilDate) -> Int64 { kronor(on: day, extent: 100) }

  /// The part of a day's benefit, of the unrounded full day and rounded once.
  func kronor(on day: CivilDate, extent: Int64) -> Int64 {
    let rate = level == .normal ? "benefit-normal" : "benefit-continuation"
    let product = sgi * act.parameter("sgi-factor", on: day) * act.parameter(rate, on: day) * extent
    let divisor = 1_000 * 1_000 * act.parameter("benefit-year", on: day) * 100 * 100
    let benefit = (2 * product + divisor) / (2 * divisor)
    guard isUnemployed else { return benefit }
    let most = act.parameter("unemployed-day", on: day) * extent
    return min(benefit, (2 * most + 100) / 200)
  }

  /// A day's benefit at a step, in öre: the least and the most that an order of rounding gives.
  func öre(on day: CivilDate, extent: Int64) -> ClosedRange<Int64> {
    let part = kronor(on: day) * extent
    let all = [part, (2 * part + 100) / 200 * 100, kronor(on: day, extent: extent) * 100]
    return (all.min() ?? part)...(all.max() ?? part)
  }
}
