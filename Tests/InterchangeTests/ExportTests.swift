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
}
