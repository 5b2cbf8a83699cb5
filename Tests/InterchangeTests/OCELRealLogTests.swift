import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite(
  "Real OCEL logs",
  .enabled(if: OCELTestSupport.logs != nil, "FRIBREV_LOGS names no folder"))
struct OCELRealLogTests {
  private func path(_ name: String) throws -> String {
    try #require(OCELTestSupport.logs).appending(path: name).path
  }

  /// The items without the times that differ among the three files.
  private func timeless(_ reading: OCELReading) -> [SourceItem] {
    reading.items.map { item in
      switch item {
      case .row(var row):
        row.attributes.removeAll { $0.key == "ocel:timestamp" }
        return .row(row)
      case .object(var object):
        object.values = object.values.map { ("", $0.attribute) }
        return .object(object)
      case .attachment, .caseAttributes: return item
      }
    }
  }

  @Test func `the standard's example is the same log in JSON and XML but for an hour`() throws {
    let json = try OCELReading(
      path("ocel20_example.jsonocel"), with: OCELJSONReader(), isStrict: true)
    let xml = try OCELReading(
      path("ocel20_example.xmlocel"), with: OCELXMLReader(), isStrict: true)
    #expect(json.rows.count == 13 && json.objects.count == 9)
    #expect(json.diagnostics.deviations.isEmpty && xml.diagnostics.deviations.isEmpty)
    #expect(timeless(json) == timeless(xml))
    #expect(json.rows[0].attributes[2].value.characters?.hasPrefix("2022-01-09T14:00:00") == true)
    #expect(xml.rows[0].attributes[2].value.characters?.hasPrefix("2022-01-09T15:00:00") == true)
  }

  #if SQLite
    @Test func `the standard's example is the same log in SQLite`() throws {
      let sqlite = try OCELReading(path("ocel20_example.sqlite"), with: OCELSQLiteReader())
      let xml = try OCELReading(path("ocel20_example.xmlocel"), with: OCELXMLReader())
      #expect(
        Set(sqlite.rows.map { $0.attributes.first }) == Set(xml.rows.map { $0.attributes.first }))
      #expect(sqlite.rows.count == 13 && sqlite.objects.count == 9)
      #expect(
        sqlite.rows.reduce(0) { $0 + $1.relations.count }
          == xml.rows.reduce(0) { $0 + $1.relations.count })
      #expect(
        sqlite.objects.reduce(0) { $0 + $1.values.count }
          == xml.objects.reduce(0) { $0 + $1.values.count })
    }

    @Test func `a log written without keys is read whole`() throws {
      let reading = try OCELReading(
        path("order_management.ocel2.sqlite.gz"), with: OCELSQLiteReader())
      #expect(reading.rows.count == 18_211 && reading.objects.count == 10_031)
      #expect(reading.rows.reduce(0) { $0 + $1.relations.count } == 35_857)
      #expect(reading.objects.reduce(0) { $0 + $1.relations.count } == 25_336)
      #expect(reading.rows.allSatisfy { $0.attributes.count == 3 })
      #expect(reading.objects.contains { $0.id == "880001" && $0.values.count == 2 })
      #expect(reading.counts[.danglingRelation] == nil)
      #expect(reading.counts[.caseIDRepaired] == 3)
      #expect(reading.counts[.keysMissing] == 23)
      // The table `object_`.
      #expect(reading.counts[.unknownElement] == 1)
    }
  #endif
}
