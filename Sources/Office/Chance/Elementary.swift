/// Logarithm, exponential and normal quantile, of additions, products and quotients only.
///
/// IEEE 754 says what these yield to the last bit, and Swift never fuses them, so the same seed
/// makes the same history on every machine. Mathematics libraries differ in the last bit.
enum Elementary {
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// The natural logarithm of a positive, normal number, to some 10⁻¹⁵ of its size or of 1.
  ///
  /// x = m·2ᵏ with m between √½ and √2, and ln m = 2·artanh((m − 1)/(m + 1)) by its series.
  static func logarithm(_ number: Double) -> Double {
    precondition(number.isNormal && number > 0, "only positive numbers have a logarithm")
    var exponent = Double(number.exponent)
    var fraction = number.significand
    if fraction > 1.414_213_562_373_095_1 {
      fraction /= 2
      exponent += 1
    }
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 25.0, through: 3.0, by: -2.0) {
      sum = (sum + 1 / odd) * square
    }
    return exponent * ln2High + (2 * ratio * (1 + sum) + exponent * ln2Low)
  }

  /// The exponential, to some 10⁻¹⁵ of its size; 0 below −700, and traps above 700.
  ///
  /// eˣ = 2ᵏ·eʳ with r at most ½·ln 2 from 0, and eʳ by its series.
  static func exponential(_ power: Double) -> Double {
    precondition(power <= 700, "a power above 700 is beyond every quantity here")
    guard power >= -700 else { return 0 }
    let exponent = (power / (ln2High + ln2Low)).rounded()
    let rest = (power - exponent * ln2High) - exponent * ln2Low
    var sum = 1.0
    for number in stride(from: 14.0, through: 1.0, by: -1.0) {
      sum = 1 + rest / number * sum
    }
    return sum * Double(sign: .plus, exponent: Int(exponent), significand: 1)
  }

  /// The number below which a share of the normal distribution lies; the share is within 0 and 1.
  ///
  /// Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied
  /// Statistics 37 (1988), PPND16: good to about 10⁻¹⁶.
  static func normalQuantile(_ share: Double) -> Double {
    let distance = share - 0.5
    if distance.magnitude <= 0.425 {
      let square = 0.180625 - distance * distance
      return distance * ratio(square, central)
    }
    let tail = (-logarithm(min(share, 1 - share))).squareRoot()
    let size = tail <= 5 ? ratio(tail - 1.6, middle) : ratio(tail - 5, far)
    return distance < 0 ? -size : size
  }

  private struct Coefficients {
    let above: [Double]
    let below: [Double]
  }

  private static func ratio(_ number: Double, _ coefficients: Coefficients) -> Double {
    polynomial(number, coefficients.above) / polynomial(number, coefficients.below)
  }

  /// Coefficients go from the highest power down.
  private static func polynomial(_ number: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * number + $1 }
  }

  private static let central = Coefficients(
    above: [
      2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
      4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
      1.3314166789178437745e+2, 3.3871328727963666080e0,
    ],
    below: [
      5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
      2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
      4.2313330701600911252e+1, 1,
    ])

  private static let middle = Coefficients(
    above: [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
      4.63033784615654529590e0, 1.42343711074968357734e0,
    ],
    below: [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
      1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
      2.05319162663775882187e0, 1,
    ])

  private static let far = Coefficients(
    above: [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
      5.46378491116411436990e0, 6.65790464350110377720e0,
    ],
    below: [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1,
    ])
}
