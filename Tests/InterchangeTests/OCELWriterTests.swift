import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("OCEL 2.0 is written")
struct OCELWriterTests {
  /// The formats, and what each has no way to hold.
  enum Format: String, CaseIterable {
    case json, xml
    #if SQLite
      case sqlite
    #endif

    func writer(_ survey: SourceSurvey) -> any SourceWriter {
      switch self {
      case .json: OCELJSONWriter(survey)
      case .xml: OCELXMLWriter(survey)
      #if SQLite
        case .sqlite: OCELSQLiteWriter(survey)
      #endif
      }
    }

    var reader: any SourceReader {
      switch self {
      case .json: OCELJSONReader()
      case .xml: OCELXMLReader()
      #if SQLite
        case .sqlite: OCELSQLiteReader()
      #endif
      }
    }

    /// The text as the format gives it back.
    func kept(_ text: String) -> String {
      let isKept: (Unicode.Scalar) -> Bool =
        switch self {
        case .json: { _ in true }
        case .xml:
          {
            $0.value >= 0x20 && $0.value < 0xFFFE || $0.value > 0xFFFF
              || "\t\n\r".unicodeScalars.contains($0)
          }
        #if SQLite
          case .sqlite: { $0 != "\0" }
        #endif
        }
      let scalars = text.unicodeScalars.map { isKept($0) ? $0 : "\u{FFFD}" }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  private func written(
    _ items: [SourceItem], _ format: Format, to path: String
  ) throws {
    var survey = SourceSurvey()
    for item in items { survey.note(item, activityKey: OCELKeys.activity) }
    var writer = format.writer(survey)
    let output = try SourceOutput(path: path)
    for item in items { try writer.write(item, to: output) }
    try writer.finish(output)
    try output.close()
  }

  private func roundTrip(_ items: [SourceItem], _ format: Format) throws -> OCELReading {
    try OCELTestSupport.withPath { path in
      try written(items, format, to: path)
      return try OCELReading(path, with: format.reader)
    }
  }

  @Test(arguments: Format.allCases)
  func `what was read is written and read again as it was`(_ format: Format) throws {
    let path = OCELTestSupport.fixtures.appending(path: "bakery.json").path
    let items = try OCELReading(path, with: OCELJSONReader()).items
    let again = try roundTrip(items, format)
    #expect(again.items == items)
    #expect(again.diagnostics.deviations.isEmpty)
  }

  @Test(arguments: Format.allCases)
  func `a name ending in gz packs the file`(_ format: Format) throws {
    let path = OCELTestSupport.fixtures.appending(path: "bakery.json").path
    let items = try OCELReading(path, with: OCELJSONReader()).items
    try OCELTestSupport.withPath { path in
      try written(items, format, to: path + ".gz")
      defer { try? FileManager.default.removeItem(atPath: path + ".gz") }
      #expect(try SourceInput(path: path + ".gz").isPacked)
      #expect(try OCELReading(path + ".gz", with: format.reader).items == items)
    }
  }

  @Test(arguments: Format.allCases)
  func `without declarations and events the file is still whole`(_ format: Format) throws {
    let again = try roundTrip([], format)
    #expect(again.items == [.attachment(OCELTypes().attachment)])
    #expect(again.diagnostics.deviations.isEmpty)
  }

  @Test(arguments: Format.allCases)
  func `what comes from other formats gets declared`(_ format: Format) throws {
    let nowhere = SourcePlace(line: 1)
    let row = SourceRow(
      place: nowhere, caseID: "K-17",
      attributes: [
        SourceAttribute("cost", .integer("5")),
        SourceAttribute("ocel:timestamp", .time("2024-01-01T00:00:00Z")),
        SourceAttribute("parts", .list([SourceAttribute("a", .integer("1"))])),
        SourceAttribute("ocel:id", "1"), SourceAttribute("ocel:activity", "pay"),
      ])
    let other = SourceAttachment(name: "xes:globals", content: .null)
    let again = try roundTrip([.attachment(other), .row(row)], format)
    #expect(again.diagnostics.deviations.isEmpty)
    #expect(
      again.rows.first?.attributes == [
        SourceAttribute("ocel:id", .identifier("1")), SourceAttribute("ocel:activity", "pay"),
        SourceAttribute("ocel:timestamp", .time("2024-01-01T00:00:00Z")),
        SourceAttribute("cost", .integer("5")),
        SourceAttribute("parts", #"[{"key":"a","type":"int","value":"1"}]"#),
      ])
  }

  @Test(arguments: Format.allCases)
  func `a log of nasty texts is written and read again as it was`(_ format: Format) throws {
    var random = OCELRandom(seed: 5)
    for _ in 0..<(format == .json ? 60 : 40) {
      let items = OCELNasty.log(&random) { format.kept($0) }
      let again = try roundTrip(items.written, format)
      #expect(again.items == items.expected)
      #expect(again.diagnostics.deviations.isEmpty, "\(again.diagnostics.deviations)")
      if again.items != items.expected { return }
    }
  }

  @Test(arguments: [Format.json, .xml])
  func `a damaged file is read or refused`(_ format: Format) throws {
    let name = "bakery.\(format.rawValue)"
    let whole = try Data(contentsOf: OCELTestSupport.fixtures.appending(path: name))
    var random = OCELRandom(seed: 3)
    let end = Date().addingTimeInterval(OCELTestSupport.fuzzSeconds)
    var (read, refused) = (0, 0)
    while Date() < end {
      let bytes = random.mutate(Array(whole))
      do {
        try OCELTestSupport.withFile(bytes) { path in
          _ = try OCELReading(path, with: format.reader)
        }
        read += 1
      } catch is InterchangeError {
        refused += 1
      }
    }
    #expect(read > 0 && refused > 0)
  }
}
