/// A JSON value in the one byte form that is hashed and stored.
///
/// UTF-8 without white space; the members of an object in the order of their keys' UTF-8 bytes, no
/// key twice; in strings only `"`, `\` and the characters below U+0020 are escaped (`\"`, `\\`,
/// `\u000a`, lower case), everything else stands as itself; no Unicode normalisation; numbers as
/// they were written. Two texts that mean the same by these rules become the same bytes.
public struct CanonicalJSON: Hashable, Sendable {
  /// The canonical text.
  public let bytes: [UInt8]

  /// The object without members, `{}`.
  public static let empty = CanonicalJSON(trusted: [ASCII.openBrace, ASCII.closeBrace])

  /// The longest number taken, in bytes.
  public static let numberBytesMax = 1_000
  /// How many arrays and objects may stand within each other.
  public static let levelsMax = 64

  /// What a whole text may be.
  public enum Root: Sendable {
    /// An object, as every payload is.
    case object
    /// Any value.
    case any
  }

  /// Takes bytes that are canonical already, without looking at them.
  ///
  /// For bytes this type made before and a hash has vouched for since. Reading members of other
  /// bytes gives nonsense or traps.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension CanonicalJSON {
  /// True if the value is an object.
  public var isObject: Bool { bytes.first == ASCII.openBrace }
}

extension CanonicalJSON: CustomStringConvertible {
  /// The canonical text.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
