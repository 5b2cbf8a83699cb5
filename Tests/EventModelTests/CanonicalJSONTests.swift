import EventModel
import Testing

@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    ("{}", "{}"),
    (" { } ", "{}"),
    (#"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#),
    (#"{ "b" : [ 1 , { } , [ ] ] , "a" : null }"#, #"{"a":null,"b":[1,{},[]]}"#),
    (#"{"z":{"y":1,"x":{"b":[true],"a":false}}}"#, #"{"z":{"x":{"a":false,"b":[true]},"y":1}}"#),
    (#"{"a":"\u00e5\u00E4ö"}"#, #"{"a":"åäö"}"#),
    (#"{"a":"\ud83d\uDE00"}"#, #"{"a":"😀"}"#),
    (#"{"a":"\/\b\f\n\r\t"}"#, #"{"a":"/\u0008\u000c\u000a\u000d\u0009"}"#),
    (#"{"a":"\u001F\u001f\u0000"}"#, #"{"a":"\u001f\u001f\u0000"}"#),
    (#"{"a":"\u0022\u005c\u002F\u007f"}"#, "{\"a\":\"\\\"\\\\/\u{7F}\"}"),
    (#"{"a":"\"\\"}"#, #"{"a":"\"\\"}"#),
    (#"{"a":[-0,0,1.50,1e5,1E+05,-0.0e-0]}"#, #"{"a":[-0,0,1.50,1e5,1E+05,-0.0e-0]}"#),
    ("{\"\u{E9}\":1,\"e\u{301}\":2}", "{\"e\u{301}\":2,\"\u{E9}\":1}"),
    (#"{"aa":1,"a":2,"":3}"#, #"{"":3,"a":2,"aa":1}"#),
    (##"{"#":1,"\"":2,"!":3}"##, ##"{"!":3,"\"":2,"#":1}"##),
    (#"{" ":1,"\u001f":2,"\n":3}"#, #"{"\u000a":3,"\u001f":2," ":1}"#),
    (#"{"]":1,"\\":2,"[":3}"#, #"{"[":3,"\\":2,"]":1}"#),
    ("{\"\u{FFFD}\":1,\"😀\":2,\"z\":3}", "{\"z\":3,\"\u{FFFD}\":1,\"😀\":2}"),
    ("\t\r\n{\"a\":\r\n1}\n", #"{"a":1}"#),
  ])
  func `texts that mean the same become the same bytes`(text: String, canonical: String) throws {
    #expect(try bytes(of: text) == Array(canonical.utf8))
    #expect(try bytes(of: canonical) == Array(canonical.utf8))
  }

  @Test func `canonical text is taken as it is, with or without a copy`() throws {
    let text = Array(#"{"!":"\"","\"":"\u000a","a":{"å":[1,"😀"]}}"#.utf8)
    #expect(try CanonicalJSON(parsing: text).bytes == text)
    #expect(try CanonicalJSON(parsing: text.span).bytes == text)
    #expect(try CanonicalJSON(parsing: ([0x20] + text).span).bytes == text)
  }

  @Test(arguments: ["1", "\"a\"", "[1,2]", "true", "false", "null", "{}"])
  func `any value may stand alone where that is asked for`(text: String) throws {
    #expect(try CanonicalJSON(parsing: text, root: .any).description == text)
    #expect(try CanonicalJSON(parsing: " \(text)\n", root: .any).description == text)
    #expect(try CanonicalJSON(parsing: " \(text)", root: .any).description == text)
  }

  @Test func `64 levels are taken, a 65th is refused where it begins`() throws {
    let levels = CanonicalJSON.levelsMax
    let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(try CanonicalJSON(parsing: deep, root: .any).description == deep)
    let error = #expect(throws: JSONError.self) {
      try CanonicalJSON(parsing: "[\(deep)]", root: .any)
    }
    #expect(error?.fault == .nestedTooDeep)
    #expect(error?.offset == levels)
    let bottomless = String(repeating: #"{"a":"#, count: 1_000_000)
    #expect(throws: JSONError.self) { try CanonicalJSON(parsing: bottomless) }
  }

  @Test func `a number of 1 000 bytes is taken, a longer one refused`() throws {
    let longest = "1" + String(repeating: "0", count: 999)
    #expect(try CanonicalJSON(parsing: longest, root: .any).description == longest)
    let error = #expect(throws: JSONError.self) {
      try CanonicalJSON(parsing: "{\"a\":\(longest)0}")
    }
    #expect(error?.fault == .numberTooLong(bytes: 1_001))
    #expect(error?.offset == 5)
  }

  @Test func `the empty payload is an object without members`() throws {
    #expect(CanonicalJSON.empty.description == "{}")
    #expect(try CanonicalJSON(parsing: "{ }") == .empty)
  }

  /// The canonical bytes, the same by each of the ways in.
  private func bytes(of text: String) throws -> [UInt8] {
    let array = Array(text.utf8)
    let result = try CanonicalJSON(parsing: array)
    #expect(try CanonicalJSON(parsing: array.span) == result)
    #expect(try CanonicalJSON(parsing: text) == result)
    #expect(try CanonicalJSON(result.value) == result)
    return result.bytes
  }
}
