import EventModel
import Testing

@Suite struct JSONRefusalTests {
  @Test(arguments: [
    ("", JSONError.Fault.endOfText, 0),
    ("  ", .endOfText, 2),
    ("{", .endOfText, 1),
    (#"{"a"#, .endOfText, 3),
    (#"{"a""#, .endOfText, 4),
    (#"{"a":"#, .endOfText, 5),
    (#"{"a":1"#, .endOfText, 6),
    (#"{"a":1,"#, .endOfText, 7),
    (#"{"a":-"#, .endOfText, 6),
    (#"{"a":1."#, .endOfText, 7),
    (#"{"a":1e"#, .endOfText, 7),
    (#"{"a":1e+"#, .endOfText, 8),
    (#"{"a":tru"#, .endOfText, 8),
    (#"{"a":"\"#, .endOfText, 7),
    (#"{"a":"\u00"#, .endOfText, 10),
    ("[]", .notAnObject, 0),
    (" 1", .notAnObject, 1),
    (#""a""#, .notAnObject, 0),
    ("{}{}", .trailingBytes, 2),
    ("{} x", .trailingBytes, 3),
    ("{}\0", .trailingBytes, 2),
    ("{,}", .unexpectedByte(0x2C), 1),
    (#"{"a":1,}"#, .unexpectedByte(0x7D), 7),
    (#"{"a":[1,]}"#, .unexpectedByte(0x5D), 8),
    (#"{"a":[1}"#, .unexpectedByte(0x7D), 7),
    (#"{"a" 1}"#, .unexpectedByte(0x31), 5),
    (#"{"a":1 "b":2}"#, .unexpectedByte(0x22), 7),
    ("{a:1}", .unexpectedByte(0x61), 1),
    ("{'a':1}", .unexpectedByte(0x27), 1),
    ("{1:1}", .unexpectedByte(0x31), 1),
    (#"{"a":}"#, .unexpectedByte(0x7D), 5),
    (#"{"a":/**/1}"#, .unexpectedByte(0x2F), 5),
    (#"{"a":NaN}"#, .unexpectedByte(0x4E), 5),
    (#"{"a":Infinity}"#, .unexpectedByte(0x49), 5),
    (#"{"a":-Infinity}"#, .malformedNumber, 6),
    (#"{"a":nul}"#, .unexpectedByte(0x7D), 8),
    (#"{"a":True}"#, .unexpectedByte(0x54), 5),
    (#"{"a":truer}"#, .unexpectedByte(0x72), 9),
    (#"{"a":+1}"#, .unexpectedByte(0x2B), 5),
    (#"{"a":.5}"#, .unexpectedByte(0x2E), 5),
    (#"{"a":01}"#, .malformedNumber, 6),
    (#"{"a":-01}"#, .malformedNumber, 7),
    (#"{"a":1.}"#, .malformedNumber, 7),
    (#"{"a":1.e5}"#, .malformedNumber, 7),
    (#"{"a":1e}"#, .malformedNumber, 7),
    (#"{"a":-}"#, .malformedNumber, 6),
    (#"{"a":0x10}"#, .unexpectedByte(0x78), 6),
    (#"{"a":1_000}"#, .unexpectedByte(0x5F), 6),
    ("{\"a\":\u{A0}1}", .unexpectedByte(0xC2), 5),
    ("{\"a\":\"\n\"}", .controlCharacter(0x0A), 6),
    ("{\"a\":\"\0\"}", .controlCharacter(0x00), 6),
    (#"{"a":"\x41"}"#, .unknownEscape, 6),
    (#"{"a":"\u00g0"}"#, .unknownEscape, 6),
    (#"{"a":"\u00 0"}"#, .unknownEscape, 6),
    ("{\"a\":\"\\u00\u{10}0\"}", .unknownEscape, 6),
    (#"{"a":"\U0041"}"#, .unknownEscape, 6),
    (#"{"a":"\ud83d"}"#, .loneSurrogate, 6),
    (#"{"a":"\ude00"}"#, .loneSurrogate, 6),
    (#"{"a":"\ud83d\n"}"#, .loneSurrogate, 6),
    (#"{"a":"\ud83dx\ude00"}"#, .loneSurrogate, 6),
    (#"{"a":"\ud83d\ud83d"}"#, .loneSurrogate, 6),
    (#"{"a":1,"a":2}"#, .duplicateKey("a"), 7),
    (#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 13),
    (#"{"b":1,"a":{"c":1,"c":2}}"#, .duplicateKey("c"), 18),
    (#"{"å":1,"\u00e5":2}"#, .duplicateKey("å"), 8),
    (#"{"\n":1,"\u000a":2}"#, .duplicateKey("\n"), 8),
    (#"{"b":1,"a":1,"b":2,"a":2}"#, .duplicateKey("b"), 13),
    ("\u{FEFF}{}", .byteOrderMark, 0),
  ])
  func `what is not JSON is refused where it goes wrong`(
    text: String, fault: JSONError.Fault, offset: Int
  ) {
    expect(Array(text.utf8), refusedFor: fault, at: offset)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x98, 0x28],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE],
      [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused, in values and in names`(wrong: [UInt8]) {
    expect(Array(#"{"a":"å"#.utf8) + wrong + Array(#""}"#.utf8), refusedFor: .invalidUTF8, at: 8)
    expect(Array(#"{"å"#.utf8) + wrong + Array(#"":1}"#.utf8), refusedFor: .invalidUTF8, at: 4)
    expect(Array(#"{"a":"å"#.utf8) + wrong, refusedFor: .invalidUTF8, at: 8)
  }

  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
    "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}", "\u{10FFFF}", "\u{2028}",
  ])
  func `characters at the edges of UTF-8 are taken as they are`(character: String) throws {
    let text = Array("{\"\(character)\":\"\(character)\"}".utf8)
    #expect(try CanonicalJSON(parsing: text).bytes == text)
  }

  @Test func `an error says what, where and what to do`() {
    let error = #expect(throws: JSONError.self) {
      try CanonicalJSON(parsing: #"{"a":1,"a":2}"#)
    }
    #expect(error?.sentence == #"the key "a" stands twice in one object (byte 7)"#)
    #expect(error?.remedy == "keep one of the two")
  }

  private func expect(_ text: [UInt8], refusedFor fault: JSONError.Fault, at offset: Int) {
    let error = #expect(throws: JSONError.self) { try CanonicalJSON(parsing: text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
    #expect(error?.sentence.hasSuffix("(byte \(offset))") == true)
    #expect(error?.remedy.isEmpty == false)
  }
}
