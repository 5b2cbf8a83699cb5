import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Reading XES")
struct XESReaderTests {
  /// What is read of a fixture, but for attachments where they are not asked for.
  private func lines(_ fixture: String, attachments: Bool = false) throws -> [String] {
    try XESSupport.read(fixture: "read/\(fixture).xes").items.filter {
      if case .attachment = $0 { attachments } else { true }
    }.map(XESSupport.line)
  }

  private func deviations(_ fixture: String) throws -> [Deviation: Int] {
    try XESSupport.read(fixture: "read/\(fixture).xes").deviations
  }

  @Test func `a plain log gives its header, then case by case all it says`() throws {
    let found = try lines("plain", attachments: true)
    let xes = "http://www.xes-standard.org/"
    #expect(
      found == [
        #"xes:log {"xes.features":"nested-attributes","xes.version":"1849.2016","#
          + #""xmlns":"\#(xes)"}"#,
        #"xes:extensions [{"name":"Concept","prefix":"concept","uri":"\#(xes)concept.xesext"},"#
          + #"{"name":"Time","prefix":"time","uri":"\#(xes)time.xesext"}]"#,
        #"xes:globals [{"attributes":[{"key":"concept:name","type":"string","value":"unknown"}],"#
          + #""scope":"trace"},{"attributes":[{"key":"concept:name","type":"string","#
          + #""value":"unknown"}],"scope":"event"}]"#,
        #"xes:classifiers [{"keys":"concept:name","name":"Activity"}]"#,
        #"xes:attributes [{"key":"concept:name","type":"string","value":"Permits of Nowhere"},"#
          + #"{"key":"year","type":"int","value":"2031"}]"#,
        "case N-1: channel=string letter",
        "N-1: concept:name=string receive <the> \"form\"\ntwice, "
          + "time:timestamp=date 2031-02-03T08:00:00.120+01:00, pages=int 12, fee=float 1.50E2, "
          + "urgent=boolean false, form=id 0b7e4c06-0000-4000-8000-00000000000a"
          + "{made by=string Åse Öst{sure=boolean 1}}",
        "N-1: concept:name=string decide, time:timestamp=date 2031-02-04T08:00:00Z",
        "case N-2: ",
      ])
    // One key of this log is no name; nothing else is amiss.
    #expect(try deviations("plain") == [.keyNotName: 1])
  }

  @Test func `rows and cases know where they stand`() throws {
    let places = try XESSupport.read(fixture: "read/plain.xes").items.compactMap { item in
      switch item {
      case .row(let row): row.place
      case .caseAttributes(let one): one.place
      case .attachment, .object: nil
      }
    }
    let expected = [(14, 2), (17, 3), (29, 3), (34, 2)]
    #expect(places == expected.map { SourcePlace(line: $0.0, column: $0.1) })
  }

  @Test func `lists of both editions are kept whole`() throws {
    #expect(
      try lines("lists") == [
        "N-1: new=list [driver=string paper, driver=string stamp, inner=list []]"
          + "{note=string nested, no value}, old=list [n=int 1, n=int 2], "
          + "bag=list [n=int 3], empty=list []"
      ])
    #expect(try deviations("lists") == [.undeclaredPrefix: 1])
  }

  @Test func `events of no trace belong to no case`() throws {
    #expect(try lines("stream") == ["-: concept:name=string ring", "-: concept:name=string write"])
    #expect(
      try lines("trace-and-log-events") == [
        "N-1: concept:name=string a", "N-1: concept:name=string b", "-: concept:name=string c",
        "-: concept:name=string d",
      ])
  }

  @Test func `of a key that stands twice the first counts, wherever it is`() throws {
    #expect(
      try lines("repeated-keys", attachments: true).dropFirst() == [
        #"xes:attributes [{"key":"a","type":"string","value":"1"}]"#,
        "case N-1: a=string 1", "N-1: a=string 1{b=string 1}",
      ])
    #expect(try deviations("repeated-keys")[.keyRepeated] == 4)
  }

  @Test func `a log in disorder is read, and told of`() throws {
    #expect(
      try lines("no-version", attachments: true).dropFirst(3) == [
        #"xes:attributes [{"key":"about","type":"string","value":"nothing"}]"#,
        "N-1: concept:name=string a, odd:key=string 1, odd:other=string 1, two words=string 1",
        "N-1: concept:name=string b, two words=string 1", "case N-1: channel=string letter",
        #"xes:late {"xes:attributes":[{"key":"late","type":"string","value":"yes"}]}"#,
      ])
    // The log's attribute, version and namespace; two declarations and three attributes too late.
    let expected: [Deviation: Int] = [.structure: 8, .undeclaredPrefix: 1, .keyNotName: 2]
    #expect(try deviations("no-version") == expected)
  }

  @Test func `traces without name are numbered, those of one name joined`() throws {
    #expect(
      try lines("no-name") == [
        "case trace 1: channel=string letter", "trace 1: concept:name=string a",
        "case trace 2: concept:name=string ", "trace 2: concept:name=string b",
        "case 7: concept:name=int 7", "7: concept:name=string c", "7: concept:name=string d",
      ])
    let found = try deviations("no-name")
    #expect(found[.caseUnnamed] == 2 && found[.caseRepeated] == 1)
  }

  @Test func `values of the wrong type stay what they are, as text`() throws {
    #expect(
      try lines("wrong-values") == [
        "N-1: n=string abc, d=string 2031-02-30T00:00:00Z, b=string yes, f=string 1,5", "N-1: ",
      ])
    let expected: [Deviation: Int] = [
      .wrongValue: 4, .attributeIncomplete: 2, .globalAbsent: 1, .keyNotName: 0, .structure: 2,
      .undeclaredPrefix: 1,
    ]
    #expect(try deviations("wrong-values") == expected.filter { $0.value > 0 })
    #expect(throws: InterchangeError.self) {
      try XESSupport.read(fixture: "read/wrong-values.xes", isStrict: true)
    }
  }

  @Test func `letters are those of the encoding, packed or not`() throws {
    #expect(try lines("latin") == ["case Ärende: "].map { $0.replacing("Ä", with: "Å") })
    let plain = try XESSupport.bytes("read/plain.xes")
    var packed: [UInt8] = []
    try Deflater(file: "a").pack(plain, last: true, into: &packed)
    #expect(try XESSupport.read(packed).items == XESSupport.read(plain).items)
    for length in stride(from: 20, to: packed.count, by: 41) {
      #expect(throws: InterchangeError.self) { try XESSupport.read(Array(packed.prefix(length))) }
    }
  }

  @Test(arguments: [
    ("truncated", 20, "cut short"), ("entity-bomb", 2, "declares entities"),
    ("external-entity", 2, "declares entities"), ("external-subset", 3, "not defined"),
    ("latin-as-utf8", 3, "not proper UTF-8"), ("not-xml", 1, "not well-formed"),
    ("other-root", 2, "its root is html"), ("too-deep", 4, "nested more than 24 deep"),
  ])
  func `what is no XES is refused at its place`(name: String, line: Int, words: String) throws {
    do throws(InterchangeError) {
      _ = try XESSupport.read(fixture: "refused/\(name).xes")
      Issue.record("\(name) was read")
    } catch {
      guard case .malformed(_, let place, let sentence) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(place.line == line && sentence.contains(words), "\(place): \(sentence)")
    }
  }

  @Test func `every fixture has a test`() {
    #expect(XESSupport.names(in: "refused").count == 8 && XESSupport.names(in: "read").count == 10)
  }

  @Test func `all attributes that attributes may be nested in are read`() throws {
    let lines = try self.lines("deep")
    #expect(lines.count == 1 && lines.first?.contains("k24=string 24}") == true)
  }

  @Test func `what an event may hold has a limit`() throws {
    func read(_ text: String) throws(InterchangeError) -> Int {
      try XESSupport.read(Array(text.utf8), XESReader(partBytesMax: 1 << 20)).items.count
    }
    let value = String(repeating: "x", count: 100 << 10)
    let many = (0..<11).map { "<string key='k\($0)' value='\(value)'/>" }.joined()
    let events = (0..<30).map { "<event><string key='k\($0)' value='\(value)'/></event>" }.joined()
    let name = "<string key='concept:name' value='N-1'/>"
    #expect(try read("<log>\(events)</log>") == 30)
    #expect(try read("<log><trace>\(name)\(events)</trace></log>") == 30)
    // Without a name the events of a trace have to wait.
    for text in [
      many, "<trace>\(many)</trace>", "<event>\(many)</event>", "<trace>\(events)</trace>",
      "<event/>\(many)", "<trace>" + String(repeating: "<event/>", count: 20_000) + "</trace>",
    ] {
      #expect(throws: InterchangeError.self) { try read("<log>\(text)</log>") }
    }
  }

  @Test(arguments: [
    ("int", ["0", "-9223372036854775808", "+7"], ["", "+", "9223372036854775808", "1.0", "+-1"]),
    (
      "float", ["1", "-.5", "1.", "1e5", "INF", "NaN"], ["", ".", "e5", "1e", "+INF", "1,5", "0x1"]
    ),
    ("boolean", ["true", "false", "1", "0"], ["True", "yes", ""]),
    (
      "date",
      [
        "2031-02-28T23:59:59", "2032-02-29T24:00:00Z", "-0001-01-01T00:00:00.5-14:00",
        "12031-12-31T00:00:00+01:00",
      ],
      [
        "", "2031-02-29T00:00:00", "2031-2-1T00:00:00", "2031-02-01", "2031-02-01 00:00:00",
        "2031-02-01T24:00:01", "2031-02-01T00:60:00", "2031-02-01T00:00:00.Z",
        "2031-02-01T00:00:00+0100", "2031-02-01T00:00:00+15:00", "2031-00-01T00:00:00",
        "2031-02-01T00:00:00ZZ",
      ]
    ),
  ])
  func `values are of their type where XML Schema has them so`(
    type: String, right: [String], wrong: [String]
  ) throws {
    for text in right { #expect(SourceValue(type: type, text)?.isLexical == true, "\(text)") }
    for text in wrong { #expect(SourceValue(type: type, text)?.isLexical == false, "\(text)") }
  }
}
