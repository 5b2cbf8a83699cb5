import EventLog
import EventModel
import LMDB
import Testing

/// `verify` reads every record, derives everything else again and finds what differs; a root noted
/// elsewhere finds out a log that was rewritten as a whole (DESIGN §5.6, §3.5).
@Suite struct VerificationTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// A store with some of every table, closed.
  private func makeStore(_ name: String = "store") async throws {
    let log = try await scratch.makeLog(name)
    _ = try await log.append(SampleEvents.drafts(0..<20))
    _ = try await log.append([SampleEvents.draft(30, command: 30)])
    log.close()
  }

  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: String
    let alter: @Sendable (inout StoreSurgery.Entry) -> Void

    /// A change to one byte of the last value of a table.
    init(_ table: String, byte: Int) {
      testDescription = "byte \(byte) of a value in \(table)"
      self.table = table
      alter = { $0 = .init(table: table, key: $0.key, value: Self.flip($0.value, byte)) }
    }

    /// A further entry like one that is there.
    init(
      moreOf table: String, key byte: Int,
      value alterValue: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
      testDescription = "one entry too many in \(table)"
      self.table = table
      alter = {
        $0 = .init(table: table, key: Self.flip($0.key, byte), value: alterValue($0.value))
      }
    }

    static func flip(_ bytes: [UInt8], _ index: Int) -> [UInt8] {
      var flipped = bytes
      flipped[index] ^= 1
      return flipped
    }
  }

  static let forgeries: [Forgery] =
    [0, 5].map { Forgery("ids", byte: $0) } + [0, 5, 6, 11].map { Forgery("commands", byte: $0) }
    + [0, 3, 4, 9, 10, 15].map { Forgery("heads", byte: $0) }
    + [0, 3].map { Forgery("names", byte: $0) }
    + [0, 8, 12, 16, 20, 32].map { Forgery("state", byte: $0) }
    + [
      Forgery(moreOf: "ids", key: 15) { $0 },
      Forgery(moreOf: "ids", key: 15) { _ in [0, 0, 0, 1, 0, 0] },
      Forgery(moreOf: "commands", key: 15) { $0 },
      Forgery(moreOf: "commands", key: 15) { _ in [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1] },
      Forgery(moreOf: "heads", key: 3) { $0 },
      Forgery(moreOf: "heads", key: 3) { Array($0[..<10]) + [0, 0, 0, 1, 0, 0] },
      Forgery(moreOf: "names", key: 3) { $0 },
      Forgery(moreOf: "names", key: 3) { _ in [9, 9, 0, 0] },
    ]

  @Test(arguments: forgeries)
  func `an entry altered beside the records is found`(forgery: Forgery) async throws {
    try await makeStore()
    let path = scratch.path("store/log")
    var entry = try #require(
      try StoreSurgery.entries(of: path).last { $0.table == forgery.table })
    forgery.alter(&entry)
    try StoreSurgery.put(entry, in: path)
    let log: Log
    do {
      log = try scratch.openLog()
    } catch {
      #expect((error as? LogError)?.word == "storeDamaged")
      return
    }
    let verification = try await log.verify()
    #expect(!verification.isWhole)
    #expect(try log.lastVerified() == nil)
  }

  @Test(arguments: ["ids", "commands", "heads", "names", "state", "records"])
  func `an entry that was removed is found`(table: String) async throws {
    try await makeStore()
    let path = scratch.path("store/log")
    let entries = try StoreSurgery.entries(of: path).filter { $0.table == table }
    try StoreSurgery.remove(entries[entries.count / 2].key, from: table, in: path)
    do {
      #expect(try await !scratch.openLog().verify().isWhole)
    } catch let error as LogError {
      #expect(error.word == "storeDamaged")
    }
  }

  @Test func `a record altered by a careful forger is found by its neighbours`() async throws {
    try await makeStore()
    let path = scratch.path("store/log")
    let record = try #require(
      try StoreSurgery.entries(of: path).first {
        $0.table == "records" && $0.key == [0, 0, 0, 0, 0, 9]
      })
    for offset in 0..<record.value.count {
      let forged = StoreSurgery.Entry(
        table: "records", key: record.key, value: Forgery.flip(record.value, offset))
      try StoreSurgery.put(forged, in: path)
      let log = try scratch.openLog()
      #expect(try await !log.verify().isWhole, "byte \(offset)")
      log.close()
    }
  }

  @Test func `a log that only grew extends the noted root`() async throws {
    var log = try await scratch.makeLog()
    var noted: [NotedRoot] = []
    for (round, size) in [0, 1, 7, 250, 4_000, 37, 5_000].enumerated() {
      let first = UInt64(round) * 10_000
      if size > 0 { _ = try await log.append(SampleEvents.drafts(first..<first + UInt64(size))) }
      let head = try log.snapshot().head.rawValue
      noted.append(NotedRoot(size: head, root: try log.root(at: head)))
    }
    log.close()
    log = try scratch.openLog()
    for root in noted {
      let verification = try await log.verify(since: root)
      #expect(verification.extendsNoted == true && verification.passes, "\(root)")
      #expect(try log.root(at: root.size) == root.root)
      let other = NotedRoot(size: root.size, root: try log.root(at: max(1, root.size - 1)))
      if root.size > 1 { #expect(try await log.verify(since: other).extendsNoted == false) }
    }
  }

  @Test func `a log that was rewritten, reordered or cut short is found out`() async throws {
    let drafts = SampleEvents.drafts(0..<50)
    let original = try await makeLog("original", drafts)
    let noted = NotedRoot(size: 51, root: try original.root(at: 51))
    var rewritten = drafts
    rewritten[10].event.actor = "nobody"
    var reordered = drafts
    reordered.swapAt(10, 11)
    let forgeries = [
      "rewritten": rewritten, "reordered": reordered, "cut": Array(drafts.dropLast()),
      "one removed, one added": Array(drafts.dropFirst()) + [SampleEvents.draft(99)],
    ]
    for (name, drafts) in forgeries {
      let log = try await makeLog(name, drafts)
      let verification = try await log.verify(since: noted)
      #expect(verification.extendsNoted == false && !verification.passes, "\(name)")
      // In itself it is whole.
      #expect(verification.isWhole)
      #expect(try log.lastVerified() == nil)
    }
    #expect(try await original.verify(since: noted).passes)
  }

  private func makeLog(_ name: String, _ drafts: [Draft]) async throws -> Log {
    let log = try await scratch.makeLog(name)
    _ = try await log.append(drafts)
    return log
  }

  @Test func `an older copy put back is found out`() async throws {
    var log = try await makeLog("store", SampleEvents.drafts(0..<50))
    log.close()
    try scratch.copy("store", to: "older")
    log = try scratch.openLog()
    _ = try await log.append(SampleEvents.drafts(50..<60))
    let noted = NotedRoot(size: 61, root: try log.root(at: 61))
    log.close()
    try scratch.remove("store")
    try scratch.move("older", to: "store")
    log = try scratch.openLog()
    #expect(try await log.verify(since: noted).extendsNoted == false)
    _ = try await log.append(SampleEvents.drafts(70..<90))
    #expect(try await log.verify(since: noted).extendsNoted == false)
  }

  @Test func `a verification without a fault is noted`() async throws {
    let log = try await makeLog("store", SampleEvents.drafts(0..<5))
    #expect(try log.lastVerified() == nil)
    #expect(try await log.verify().isWhole)
    var last = try #require(try log.lastVerified())
    #expect(last.position == Position(6) && last.at == .someDay)
    _ = try await log.append([SampleEvents.draft(9)])
    let noted = NotedRoot(size: 6, root: try log.root(at: 6))
    #expect(try await log.verify(since: noted).passes)
    log.close()
    last = try #require(try scratch.openLog().lastVerified())
    #expect(last.position == Position(7))
  }
}
