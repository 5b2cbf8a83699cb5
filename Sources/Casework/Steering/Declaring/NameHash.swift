internal import EventModel

/// 64 bits in place of the name of a clause, item or timer, so that findings have a fixed width.
///
/// FNV-1a over the name's UTF-8 bytes: the same on every machine, not meant to resist forgery. A
/// manifest is refused where two of its names share a hash, so within a policy it is the name. The
/// empty name is 0 and means none.
public struct NameHash: RawRepresentable, BitwiseCopyable, Hashable, Comparable, Sendable {
  /// The hash.
  public let rawValue: UInt64

  /// Takes a hash as it is.
  @inlinable
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Hashes a name.
  public init(_ name: String) {
    rawValue = name.isEmpty ? 0 : UInt64(bitPattern: Slot.hash(of: name))
  }

  /// No name.
  @inlinable
  public static var none: NameHash { NameHash(rawValue: 0) }

  /// Orders by hash: an order that means nothing but is the same everywhere.
  @inlinable
  public static func < (left: NameHash, right: NameHash) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension NameHash: ExpressibleByStringLiteral {
  /// Hashes a name written in code: `let target: NameHash = "T30"`.
  public init(stringLiteral name: String) {
    self.init(name)
  }
}
