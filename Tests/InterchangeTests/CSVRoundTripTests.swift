import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Rows written and read again")
struct CSVRoundTripTests {
  private let start = SourcePlace(line: 0)

  private func survey(_ items: [SourceItem]) -> SourceSurvey {
    var survey = SourceSurvey()
    for item in items { survey.note(item, activityKey: "concept:name") }
    return survey
  }

  private func row(_ id: String?, _ attributes: SourceAttribute...) -> SourceItem {
    .row(SourceRow(place: start, caseID: id, attributes: attributes))
  }

  /// Of CSV only what our writer wrote: it takes case by case and knows the case under one name.
  private static let repeatable = CSVTestSupport.fixtures("read").filter {
    $0.format != .csv || $0.path.hasSuffix("own_export.csv")
  }

  @Test(arguments: repeatable) func `a file read is read again as it was`(
    fixture: CSVTestSupport.Fixture
  ) throws {
    let reading = try fixture.read()
    let reader = CSVTestSupport.reader(of: fixture.format)
    let again: CSVTestSupport.Reading
    switch fixture.format {
    case .csv:
      let writer = CSVWriter(survey: survey(reading.items))
      again = try CSVTestSupport.written(reading.items, by: writer) {
        try CSVTestSupport.read($0, by: reader)
      }
    case .jsonl:
      again = try CSVTestSupport.written(reading.items, by: JSONLinesWriter()) {
        try CSVTestSupport.read($0, by: reader)
      }
    default:
      again = try CSVTestSupport.written(reading.items, by: CloudEventsWriter(.batch)) {
        try CSVTestSupport.read($0, by: reader)
      }
    }
    #expect(sorted(again.unplaced) == sorted(reading.unplaced))
  }

  /// The items with attributes in the order of their names: JSON has no order.
  private func sorted(_ items: [SourceItem]) -> [SourceItem] {
    items.map { item in
      guard case .row(var row) = item else { return item }
      row.attributes.sort { $0.key < $1.key }
      return .row(row)
    }
  }

