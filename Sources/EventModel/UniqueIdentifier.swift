/// A 128-bit name unique in the world, in RFC 9562's layouts.
///
/// What event ids and command ids share; they stay two types so that one is never taken for the
/// other. Randomness and time are passed in, never drawn here. Order is that of the bytes, which
/// for versions 7 and 8 is the order of their milliseconds.
public protocol UniqueIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first eight bytes, as a big-endian number.
  var high: UInt64 { get }
  /// The last eight bytes, as a big-endian number.
  var low: UInt64 { get }
  /// Takes the two halves as they are, whatever their version.
  init(high: UInt64, low: UInt64)
}

extension UniqueIdentifier {
  /// The number of bytes: 16.
  public static var byteCount: Int { 16 }

  /// Reads 16 bytes, most significant first; any other number of them is refused.
  public init(bytes: Span<UInt8>) throws(IdentifierError) {
    guard bytes.count == Self.byteCount else {
      throw IdentifierError(.byteCount(found: bytes.count), at: 0)
    }
    self.init(high: Self.word(bytes, from: 0), low: Self.word(bytes, from: 8))
  }

  /// Appends the 16 bytes, most significant first.
  public func append(to bytes: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
  }

  /// A version 7 identifier: milliseconds since 1970, then 74 bits of the given randomness.
  ///
  /// Taken are the low 12 bits of the first word and the low 62 of the second. Traps when the
  /// milliseconds need more than 48 bits (the year 10889).
  public static func version7(milliseconds: UInt64, random: (UInt64, UInt64)) -> Self {
    layout(version: 7, milliseconds: milliseconds, filling: random)
  }

  /// A version 8 identifier: milliseconds since 1970, then 74 bits of a hash.
  ///
  /// Of the first 16 bytes of the hash (any after them are ignored) it takes the last 12 bits of
  /// the first half and the last 62 of the second. The same arguments give the same identifier,
  /// always. A time before 1970 passes 0. Traps when the hash is shorter, or when the milliseconds
  /// need more than 48 bits.
  public static func version8(milliseconds: UInt64, hash: Span<UInt8>) -> Self {
    precondition(hash.count >= byteCount, "a version 8 identifier takes 16 bytes of hash")
    return layout(
      version: 8, milliseconds: milliseconds, filling: (word(hash, from: 0), word(hash, from: 8)))
  }

  /// Orders by bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  private static func layout(
    version: UInt64, milliseconds: UInt64, filling: (UInt64, UInt64)
  ) -> Self {
    precondition(milliseconds < 1 << 48, "an identifier holds 48 bits of milliseconds")
    return Self(
      high: milliseconds << 16 | version << 12 | filling.0 & 0xFFF,
      low: 0b10 << 62 | filling.1 & (1 << 62 - 1))
  }

  private static func word(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<start + 8 {
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }
}
