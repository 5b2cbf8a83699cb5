extension JSONTokens {
  /// Reads a string from its opening quote to its closing one.
  mutating func string() throws(InterchangeError) -> String {
    index += 1
    var start = index
    var text: [UInt8] = []
    var bits: UInt8 = 0
    while true {
      let end = chunk.count
      while index < end {
        let byte = chunk[index]
        if byte == JSONByte.quote || byte == JSONByte.backslash || byte < 0x20 { break }
        bits |= byte
        index += 1
      }
      guard wantsText else {
        if try passEndOfPiece() { return "" }
        continue
      }
      try checkSize(text.count + index - start, of: "a string")
      guard index < end else {
        text += chunk[start..<index]
        guard try peek() != nil else { throw malformed("the text ends within a string") }
        start = 0
        continue
      }
      guard chunk[index] != JSONByte.quote else {
        index += 1
        let piece = chunk[start..<index - 1]
        // Plain ASCII needs no check, and is by far the most.
        if text.isEmpty && bits < 0x80 { return String(decoding: piece, as: UTF8.self) }
        return text.isEmpty ? try decoded(piece) : try decoded((text + piece)[...])
      }
      text += chunk[start..<index]
      try escape(into: &text)
      start = index
    }
  }

  func checkSize(_ size: Int, of what: String) throws(InterchangeError) {
    guard size > Self.valueSizeMax else { return }
    throw .tooLarge(file: file, place: place, what: what, size: size, limit: Self.valueSizeMax)
  }

  /// Where strings are passed over: goes past what ended a piece; true at the string's end.
  private mutating func passEndOfPiece() throws(InterchangeError) -> Bool {
    guard let byte = try peek() else { throw malformed("the text ends within a string") }
    if byte == JSONByte.quote {
      index += 1
      return true
    }
    guard byte == JSONByte.backslash || byte < 0x20 else { return false }
    var passed: [UInt8] = []
    try escape(into: &passed)
    return false
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) throws(InterchangeError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw malformed("a string is not UTF-8")
    }
    return text
  }

  /// Reads what begins with a backslash and appends what it stands for.
  private mutating func escape(into text: inout [UInt8]) throws(InterchangeError) {
    guard try take() == JSONByte.backslash else {
      index -= 1
      throw malformed("a control character stands in a string without being escaped")
    }
    let byte = try take()
    switch byte {
    case JSONByte.quote, JSONByte.backslash, UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try unicode(into: &text)
    default: throw malformed("a backslash stands before something that is no escape")
    }
  }

  /// Reads the digits of `\u`, and a second escape where the first is half a pair.
  private mutating func unicode(into text: inout [UInt8]) throws(InterchangeError) {
    var code = try digits()
    if 0xD800...0xDBFF ~= code {
      guard try take() == JSONByte.backslash, try take() == UInt8(ascii: "u") else {
        throw malformed("half a surrogate pair stands alone")
      }
      let low = try digits()
      guard 0xDC00...0xDFFF ~= low else {
        throw malformed("half a surrogate pair stands alone")
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw malformed("half a surrogate pair stands alone")
    }
    text += String(Character(scalar)).utf8
  }

  private mutating func digits() throws(InterchangeError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = JSONByte.hexadecimal(try take()) else {
        throw malformed("\\u has fewer than four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }

  private mutating func take() throws(InterchangeError) -> UInt8 {
    guard let byte = try peek() else { throw malformed("the text ends within a string") }
    index += 1
    return byte
  }
}
