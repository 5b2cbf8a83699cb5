import EventLog
import EventModel
import Foundation
import Testing

/// Keeps what somebody derived in a table below `derived/`, through closes and versions.
///
/// The failure guarded against: verdicts of an older version, of another log or of half an update
/// are taken for those of today, or a limit is found by LMDB instead of by a named error.
@Suite(.timeLimit(.minutes(15)))
struct ViewTableTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  private func makeLog(events: UInt64 = 9) async throws -> Log {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<events + 1))
    return log
  }

  /// All entries from a key on.
  static func contents(_ table: ViewTable, from start: [UInt8]? = nil) throws -> [[[UInt8]]] {
    var entries: [[[UInt8]]] = []
    try table.read(from: start) { (key, value) throws(LogError) in
      entries.append([key, value])
      return .next
    }
    return entries
  }

  @Test func `a table answers as a dictionary does`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "verdicts", version: "1")
    var dice = SeededGenerator(seed: Effort.seed)
    var model: [[UInt8]: [UInt8]] = [:]
    for _ in 0..<60 {
      let entries = (0..<Int.random(in: 0...90, using: &dice)).map { _ in
        let size = dice.pick([1, 1, 2, 2, 2, 3, 399, 400])
        let key = (0..<size).map { _ in dice.pick([0, 1, 7, 0x7F, 0x80, 0xFF] as [UInt8]) }
        let value = [UInt8](
          repeating: UInt8.random(in: 0...255, using: &dice), count: dice.pick([0, 1, 40, 5_000]))
        return (key: key, value: dice.chance(30) ? nil : value)
      }
      #expect(try table.update(upTo: Position(3), entries))
      for entry in entries { model[entry.key] = entry.value }
      let key = entries.randomElement(using: &dice)?.key ?? [1]
      #expect(try table.value(for: key) == model[key])
      let sorted = model.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      let rest = sorted.filter { !$0.key.lexicographicallyPrecedes(key) }
      let found = try Self.contents(table, from: key)
      #expect(found == rest.map { [$0.key, $0.value] }, "seed \(Effort.seed)")
      #expect(try Self.contents(table) == sorted.map { [$0.key, $0.value] })
    }
    try table.empty()
    #expect(try Self.contents(table).isEmpty)
    #expect(try table.position == Position.none)
  }

  @Test func `pages join without a gap, and a reader may stop and may update`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "numbers", version: "1")
    let keys = (0..<5_000 as Range<UInt16>).map { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try table.update(upTo: .first, keys.map { ($0, [1]) })
    #expect(try Self.contents(table).map { $0[0] } == keys)
    var seen = 0
    try table.read { (key, _) throws(LogError) in
      seen += 1
      try table.update(upTo: .first, [(key, [2])])
      return seen < 1_500 ? .next : .stop
    }
    #expect(seen == 1_500)
    #expect(try Self.contents(table).filter { $0[1] == [2] }.count == 1_500)
  }

  @Test func `a table survives reopening, with its position`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "verdicts", version: "1")
    try table.update(upTo: Position(7), [([1], [2, 3])])
    log.close()
    #expect(throws: LogError.closed) { try table.value(for: [1]) }
    #expect(throws: LogError.closed) { try log.viewTable(named: "verdicts", version: "1") }
    let again = try scratch.openLog()
    _ = try await again.append(SampleEvents.drafts(20..<30))
    let same = try again.viewTable(named: "verdicts", version: "1")
    #expect(try same.position == Position(7))
    #expect(try Self.contents(same) == [[[1], [2, 3]]])
    #expect(try again.viewTable(named: "other", version: "1").position == Position.none)
  }

  @Test func `another version empties the table and takes it`() async throws {
    let log = try await makeLog()
    let first = try log.viewTable(named: "verdicts", version: "1")
    try first.update(upTo: Position(7), [([1], [2])])
    let second = try log.viewTable(named: "verdicts", version: "2")
    #expect(try second.position == Position.none)
    try second.update(upTo: Position(5), [([4], [5])])
    #expect(try first.value(for: [4]) == nil)
    #expect(try first.position == Position.none)
    #expect(try Self.contents(first).isEmpty)
    let lost = LogError.viewTableLost("verdicts", detail: "another version has taken it")
    #expect(throws: lost) { try first.update(upTo: Position(8), [([1], [2])]) }
    #expect(throws: lost) { try first.empty() }
    #expect(try Self.contents(second) == [[[4], [5]]])
  }

  @Test func `an update that does not fit is dropped whole`() async throws {
    let log = try await makeLog()
    let table = try log.viewTable(named: "verdicts", version: "1")
    #expect(try table.update(upTo: Position(5), [([1], [5])]))
    #expect(try table.update(upTo: Position(5), [([1], [6])]))
    #expect(try !table.update(upTo: Position(4), [([1], [4]), ([2], [4])]))
    #expect(try !table.update(from: Position(6), upTo: Position(7), [([2], [7])]))
    #expect(try Self.contents(table) == [[[1], [6]]])
    #expect(try table.update(from: Position(5), upTo: Position(7), [([2], [7])]))
    #expect(try table.position == Position(7))
    #expect(throws: LogError.noSuchPosition(Position(11), head: Position(10))) {
      try table.update(upTo: Position(11), [([1], nil)])
    }
    #expect(try Self.contents(table) == [[[1], [6]], [[2], [7]]])
  }

  @Test func `a bad name, key or value is refused by name`() async throws {
    let log = try await makeLog()
    let names = ["", "Verdicts", "å", "a b", "../log", "a/b", String(repeating: "a", count: 41)]
    for name in names {
      #expect(throws: LogError.viewTableName(name)) { try log.viewTable(named: name, version: "") }
    }
    let longest = String(repeating: "a", count: 39) + "-"
    let table = try log.viewTable(named: longest, version: "")
    let entries: [(key: [UInt8], value: [UInt8]?)] = [
      ([], [1]), ([UInt8](repeating: 1, count: 401), nil),
      ([1], [UInt8](repeating: 1, count: 16 << 20 + 1)),
    ]
    for (entry, word) in zip(entries, ["emptyName", "tooLarge", "tooLarge"]) {
      let error = try #require(throws: LogError.self) {
        try table.update(upTo: .first, [([7], [7]), entry])
      }
      #expect(error.word == word)
    }
    #expect(try Self.contents(table).isEmpty)
    let large = [UInt8](repeating: 9, count: 16 << 20)
    for key in 0..<5 as Range<UInt8> { try table.update(upTo: .first, [([key], large)]) }
    #expect(try table.value(for: [4]) == large)
    #expect(try Self.contents(table).count == 5)
  }
}
