import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite(
  "Drafts of mappings of real logs",
  .enabled(if: MappingTests.logs != nil, "FRIBREV_LOGS names no folder"))
struct MappingRealLogTests {
  /// The draft for a log, read with the format's own keys.
  private func draft(
    _ name: String, _ reader: some SourceReader, _ format: SourceFormat, caseObject: String? = nil
  ) throws -> MappingDraft {
    try survey(name, reader, format, caseObject: caseObject)
      .suggestion(format: format, source: String(name.prefix { $0 != "." }))
  }

  private func survey(
    _ name: String, _ reader: some SourceReader, _ format: SourceFormat, caseObject: String? = nil
  ) throws -> MappingSurvey {
    var reader = reader
    var survey = MappingSurvey()
    let keys = SourceKeys.standard(for: format)
    let times = try SourceTimes(zone: .rules(.utc))
    let input = try SourceInput(path: try #require(MappingTests.logs).appending(path: name).path)
    try reader.read(input, diagnostics: Diagnostics(file: name)) {
      (item) throws(InterchangeError) in
      survey.note(item, keys: keys)
      guard case .row(let row) = item, let key = keys.time,
        let text = row.attributes.first(where: { $0.key == key })?.value.characters,
        let (time, _) = times.read(text)
      else { return }
      func value(_ key: String?) -> String? {
        row.attributes.first { $0.key == key }?.value.characters
      }
      let own = row.relations.first { $0.name == caseObject }?.value
      survey.note(
        MappingSurvey.Row(
          caseID: row.caseID ?? own, activity: value(keys.activity.first) ?? "",
          time: time.instant.microseconds, actor: value(keys.actor), unit: value(keys.unit)))
    }
    return survey
  }

  @Test(arguments: [
    ("receipt", "receipt.xes.gz"), ("bpic15", "bpic15_municipality1.xes.gz"),
    ("running-example", "running-example.xes"),
  ])
  func `what our mappings name is in the log`(_ name: String, _ log: String) throws {
    let mapping = try MappingFile.read(
      try MappingTests.text("Mappings/\(name).yaml"), named: name)
    let survey = try survey(log, XESReader(), .xes)
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
    let draft = try draft("receipt.xes.gz", XESReader(), .xes)
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

  @Test func `of building permits, by the labels of their codes`() throws {
    let draft = try draft("bpic15_municipality1.xes.gz", XESReader(), .xes)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(draft.summaryLines[0].hasPrefix("read 52 217 events in 1 199 cases, 398 activities"))
    #expect(mapping.types["01_HOOFD_010"]?.type == "CaseOpened")
    #expect(mapping.caseAttributes["endDate"]?.event?.type == "CaseClosed")
    #expect(mapping.caseAttributes["startDate"]?.known == .itsDate)
    #expect(mapping.caseAttributes["endDatePlanned"] == nil)
  }

  @Test func `of the textbook's requests`() throws {
    let draft = try draft("running-example.xes", XESReader(), .xes)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types["register request"]?.type == "CaseOpened")
    #expect(mapping.types["decide"]?.type == "DecisionMade")
  }

  @Test func `of objects`() throws {
    let draft = try draft(
      "ocel20_example.jsonocel", OCELJSONReader(), .ocelJSON, caseObject: "Invoice")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.caseObject == "Invoice")
    let ours = try MappingFile.read(
      try MappingTests.text("Mappings/ocel20-example.yaml"), named: "o")
    #expect(mapping.types.mapValues(\.type) == ours.types.mapValues(\.type))
  }
}
