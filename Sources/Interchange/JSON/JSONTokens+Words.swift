extension JSONTokens {
  /// Reads a number, leaving it as it is written.
  mutating func number() throws(InterchangeError) -> String {
    var text: [UInt8] = []
    while let byte = try peek(), Self.mayStandInNumber(byte) {
      guard text.count < Self.numberSizeMax else {
        throw malformed("a number has more than \(Self.numberSizeMax) characters")
      }
      text.append(byte)
      index += 1
    }
    guard Self.isNumber(text[...]) else { throw malformed("a number is not written as one") }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `true`, `false` or `null`.
  mutating func word() throws(InterchangeError) -> JSONToken {
    var text: [UInt8] = []
    while let byte = try peek(), 0x61...0x7A ~= byte, text.count < 6 {
      text.append(byte)
      index += 1
    }
    switch String(decoding: text, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: throw malformed("a value is missing")
    }
  }

  private static func mayStandInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case JSONByte.zero...JSONByte.nine, JSONByte.minus, JSONByte.plus, JSONByte.point,
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Whether the text is a number as RFC 8259 has it.
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == JSONByte.minus { rest.removeFirst() }
    let startsWithZero = rest.first == JSONByte.zero
    let whole = takeDigits(from: &rest)
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == JSONByte.point {
      rest.removeFirst()
      guard takeDigits(from: &rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == JSONByte.minus || rest.first == JSONByte.plus { rest.removeFirst() }
      guard takeDigits(from: &rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(from text: inout ArraySlice<UInt8>) -> Int {
    let count = text.prefix { JSONByte.zero...JSONByte.nine ~= $0 }.count
    text = text.dropFirst(count)
    return count
  }
}
