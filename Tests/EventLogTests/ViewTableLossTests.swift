import EventLog
import EventModel
import Foundation
import Testing

/// Damages, deletes and replaces the files around a view table.
///
/// The failure guarded against: a table made from events that are gone, or from decayed bytes, goes
/// on answering; or a table, which may vanish at any time, keeps the log from opening.
@Suite(.timeLimit(.minutes(15)))
struct ViewTableLossTests {
  private let scratch: ScratchFolder
  private static let file = "store/derived/views/verdicts/data.mdb"

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// A store of ten events whose table `verdicts` has some entries as of position 7.
  private func makeLog() async throws -> Log {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<10))
    let table = try log.viewTable(named: "verdicts", version: "1")
    try table.update(upTo: Position(7), Self.entries)
    return log
  }

  private static let entries: [(key: [UInt8], value: [UInt8]?)] = (0..<250 as Range<UInt8>).map {
    ([$0], [UInt8](repeating: $0, count: 100))
  }

  /// The table's size and position.
  private static func state(_ log: Log) throws -> [UInt64] {
    let table = try log.viewTable(named: "verdicts", version: "1")
    let entries = try ViewTableTests.contents(table)
    if !entries.isEmpty { #expect(entries.map { [$0[0], $0[1]] } == Self.whole) }
    return [UInt64(entries.count), try table.position.rawValue]
  }

  private static let whole = entries.map { [$0.key, $0.value ?? []] }

  @Test(arguments: [0, 1, 30])
  func `an older log put back empties the table`(appended: UInt64) async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<5))
    log.close()
    try scratch.copy("store/log", to: "older")
    let further = try scratch.openLog()
    _ = try await further.append(SampleEvents.drafts(5..<10))
    let table = try further.viewTable(named: "verdicts", version: "1")
    try table.update(upTo: Position(7), Self.entries)
    further.close()
    try scratch.remove("store/log")
    try scratch.move("older", to: "store/log")
    let older = try scratch.openLog()
    if appended > 0 {
      _ = try await older.append(SampleEvents.drafts(1_000..<1_000 + appended))
    }
    #expect(try Self.state(older) == [0, 0])
  }

  @Test func `a table of another store is emptied`() async throws {
    try await makeLog().close()
    let other = try await scratch.makeLog("other")
    _ = try await other.append(SampleEvents.drafts(1..<10))
    other.close()
    try scratch.copy("store/derived/views", to: "other/derived/views")
    #expect(try Self.state(scratch.openLog("other")) == [0, 0])
    #expect(try Self.state(scratch.openLog()) == [250, 7])
  }

  @Test func `a damaged file is made anew`() async throws {
    try await makeLog().close()
    let bytes = try Data(contentsOf: URL(filePath: scratch.path(Self.file)))
    var dice = SeededGenerator(seed: Effort.seed)
    let map = PageMap([UInt8](bytes))
    var emptied = 0
    for round in 0..<60 {
      var damaged = bytes
      switch round {
      case 0: damaged = Data()
      case 1: damaged = bytes.prefix(4_096)
      case 2: damaged = Data(repeating: 0, count: bytes.count)
      default: damaged[dice.pick(round % 2 == 0 ? map.structure : map.rest)] ^= 16
      }
      try damaged.write(to: URL(filePath: scratch.path(Self.file)))
      let log = try scratch.openLog()
      let state = try Self.state(log)
      #expect([[250, 7], [0, 0]].contains(state), "seed \(Effort.seed), round \(round)")
      emptied += state == [0, 0] ? 1 : 0
      let table = try log.viewTable(named: "verdicts", version: "1")
      #expect(try table.update(upTo: Position(8), [([1], [1])]))
      log.close()
    }
    #expect(emptied > 30)
    for name in ["store/derived/views/verdicts", "store/derived/views", "store/derived"] {
      try scratch.remove(name)
      let log = try scratch.openLog()
      #expect(try Self.state(log) == [0, 0])
      log.close()
    }
  }

  @Test func `damage under an open handle empties the table and is told`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "verdicts", version: "1")
    let bytes = try Data(contentsOf: URL(filePath: scratch.path(Self.file)))
    let value = try #require(bytes.range(of: Data(repeating: 0x55, count: 100)))
    let file = try FileHandle(forWritingTo: URL(filePath: scratch.path(Self.file)))
    // The run may begin with the key.
    try file.seek(toOffset: UInt64(value.lowerBound + 50))
    try file.write(contentsOf: Data([0]))
    try file.close()
    #expect(try table.value(for: [0x54]) == [UInt8](repeating: 0x54, count: 100))
    let error = try #require(throws: LogError.self) { try table.value(for: [0x55]) }
    #expect(error.word == "viewTableLost")
    #expect(try Self.state(log) == [0, 0])
    #expect(try table.update(upTo: Position(7), Self.entries))
    #expect(try Self.state(log) == [250, 7])
    #expect(try await log.verify().isWhole)
  }

  @Test func `derived data made anew takes the tables along`() async throws {
    try await makeLog().close()
    try Data([1, 2, 3]).write(to: URL(filePath: scratch.path("store/derived/data.mdb")))
    try Data().write(to: URL(filePath: scratch.path("store/derived/views/stray")))
    let log = try scratch.openLog()
    #expect(try Self.state(log) == [0, 0])
    #expect(try await log.verify().isWhole)
  }

  @Test func `a backup has no tables, and a compacted store keeps its own`() async throws {
    let log = try await makeLog()
    _ = try log.backup(to: scratch.path("copy"))
    #expect(!scratch.exists("copy/derived/views"))
    #expect(try Self.state(scratch.openLog("copy")) == [0, 0])
    let table = try log.viewTable(named: "verdicts", version: "1")
    _ = try log.compact()
    #expect(throws: LogError.storeReplaced(path: scratch.path())) { try table.position }
    #expect(throws: LogError.storeReplaced(path: scratch.path())) {
      try log.viewTable(named: "other", version: "1")
    }
    #expect(try Self.state(scratch.openLog()) == [250, 7])
  }
}
