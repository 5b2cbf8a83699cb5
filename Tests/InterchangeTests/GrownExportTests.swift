import EventLog
import EventModel
import Foundation
import Testing

@testable import Interchange

/// Exports of one source that come again, grown or changed.
@Suite("An export that comes again")
struct GrownExportTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let rows = [
    "case:concept:name,concept:name,time:timestamp,org:resource,person,story,case:ground",
    "K-1,told,2020-03-02T09:00:00Z,Ada A.,P-1,was ill,back",
    "K-2,told,2020-03-03T09:00:00Z,Bo B.,P-2,was hurt,knee",
    "K-1,told,2020-03-04T09:00:00Z,Ada A.,P-1,is better,back",
  ]

  private func write(_ rows: [String], to name: String = "permits.csv") throws -> String {
    try place.write(rows.joined(separator: "\n") + "\n", to: name)
  }

  private static let sealing =
    "version: 1\nmapping: m\nseal: {story: person, ground: ground}\npseudonymise: [org:resource]\n"

  @Test(arguments: [("was hurt", "was killed"), ("Bo B.", "Bodil B.")])
  func `a sealed value that says something else now is refused and shown`(
    old: String, new: String
  ) async throws {
    func take(_ rows: [String]) async throws -> ImportReport {
      try await place.take(try write(rows)) { $0.mapping = Self.sealing }.report
    }
    _ = try await take(Self.rows)
    let root = try await place.root()
    let late = "K-3,told,2020-04-01T09:00:00Z,Bo B.,P-3,is well,eye"
    do {
      _ = try await take(Self.rows.map { $0.replacing(old, with: new) } + [late])
      Issue.record("it was taken")
    } catch let error as InterchangeError {
      guard case .changed(_, let shown, 1) = error else { throw error }
      #expect(
        shown == [
          "permits.csv:3: case/K-2: what is sealed of event 1 by time was another"
        ])
    }
    #expect(try await place.root() == root)
    let plan = try await take(Self.rows + [late]).plan
    #expect(plan?.known == 3 && plan?.rows == 1)
  }

  @Test func `what is sealed of a case is told anew where it changed, and only there`()
    async throws
  {
    let mapping = "version: 1\nmapping: m\npseudonymise: [ground]\n"
    func take(_ rows: [String]) async throws -> ImportReport.Plan? {
      try await place.take(try write(rows)) { $0.mapping = mapping }.report.plan
    }
    _ = try await take(Self.rows)
    let late = "K-3,told,2020-04-01T09:00:00Z,Bo B.,P-3,is well,eye"
    #expect(try await take(Self.rows + [late])?.synthesised == 1)
    let changed = (Self.rows + [late]).map { $0.replacing(",back", with: ",neck") }
    #expect(try await take(changed)?.synthesised == 1)
    #expect(try await take(changed + ["K-3,asked,2020-04-02T09:00:00Z,,,,eye"])?.synthesised == 0)
  }

  /// Imports a file as far as its first batch: what a kill leaves.
  private func stop(_ file: String, after count: Int) async throws {
    var importer = try Importer(
      ImportRequest(path: file), folder: place.path("spool"))
    _ = try importer.read()
    let log = try await place.log("whole")
    _ = try await importer.append(to: log, at: Workplace.time)
    let part = try await place.log()
    for envelope in try log.snapshot().events(limit: count + 2).dropFirst() {
      _ = try await part.append([Draft(envelope.event)], recorded: Workplace.time)
    }
    log.close()
    part.close()
  }

  @Test(arguments: [2, 1, 0])
  func `a stopped import is taken over by that of the file as it grew`(count: Int) async throws {
    try await stop(try write(Self.rows), after: count)
    func imports() async throws -> [ImportedSource] {
      let log = try await place.log()
      defer { log.close() }
      return try ImportedSource.all(in: log.snapshot())
    }
    #expect(try await imports().map(\.isUnfinished) == [true])
    let late = "K-3,told,2020-04-01T09:00:00Z,Bo B.,P-3,is well,eye"
    try await place.take(try write(Self.rows + [late]))
    #expect(try await imports().map(\.isUnfinished) == [false, false])
    #expect(try await imports().map(\.isTakenOver) == [true, false])
    #expect(try await place.rows().count == 4)
    #expect(try await place.take("permits.csv").report.isRepetition)
  }

  @Test func `a stopped import of rows that another file lacks stays unfinished`() async throws {
    try await stop(try write(Self.rows), after: 2)
    try await place.take(try write([Self.rows[0], Self.rows[2]]))
    let log = try await place.log()
    defer { log.close() }
    #expect(try ImportedSource.all(in: log.snapshot()).map(\.isUnfinished) == [true, false])
  }

  @Test func `sources with the same case ids stay apart, imported at once`() async throws {
    for round in 0..<6 {
      let store = "store-\(round)"
      var rows = [Self.rows[0]]
      for number in 0..<400 {
        rows.append("K-\(number),told,2020-03-02T09:00:00Z,Ada A.,,,")
      }
      let files = [try write(rows, to: "first.csv"), try write(rows, to: "second.csv")]
      let log = try await place.log(store)
      let place = place
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (number, file) in files.enumerated() {
          let folder = place.path("spool-\(number)")
          group.addTask {
            var importer = try Importer(ImportRequest(path: file), folder: folder)
            _ = try importer.read()
            _ = try await importer.append(to: log, at: Workplace.time)
          }
        }
        try await group.waitForAll()
      }
      let index = try log.snapshot().streamIndex(of: .case)
      #expect(index.count == 800, "cases of two sources lie in one stream")
      log.close()
    }
  }
}
