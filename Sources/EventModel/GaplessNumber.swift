/// A number that counts up by one from 1, with no gap, and never past 2⁴⁸ − 1.
///
/// 48 bits number a record every microsecond for nine years, and leave 16 bits of a word free for
/// whoever packs the number with something else. 0 is `none`: nothing counted yet.
public protocol GaplessNumber: RawRepresentable, Hashable, Comparable, Sendable,
  CustomStringConvertible
where RawValue == UInt64 {}

extension GaplessNumber {
  /// The greatest number there is: 2⁴⁸ − 1.
  public static var limit: Self { Self((1 << 48) - 1) }
  /// Before the first: nothing counted yet.
  ///
  /// Write the type before it: where an optional is expected, `.none` alone means `nil`.
  public static var none: Self { Self(0) }
  /// The number of the first thing counted: 1.
  public static var first: Self { Self(1) }

  /// Takes a number known to be within the limit; a larger one traps.
  ///
  /// A number read from outside goes through `init(rawValue:)`, which answers `nil` instead.
  public init(_ value: UInt64) {
    guard let number = Self(rawValue: value) else {
      preconditionFailure("a gapless number is at most 2^48 - 1: read it with init(rawValue:)")
    }
    self = number
  }

  /// The number that follows; traps at the limit.
  public var next: Self { Self(rawValue + 1) }

  /// The number in decimal digits.
  public var description: String { String(rawValue) }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
