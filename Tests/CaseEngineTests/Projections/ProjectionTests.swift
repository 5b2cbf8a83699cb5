import CaseEngineTesting
import Casework
import EventLog
import Foundation
import Testing

@testable import CaseEngine

/// What a projection keeps is what the log gives, however it came there (invariant 5).
@Suite struct ProjectionTests {
  private static func everything(_ engine: Engine) async throws -> [CaseCard] {
    var viewpoint = Viewpoint()
    viewpoint.position = try engine.log.snapshot().head
    return try await engine.rows(of: CaseBoard.self, from: viewpoint)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `catching up piece by piece gives the rows that the whole log gives`(seed: UInt64)
    async throws
  {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let engine = temporary.engine
    var random = RandomCases(seed: seed)
    for size in [1, 300, 7, 64, 500, 2] {
      let head = try engine.log.snapshot().head
      _ = try await engine.log.append(random.drafts(size, after: head))
      #expect(try await engine.rows(of: CaseBoard.self) == Self.everything(engine))
    }
    #expect(try await engine.rows(of: CaseBoard.self).count == 40)
  }

  @Test func `rows as of a position are those the table had then`() async throws {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let engine = temporary.engine
    var random = RandomCases(seed: 9)
    var kept: [(Position, [CaseCard])] = []
    for _ in 0..<5 {
      let head = try engine.log.snapshot().head
      let receipt = try await engine.log.append(random.drafts(50, after: head))
      kept.append((receipt.position, try await engine.rows(of: CaseBoard.self)))
    }
    for (position, rows) in kept {
      var viewpoint = Viewpoint()
      viewpoint.position = position
      #expect(try await engine.rows(of: CaseBoard.self, from: viewpoint) == rows)
    }
  }

  @Test func `deleted rows are made again, the same`() async throws {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    var random = RandomCases(seed: 5)
    _ = try await temporary.engine.log.append(random.drafts(400, after: Position(1)))
    let rows = try await temporary.engine.rows(of: CaseBoard.self)
    let path = temporary.engine.log.path
    temporary.engine.close()
    try FileManager.default.removeItem(atPath: path + "/derived")
    let again = try Engine(at: path, catalogue: Catalogue())
    #expect(try await again.rows(of: CaseBoard.self) == rows)
    again.close()
  }

  @Test func `one's own write is in what is read at least that far, and no more can be asked`()
    async throws
  {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let table = try ProjectionTable<CaseBoard>(of: temporary.engine)
    var random = RandomCases(seed: 6)
    let receipt = try await temporary.engine.log.append(random.drafts(10, after: Position(1)))
    #expect(try await table.catchUp(atLeast: receipt.position) == receipt.position)
    let beyond = receipt.position.next
    await #expect(throws: EngineError.notYet(beyond, head: receipt.position)) {
      try await table.catchUp(atLeast: beyond)
    }
  }

  @Test func `many catch up at once while the log grows, and none spoils another's rows`()
    async throws
  {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let engine = temporary.engine
    var random = RandomCases(seed: 7)
    for _ in 0..<10 {
      let head = try engine.log.snapshot().head
      let drafts = random.drafts(40, after: head)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { _ = try await engine.log.append(drafts) }
        for _ in 0..<4 {
          group.addTask { _ = try await ProjectionTable<CaseBoard>(of: engine).catchUp() }
        }
        try await group.waitForAll()
      }
    }
    #expect(try await engine.rows(of: CaseBoard.self) == Self.everything(engine))
  }

  @Test func `a new edition lies beside the old one and says what differs`() async throws {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let engine = temporary.engine
    _ = try await Docket(
      """
      2019-02-04 09:30 CaseOpened caseType=sickness-benefit @case=K-1
      2019-02-04 09:30 CaseOpened caseType=sickness-benefit @case=K-2
      2019-02-05 09:30 CaseClosed @case=K-2
      2019-02-06 09:30 CaseOpened caseType=sickness-benefit @case=K-3
      """
    ).play(in: temporary)
    let old = try ProjectionTable<CountingEvents>(of: engine)
    let new = try ProjectionTable<CountingOpenings>(of: engine)
    try await old.catchUp()
    try await new.catchUp()
    #expect(
      try new.differences(fromEdition: 1) == [
        ProjectionDifference(id: "K-2", old: #"{"n":2}"#, new: #"{"n":1}"#)
      ])
    #expect(try old.rows() == [1, 2, 1])
    #expect(try old.row(of: "K-2") == 2)
    #expect(try new.row(of: "K-9") == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func `changes come as they are appended, none skipped`() async throws {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    let engine = temporary.engine
    var random = RandomCases(seed: 8)
    let drafts = random.drafts(60, after: Position(1))
    let feed = engine.changes(of: CaseBoard.self)
    let reader = Task {
      var last: [String: CaseCard?] = [:]
      var count = 0
      for try await change in feed {
        last[change.id] = change.row
        count += 1
        if count == 60 { break }
      }
      return last
    }
    for draft in drafts { _ = try await engine.log.append([draft]) }
    let last = try await reader.value
    let rows = try await Self.everything(engine)
    #expect(
      last.values.compactMap(\.self).sorted { $0.id < $1.id } == rows.sorted { $0.id < $1.id })
  }
}

/// How many events a case has.
private enum CountingEvents: Projection {
  static let name = "counting"
  static let edition = 1
  static let stream = StreamKind.case
  static func row(of history: CaseHistory) -> Int? { history.events.count }
  static func json(of row: Int) -> JSONValue { .object([.init("n", .number(String(row)))]) }
  static func row(from json: JSONValue) -> Int? { json["n"]?.integer.map { Int($0) } }
}

/// The same, of openings only.
private enum CountingOpenings: Projection {
  static let name = "counting"
  static let edition = 2
  static let stream = StreamKind.case
  static func row(of history: CaseHistory) -> Int? { history.all(.caseOpened).count }
  static func json(of row: Int) -> JSONValue { CountingEvents.json(of: row) }
  static func row(from json: JSONValue) -> Int? { CountingEvents.row(from: json) }
}
