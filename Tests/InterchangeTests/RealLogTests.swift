import CaseEngine
import Casework
import EventLog
import EventModel
import Foundation
import Testing

@testable import Interchange

/// Whole imports of the logs that `FRIBREV_LOGS` names, beside figures computed by a program that
/// shares nothing with ours (Tests/Oracle/figures.py).
@Suite("Real logs, imported")
struct RealLogTests {
  private static let folder = ProcessInfo.processInfo.environment["FRIBREV_LOGS"]
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

  /// A log and the mapping that says its words.
  struct Log: CustomTestStringConvertible {
    let file: String
    let mapping: String
    var testDescription: String { file }
  }

  static let logs = [
    Log(file: "receipt.xes.gz", mapping: "receipt"),
    Log(file: "receipt.csv.gz", mapping: "receipt"),
    Log(file: "bpic15_municipality1.xes.gz", mapping: "bpic15"),
    Log(file: "purchasing_example.csv.gz", mapping: "purchasing"),
    Log(file: "running-example.xes", mapping: "running-example"),
    Log(file: "ocel20_example.jsonocel", mapping: "ocel20-example"),
    Log(file: "ocel20_example.xmlocel", mapping: "ocel20-example"),
    Log(file: "ocel20_example.sqlite", mapping: "ocel20-example"),
    Log(file: "order_management.ocel2.sqlite.gz", mapping: "order-management"),
  ]

  /// True where minutes don't count.
  private static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  private static func isReadable(_ log: Log) -> Bool {
    #if SQLite
      true
    #else
      !log.file.contains("sqlite")
    #endif
  }

  private func expected(_ log: Log) throws -> JSONValue {
    let name = log.file.hasSuffix(".gz") ? String(log.file.dropLast(3)) : log.file
    let file = Self.fixtures.appending(path: "Expected/\(name).json")
    return try JSONValue(parsing: String(contentsOf: file, encoding: .utf8))
  }

  private func check(_ figures: LogFigures, _ expected: JSONValue) {
    let exact: [(String, Int)] = [
      ("cases", figures.cases), ("events", figures.events), ("activities", figures.activities),
      ("resources", figures.resources), ("variants", figures.variants),
      ("handovers", figures.handovers), ("reworkEvents", figures.reworkEvents),
      ("closedWithin30Days", figures.closedWithin30Days),
    ]
    for (key, value) in exact { #expect(expected[key]?.integer == Int64(value), "\(key)") }
    let quantiles = figures.durations.quantiles(tenths: [5, 9])
    let seconds: [(String, Double?)] = [
      ("medianDurationSeconds", quantiles?[0].nearest),
      ("meanDurationSeconds", figures.durations.mean?.nearest),
      ("p90DurationSeconds", quantiles?[1].nearest),
    ]
    for (key, value) in seconds {
      guard case .number(let digits)? = expected[key], let told = Double(digits) else {
        #expect(value == nil, "\(key)")
        continue
      }
      #expect(abs((value ?? .nan) - told) <= 1e-6 * abs(told), "\(key)")
    }
  }

  @Test(
    .enabled(if: folder != nil, "FRIBREV_LOGS names no folder"),
    arguments: logs.filter(isReadable), isLong ? [false, true] : [true])
  func `its figures are those of an independent computation, mapped or not`(
    log: Log, isMapped: Bool
  ) async throws {
    let folder = try #require(Self.folder)
    let place = try Workplace()
    let expected = try expected(log)
    let mapping = try String(
      contentsOf: Self.fixtures.appending(path: "Mappings/\(log.mapping).yaml"), encoding: .utf8)
    try await place.take("\(folder)/\(log.file)") { request in
      if isMapped { request.mapping = mapping }
      request.caseObject = expected["caseObject"]?.text
    }
    let store = try await place.log()
    defer { store.close() }
    let figures = try LogKPI.counting(store.snapshot()).total
    check(figures, try #require(expected["figures"]))
  }

  @Test(
    .enabled(if: folder != nil, "FRIBREV_LOGS names no folder"),
    arguments: logs.filter { isReadable($0) && (isLong || !$0.file.contains("bpic15")) })
  func `exported and read again it is the same log`(log: Log) async throws {
    let folder = try #require(Self.folder)
    let place = try Workplace()
    try await place.take("\(folder)/\(log.file)")
    let own = try await place.rows()
    for format in [SourceFormat.xes, .csv, .jsonl, .ocelJSON] {
      let file = try await place.export(as: format, to: "out.\(format.rawValue)").path
      try await place.take(file, into: format.rawValue) { $0.format = format }
      #expect(try await place.rows(format.rawValue) == own, "\(format)")
    }
  }
}