  @Test func `CSV has the names of PM4Py, quotes where they are needed and each case's columns`()
    throws
  {
    let items: [SourceItem] = [
      .attachment(SourceAttachment(name: "a:b", content: .null)),
      .caseAttributes(
        SourceCase(
          place: start, id: "K-1",
          attributes: [
            SourceAttribute("channel", "Desk, \"left\""),
            SourceAttribute("fribrev:synthesised", "{}"),
          ])),
      row(
        "K-1", SourceAttribute("concept:name", "Register"),
        SourceAttribute("time:timestamp", .time("2024-01-31T10:15:00Z")),
        SourceAttribute("note", "two\r\nlines\u{0}"),
        SourceAttribute("tags", .list([SourceAttribute("tag", "a"), SourceAttribute("tag", "b")]))),
      row(
        "K-1", SourceAttribute("concept:name", "Decide"),
        SourceAttribute("cost", .real("1.50"), nested: [SourceAttribute("unit", "kr")])),
      row("K-2", SourceAttribute("concept:name", "Register"), SourceAttribute("note", " ")),
      row(nil, SourceAttribute("concept:name", "Open")),
    ]
    let text = try CSVTestSupport.written(items, by: CSVWriter(survey: survey(items))) {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    let expected =
      "case:concept:name,concept:name,time:timestamp,note,tags,cost,case:channel,"
      + "case:fribrev:synthesised\n"
      + "K-1,Register,2024-01-31T10:15:00Z,\"two\r\nlines\u{FFFD}\",\"{\"\"t\"\":\"\"list\"\","
      + "\"\"v\"\":[{\"\"k\"\":\"\"tag\"\",\"\"x\"\":\"\"a\"\"},"
      + "{\"\"k\"\":\"\"tag\"\",\"\"x\"\":\"\"b\"\"}]}\",,\"Desk, \"\"left\"\"\",{}\n"
      + "K-1,Decide,,,,\"{\"\"in\"\":{\"\"unit\"\":\"\"kr\"\"},\"\"t\"\":\"\"float\"\","
      + "\"\"v\"\":\"\"1.50\"\"}\",\"Desk, \"\"left\"\"\",\n"
      + "K-2,Register,, ,,,,\n,Open,,,,,,\n"
    #expect(text == expected)
  }

  @Test func `a log without events is a line of heads`() throws {
    let text = try CSVTestSupport.written([], by: CSVWriter(survey: SourceSurvey())) {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    #expect(text == "case:concept:name,concept:name,time:timestamp\n")
  }

  @Test func `JSON Lines are the events carried, or the attributes`() throws {
    let items = [
      row("K-1", SourceAttribute("fribrev:event", "{\n\"b\": 1, \"a\": 2}")),
      row("K-1", SourceAttribute("fribrev:event", "{\"b\": 1, \"a\": 2}")),
      row(
        "K-1", SourceAttribute("n", .integer("07")), SourceAttribute("r", .real("1.50")),
        SourceAttribute("f", .flag("true")), SourceAttribute("t", .time("2024")),
        SourceAttribute("l", .list([SourceAttribute("a", "b")]))),
    ]
    let text = try CSVTestSupport.written(items, by: JSONLinesWriter()) {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    let expected = """
      {"a":2,"b":1}
      {"b": 1, "a": 2}
      {"case":"K-1","f":true,"l":{"t":"list","v":[{"k":"a","x":"b"}]},"n":"07","r":1.50,"t":"2024"}

      """
    #expect(text == expected)
    let broken = [row(nil, SourceAttribute("fribrev:event", "{\n"))]
    #expect(throws: InterchangeError.self) {
      try CSVTestSupport.written(broken, by: JSONLinesWriter()) { _ in }
    }
  }

  @Test func `a CloudEvent says who, what, when and carries the event`() throws {
    let event =
      #"{"actor":"Ada","id":"e1","position":4294967297,"recorded":"2024-02-01T00:00:00Z","#
      + #""tags":[{"name":"source","qualifier":"import","value":"Å kommun"}],"x":"\#u{80}"}"#
    let items = [
      row(
        "K-1", SourceAttribute("concept:name", "Skicka ärende/ja"),
        SourceAttribute("time:timestamp", .time("2024-01-31T10:15:00+01:00")),
        SourceAttribute("id", "inner"), SourceAttribute("count", .integer("3")),
        SourceAttribute("fribrev:event", event)),
      row(nil, SourceAttribute("fribrev:id", "7"), SourceAttribute("time:timestamp", "yesterday")),
    ]
    let text = try CSVTestSupport.written(items, by: CloudEventsWriter()) {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    let carried = event.replacing("\"", with: "\\\"").replacing("\u{80}", with: "\\\\u0080")
    let expected =
      #"{"actor":"Ada","data":{"count":3,"id":"inner"},"fribrevevent":""# + carried
      + #"","id":"e1","recordedtime":"2024-02-01T00:00:00Z","sequence":"4294967297","#
      + #""source":"urn:fribrev:%C3%85%20kommun","specversion":"1.0","subject":"K-1","#
      + #""time":"2024-01-31T10:15:00+01:00","#
      + #""type":"example.fribrev.Skicka%20%C3%A4rende%2Fja.v1"}"#
      + "\n"
      + #"{"data":{"time:timestamp":"yesterday"},"id":"7","source":"urn:fribrev:log","#
      + #""specversion":"1.0","type":"example.fribrev.event.v1"}"# + "\n"
    #expect(text == expected)
    let again = try CSVTestSupport.read(Array(text.utf8)) { _ in CloudEventsReader() }
    guard case .row(let row) = again.items.first else { throw CocoaError(.featureUnsupported) }
    let read = row.attributes.first { $0.key == "fribrev:event" }?.value.characters ?? ""
    #expect(try CanonicalJSON(parsing: read) == CanonicalJSON(parsing: event))
    #expect(row.attributes.first { $0.key == "data.id" }?.value == .text("inner"))
  }
}
