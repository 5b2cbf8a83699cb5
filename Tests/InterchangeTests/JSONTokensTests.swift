import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("JSON piece by piece")
struct JSONTokensTests {
  private func tokens(_ bytes: some Sequence<UInt8>) throws -> [(JSONToken, SourcePlace)] {
    try OCELTestSupport.withFile(bytes) { path in
      var tokens = JSONTokens(try SourceInput(path: path))
      var all: [(JSONToken, SourcePlace)] = []
      while let token = try tokens.next() { all.append((token, tokens.place)) }
      return all
    }
  }

  private func tree(_ bytes: some Sequence<UInt8>, _ diagnostics: Diagnostics) throws -> JSONValue {
    try OCELTestSupport.withFile(bytes) { path in
      var tokens = JSONTokens(try SourceInput(path: path))
      let value = try tokens.value(tokens.required(), diagnostics: diagnostics)
      #expect(try tokens.next() == nil)
      return value
    }
  }

  @Test func `tokens come in order, each with its place`() throws {
    let text = "\u{FEFF}{ \"a\": [1, -2.5e+3,\n  \"\\u00e5\\ud83d\\ude00\\n\"], \"b\" : null}\n"
    let found = try tokens(text.utf8)
    #expect(
      found.map(\.0) == [
        .objectStart, .name("a"), .arrayStart, .number("1"), .number("-2.5e+3"),
        .string("å😀\n"), .arrayEnd, .name("b"), .null, .objectEnd,
      ])
    #expect(found.map(\.1.line) == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    // The byte order mark is three bytes of the first line.
    #expect(found.map(\.1.column) == [4, 6, 11, 12, 15, 3, 25, 28, 34, 38])
  }

  @Test(arguments: [
    ("", 0, 0), ("{", 1, 2), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6),
    ("{\"a\":1,}", 1, 8), ("{1:2}", 1, 2), ("[1}", 1, 3), ("]", 1, 1), ("1 2", 1, 3),
    ("[\n01]", 2, 3), ("[1.]", 1, 4), ("[.5]", 1, 2), ("[-]", 1, 3), ("[1e]", 1, 4),
    ("[+1]", 1, 2), ("tru", 1, 4), ("truer", 1, 6), ("nul", 1, 4), ("\"a", 1, 3),
    ("\"\\x\"", 1, 4), ("\"\\u12\"", 1, 7), ("\"\\ud800\"", 1, 9), ("\"\\ud800\\u0041\"", 1, 14),
    ("\"\\udc00\"", 1, 8), ("\"\t\"", 1, 2), ("\"a\nb\"", 1, 3), ("[NaN]", 1, 2),
    ("{\"a\":}", 1, 6),
  ]) func `text that is no JSON is refused where it stops being it`(
    _ text: String, _ line: Int, _ column: Int
  ) throws {
    let error = try #require(throws: InterchangeError.self) { try tokens(text.utf8) }
    if text.isEmpty {
      guard case .file = error else { return #expect(Bool(false), "\(error)") }
      return
    }
    guard case .malformed(_, let place, _) = error else {
      return #expect(Bool(false), "\(error)")
    }
    #expect(place == SourcePlace(line: line, column: column), "\(error.sentence)")
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    ] {
      #expect(throws: InterchangeError.self) { try tokens(bytes) }
    }
  }

  @Test func `nesting, strings and trees have limits`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try tokens(deep.utf8).count == 128)
    let long = "\"" + String(repeating: "a", count: JSONTokens.valueSizeMax + 1) + "\""
    let wide = "[" + String(repeating: "1,", count: JSONTokens.valueCountMax) + "1]"
    for text in ["[" + deep + "]", long, wide] {
      let error = try #require(throws: InterchangeError.self) {
        try tree(text.utf8, Diagnostics(file: "a"))
      }
      guard case .tooLarge = error else { return #expect(Bool(false), "\(error)") }
    }
  }

  @Test func `what straddles two chunks is read as one`() throws {
    let text = #"{"näme": ["\ud83d\ude00 \u00e5", -12.5e3, true, null, "plain"]}"#
    let expected = try tokens(text.utf8).map(\.0)
    for shift in 0...text.utf8.count {
      let spaces = String(repeating: " ", count: SourceInput.chunkSize - shift)
      #expect(try tokens((spaces + text).utf8).map(\.0) == expected)
    }
  }

  @Test func `of members with one name the first counts, and the rest are noted`() throws {
    let diagnostics = Diagnostics(file: "a.json")
    let value = try tree(#"{"b": 1, "a": 2, "b": 3, "\u0062": 4}"#.utf8, diagnostics)
    #expect(value == .object([.init("a", .number("2")), .init("b", .number("1"))]))
    #expect(diagnostics.deviations.map(\.count) == [2])
    #expect(diagnostics.deviations.first?.examples.first == "a.json:1:18: \"b\"")
    let strict = Diagnostics(file: "a.json", isStrict: true)
    #expect(throws: InterchangeError.self) { try tree(#"{"b": 1, "b": 3}"#.utf8, strict) }
  }

  @Test func `a value passed over leaves the next one whole`() throws {
    let text = #"[{"a": ["x\"\u0041", {"b": {}}]}, "next"]"#
    try OCELTestSupport.withFile(text.utf8) { path in
      var tokens = JSONTokens(try SourceInput(path: path))
      #expect(try tokens.next() == .arrayStart)
      try tokens.skip(tokens.required())
      #expect(try tokens.next() == .string("next"))
    }
  }

  @Test func `damaged text is refused or read as our own strict reader reads it`() throws {
    let text = #"{"a": [1, -2.5e+3, "\u00e5\ud83d\ude00\n"], "b": {"c": null, "d": [true, {}]}}"#
    var random = OCELRandom(seed: 7)
    let end = Date().addingTimeInterval(OCELTestSupport.fuzzSeconds)
    var (read, refused) = (0, 0)
    while Date() < end {
      let bytes = random.mutate(Array(text.utf8))
      let diagnostics = Diagnostics(file: "a")
      let found = try? tree(bytes, diagnostics)
      let expected = try? JSONValue(parsing: bytes)
      if let expected { #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self))") }
      if expected == nil, diagnostics.deviations.isEmpty, !bytes.starts(with: [0xEF]) {
        #expect(found == nil, "\(String(decoding: bytes, as: UTF8.self))")
      }
      if found == nil { refused += 1 } else { read += 1 }
    }
    #expect(read > 0 && refused > 0)
  }
}
