import EventModel
import Testing

@Suite struct JSONValueTests {
  static let payload =
    #"{"a":[1,{"b":"},]"}],"d":{"t":"date","v":"2017-03-06"},"n":-7,"å\"":"\u000a"}"#

  @Test func `a text becomes a tree`() throws {
    let value = try JSONValue(parsing: Self.payload)
    #expect(
      value
        == .object([
          .init("a", .array([.number("1"), .object([.init("b", .string("},]"))])])),
          .init("d", .object([.init("t", .string("date")), .init("v", .string("2017-03-06"))])),
          .init("n", .number("-7")),
          .init("å\"", .string("\n")),
        ]))
    #expect(value["n"]?.integer == -7)
    #expect(value["d"]?["v"]?.text == "2017-03-06")
    #expect(value["d"]?["w"] == nil)
    #expect(value["n"]?["w"] == nil)
  }

  @Test(arguments: [
    ("a", #"[1,{"b":"},]"}]"#), ("d", #"{"t":"date","v":"2017-03-06"}"#), ("n", "-7"),
    ("å\"", #""\u000a""#), ("b", nil), ("", nil), ("å", nil), ("å\\\"", nil),
  ])
  func `one member is found without building the rest`(name: String, text: String?) throws {
    let payload = try CanonicalJSON(parsing: Self.payload)
    #expect(payload.fieldBytes(name).map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(payload.field(name) == (try text.map { try JSONValue(parsing: $0) }))
  }

  @Test func `members are visited in order`() throws {
    var seen: [String] = []
    try CanonicalJSON(parsing: Self.payload).forEachMember { name, value in
      seen.append("\(String(decoding: name, as: UTF8.self)) \(value.count)")
    }
    #expect(seen == ["a 15", "d 29", "n 2", #"å\" 8"#])
  }

  @Test(arguments: ["{}", "[]", "[{\"a\":1}]", "1", "\"a\"", "null"])
  func `a value without members has none to visit`(text: String) throws {
    let value = try CanonicalJSON(parsing: text, root: .any)
    value.forEachMember { _, _ in Issue.record("\(text) has no members") }
    #expect(value.field("a") == nil)
  }

  @Test func `a visit stops at the first error thrown`() throws {
    struct Stop: Error {}
    let payload = try CanonicalJSON(parsing: Self.payload)
    var visits = 0
    #expect(throws: Stop.self) {
      try payload.forEachMember { _, _ throws(Stop) in
        visits += 1
        throw Stop()
      }
    }
    #expect(visits == 1)
  }

  @Test(arguments: [
    ("0", Int64(0)), ("-9223372036854775808", .min), ("9223372036854775807", .max),
    ("9223372036854775808", nil), ("1.0", nil), ("1e3", nil), ("\"1\"", nil), ("null", nil),
  ])
  func `only a number written as whole is whole`(text: String, integer: Int64?) throws {
    #expect(try JSONValue(parsing: text).integer == integer)
  }

  @Test func `composed and decomposed letters stay apart`() throws {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    #expect(JSONValue.string(composed) != .string(decomposed))
    let payload = try CanonicalJSON(parsing: "{\"\(composed)\":1,\"\(decomposed)\":2}")
    #expect(payload.field(composed) == .number("1"))
    #expect(payload.field(decomposed) == .number("2"))
    #expect(payload.value[decomposed] == .number("2"))
  }

  @Test(arguments: [
    (
      JSONValue.object([.init("a", .null), .init("a", .null)]), JSONError.Fault.duplicateKey("a"),
      10
    ),
    (.object([.init("a", .array([.object([.init("b", .number("01"))])]))]), .malformedNumber, 12),
    (.object([.init("a", .number("1,\"b\":2"))]), .trailingBytes, 6),
    (.object([.init("a", .number(" 1"))]), .unexpectedByte(0x20), 5),
    (.object([.init("a", .number("null"))]), .unexpectedByte(0x6E), 5),
    (.object([.init("a", .number(""))]), .endOfText, 5),
    (.array([]), .notAnObject, 0),
  ])
  func `a tree is refused for what its text would be`(
    value: JSONValue, fault: JSONError.Fault, offset: Int
  ) {
    let error = #expect(throws: JSONError.self) { try CanonicalJSON(value) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
  }
}
