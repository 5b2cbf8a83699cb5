/// Why a text is not JSON, or not the JSON a record may hold, and where.
public struct JSONError: Error, Hashable, Sendable {
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
    /// The text stops within a value, or has none.
    case endOfText
    /// A byte that can't stand there.
    case unexpectedByte(UInt8)
    /// Something after the value.
    case trailingBytes
    /// A byte order mark before the value.
    case byteOrderMark
    /// Bytes that are not UTF-8: overlong, a surrogate, past U+10FFFF, cut off.
    case invalidUTF8
    /// A control character in a string, not escaped.
    case controlCharacter(UInt8)
    /// A backslash with something after it that JSON doesn't know.
    case unknownEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A number JSON doesn't know: a leading zero, no digit where one belongs.
    case malformedNumber
    /// A number of more than `CanonicalJSON.numberBytesMax` bytes.
    case numberTooLong(bytes: Int)
    /// More than `CanonicalJSON.levelsMax` arrays and objects within each other.
    case nestedTooDeep
    /// A name that the object has already.
    case duplicateKey(String)
    /// The whole value must be an object.
    case notAnObject
  }

  /// One sentence saying what is wrong and where.
  public var sentence: String {
    let what =
      switch fault {
      case .endOfText: "the JSON text stops too early"
      case .unexpectedByte(let byte): "\(Self.name(of: byte)) can't stand here"
      case .trailingBytes: "something follows the JSON value"
      case .byteOrderMark: "the JSON text begins with a byte order mark"
      case .invalidUTF8: "the bytes are not UTF-8"
      case .controlCharacter(let byte): "\(Self.name(of: byte)) stands in a string"
      case .unknownEscape: "JSON has no such escape"
      case .loneSurrogate: "half of a surrogate pair stands alone"
      case .malformedNumber: "JSON writes no number like this"
      case .numberTooLong(let bytes):
        "a number of \(bytes) bytes is longer than \(CanonicalJSON.numberBytesMax)"
      case .nestedTooDeep: "values are nested more than \(CanonicalJSON.levelsMax) deep"
      case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
      case .notAnObject: "the JSON value is not an object"
      }
    return "\(what) (byte \(offset))"
  }

  /// What to do next.
  public var remedy: String {
    switch fault {
    case .endOfText: "pass the whole text"
    case .unexpectedByte, .malformedNumber:
      "write JSON by RFC 8259: no comments, no trailing comma, no NaN, no leading zero or plus"
    case .trailingBytes: "pass one value at a time"
    case .byteOrderMark: "take the first three bytes away"
    case .invalidUTF8: "convert the text to UTF-8"
    case .controlCharacter, .unknownEscape: "escape it as \\u and four hexadecimal digits"
    case .loneSurrogate: "write both halves, or the character itself in UTF-8"
    case .numberTooLong: "write it as a string, or round it"
    case .nestedTooDeep: "flatten it, or store it as an attachment"
    case .duplicateKey: "keep one of the two"
    case .notAnObject: "wrap it in an object, as in {\"value\":1}"
    }
  }

  private static func name(of byte: UInt8) -> String {
    guard 0x21..<0x7F ~= byte else { return "byte \(byte)" }
    return "'\(UnicodeScalar(byte))'"
  }
}
