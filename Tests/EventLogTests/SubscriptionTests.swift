import EventLog
import EventModel
import Synchronization
import Testing

/// Follows a log within one process, while it grows.
///
/// The failure guarded against: at the seam between what is stored and what comes, at the edge of a
/// page or of a block, or while several tasks append, a subscription skips an event, shows one
/// twice, or in another order than the log's; or a slow consumer loses what came meanwhile, and one
/// that comes back starts at the wrong place. DESIGN §5.5: never a skip or repeat, back-pressure,
/// durable checkpoints; invariant 2 for the order.
@Suite(.timeLimit(.minutes(15)))
struct SubscriptionTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// Takes some events and stops.
  private static func take(
    _ count: Int, of subscription: Subscription, _ pause: (Int) async throws -> Void = { _ in }
  ) async throws -> [Envelope] {
    var events: [Envelope] = []
    for try await envelope in subscription {
      events.append(envelope)
      if events.count == count { break }
      try await pause(events.count)
    }
    return events
  }

  /// Appends from several tasks at once, each batch of a size of its own, all ids from `start` on.
  private static func append(
    _ count: UInt64, from start: UInt64, by tasks: UInt64, to log: Log
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<tasks {
        group.addTask {
          var next = start + task * count
          let end = next + count
          while next < end {
            let size = min(1 + next % 5, end - next)
            _ = try await log.append(SampleEvents.drafts(next..<next + size))
            next += size
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `what is stored and what four tasks append meanwhile comes once, in order`()
    async throws
  {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<1_500))
    async let seen = Self.take(1_500 + 4 * 150, of: log.subscribe())
    try await Self.append(150, from: 2_000, by: 4, to: log)
    let events = try await seen
    #expect(events.map(\.position.rawValue) == (1...2_100).map(\.self))
    #expect(try events == log.snapshot().events())
  }

  @Test func `a subscription begins behind its position, be it the head or past it`() async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<6))
    #expect(
      try await Self.take(2, of: log.subscribe(after: Position(4))).map(\.position.rawValue)
        == [5, 6])
    async let atHead = Self.take(3, of: log.subscribe(after: Position(6)))
    async let pastHead = Self.take(2, of: log.subscribe(after: Position(7)))
    for number in 10..<13 as Range<UInt64> {
      try await Task.sleep(for: .milliseconds(20))
      _ = try await log.append([SampleEvents.draft(number)])
    }
    #expect(try await atHead.map(\.position.rawValue) == [7, 8, 9])
    #expect(try await pastHead.map(\.position.rawValue) == [8, 9])
  }

  /// Queries over the events of the next test.
  static let queries: [Question] = [
    Question(testDescription: "everything", query: Query()),
    Question("a stream") { $0.streams = [StreamName(.case, "K-3")] },
    Question("two streams") { $0.streams = ["K-5", "K-1"].map { StreamName(.case, $0) } },
    Question("a kind") { $0.kinds = [.case] },
    Question("a rare type") { $0.types = ["LetterLost"] },
    Question("a unit first named while it waits") { $0.units = ["Sunne"] },
    Question("an actor of two types") {
      $0.actors = ["handler-1"]
      $0.types = ["LetterReceived", "LetterLost"]
    },
    Question("a time") { $0.occurred = .someDay.later(by: 4_000) ... .someDay.later(by: 4_700) },
  ]

  /// A query and what it asks for.
  struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let query: Query
  }

  @Test(arguments: queries)
  func `a subscriber to a query is shown what it means and nothing else`(
    question: Question
  ) async throws {
    let log = try await scratch.makeLog()
    // More than a block of facts, and pages without an answer.
    _ = try await log.append(Self.letters(1..<4_500))
    var seen: [Position] = []
    var iterator = log.subscribe(to: question.query).makeAsyncIterator()
    for end in [4_500, 4_700, 5_100] as [UInt64] {
      let start = try log.snapshot().head.rawValue
      if start < end { _ = try await log.append(Self.letters(start..<end)) }
      let meant = try log.snapshot().events().filter(question.query.matches).map(\.position)
      while seen.count < meant.count, let envelope = try await iterator.next() {
        seen.append(envelope.position)
      }
      #expect(seen == meant)
    }
    #expect(!seen.isEmpty)
  }

  /// Letters, of which one in a thousand is lost, and some late ones came to Sunne.
  private static func letters(_ numbers: Range<UInt64>) -> [Draft] {
    numbers.map { number in
      var draft = SampleEvents.draft(number, case: number % 7)
      if number % 1_000 == 999 { draft.event.type = "LetterLost" }
      if number > 4_990, number % 3 == 0 { draft.event.unit = "Sunne" }
      return draft
    }
  }

  @Test func `a consumer that stands still misses nothing`() async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<10))
    let isAppended = Mutex(false)
    async let seen = Self.take(3_010, of: log.subscribe()) { count in
      // It holds a page and stops in the middle of it, then goes on with a rest now and then.
      while count == 5, !isAppended.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) }
      if count % 500 == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
    try await Self.append(1_000, from: 100, by: 3, to: log)
    isAppended.withLock { $0 = true }
    #expect(try await seen.map(\.position.rawValue) == (1...3_010).map(\.self))
  }

  @Test func `a consumer that waits ends when its task is cancelled`() async throws {
    let log = try await scratch.makeLog()
    let isThere = Mutex(false)
    let consumer = Task {
      var seen: [UInt64] = []
      for try await envelope in log.subscribe() {
        seen.append(envelope.position.rawValue)
        isThere.withLock { $0 = true }
      }
      return seen
    }
    #expect(
      try await Patience.wait(.seconds(60), step: .milliseconds(2)) { isThere.withLock(\.self) })
    consumer.cancel()
    #expect(try await consumer.value == [1])
  }

  @Test func `a consumer cancelled in the middle is shown a beginning, without gaps`()
    async throws
  {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<4_000))
    let consumer = Task {
      var seen: [UInt64] = []
      for try await envelope in log.subscribe() {
        seen.append(envelope.position.rawValue)
        if seen.count == 10 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return seen
    }
    let seen = try await consumer.value
    #expect(seen == (1...UInt64(seen.count)).map(\.self))
    #expect(seen.count < 4_000)
  }

  @Test func `a subscription says when its log is closed`() async throws {
    let log = try await scratch.makeLog()
    let isThere = Mutex(false)
    let consumer = Task {
      for try await _ in log.subscribe() { isThere.withLock { $0 = true } }
    }
    #expect(
      try await Patience.wait(.seconds(60), step: .milliseconds(2)) { isThere.withLock(\.self) })
    log.close()
    await #expect(throws: LogError.closed) { try await consumer.value }
  }
}

extension SubscriptionTests.Question {
  init(_ name: String, _ change: (inout Query) -> Void) {
    var query = Query()
    change(&query)
    self.init(testDescription: name, query: query)
  }
}
