import EventLog
import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("A file that is imported")
struct ImportTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// Two cases of a permit office, by hand.
  private static let rows = [
    "case:concept:name,concept:name,time:timestamp,org:resource,org:group,amount,"
      + "case:channel,case:end",
    "K-1,registered,2020-03-02T09:00:00+01:00,Ada A.,north,,desk,2020-03-09",
    "K-2,registered,2020-03-02T09:30:00+01:00,Bo B.,south,,web,2020-03-05",
    "K-1,inspected,2020-03-04T10:00:00+01:00,Ada A.,north,1250,desk,2020-03-09",
    "K-2,decided,2020-03-05T11:00:00+01:00,Cy C.,south,,web,2020-03-05",
    "K-1,decided,2020-03-09T12:00:00+01:00,Cy C.,north,,desk,2020-03-09",
  ]

  private func write(_ rows: [String], to name: String = "permits.csv") throws -> String {
    try place.write(rows.joined(separator: "\n") + "\n", to: name)
  }

  @Test func `each row is one event, told by its own words`() async throws {
    let done = try await place.take(try write(Self.rows))
    #expect(done.reading.rows == 5 && done.report.plan?.cases == 2)
    let rows = try await place.rows()
    #expect(
      rows.map { "\($0.stream.id) \($0.type) \($0.actor ?? "–") \($0.unit ?? "–")" } == [
        "K-1 permits/registered Ada A. north", "K-2 permits/registered Bo B. south",
        "K-1 permits/inspected Ada A. north", "K-2 permits/decided Cy C. south",
        "K-1 permits/decided Cy C. north",
      ])
    #expect(rows[0].occurred.description == "2020-03-02T09:00:00+01:00")
    #expect(rows.map(\.payload.description)[1...2] == ["{}", #"{"attributes":{"amount":"1250"}}"#])
    #expect(
      rows.allSatisfy { $0.flags == .imported && $0.id.description.dropFirst(14).first == "8" })
  }

  @Test func `what a case is said to be without a time stands at the source's last instant`()
    async throws
  {
    try await place.take(try write(Self.rows))
    let made = try await place.events().filter { $0.event.flags.contains(.synthesised) }
    #expect(
      made.map(\.event.payload.description) == [
        #"{"attributes":{"channel":"desk","end":"2020-03-09"},"group":"end"}"#,
        #"{"attributes":{"channel":"web","end":"2020-03-05"},"group":"end"}"#,
      ])
    #expect(made.allSatisfy { $0.event.occurred.instant.description == "2020-03-09T11:00:00Z" })
    #expect(made.allSatisfy { $0.event.actor == nil && $0.event.unit == nil })
  }

  @Test func `a mapping says what was known from the start, and what a date tells`() async throws {
    let mapping = """
      version: 1
      mapping: permits
      case-attributes:
        channel: {known: start}
        end: {known: its-date, event: CaseClosed}
      types:
        registered: {type: CaseOpened, fields: {caseType: permit}}
      """
    try await place.take(try write(Self.rows)) { $0.mapping = mapping }
    let events = try await place.events().filter { $0.event.stream.id == "K-2" }
    #expect(
      events.map { "\($0.event.type) \($0.event.occurred.instant)" } == [
        "CaseOpened 2020-03-02T08:30:00Z", "CaseAttributesImported 2020-03-02T08:30:00Z",
        "CaseClosed 2020-03-05T00:00:00Z", "CaseAttributesImported 2020-03-05T00:00:00Z",
        "permits/decided 2020-03-05T10:00:00Z",
      ])
    #expect(
      events[0].event.payload.description == #"{"activity":"registered","caseType":"permit"}"#)
  }

  @Test func `the same file twice appends nothing`() async throws {
    let file = try write(Self.rows)
    try await place.take(file)
    let root = try await place.root()
    #expect(try await place.take(file).report.isRepetition)
    // Nor does the same log, packed or under another file name.
    let copy = try place.write(
      Self.rows.joined(separator: "\r\n") + "\r\n", to: "permits.other.csv")
    #expect(try await place.take(copy).report.isRepetition)
    #expect(try await place.root() == root)
  }

  @Test func `a grown file appends only what is new`() async throws {
    try await place.take(try write(Array(Self.rows.prefix(4))))
    let before = try await place.rows()
    let done = try await place.take(try write(Self.rows))
    #expect(done.report.plan?.rows == 2 && done.report.plan?.known == 3)
    let after = try await place.rows()
    #expect(Array(after.prefix(3)) == before && after.count == 5)
  }

  @Test func `attributes that changed in a grown file are told anew, pointing back`() async throws {
    try await place.take(try write(Array(Self.rows.prefix(4))))
    let changed = Self.rows.map { $0.replacing("desk", with: "phone") }
    try await place.take(try write(changed))
    let told = try await place.events().filter {
      $0.event.flags.contains(.synthesised) && $0.event.stream.id == "K-1"
    }
    #expect(told.count == 2 && told[1].event.causation == told[0].event.id)
    #expect(told[1].event.payload.description.contains("phone"))
    let others = try await place.events().filter {
      $0.event.flags.contains(.synthesised) && $0.event.stream.id == "K-2"
    }
    #expect(others.count == 1)
  }

  @Test(arguments: [
    (
      "a changed word", 3, "K-1,refused,2020-03-04T10:00:00+01:00,Ada A.,north,1250,desk,2020-03-09"
    ),
    ("a changed time", 4, "K-2,decided,2020-03-05T11:00:01+01:00,Cy C.,south,,web,2020-03-05"),
    (
      "a changed amount", 3,
      "K-1,inspected,2020-03-04T10:00:00+01:00,Ada A.,north,99,desk,2020-03-09"
    ),
  ])
  func `a row that says something else now is refused and shown`(
    what: String, index: Int, row: String
  ) async throws {
    try await place.take(try write(Self.rows))
    let root = try await place.root()
    var rows = Self.rows
    rows[index] = row
    let file = try write(rows + ["K-3,registered,2020-04-01T08:00:00+02:00,Bo B.,south,,web,"])
    do {
      try await place.take(file)
      Issue.record("\(what) was taken")
    } catch let error as InterchangeError {
      guard case .changed(_, let shown, let count) = error else { throw error }
      #expect(count >= 1 && shown[0].hasPrefix("permits.csv:\(index + 1):"))
    }
    #expect(try await place.root() == root)
  }

  @Test func `a row inserted before a known one is refused`() async throws {
    try await place.take(try write(Self.rows))
    let late = "K-1,called,2020-03-03T08:00:00+01:00,Bo B.,north,,desk,2020-03-09"
    await #expect(throws: InterchangeError.self) {
      try await place.take(try write(Self.rows + [late]))
    }
  }

  @Test func `a case of another source has a name of its own`() async throws {
    try await place.take(try write(Self.rows))
    try await place.take(try write(Array(Self.rows.prefix(2)), to: "letters.csv"))
    let streams = Set(try await place.rows().map(\.stream.id))
    #expect(streams == ["K-1", "K-2", "letters:K-1"])
    #expect(try await place.take(path("letters.csv")).report.isRepetition)
  }

  private func path(_ name: String) -> String { place.path(name) }

  @Test func `a row without time or activity leaves the log as it was`() async throws {
    try await place.take(try write(Self.rows))
    let root = try await place.root()
    let faulty = Self.rows + ["K-3,decided,,Cy C.,south,,web,", "K-3,,2020-04-01T08:00:00Z,,,,,"]
    do {
      try await place.take(try write(faulty))
      Issue.record("faulty rows were taken")
    } catch let error as InterchangeError {
      #expect(
        error.sentence
          == "permits.csv:7: event has no time:timestamp (activity \"decided\")"
          || error.sentence.hasPrefix("permits.csv:7:"))
      #expect(error.remedy.contains("--max-errors 2"))
    }
    #expect(try await place.root() == root)
    let done = try await place.take(try write(faulty)) { $0.faultsMax = 2 }
    #expect(done.reading.faults == 2 && done.report.plan?.rows == 0)
  }

  @Test func `changing a final value changes no event before the end`() async throws {
    let mapping = "version: 1\nmapping: m\ncase-attributes:\n  channel: {known: start}\n"
    for (store, end) in [("one", "2020-03-09"), ("other", "2031-12-24")] {
      let rows = Self.rows.map { $0.replacing("desk,2020-03-09", with: "desk,\(end)") }
      try await place.take(try write(rows), into: store) { $0.mapping = mapping }
    }
    func before(_ store: String) async throws -> [Event] {
      try await place.events(store).map(\.event).filter {
        $0.stream.kind == .case && !($0.payload.field("group")?.text == "end")
      }
    }
    let (one, other) = (try await before("one"), try await before("other"))
    #expect(one == other && one.count == 7)
  }

  @Test func `a value too large for its event lies beside it, and comes back whole`() async throws {
    let long = String(repeating: "a long story — ", count: 8_000)
    let rows = [
      "case:concept:name,concept:name,time:timestamp,org:resource,story",
      "K-1,told,2020-03-02T09:00:00Z,Ada A.,\(long)",
    ]
    try await place.take(try write(rows))
    let event = try #require(try await place.rows().first)
    #expect(event.payload.bytes.count < 1_000)
    let file = try await place.export(as: .csv, to: "out.csv").path
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains(long))
  }

  @Test func `sealed and pseudonymised values are nowhere in the open`() async throws {
    let rows = [
      "case:concept:name,concept:name,time:timestamp,org:resource,person,story",
      "K-1,told,2020-03-02T09:00:00Z,Ada A.,P-900101,was ill",
      "K-1,told,2020-03-03T09:00:00Z,Ada A.,P-900101,is better",
    ]
    let mapping =
      "version: 1\nmapping: m\nseal: {story: person}\npseudonymise: [org:resource, person]\n"
    try await place.take(try write(rows)) { $0.mapping = mapping }
    let log = try await place.log()
    defer { log.close() }
    let events = try log.snapshot().events().filter { $0.event.stream.kind == .case }
    #expect(Set(events.map(\.event.actor)).count == 1)
    for envelope in events {
      let line = EnvelopeJSON.line(for: envelope)
      #expect(!line.contains("Ada") && !line.contains("900101") && !line.contains("ill"))
      let texts = try envelope.sealed.map { try log.open($0, of: envelope.event.id) }
      #expect(texts.contains("Ada A.") && texts.contains("P-900101"))
    }
  }
}
