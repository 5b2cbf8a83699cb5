import EventLog
import EventModel
import Foundation
import LMDB
import Testing

/// A backup is a store of its own with the same root; a compaction swaps the log for a smaller copy
/// and tells everybody who still reads the old one (DESIGN §5.5).
@Suite struct CompactionTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// A store whose file has many pages that nobody uses any more.
  private func makeWastefulLog(_ name: String = "store") async throws -> Log {
    let log = try await scratch.makeLog(name)
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 as Range<UInt64> {
      let drafts = (0..<50).map { _ in
        var draft = SampleEvents.draft(round)
        draft.event.id = EventID(high: random.next(), low: random.next())
        draft.event.stream = StreamName(.case, "K-\(random.next() % 5_000)")
        return draft
      }
      _ = try await log.append(drafts)
    }
    _ = try await log.append([IdempotencyTests.sealed(99)])
    return log
  }

  @Test(arguments: [false, true])
  func `a backup is a store with the same root`(withKeys: Bool) async throws {
    let log = try await makeWastefulLog()
    let head = try log.snapshot().head
    #expect(try log.backup(to: scratch.path("copy"), withKeys: withKeys) == head)
    _ = try await log.append([SampleEvents.draft(1_000)])
    let copy = try scratch.openLog("copy")
    #expect(try copy.snapshot().head == head)
    #expect(try copy.root(at: head.rawValue) == log.root(at: head.rawValue))
    #expect(try await copy.verify().isWhole)
    let last = try copy.snapshot().event(at: head)
    if withKeys {
      #expect(try copy.open(last.sealed[0], of: last.event.id) == "Anna Ek")
    } else {
      #expect(throws: LogError.sealedFieldUnreadable("name", subject: "P-99")) {
        try copy.open(last.sealed[0], of: last.event.id)
      }
    }
    #expect(await answer(of: copy, to: [IdempotencyTests.sealed(99)]) == "repeated")
    #expect(await answer(of: copy, to: [SampleEvents.draft(2_000)]) == "stored")
  }

  @Test func `a backup goes where nothing is`() async throws {
    let log = try await scratch.makeLog()
    #expect(throws: LogError.storeExists(path: scratch.path())) {
      try log.backup(to: scratch.path())
    }
    // What an interrupted backup left does not stand in the way of the next.
    try FileManager.default.createDirectory(
      atPath: scratch.path("copy.new/log"), withIntermediateDirectories: true)
    #expect(try log.backup(to: scratch.path("copy")) == .first)
    #expect(try scratch.openLog("copy").snapshot().head == .first)
  }

  @Test func `compaction makes the file smaller and changes no record`() async throws {
    let log = try await makeWastefulLog()
    let snapshot = try log.snapshot()
    let head = snapshot.head
    let root = try log.root(at: head.rawValue)
    let sizes = try log.compact()
    #expect(sizes.after < sizes.before)
    #expect(await answer(of: log, to: [SampleEvents.draft(1_000)]) == "storeReplaced")
    let error = try #require(throws: LogError.self) { try snapshot.events() }
    #expect(error.word == "storeReplaced")
    let again = try scratch.openLog()
    #expect(try again.snapshot().head == head)
    #expect(try again.root(at: head.rawValue) == root)
    #expect(try await again.verify().isWhole)
    #expect(await answer(of: again, to: [IdempotencyTests.sealed(99)]) == "repeated")
    #expect(await answer(of: again, to: [SampleEvents.draft(1_000)]) == "stored")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path())
    #expect(Set(names) == ["derived", "format", "lock", "log", "side"])
  }

  /// Which folders an interruption left, and whether the next open finds the store whole.
  struct Leftover: Sendable, CustomTestStringConvertible {
    let log: Log?
    let compacted: Copy?
    let replaced: Bool
    let opens: Bool

    enum Log: Sendable { case inUse, marked }
    enum Copy: Sendable { case whole, begun, empty }

    var testDescription: String {
      let log = log.map { "\($0)" } ?? "none"
      let copy = compacted.map { "\($0)" } ?? "none"
      return "log \(log), copy \(copy), \(replaced ? "old log put aside" : "nothing aside")"
    }
  }

  static let leftovers = [
    Leftover(log: .inUse, compacted: .empty, replaced: false, opens: true),
    Leftover(log: .inUse, compacted: .begun, replaced: false, opens: true),
    Leftover(log: .inUse, compacted: .whole, replaced: false, opens: true),
    Leftover(log: .marked, compacted: .whole, replaced: false, opens: true),
    Leftover(log: nil, compacted: .whole, replaced: true, opens: true),
    Leftover(log: .inUse, compacted: nil, replaced: true, opens: true),
    Leftover(log: .inUse, compacted: .begun, replaced: true, opens: true),
    // Not to be had by a crash: somebody deleted a folder. Nothing more may vanish.
    Leftover(log: nil, compacted: nil, replaced: true, opens: false),
    Leftover(log: .marked, compacted: nil, replaced: false, opens: false),
    Leftover(log: nil, compacted: nil, replaced: false, opens: false),
  ]

  @Test(arguments: leftovers)
  func `an interrupted compaction is finished by the next open`(leftover: Leftover) async throws {
    let log = try await makeWastefulLog()
    let head = try log.snapshot().head
    let root = try log.root(at: head.rawValue)
    log.close()
    try arrange(leftover)
    guard leftover.opens else {
      #expect(throws: LogError.self) { try scratch.openLog() }
      #expect(scratch.exists("store/log.replaced") == leftover.replaced)
      #expect(scratch.exists("store/log/data.mdb") == (leftover.log != nil))
      return
    }
    let again = try scratch.openLog()
    #expect(try again.root(at: head.rawValue) == root)
    #expect(try await again.verify().isWhole)
    #expect(await answer(of: again, to: [SampleEvents.draft(1_000)]) == "stored")
    #expect(!scratch.exists("store/log.compacted") && !scratch.exists("store/log.replaced"))
  }

  private func arrange(_ leftover: Leftover) throws {
    switch leftover.compacted {
    case .whole: try scratch.copy("store/log", to: "store/log.compacted")
    case .begun:
      try scratch.copy("store/log", to: "store/log.compacted")
      let file = try FileHandle(
        forWritingTo: URL(filePath: scratch.path("store/log.compacted/data.mdb")))
      try file.truncate(atOffset: 10_000)
      try file.close()
    case .empty:
      try FileManager.default.createDirectory(
        atPath: scratch.path("store/log.compacted"), withIntermediateDirectories: false)
    case nil: break
    }
    if leftover.replaced { try scratch.copy("store/log", to: "store/log.replaced") }
    switch leftover.log {
    case .marked:
      let mark = Array("replaced".utf8)
      try StoreSurgery.put(
        .init(table: "state", key: mark, value: mark), in: scratch.path("store/log"))
    case .inUse: break
    case nil: try scratch.remove("store/log")
    }
  }

  @Test func `another process's compaction is told to those who read the old file`() async throws {
    let log = try await makeWastefulLog()
    _ = try await log.append([SampleEvents.draft(500)])
    let snapshot = try log.snapshot()
    let path = scratch.path()
    await #expect(processExitsWith: .success) { [path = path as String] in
      _ = try Log(at: path).compact()
      let log = try Log(at: path)
      _ = try await log.append([SampleEvents.draft(600)])
    }
    expectReplaced { _ = try snapshot.events() }
    expectReplaced { _ = try log.snapshot() }
    #expect(await answer(of: log, to: [SampleEvents.draft(700)]) == "storeReplaced")
    // A backup of the old file would be one that nobody can open.
    expectReplaced { _ = try log.backup(to: scratch.path("copy")) }
    expectReplaced { _ = try log.compact() }
    await #expect(throws: LogError.self) {
      for try await _ in log.subscribe(after: snapshot.head) { return }
    }
    log.close()
    let again = try scratch.openLog()
    #expect(try again.snapshot().head == snapshot.head.next)
    #expect(try await again.verify().isWhole)
  }

  private func expectReplaced(_ work: () throws -> Void) {
    let error = #expect(throws: LogError.self) { try work() }
    #expect(error?.word == "storeReplaced")
  }

  @Test func `an old handle says nothing about the file in its place`() async throws {
    let log = try await makeWastefulLog()
    let path = scratch.path()
    await #expect(processExitsWith: .success) { [path = path as String] in
      _ = try Log(at: path).compact()
    }
    try? FileManager.default.removeItem(atPath: scratch.path("store/log/clean"))
    log.close()
    #expect(!scratch.exists("store/log/clean"))
  }
}
