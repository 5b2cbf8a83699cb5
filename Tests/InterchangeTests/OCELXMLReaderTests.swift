import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("OCEL 2.0 in XML is read")
struct OCELXMLReaderTests {
  private let fixtures = OCELTestSupport.fixtures

  private func read(_ text: String, isStrict: Bool = false) throws -> OCELReading {
    try OCELTestSupport.withFile(text.utf8) { path in
      try OCELReading(path, with: OCELXMLReader(), isStrict: isStrict)
    }
  }

  @Test func `a log gives the same items from XML as from JSON`() throws {
    let xml = try OCELReading(
      fixtures.appending(path: "bakery.xml").path, with: OCELXMLReader(), isStrict: true)
    let json = try OCELReading(
      fixtures.appending(path: "bakery.json").path, with: OCELJSONReader())
    #expect(xml.items == json.items)
    // The three ways in which the standard writes a relation are all read.
    #expect(xml.counts == [.structure: 2])
  }

  @Test func `what is wrong is counted and no event is lost`() throws {
    let path = fixtures.appending(path: "broken.xml").path
    let reading = try OCELReading(path, with: OCELXMLReader(), keepsPlaces: true)
    #expect(
      reading.counts == [
        .unknownElement: 4, .structure: 3, .keyRepeated: 4, .wrongValue: 1,
        .undeclaredAttribute: 2, .attributeIncomplete: 1, .qualifierMissing: 1,
        .relationRepeated: 1, .danglingRelation: 2, .idRepeated: 2, .undeclaredType: 3,
        .idMissing: 2, .valueUndated: 1,
      ])
    #expect(reading.rows.map(\.place.line) == [17, 32, 35])
    #expect(
      reading.rows[0].attributes.dropFirst(3).map(\.value) == [
        .text("a dozen"), .text("good"),
      ])
    #expect(reading.rows[0].relations == [Tag(name: "cake", value: "C-1")])
    #expect(reading.rows[2].attributes == [SourceAttribute("ocel:activity", "bake")])
    #expect(reading.objects.map(\.id) == ["C-1", "7", "C-1"])
  }

  @Test(arguments: [
    "<events/>", "<log>", "<log></log", "not XML", "<log><events></log>",
    "<!DOCTYPE log [<!ENTITY a \"b\">]><log>&a;</log>",
  ]) func `what is no OCEL is refused`(_ text: String) {
    #expect(throws: InterchangeError.self) { try read(text) }
  }

  @Test func `an event of endless relations is refused before memory is full`() throws {
    let relation = #"<relationship object-id="a" qualifier=""/>"#
    let text =
      #"<log><events><event id="e"><objects>"# + String(repeating: relation, count: 300_000)
      + "</objects></event></events></log>"
    let error = try #require(throws: InterchangeError.self) { try read(text) }
    guard case .tooLarge = error else { return #expect(Bool(false), "\(error)") }
  }
}
