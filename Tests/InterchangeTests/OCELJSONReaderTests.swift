import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("OCEL 2.0 in JSON is read")
struct OCELJSONReaderTests {
  private let fixtures = OCELTestSupport.fixtures

  private func read(_ text: String, isStrict: Bool = false) throws -> OCELReading {
    try OCELTestSupport.withFile(text.utf8) { path in
      try OCELReading(path, with: OCELJSONReader(), isStrict: isStrict)
    }
  }

  @Test func `a log's declarations, objects and events come with their types`() throws {
    let path = fixtures.appending(path: "bakery.json").path
    let reading = try OCELReading(path, with: OCELJSONReader(), isStrict: true)
    #expect(reading.diagnostics.deviations.isEmpty)
    #expect(reading.items.count == 7)
    guard case .attachment(let types)? = reading.items.first else {
      return #expect(Bool(false), "declarations come first")
    }
    #expect(types.name == "ocel:types")
    #expect(OCELTypes(attachment: types.content).attachment == types)
    #expect(
      reading.objects[0].values.map(\.time)
        == ["1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-03-01T09:30:00Z"])
    #expect(
      reading.objects[0].values.map(\.attribute) == [
        SourceAttribute("price", .real("120.5")), SourceAttribute("express", .flag("false")),
        SourceAttribute("price", .real("135.25")),
      ])
    #expect(
      reading.objects[0].relations == [
        Tag(name: "", value: "C-1", qualifier: "contains"),
        Tag(name: "", value: "C-2", qualifier: "contains"),
        Tag(name: "", value: "C-2", qualifier: "is late because of"),
      ])
    #expect(
      reading.rows[0].attributes == [
        SourceAttribute("ocel:id", .identifier("e-1")),
        SourceAttribute("ocel:activity", "take order"),
        SourceAttribute("ocel:timestamp", .time("2024-03-01T09:00:00Z")),
        SourceAttribute("note", "for Tuva Exempel"), SourceAttribute("guests", .integer("12")),
        SourceAttribute("weight", .real("1.25")), SourceAttribute("paid", .flag("true")),
        SourceAttribute("due", .time("2024-03-02T12:00:00+01:00")),
      ])
    #expect(
      reading.rows[1].relations == [
        Tag(name: "cake", value: "C-1", qualifier: "product"),
        Tag(name: "cake", value: "C-1", qualifier: "first"),
        Tag(name: "order", value: "O-1"),
      ])
    #expect(reading.rows.allSatisfy { $0.caseID == nil })
  }

  @Test func `what is wrong is counted and no event is lost`() throws {
    let path = fixtures.appending(path: "broken.json").path
    let reading = try OCELReading(path, with: OCELJSONReader(), keepsPlaces: true)
    #expect(
      reading.counts == [
        .unknownElement: 3, .keyRepeated: 4, .wrongValue: 1, .nativeNumber: 3,
        .undeclaredAttribute: 2, .attributeIncomplete: 1, .qualifierMissing: 2,
        .relationRepeated: 1, .danglingRelation: 2, .idRepeated: 2, .undeclaredType: 3,
        .idMissing: 2, .valueUndated: 1,
      ])
    #expect(reading.rows.map(\.place.line) == [7, 13, 15])
    #expect(
      reading.rows[0].attributes.map(\.value.typeWord) == [
        "id", "string", "date", "string", "string", "string",
      ])
    #expect(reading.rows[0].relations == [Tag(name: "cake", value: "C-1")])
    #expect(reading.rows[2].attributes == [SourceAttribute("ocel:activity", "bake")])
    #expect(reading.objects.map(\.id) == ["C-1", "7", "C-1"])
  }

  @Test(arguments: [
    #"{"objects": [{"id": "a", "type": "b"}]}"#,
    #"{"events": [{"id": "a", "type": "b"}]}"#,
    #"""
    {"objectTypes": [{"name": "b"}],
    "objects": [{"id": "a", "type": "b"}, {"id": "a", "type": "b"}]}
    """#,
    #"""
    {"eventTypes": [{"name": "b"}], "events": [
    {"id": "a", "type": "b", "relationships": [{"objectId": "c", "qualifier": ""}]}]}
    """#,
    #"""
    {"eventTypes": [{"name": "b"}], "events": [
    {"id": "a", "type": "b", "attributes": [{"name": "c", "value": ""}]}]}
    """#,
    #"{"eventTypes": [{"name": "b"}], "events": [{"type": "b"}]}"#,
    #"{"events": [], "events": []}"#,
  ]) func `strict reading ends where tolerant reading counts`(_ text: String) throws {
    #expect(try read(text).diagnostics.deviations.count == 1)
    let error = try #require(throws: InterchangeError.self) { try read(text, isStrict: true) }
    guard case .malformed(_, let place, _) = error else {
      return #expect(Bool(false), "\(error)")
    }
    #expect(place.line > 1 || place.column > 1)
  }

  @Test func `a missing qualifier and a native number are no reason to refuse`() throws {
    let text = #"""
      {"eventTypes": [{"name": "b", "attributes": [{"name": "n", "type": "integer"}]}],
      "objectTypes": [{"name": "o"}], "objects": [{"id": "x", "type": "o"}],
      "events": [{"id": "a", "type": "b", "attributes": [{"name": "n", "value": 5}],
      "relationships": [{"objectId": "x"}]}]}
      """#
    let reading = try read(text, isStrict: true)
    #expect(reading.counts == [.nativeNumber: 1, .qualifierMissing: 1])
    #expect(reading.rows[0].attributes.last == SourceAttribute("n", .integer("5")))
  }

  @Test(arguments: [
    "[]", "7", #"{"ocel:events": {}}"#, "{}", #"{"events": {}}"#, #"{"events": [1]}"#,
    #"{"events": []} x"#, #"{"events": [{"id": "a"]}"#, #"{"objects": [{"id": "\ud800"}]}"#,
  ]) func `what is no OCEL is refused`(_ text: String) {
    #expect(throws: InterchangeError.self) { try read(text) }
  }

  @Test func `a log packed is the same log`() throws {
    let path = fixtures.appending(path: "bakery.json")
    var packed: [UInt8] = []
    try Deflater(file: "a").pack(Array(try Data(contentsOf: path)), last: true, into: &packed)
    let expected = try OCELReading(path.path, with: OCELJSONReader()).items
    let found = try OCELTestSupport.withFile(packed) { packed in
      try OCELReading(packed, with: OCELJSONReader()).items
    }
    #expect(found == expected)
  }

  @Test func `names that only look the same are different names`() throws {
    let text = #"""
      {"objectTypes": [{"name": "o"}], "eventTypes": [{"name": "b"}], "events": [],
      "objects": [{"id": "\u00e5", "type": "o"}, {"id": "a\u030a", "type": "o"}]}
      """#
    #expect(try read(text, isStrict: true).objects.count == 2)
  }
}
