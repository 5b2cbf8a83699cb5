/// Why a text or some bytes are not an identifier, and where.
public struct IdentifierError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// The byte it is wrong at, from 0.
  public let offset: Int

  init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }

  /// The kinds of fault.
  public enum Fault: Hashable, Sendable {
    /// The binary form has 16 bytes.
    case byteCount(found: Int)
    /// The text form has 36 bytes.
    case textLength(found: Int)
    /// A hyphen belongs here.
    case notAHyphen
    /// A hexadecimal digit in upper case.
    case upperCase
    /// A hexadecimal digit belongs here.
    case notADigit
  }

  /// One sentence saying what is wrong and where.
  public var sentence: String {
    switch fault {
    case .byteCount(let found): "an identifier is 16 bytes, not \(found)"
    case .textLength(let found): "an identifier is written in 36 characters, not \(found) bytes"
    case .notAHyphen: "no hyphen at byte \(offset) of an identifier"
    case .upperCase: "an upper-case digit at byte \(offset) of an identifier"
    case .notADigit: "no hexadecimal digit at byte \(offset) of an identifier"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch fault {
    case .byteCount: "pass the 16 bytes of RFC 9562, most significant first"
    case .textLength, .notAHyphen, .upperCase, .notADigit:
      "write it in lower case, as in 0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a"
    }
  }
}
