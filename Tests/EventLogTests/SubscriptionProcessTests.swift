import EventLog
import EventModel
import Foundation
import Testing

/// Follows a log across processes while writers and consumers are killed.
///
/// The failure guarded against: a subscription skips an event, or shows one twice, when a writer
/// dies, comes back, or another process writes; or a consumer that comes back starts at the wrong
/// place. DESIGN §5.5: never a skip or repeat; invariants 2 and 3 for what it shows.
@Suite
struct SubscriptionProcessTests {
  /// A line `event POSITION ID`.
  private func events(in lines: [String]) -> [(position: UInt64, id: String)] {
    lines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, words[0] == "event", let position = UInt64(words[1]) else {
        return nil
      }
      return (position, words[2])
    }
  }

  private func number(after word: String, in line: String?) -> UInt64? {
    guard let line, line.hasPrefix(word + " ") else { return nil }
    return UInt64(line.dropFirst(word.count + 1))
  }

  @Test func `a subscription goes on through the deaths of writers`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    let store = folder.path()
    try await Log.create(at: store, zone: .stockholm).close()
    var dice = SeededGenerator(seed: Effort.seed)
    let consumer = try Worker("follow", store, "reader", "0", "50")
    #expect(try await consumer.says("event 1 "), "\(consumer.complaints)")
    for round in 0..<(Effort.isLong ? 200 : 6) {
      // Pairs of rounds have one seed: the second sends again what the first did.
      let writer = try Worker("append", store, "\(round / 2)", "2000", "3", "2")
      _ = try await writer.says(round == 3 ? "open" : "ack")
      try await Task.sleep(for: .microseconds(Int.random(in: 0...200_000, using: &dice)))
      writer.kill9()
      try await writer.ending()
    }
    let log = try Log(at: store)
    let stored = try log.snapshot().events().map(\.event.id.description)
    log.close()
    #expect(try await consumer.says("event \(stored.count) "), "seed \(Effort.seed)")
    consumer.kill9()
    try await consumer.ending()
    let seen = events(in: consumer.lines)
    #expect(seen.map(\.position) == (1...UInt64(stored.count)).map(\.self), "seed \(Effort.seed)")
    #expect(seen.map(\.id) == stored, "seed \(Effort.seed)")
  }

  @Test func `a consumer that died goes on behind its checkpoint`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    let store = folder.path()
    try await Log.create(at: store, zone: .stockholm).close()
    var dice = SeededGenerator(seed: Effort.seed)
    let writer = try Worker("append", store, "1", "6000", "3", "2")
    var noted: UInt64 = 0
    var shown: Set<UInt64> = []
    var rounds = 0
    while noted < 4_000 || rounds < 6 {
      let consumer = try Worker("follow", store, "reader", "0", "7")
      #expect(try await consumer.says("event"), "\(consumer.complaints)")
      try await Task.sleep(for: .microseconds(Int.random(in: 0...300_000, using: &dice)))
      consumer.kill9()
      try await consumer.ending()
      let lines = consumer.lines
      let positions = events(in: lines).map(\.position)
      let start = try #require(number(after: "from", in: lines.first))
      // It may have died between noting a checkpoint and saying so.
      #expect(start == noted || start == noted + 7, "seed \(Effort.seed), round \(rounds)")
      let last = start + UInt64(positions.count)
      #expect(positions == (start..<last).map { $0 + 1 }, "seed \(Effort.seed), round \(rounds)")
      shown.formUnion(positions)
      noted =
        lines.last { $0.hasPrefix("checkpoint") }
        .flatMap { number(after: "checkpoint", in: $0) } ?? start
      rounds += 1
    }
    #expect(try await writer.ending() == .exit(0), "\(writer.complaints)")
    #expect(shown == Set(1...UInt64(shown.count)), "seed \(Effort.seed)")
  }
}
