import EventModel
import Foundation
import Testing

@testable import Interchange

/// What the tests of CSV, JSON Lines and CloudEvents share.
enum CSVTestSupport {
  /// Real logs, which are no part of the project.
  static let logs = ProcessInfo.processInfo.environment["FRIBREV_LOGS"].map {
    URL(fileURLWithPath: $0)
  }

  /// How long fuzzing one format may take.
  static var fuzzTime: Duration {
    switch ProcessInfo.processInfo.environment["FRIBREV_LONG"] {
    case "1": .seconds(600)
    case "short": .seconds(30)
    default: .seconds(5)
    }
  }

  /// A file and what it is to be read as.
  struct Fixture: CustomTestStringConvertible, Sendable {
    let format: SourceFormat
    let path: String

    var expected: String {
      get throws {
        try String(contentsOf: URL(fileURLWithPath: path + ".expected"), encoding: .utf8)
      }
    }

    var testDescription: String { "\(format.rawValue) \((path as NSString).lastPathComponent)" }

    func read(strict: Bool = false) throws -> Reading {
      try CSVTestSupport.read(path, strict: strict, by: CSVTestSupport.reader(of: format))
    }
  }

  /// The files of a folder of fixtures of the three formats.
  static func fixtures(_ folder: String) -> [Fixture] {
    let place = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Interchange")
    return [SourceFormat.csv, .jsonl, .cloudEvents].flatMap { format in
      let path = place.appending(path: "\(format.rawValue)/\(folder)").path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { !$0.hasSuffix(".expected") }.sorted()
        .map { Fixture(format: format, path: "\(path)/\($0)") }
    }
  }

  /// The reader of a format.
  static func reader(of format: SourceFormat) -> (SourceInput) throws -> any SourceReader {
    switch format {
    case .csv: csvReader
    case .jsonl: { _ in JSONLinesReader() }
    default: { _ in CloudEventsReader() }
    }
  }

  /// A reader that finds its keys itself, as the command does.
  static func csvReader(_ input: SourceInput) throws -> CSVReader {
    let heads = try CSVBeginning(input.beginning, file: input.name).heads
    return CSVReader(keys: CSVHeads.keys(for: heads)?.keys ?? SourceKeys())
  }

  /// What reading a file gave.
  struct Reading {
    var items: [SourceItem] = []
    var diagnostics: Diagnostics

    /// For people, a line each: items, deviations, faults.
    var text: String {
      let deviations = diagnostics.deviations.map { entry in
        "~ \(entry.deviation.rawValue) \(entry.count): " + entry.examples.joined(separator: "; ")
      }
      let faults = diagnostics.faults.map { "! \(diagnostics.locate($0.place)) \($0.sentence)" }
      return (items.map(CSVTestSupport.line) + deviations + faults).map { $0 + "\n" }.joined()
    }

    /// The items without their places.
    var unplaced: [SourceItem] {
      items.map { item in
        switch item {
        case .row(var row):
          row.place = SourcePlace(line: 0)
          return .row(row)
        case .caseAttributes(var one):
          one.place = SourcePlace(line: 0)
          return .caseAttributes(one)
        default: return item
        }
      }
    }
  }

  /// Reads a file to its end.
  static func read(
    _ path: String, strict: Bool = false, by reader: (SourceInput) throws -> any SourceReader
  ) throws -> Reading {
    let input = try SourceInput(path: path)
    var reading = Reading(diagnostics: Diagnostics(file: input.name, isStrict: strict))
    var reader = try reader(input)
    try reader.read(input, diagnostics: reading.diagnostics) { (item) throws(InterchangeError) in
      reading.items.append(item)
    }
    return reading
  }

  /// Reads bytes as if they were a file.
  static func read(
    _ bytes: some Sequence<UInt8>, strict: Bool = false,
    by reader: (SourceInput) throws -> any SourceReader
  ) throws -> Reading {
    try withPath { path in
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return try read(path, strict: strict, by: reader)
    }
  }

  /// Writes items to a file, and hands it to `body`.
  static func written<Result>(
    _ items: [SourceItem], by writer: some SourceWriter, _ body: (String) throws -> Result
  ) throws -> Result {
    try withPath { path in
      var writer = writer
      let output = try SourceOutput(path: path)
      for item in items { try writer.write(item, to: output) }
      try writer.finish(output)
      try output.close()
      return try body(path)
    }
  }

  /// Runs `body` with a path where nothing is, and takes away what it puts there.
  static func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "rows-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private static func line(_ item: SourceItem) -> String {
    switch item {
    case .row(let row): "\(row.place.line): \(row.attributes.map(text).joined(separator: " "))"
    case .caseAttributes(let one):
      "\(one.place.line): case \(one.id): \(one.attributes.map(text).joined(separator: " "))"
    case .attachment, .object: "another item"
    }
  }

  private static func text(_ attribute: SourceAttribute) -> String {
    let type = attribute.value.typeWord == "string" ? "" : ":\(attribute.value.typeWord)"
    let text = attribute.value.characters.map { String(reflecting: $0) } ?? "list"
    return "\(attribute.key)\(type)=\(text)"
  }
}
