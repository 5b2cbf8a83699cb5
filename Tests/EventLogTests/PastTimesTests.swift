import EventLog
import EventModel
import Testing

/// Past events are recorded each at its own time; recorded time never decreases (DESIGN §2), so
/// what would take it back is refused and leaves the store as it was (invariant 13).
@Suite struct PastTimesTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  private static func time(_ number: Int64) -> Instant { .someDay.later(by: number) }

  @Test func `each event is recorded at its own time, and the receipt names the last`()
    async throws
  {
    let log = try await scratch.makeLog()
    let times = [1, 1, 5, 9].map(Self.time)
    let receipt = try await log.append(SampleEvents.drafts(1..<5), recordedAt: times)
    #expect(receipt.recorded == times[3])
    let events = try log.snapshot().envelopes(at: receipt.positions)
    #expect(events.map(\.recorded) == times)
    #expect(try await StoreCheck.faults(log, acknowledged: []) == [])
  }

  /// More than a block, so that facts are made on the way and read again.
  @Test func `facts know each event's time, before and after they are made anew`() async throws {
    let log = try await scratch.makeLog()
    let times = (0..<5_000).map { Self.time(Int64($0)) }
    _ = try await log.append(SampleEvents.drafts(0..<5_000), recordedAt: times)
    #expect(try recorded(log) == [0] + times.map(\.microseconds))
    log.close()
    try scratch.remove("store/derived")
    let again = try scratch.openLog()
    #expect(try recorded(again) == [0] + times.map(\.microseconds))
    #expect(try await again.verify().isWhole)
  }

  private func recorded(_ log: Log) throws(LogError) -> [Int64] {
    var times: [Int64] = []
    try log.snapshot().scanFacts { _, facts in
      for place in facts.indices { times.append(facts[place].recorded) }
    }
    return times
  }

  @Test func `one time for all gives the root that recording them together gives`() async throws {
    let one = try await scratch.makeLog("one")
    let other = try await scratch.makeLog("other")
    let drafts = SampleEvents.drafts(1..<300)
    _ = try await one.append(drafts, recorded: .someDay)
    let times = [Instant](repeating: .someDay, count: drafts.count)
    _ = try await other.append(drafts, recordedAt: times)
    #expect(try one.root(at: 300) == other.root(at: 300))
  }

  @Test(arguments: [
    ([-1, 4], LogError.recordedBackwards(time(-1), after: time(0))),
    ([5, 4], LogError.recordedBackwards(time(4), after: time(5))),
    ([0, -1], LogError.recordedBackwards(time(-1), after: time(0))),
    ([-2_000_000_000_000_000, 4], LogError.clockBeforeEpoch),
  ])
  func `a time before the one before it is refused, and nothing is stored (invariant 13)`(
    numbers: [Int64], refusal: LogError
  ) async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append([SampleEvents.draft(1)])
    await #expect(throws: refusal) {
      try await log.append(SampleEvents.drafts(2..<4), recordedAt: numbers.map(Self.time))
    }
    #expect(try log.snapshot().head == Position(2))
    #expect(!refusal.sentence.isEmpty && !refusal.remedy.isEmpty)
    _ = try await log.append(SampleEvents.drafts(2..<4), recordedAt: [0, 0].map(Self.time))
    #expect(try await log.verify().isWhole)
  }

  @Test func `events sent again answer the first receipt, whatever times come with them`()
    async throws
  {
    let log = try await scratch.makeLog()
    let drafts = SampleEvents.drafts(1..<3)
    let first = try await log.append(drafts, recordedAt: [3, 7].map(Self.time))
    let again = try await log.append(drafts, recordedAt: [1, 0].map(Self.time))
    #expect(again == first && again.isRepetition)
    #expect(try log.snapshot().head == Position(3))
  }

  @Test(arguments: [1, 3])
  func `a premise on the head holds only where the log ends there`(position: UInt64) async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append([SampleEvents.draft(1)])
    let head = Position(position)
    let drafts = [SampleEvents.draft(2)]
    await #expect(throws: LogError.premiseBroken(at: head.next)) {
      try await log.append(drafts, premise: .head(head))
    }
    #expect(try log.snapshot().head == Position(2))
    let receipt = try await log.append(drafts, premise: .head(Position(2)))
    #expect(receipt.positions == [Position(3)])
  }

  @Test func `a batch prepared before the one ahead of it is stored goes in behind it`()
    async throws
  {
    let log = try await scratch.makeLog()
    let first = try log.prepare(SampleEvents.drafts(1..<20))
    let second = try log.prepare(SampleEvents.drafts(20..<30))
    let times = [Instant](repeating: .someDay, count: 19)
    _ = try await log.append(first, recordedAt: times)
    let receipt = try await log.append(
      second, recordedAt: Array(times.prefix(10)), premise: .head(Position(20)))
    #expect(receipt.position == Position(30))
    #expect(try await StoreCheck.faults(log, acknowledged: []) == [])
  }
}
