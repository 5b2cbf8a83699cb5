import EventLog
import EventModel
import Foundation
import LMDB
import Testing

/// A store is one folder that is made whole or not at all, opened once in a process, checked
/// before it is trusted, and closed to further use afterwards (DESIGN §5.1, §3.13).
@Suite struct StoreTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `a new store begins with its genesis, dated 1970`() async throws {
    let log = try await scratch.makeLog()
    let events = try log.snapshot().events()
    #expect(events.count == 1)
    let genesis = try #require(events.first)
    #expect(genesis.recorded == .epoch && genesis.event.occurred == OffsetInstant(.epoch))
    #expect(Genesis.zone(of: genesis) == .utc)
    #expect(try await log.verify().isWhole)
  }

  @Test func `two stores of one zone have one root and two ids`() async throws {
    let one = try await scratch.makeLog("one")
    let other = try await scratch.makeLog("other")
    #expect(try one.root(at: 1) == other.root(at: 1))
    let files = [try scratch.files(in: "one")["format"], try scratch.files(in: "other")["format"]]
    #expect(files[0] != nil && files[0] != files[1])
  }

  @Test func `no store is made where something is`() async throws {
    let log = try await scratch.makeLog()
    await #expect(throws: LogError.storeExists(path: scratch.path())) {
      try await scratch.makeLog()
    }
    try Data("a letter".utf8).write(to: URL(filePath: scratch.path("file")))
    await #expect(throws: LogError.storeExists(path: scratch.path("file"))) {
      try await scratch.makeLog("file")
    }
    #expect(try log.snapshot().head == .first)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(Set(names) == ["store", "file"])
  }

  @Test func `a store that can't be made leaves nothing behind`() async throws {
    await #expect(throws: LogError.self) { try await scratch.makeLog("missing/store") }
    // Too little address space for the first page.
    await #expect(throws: LogError.self) { try await scratch.makeLog("small", mapBytes: 8_192) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test func `a missing store is named`() throws {
    #expect(throws: LogError.storeMissing(path: scratch.path("gone"))) {
      try scratch.openLog("gone")
    }
    #expect(throws: LogError.storeMissing(path: scratch.path)) { try Log(at: scratch.path + "/") }
  }

  static let formats: [(text: String, word: String)] = [
    ("fribrev store 2\n", "newerFormat"), ("fribrev store 999\nid x\n", "newerFormat"),
    ("", "unreadableFormat"), ("hello\n", "unreadableFormat"),
    ("fribrev letter 1\nid aa\npage-size 4096\nbyte-order little\n", "unreadableFormat"),
    ("fribrev store 0\nid aa\npage-size 4096\nbyte-order little\n", "unreadableFormat"),
    ("fribrev store 1\nid aa\npage-size 4096\n", "unreadableFormat"),
    ("fribrev store 1\nid aa\npage-size four\nbyte-order little\n", "unreadableFormat"),
    ("fribrev store 1\nid aa\npage-size 4096\nbyte-order middle\n", "unreadableFormat"),
    ("fribrev store 1\nid aa\npage-size 4096\nbyte-order big\n", "store"),
    ("fribrev store 1\nid aa\npage-size 16384\nbyte-order little\n", "store"),
  ]

  @Test(arguments: formats)
  func `a store of another format is not opened`(format: (text: String, word: String)) async throws
  {
    try await scratch.makeLog().close()
    let file = URL(filePath: scratch.path("store/format"))
    let own = try Data(contentsOf: file)
    try Data(format.text.utf8).write(to: file)
    let error = try #require(throws: LogError.self) { try scratch.openLog() }
    #expect(error.word == format.word)
    #expect(!error.sentence.isEmpty && !error.remedy.isEmpty)
    if format.word == "store" { #expect(error.sentence.contains("another byte order")) }
    try own.write(to: file)
    #expect(try scratch.openLog().snapshot().head == .first)
  }

  @Test func `a process opens a store once`() async throws {
    let log = try await scratch.makeLog()
    let error = try #require(throws: LogError.self) { try scratch.openLog() }
    #expect(error.sentence.contains("open already in this process"))
    // By another path it is the same store.
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path())
    #expect(throws: LogError.self) { try scratch.openLog("link") }
    #expect(await answer(of: log, to: [SampleEvents.draft(1)]) == "stored")
    log.close()
    #expect(try scratch.openLog("link").snapshot().head == Position(2))
  }

  @Test func `a closed handle refuses everything, and the store opens again`() async throws {
    let log = try await scratch.makeLog()
    let receipt = try await log.append([IdempotencyTests.sealed(1)])
    let snapshot = try log.snapshot()
    let field = try snapshot.event(at: receipt.position).sealed[0]
    log.close()
    log.close()
    await #expect(throws: LogError.closed) { try await log.append([SampleEvents.draft(2)]) }
    await #expect(throws: LogError.closed) { try await log.append([IdempotencyTests.sealed(2)]) }
    await #expect(throws: LogError.closed) { try await log.verify() }
    #expect(throws: LogError.closed) { try log.snapshot() }
    #expect(throws: LogError.closed) { try snapshot.events() }
    #expect(throws: LogError.closed) { try snapshot.event(SampleEvents.id(1)) }
    #expect(throws: LogError.closed) { try snapshot.last(of: StreamName(.case, "K-17")) }
    #expect(throws: LogError.closed) { try snapshot.scanFacts { _, _ in } }
    #expect(throws: LogError.closed) { try log.root(at: 1) }
    #expect(throws: LogError.closed) { try log.leaf(at: .first) }
    #expect(throws: LogError.closed) { try log.backup(to: scratch.path("copy")) }
    #expect(throws: LogError.closed) { try log.compact() }
    #expect(throws: LogError.closed) { try log.checkpoint(of: "reader") }
    #expect(throws: LogError.closed) { try log.checkpoint(.first, of: "reader") }
    #expect(throws: LogError.closed) { try log.lastVerified() }
    await #expect(throws: LogError.closed) {
      for try await _ in log.subscribe() { return }
    }
    // The key is remembered in memory only.
    #expect(throws: LogError.closed) { try log.open(field, of: SampleEvents.id(1)) }
    let again = try scratch.openLog()
    #expect(try again.checkpoint(of: "reader") == Position.none)
    #expect(try again.lastVerified() == nil)
  }

  @Test func `a dropped handle closes itself`() async throws {
    for round in 0..<20 as Range<UInt64> {
      do {
        let log = try round == 0 ? await scratch.makeLog() : scratch.openLog()
        _ = try await log.append([SampleEvents.draft(round)])
      }
    }
    #expect(try scratch.openLog().snapshot().head == Position(21))
  }

  @Test func `deleted derived data is made again, to the same bytes`() async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(0..<9_000))
    log.close()
    let tables = ["facts", "summaries", "tiles", "nodes", "manifest"]
    let path = scratch.path("store/derived")
    let written = try StoreSurgery.entries(of: path, tables: tables)
    #expect(written.count > 8)
    try scratch.remove("store/derived")
    try scratch.openLog().close()
    #expect(try StoreSurgery.entries(of: path, tables: tables) == written)
    try Data(repeating: 7, count: 50_000).write(to: URL(filePath: path + "/data.mdb"))
    try scratch.openLog().close()
    #expect(try StoreSurgery.entries(of: path, tables: tables) == written)
  }

  @Test func `derived data of a younger log is not taken for this one's`() async throws {
    var log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(0..<5_000))
    log.close()
    try scratch.copy("store/log", to: "older")
    log = try scratch.openLog()
    _ = try await log.append(SampleEvents.drafts(5_000..<9_000))
    log.close()
    // Somebody puts back the older log, and other things happen from there.
    try scratch.remove("store/log")
    try scratch.move("older", to: "store/log")
    log = try scratch.openLog()
    _ = try await log.append(SampleEvents.drafts(20_000..<24_000, cases: 11))
    #expect(try await log.verify().isWhole)
    var months: Set<Int64> = []
    try log.snapshot().scanFacts(from: Position(5_002)) { _, facts in
      for index in facts.indices { months.insert(facts[index].occurred) }
    }
    #expect(months.count == 4_000)
    #expect(months.min() == Instant.someDay.later(by: 20_000).microseconds)
  }
}
