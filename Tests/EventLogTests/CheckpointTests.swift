import EventLog
import EventModel
import Testing

/// Named consumers, within one process: each has a place of its own, which outlives the process.
///
/// The failure guarded against: a consumer that comes back after a close goes on behind another
/// place than the one it noted last, or two consumers, or two passes over one subscription, take
/// events from each other. DESIGN §5.5: durable named checkpoints, never a skip or repeat; §3.5:
/// checkpoints are side state, so that noting one changes nothing of the log.
@Suite(.timeLimit(.minutes(15)))
struct CheckpointTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// Consumes some events as somebody, noting every third; what was shown, and the last one noted.
  private static func consume(
    _ count: Int, as name: String, of log: Log
  ) async throws -> (seen: [UInt64], noted: UInt64) {
    var seen: [UInt64] = []
    for try await envelope in try log.subscribe(as: name) {
      seen.append(envelope.position.rawValue)
      if seen.count % 3 == 0 { try log.checkpoint(envelope.position, of: name) }
      if seen.count == count { break }
    }
    return (seen, try log.checkpoint(of: name).rawValue)
  }

  @Test func `a consumer goes on behind the position it noted last, reopening after reopening`()
    async throws
  {
    try await scratch.makeLog().close()
    var noted: UInt64 = 0
    for round in 0..<6 as Range<UInt64> {
      let log = try scratch.openLog()
      #expect(try log.checkpoint(of: "reader") == Position(noted))
      let start = 100 * round
      async let consumed = Self.consume(11, as: "reader", of: log)
      _ = try await log.append(SampleEvents.drafts(start..<start + 5))
      _ = try await log.append(SampleEvents.drafts(start + 5..<start + 11))
      let (seen, last) = try await consumed
      // Two of eleven were shown and not noted: they come again, and nothing else does.
      #expect(seen == (1...11).map { noted + $0 })
      #expect(last == noted + 9)
      noted = last
      log.close()
    }
  }

  @Test func `noting a checkpoint changes nothing of the log`() async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<9))
    let root = try log.root(at: 9)
    for position in 1...9 as ClosedRange<UInt64> {
      try log.checkpoint(Position(position), of: "reader")
    }
    #expect(try log.snapshot().head == Position(9))
    #expect(try log.root(at: 9) == root)
    #expect(try await log.verify().isWhole)
  }

  @Test func `consumers do not hear of each other`() async throws {
    let log = try await scratch.makeLog()
    // Names that only their bytes tell apart.
    let names = [
      "reader", "Reader", "re\u{E5}der", "rea\u{30A}der", String(repeating: "r", count: 400),
    ]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, name) in names.enumerated() {
        group.addTask {
          let (seen, noted) = try await Self.consume(20 + index, as: name, of: log)
          #expect(seen == (1...UInt64(20 + index)).map(\.self), "\(name)")
          #expect(noted == UInt64((20 + index) / 3 * 3), "\(name)")
        }
      }
      for number in 1..<40 as Range<UInt64> {
        _ = try await log.append([SampleEvents.draft(number)])
      }
      try await group.waitForAll()
    }
    #expect(try log.checkpoint(of: "nobody") == Position.none)
  }

  @Test func `passes over one subscription are independent, whatever comes of the others`()
    async throws
  {
    let log = try await scratch.makeLog()
    let subscription = log.subscribe()
    let waiting = Task { for try await _ in subscription {} }
    try await withThrowingTaskGroup(of: [UInt64].self) { group in
      for pace in 0..<4 {
        group.addTask {
          var seen: [UInt64] = []
          for try await envelope in subscription {
            seen.append(envelope.position.rawValue)
            if seen.count == 61 { break }
            try await Task.sleep(for: .microseconds(200 * pace))
          }
          return seen
        }
      }
      for number in 0..<30 as Range<UInt64> {
        _ = try await log.append(SampleEvents.drafts(2 * number..<2 * number + 2))
        if number == 10 { waiting.cancel() }
      }
      for try await seen in group { #expect(seen == (1...61).map(\.self)) }
    }
    try await waiting.value
  }
}
