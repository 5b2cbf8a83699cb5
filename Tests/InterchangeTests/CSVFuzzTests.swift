import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Rows of any bytes")
struct CSVFuzzTests {
  private static let formats: [SourceFormat] = [.csv, .jsonl, .cloudEvents]

  /// Reads bytes in both modes; the error if one is thrown.
  private func read(
    _ bytes: [UInt8], _ format: SourceFormat, strict: Bool
  ) throws -> CSVTestSupport.Reading? {
    do {
      return try CSVTestSupport.read(
        bytes, strict: strict, by: CSVTestSupport.reader(of: format))
    } catch let error as InterchangeError {
      #expect(!error.sentence.isEmpty)
      return nil
    }
  }

  /// Every byte is told at most once for its row and once for its case, heads apart, and Latin-1
  /// takes up to three bytes for one.
  private func size(of reading: CSVTestSupport.Reading) -> Int {
    reading.items.reduce(0) { sum, item in
      let attributes =
        switch item {
        case .row(let row): row.attributes
        case .caseAttributes(let one): one.attributes
        default: [SourceAttribute]()
        }
      return attributes.reduce(sum) { $0 + ($1.value.characters?.utf8.count ?? 0) }
    }
  }

  @Test(arguments: formats) func `damaged files are read or refused, never more`(
    format: SourceFormat
  ) throws {
    let fixtures = (CSVTestSupport.fixtures("read") + CSVTestSupport.fixtures("refused"))
      .filter { $0.format == format }
    let seeds = try fixtures.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0.path))) }
    let clock = ContinuousClock()
    let end = clock.now + CSVTestSupport.fuzzTime
    var seed: UInt64 = 0
    var (readCount, refusedCount) = (0, 0)
    while clock.now < end {
      seed += 1
      var random = OCELRandom(seed: seed)
      var bytes = seeds[Int(random.next() % UInt64(seeds.count))]
      for _ in 0...random.next() % 3 { bytes = random.mutate(bytes) }
      if bytes.isEmpty { continue }
      for strict in [false, true] {
        if let reading = try read(bytes, format, strict: strict) {
          readCount += 1
          #expect(size(of: reading) <= bytes.count * 6, "seed \(seed)")
          #expect(reading.items.count <= bytes.count * 2, "seed \(seed)")
        } else {
          refusedCount += 1
        }
      }
    }
    #expect(readCount > 0 && refusedCount > 0)
  }

  @Test(arguments: formats) func `rows of any text come back`(format: SourceFormat) throws {
    let clock = ContinuousClock()
    let end = clock.now + CSVTestSupport.fuzzTime
    var seed: UInt64 = 0
    while clock.now < end || seed < 10 {
      seed += 1
      var random = OCELRandom(seed: seed)
      let items = (0...random.next() % 6).map { _ in item(&random, format) }
      var survey = SourceSurvey()
      for item in items { survey.note(item, activityKey: "concept:name") }
      let reading =
        switch format {
        case .csv: try roundTrip(items, CSVWriter(survey: survey), format)
        case .jsonl: try roundTrip(items, JSONLinesWriter(), format)
        default: try roundTrip(items, CloudEventsWriter(seed % 2 == 0 ? .batch : .lines), format)
        }
      #expect(values(reading.items) == values(items), "seed \(seed)")
      #expect(reading.diagnostics.deviations.isEmpty, "seed \(seed)")
    }
  }

  private func roundTrip(
    _ items: [SourceItem], _ writer: some SourceWriter, _ format: SourceFormat
  ) throws -> CSVTestSupport.Reading {
    try CSVTestSupport.written(items, by: writer) {
      try CSVTestSupport.read($0, strict: true, by: CSVTestSupport.reader(of: format))
    }
  }

  /// By row, the characters of each attribute; the empty, which CSV does not have, left out.
  private func values(_ items: [SourceItem]) -> [[String: String]] {
    items.compactMap { item in
      guard case .row(let row) = item else { return nil }
      let pairs = row.attributes.map { ($0.key, $0.value.characters ?? "") }
      return Dictionary(pairs) { first, _ in first }.filter { !$0.value.isEmpty }
    }
  }

  /// A row whose texts hold what readers stumble over.
  private func item(_ random: inout OCELRandom, _ format: SourceFormat) -> SourceItem {
    let pieces = [
      ",", ";", "\"", "\r", "\n", "\r\n", " ", "å", "e\u{301}", "🌿", "\\", "{", "=", "\t", "a", "7",
      "\u{FEFF}", "\u{7F}", "'",
    ]
    func text() -> String {
      (0...random.next() % 5).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
    }
    var attributes: [SourceAttribute] = []
    if format == .cloudEvents {
      attributes = [
        SourceAttribute("id", "7"), SourceAttribute("source", "/a"), SourceAttribute("type", "t"),
      ]
    } else {
      attributes = [SourceAttribute("case:concept:name", text())]
    }
    attributes += ["a", "b,c", "å \"d\""].map { SourceAttribute($0, text()) }
    return .row(SourceRow(place: SourcePlace(line: 0), attributes: attributes))
  }
}
