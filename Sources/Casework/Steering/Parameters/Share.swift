/// A part of a whole as an exact fraction from 0 to 1, in lowest terms.
public struct Share: Hashable, Sendable, CustomStringConvertible {
  /// The number above the line.
  public let numerator: Int64
  /// The number below it, from 1.
  public let denominator: Int64

  /// Takes a fraction; nil where it is less than 0, more than 1, or has no denominator.
  public init?(_ numerator: Int64, of denominator: Int64) {
    guard denominator > 0, 0...denominator ~= numerator else { return nil }
    var (one, other) = (numerator, denominator)
    while other != 0 { (one, other) = (other, one % other) }
    self.numerator = numerator / one
    self.denominator = denominator / one
  }

  /// Reads `0.80`, `1` or `4/5`; nil for all else and for more than 18 digits.
  public init?(parsing text: String) {
    if let line = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      guard let numerator = Self.digits(text[..<line].utf8),
        let denominator = Self.digits(text[text.utf8.index(after: line)...].utf8)
      else { return nil }
      self.init(numerator, of: denominator)
      return
    }
    let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    let decimals = text[point...].utf8.dropFirst()
    guard let whole = Self.digits(text[..<point].utf8), whole <= 1,
      let part = point == text.endIndex ? 0 : Self.digits(decimals), decimals.count < 18
    else { return nil }
    let denominator = decimals.reduce(1 as Int64) { power, _ in power * 10 }
    self.init(whole * denominator + part, of: denominator)
  }

  /// Whether so many of so many reach the share; false where there are none at all.
  public func isReached(by part: Int64, of whole: Int64) -> Bool {
    guard whole > 0 else { return false }
    let left = part.multipliedFullWidth(by: denominator)
    let right = whole.multipliedFullWidth(by: numerator)
    return (left.high, left.low) >= (right.high, right.low)
  }

  /// The fraction, `4/5`.
  public var description: String { "\(numerator)/\(denominator)" }

  private static func digits(_ text: Substring.UTF8View) -> Int64? {
    guard 1...18 ~= text.count, text.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
