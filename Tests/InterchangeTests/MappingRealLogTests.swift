import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite(
  "Drafts of mappings of real logs",
  .enabled(if: MappingTests.logs != nil, "FRIBREV_LOGS names no folder"))
struct MappingRealLogTests {
  /// The draft for a log.
  private func draft(
    _ name: String, _ format: SourceFormat, caseObject: String? = nil
  ) throws -> MappingDraft {
    try survey(name, format, caseObject: caseObject)
      .suggestion(format: format, source: String(name.prefix { $0 != "." }))
  }

  /// What a pass over a log shows, read with the format's keys or those its heads tell.
  private func survey(
    _ name: String, _ format: SourceFormat, caseObject: String? = nil
  ) throws -> MappingSurvey {
    let input = try SourceInput(path: try #require(MappingTests.logs).appending(path: name).path)
    var keys = SourceKeys.standard(for: format)
    var reader: any SourceReader = XESReader()
    switch format {
    case .csv:
      let heads = String(decoding: input.beginning, as: UTF8.self).prefix { !$0.isNewline }
      let names = heads.split(separator: ",").map(String.init)
      keys = try #require(CSVHeads.keys(for: names)).keys
      reader = CSVReader(keys: keys)
    case .ocelJSON: reader = OCELJSONReader()
    default: break
    }
    let times = try SourceTimes(zone: .rules(.utc))
    var survey = MappingSurvey()
    try reader.read(input, diagnostics: Diagnostics(file: name)) {
      (item) throws(InterchangeError) in
      survey.note(item, Self.event(of: item, keys, times, caseObject: caseObject), keys: keys)
    }
    return survey
  }

  /// The event of a row; nil for what is none.
  private static func event(
    of item: SourceItem, _ keys: SourceKeys, _ times: SourceTimes, caseObject: String?
  ) -> Event? {
    guard case .row(let row) = item else { return nil }
    func value(_ key: String?) -> String? {
      row.attributes.first { $0.key == key }?.value.characters
    }
    guard let (time, _) = value(keys.time).flatMap(times.read) else { return nil }
    let own = row.relations.first { $0.name == caseObject }?.value
    let caseID = row.caseID ?? own ?? value(keys.caseID.first)
    var event = Event(
      id: EventID(high: 0, low: 0),
      stream: caseID.map { StreamName(.case, $0) } ?? StreamName(.caseless, "a"), type: "a",
      occurred: time)
    event.actor = value(keys.actor)
    event.unit = value(keys.unit)
    return event
  }

  @Test(arguments: [
    ("receipt", "receipt.xes.gz", SourceFormat.xes), ("receipt", "receipt.csv.gz", .csv),
    ("bpic15", "bpic15_municipality1.xes.gz", .xes),
    ("running-example", "running-example.xes", .xes),
    ("purchasing", "purchasing_example.csv.gz", .csv),
    ("ocel20-example", "ocel20_example.jsonocel", .ocelJSON),
  ])
  func `what our mappings name is in the log`(
    _ name: String, _ log: String, _ format: SourceFormat
  ) throws {
    let mapping = try MappingFile.read(
      try MappingTests.text("Mappings/\(name).yaml"), named: name)
    let survey = try survey(log, format)
    #expect(survey.keys.merging(mapping.keys) == survey.keys, "the log's keys are the format's")
    let activities = survey.activities.map(\.name)
    for activity in mapping.types.keys { #expect(activities.contains(activity), "\(activity)") }
    let attributes = survey.caseAttributes.all.map(\.name)
    for attribute in mapping.caseAttributes.keys {
      #expect(attributes.contains(attribute), "\(attribute)")
    }
    for (key, words) in mapping.missing {
      let found = survey.rowAttributes[key]?.words.counts ?? [:]
      #expect(words.allSatisfy { found[$0] != nil }, "\(key)")
    }
  }

  @Test func `of the receipts of permits, what a reader of the log would say`() throws {
    let draft = try draft("receipt.xes.gz", .xes)
    #expect(
      draft.summaryLines == [
        """
        read 8 577 events in 1 434 cases, 27 activities, 48 handlers in 10 groups \
        (1 936 events in group "EMPTY")
        """,
        """
        suggested: start "Confirmation of receipt" · decision "T10 Determine necessity to stop \
        indication" (in 89 % of cases) · end: enddate, as an event at that date (105 cases open)
        """,
        "unsure: 3 lines, marked \"?\" in the file",
      ])
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    var ours = try MappingFile.read(try MappingTests.text("Mappings/receipt.yaml"), named: "r")
    #expect(mapping.types.mapValues(\.type) == ours.types.mapValues(\.type))
    #expect(mapping.caseAttributes == ours.caseAttributes)
    #expect(mapping.missing == ours.missing)
    ours.text = ""
    #expect(mapping.keys == ours.keys)
  }

  @Test func `a log as a table has the draft it has as XES`() throws {
    let table = try draft("receipt.csv.gz", .csv)
    let xes = try draft("receipt.xes.gz", .xes)
    #expect(table.summaryLines == xes.summaryLines)
    let one = try MappingFile.read(table.yaml, named: "table.yaml")
    let other = try MappingFile.read(xes.yaml, named: "xes.yaml")
    #expect(one.types == other.types && one.caseAttributes == other.caseAttributes)
    #expect(one.missing == other.missing)
  }

  @Test func `of purchases with beginnings and ends, by people with names`() throws {
    let draft = try draft("purchasing_example.csv.gz", .csv)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types["Create Purchase Requisition"]?.type == "CaseOpened")
    #expect(mapping.types["Pay Invoice"]?.type == "CaseClosed")
    #expect(mapping.keys.start == "start_timestamp")
    #expect(draft.yaml.contains("# pseudonymise: [org:resource"))
  }

  @Test func `of building permits, by the labels of their codes`() throws {
    let draft = try draft("bpic15_municipality1.xes.gz", .xes)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(draft.summaryLines[0].hasPrefix("read 52 217 events in 1 199 cases, 398 activities"))
    #expect(mapping.types["01_HOOFD_010"]?.type == "CaseOpened")
    #expect(mapping.caseAttributes["endDate"]?.event?.type == "CaseClosed")
    #expect(mapping.caseAttributes["startDate"]?.known == .itsDate)
    #expect(mapping.caseAttributes["endDatePlanned"] == nil)
  }

  @Test func `of the textbook's requests`() throws {
    let draft = try draft("running-example.xes", .xes)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types["register request"]?.type == "CaseOpened")
    #expect(mapping.types["decide"]?.type == "DecisionMade")
  }

  @Test func `of objects`() throws {
    let draft = try draft(
      "ocel20_example.jsonocel", .ocelJSON, caseObject: "Invoice")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.caseObject == "Invoice")
    let ours = try MappingFile.read(
      try MappingTests.text("Mappings/ocel20-example.yaml"), named: "o")
    #expect(mapping.types.mapValues(\.type) == ours.types.mapValues(\.type))
  }
}
