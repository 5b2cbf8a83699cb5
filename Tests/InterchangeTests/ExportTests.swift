import EventLog
import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("A log that is exported")
struct ExportTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let rows = """
    case:concept:name,concept:name,time:timestamp,org:resource,org:group,note,case:channel
    K-1,registered,2020-03-02T09:00:00.250+01:00,Ada A.,north,"said ""well"", left",desk
    K-2,registered,2020-03-02 09:30:00,Bo B.,south,åäö,web
    K-1,decided,2020-03-09T12:00:00+01:00,,north,,desk

    """

  @Test(arguments: [
    SourceFormat.xes, .csv, .jsonl, .cloudEvents, .ocelJSON, .ocelXML,
  ])
  func `read again it gives the same events with the same ids`(format: SourceFormat) async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let file = try await place.export(as: format, to: "out").path
    let own = try await place.rows()
    try await place.take(file, into: "again") { $0.format = format }
    let again = try await place.rows("again")
    #expect(again == own)
    // Into the store it came from it brings nothing.
    let root = try await place.root()
    #expect(try await place.take(file) { $0.format = format }.report.isRepetition)
    #expect(try await place.root() == root)
  }

  @Test(arguments: [SourceFormat.xes, .csv, .jsonl])
  func `what cases are said to be comes back too`(format: SourceFormat) async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let file = try await place.export(as: format, to: "out").path
    try await place.take(file, into: "again") { $0.format = format }
    func made(_ store: String) async throws -> [Event] {
      try await place.events(store).map(\.event).filter { $0.flags.contains(.synthesised) }
    }
    let (own, again) = (try await made("store"), try await made("again"))
    #expect(own == again && own.count == 2)
  }

  @Test(arguments: [SourceFormat.xes, .csv, .ocelJSON])
  func `a row whose time was edited after the export is refused`(format: SourceFormat) async throws
  {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let file = try await place.export(as: format, to: "out").path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let marks = ["2020-03-09T12:00:00+01:00", "2020-03-09T13:00:00+01:00"]
    let place = try #require(text.range(of: marks[0]))
    try self.place.write(text.replacingCharacters(in: place, with: marks[1]), to: "edited")
    await #expect(throws: InterchangeError.self) {
      try await self.place.take("edited", into: "again") { $0.format = format }
    }
  }

  @Test func `packed it is the same log`() async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let plain = try await place.export(as: .xes, to: "out.xes").path
    let packed = try await place.export(as: .xes, to: "out.xes.gz").path
    let sizes = try [plain, packed].map { try Data(contentsOf: URL(fileURLWithPath: $0)).count }
    #expect(sizes[1] < sizes[0])
    let input = try SourceInput(path: packed)
    var bytes: [UInt8] = []
    while let chunk = try input.next() { bytes += chunk }
    #expect(Data(bytes) == (try Data(contentsOf: URL(fileURLWithPath: plain))))
  }

  @Test func `a file that is there is left alone`() async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    try place.write("mine", to: "out.csv")
    await #expect(throws: InterchangeError.self) {
      try await place.export(as: .csv, to: "out.csv")
    }
    #expect(try String(contentsOfFile: place.path("out.csv"), encoding: .utf8) == "mine")
  }

  @Test func `what a format has no place for is said`() async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let log = try await place.log()
    var event = Event(
      id: EventID(high: 7, low: 7), stream: StreamName(.organisation, "agency"),
      type: "UnitEstablished", occurred: OffsetInstant(Workplace.time))
    event.unit = "north"
    _ = try await log.append([Draft(event)])
    log.close()
    #expect(
      try await place.export(as: .xes, to: "a").report.lost.contains {
        $0.contains("1 events of kind organisation")
      })
    #expect(try await place.export(as: .jsonl, to: "b").report.lost == [])
  }

  @Test func `records carried in base64 are those that were hashed`() async throws {
    try await place.take(try place.write(Self.rows, to: "permits.csv"))
    let log = try await place.log()
    defer { log.close() }
    var options = Exporter.Options()
    options.hasProofs = true
    _ = try Exporter(try log.snapshot(), as: .jsonl).write(to: place.path("o"), options: options)
    let lines = try String(contentsOfFile: place.path("o"), encoding: .utf8).split(separator: "\n")
    #expect(UInt64(lines.count) == (try log.snapshot().head.rawValue))
    for (index, line) in lines.enumerated() {
      let text = try #require(try JSONValue(parsing: String(line))["record"]?.text)
      let record = try #require(Data(base64Encoded: text))
      let leaf = Hash.leaf(prefixed: [0] + Array(record))
      #expect(leaf == (try log.leaf(at: Position(UInt64(index + 1)))))
    }
  }

  /// As spreadsheets and pandas write times; the last as nobody should.
  private static let oddTimes = """
    case:concept:name,concept:name,time:timestamp,start_timestamp,org:resource
    K-1,registered,2020-03-02 09:00:00.250000+01:00,2020-03-02 08:00:00+01:00,Ada A.
    K-1,asked,2020-03-02,,Ada A.
    K-1,decided,2020-03-09T12:00:00+18:30,,Cy C.

    """

  @Test(arguments: SourceFormat.allCases.filter { $0 != .ocelSQLite })
  func `times are written as every reader of the format takes them`(
    format: SourceFormat
  ) async throws {
    try await place.take(try place.write(Self.oddTimes, to: "permits.csv"))
    let file = try await place.export(as: format, to: "out").path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    switch format {
    case .xes:
      for time in ["2020-03-02T09:00:00.250+01:00", "2020-03-02T00:00:00Z", "2020-03-08T17:30:00Z"]
      {
        #expect(text.contains(#"<date key="time:timestamp" value="\#(time)"/>"#), "\(time)")
      }
      #expect(text.contains(#"<date key="start_timestamp" value="2020-03-02T08:00:00+01:00"/>"#))
      #expect(!text.contains(#"<string key="time:timestamp""#))
    case .csv: #expect(text.contains("\nK-1,registered,2020-03-02T09:00:00.250+01:00,"))
    case .ocelJSON: #expect(text.contains(#""time":"2020-03-02T09:00:00.250+01:00""#))
    case .ocelXML: #expect(text.contains(#"time="2020-03-02T09:00:00.250+01:00""#))
    case .cloudEvents: #expect(text.contains(#""time":"2020-03-02T00:00:00Z""#))
    case .jsonl, .ocelSQLite: break
    }
    try await place.take(file, into: "again") { $0.format = format }
    #expect(try await place.rows("again") == (try await place.rows()))
  }

  @Test(arguments: [SourceFormat.xes, .csv])
  func `a time in the file's own words is kept beside ours`(format: SourceFormat) async throws {
    try await place.take(try place.write(Self.oddTimes, to: "permits.csv"))
    let log = try await place.log()
    var options = Exporter.Options()
    options.isPlain = true
    _ = try Exporter(try log.snapshot(), as: format).write(to: place.path("o"), options: options)
    log.close()
    let text = try String(contentsOfFile: place.path("o"), encoding: .utf8)
    for own in ["2020-03-02 09:00:00.250000+01:00", "2020-03-02 08:00:00+01:00", "T12:00:00+18:30"]
    {
      #expect(text.contains(own), "\(own)")
    }
    #expect(text.contains("fribrev:written:time:timestamp"))
    try await place.take("o", into: "again") { $0.format = format }
    func times(_ store: String) async throws -> [Instant] {
      try await place.rows(store).map(\.occurred.instant)
    }
    #expect(try await times("again") == (try await times("store")))
  }

  @Test func `an activity of two columns is one name, and each column is kept`() async throws {
    let mapping = "version: 1\nmapping: m\nkeys: {activity: [concept:name, org:resource]}\n"
    try await place.take(try place.write(Self.oddTimes, to: "permits.csv")) { $0.mapping = mapping }
    let file = try await place.export(as: .xes, to: "out.xes").path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains(#"<string key="concept:name" value="decided / Cy C."/>"#))
    #expect(text.contains(#"<string key="fribrev:written:concept:name" value="decided"/>"#))
    try await place.take(file, into: "again")
    #expect(try await place.rows("again") == (try await place.rows()))
  }

  @Test(arguments: [SourceFormat.ocelJSON, .ocelXML])
  func `times of objects are written as the standard does`(format: SourceFormat) async throws {
    let log = """
      {"eventTypes":[{"name":"bake","attributes":[]}],
       "objectTypes":[{"name":"loaf","attributes":[{"name":"weight","type":"integer"}]}],
       "events":[{"id":"e","type":"bake","time":"2023-10-10 08:00:00",
         "relationships":[{"objectId":"o","qualifier":""}]}],
       "objects":[{"id":"o","type":"loaf",
         "attributes":[{"name":"weight","value":"7","time":"2023-10-10 09:00:00"}]}]}
      """
    try await place.take(try place.write(log, to: "bakery.json")) { $0.caseObject = "loaf" }
    let file = try await place.export(as: format, to: "out").path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(
      text.contains(#"time="2023-10-10T09:00:00Z""#) || text.contains(#""2023-10-10T09:00:00Z""#))
    try await place.take(file, into: "again") { $0.format = format }
    func objects(_ store: String) async throws -> [Event] {
      try await place.events(store).map(\.event).filter { $0.stream.kind == .object }
    }
    #expect(try await objects("again") == (try await objects("store")))
  }
}
