import EventLog
import EventModel
import Testing

/// Fills one view table from several threads and processes at once.
///
/// The failure guarded against: the table's entries and its position are of two different updates,
/// or a second opening fails or empties what the first one stored.
@Suite(.timeLimit(.minutes(15)))
struct ViewTableSharingTests {
  private let scratch: ScratchFolder
  private static let keys = (0..<40 as Range<UInt8>).map { [$0] }

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// Updates every key to the position noted, again and again, as far as others let it.
  private static func fill(_ log: Log, _ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let table = try log.viewTable(named: "shared", version: "1")
      let position = Position(UInt64.random(in: 1...100, using: &dice))
      let number = withUnsafeBytes(of: position.rawValue) { Array($0) }
      try table.update(upTo: position, keys.map { ($0, number) })
    }
  }

  private static func isConsistent(_ table: ViewTable) throws -> Bool {
    let number = withUnsafeBytes(of: try table.position.rawValue) { Array($0) }
    return try ViewTableTests.contents(table) == keys.map { [$0, number] }
  }

  private func makeLog() async throws -> Log {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<100))
    return log
  }

  @Test func `threads that ask for one table share it`() async throws {
    let log = try await makeLog()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 0..<6 as Range<UInt64> {
        group.addTask { try Self.fill(log, seed) }
      }
      try await group.waitForAll()
    }
    #expect(try Self.isConsistent(log.viewTable(named: "shared", version: "1")))
  }

  @Test func `processes that ask for one table share it`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "shared", version: "1")
    let path = scratch.path()
    async let others: Void = Self.fill(log, 1)
    await #expect(processExitsWith: .success) { [path = path as String] in
      let log = try Log(at: path, options: .fixed())
      try Self.fill(log, 2)
      log.close()
    }
    try await others
    #expect(try Self.isConsistent(table))
    await #expect(processExitsWith: .success) { [path = path as String] in
      let log = try Log(at: path, options: .fixed())
      let table = try log.viewTable(named: "shared", version: "1")
      try table.update(upTo: Position(100), [([1], [2])])
      log.close()
    }
    #expect(try table.position == Position(100))
    #expect(try table.value(for: [1]) == [2])
  }

  @Test func `another process's version takes the table away`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "shared", version: "1")
    try table.update(upTo: Position(9), [([1], [2])])
    let path = scratch.path()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let log = try Log(at: path, options: .fixed())
      _ = try log.viewTable(named: "shared", version: "2")
    }
    #expect(try table.position == Position.none)
    #expect(try table.value(for: [1]) == nil)
    let error = try #require(throws: LogError.self) { try table.update(upTo: Position(9), []) }
    #expect(error.word == "viewTableLost")
    let again = try log.viewTable(named: "shared", version: "1")
    #expect(try again.update(upTo: Position(9), [([1], [2])]))
    #expect(try table.position == Position(9))
  }
}
